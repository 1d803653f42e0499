/** Layers as a picture of a given size within a sheet: shapes, and names that neither overlap nor are cut. */
import type { Bounds } from "../../model/geometry";
import { within } from "../near";
import { Leader, PaperShape } from "../PaperShape";
import type { Placed } from "../place";
import { SvgName, SvgShape } from "../SvgShape";
import { INKS } from "../style";
import { type Shape, shapesOf } from "../svg";
import type { MapLayer, MapView, Mark } from "../types";
import { projection } from "../view";
import type { Box } from "./layout";
import { isBadge, type NameWish, type SheetNames, sheetNames } from "./names";

/** The features of the layers' sources, by key. */
export type Collections = ReadonlyMap<string, GeoJSON.FeatureCollection>;

/** A name beside those of the layers, the most important first. */
export interface Named {
  readonly at: readonly [longitude: number, latitude: number];
  readonly text: string;
}

export interface PictureInput {
  readonly layers: readonly MapLayer[];
  readonly collections: Collections;
  readonly view: MapView;
  readonly width: number;
  readonly height: number;
  /** Height of a name, units. */
  readonly em: number;
  readonly names?: (bounds: Bounds) => readonly Named[];
  /** A box drawn on the map: what an inset shows. */
  readonly frame?: Bounds;
  /** The place that the map is about, outlined. */
  readonly about?: { readonly layer: string; readonly row: number };
}

export interface Picture {
  readonly shapes: readonly Shape[];
  readonly names: SheetNames;
  /** Shapes that are too many to draw. */
  readonly left: number;
  readonly frame: Box | null;
  /** Path of the outline about the place. */
  readonly outline: string | null;
}

const INK = INKS.light;

/** A grey printer shows the lightest class as it shows the ground: areas are outlined in ink. */
const inked = (mark: Mark): Mark => ({ ...mark, stroke: INK.strong, width: 0.8 });
const faint = (mark: Mark): Mark => ({ ...mark, opacity: 0.15, pattern: undefined });
/** Where estates have colours of their own the areas under them have none. */
const bare = (mark: Mark): Mark => ({ ...mark, fill: undefined, pattern: undefined });
/** From this zoom on the outlines of estates are as wide as on screen. */
const FULL_LINES = 14;

/**
 * Layers as a sheet of this zoom draws them: what only comes later is left out; an area's fill that gives way, or that lies
 * under finer areas with classes of their own, is faint; outlines of estates are thinner where estates are small.
 */
export function layersAt(layers: readonly MapLayer[], zoom: number): MapLayer[] {
  const shown = layers.filter(
    ({ specs, visible }) =>
      visible !== false && (specs.length === 0 || specs.some(({ minzoom = 0 }) => minzoom <= zoom)),
  );
  const isDeep = shown.some(({ id }) => id === "street");
  const fades = new Set(
    shown.filter(({ id, fadeAt = 99 }) => zoom >= fadeAt || (isDeep && id === "district")).map(({ id }) => id),
  );
  const thin = Math.max(0.2, Math.min(1, 2 ** (zoom - FULL_LINES)));
  const changed = (layer: MapLayer, change: (mark: Mark) => Mark): MapLayer => ({
    ...layer,
    mark: (row, properties) => {
      const made = layer.mark?.(row, properties) ?? null;
      return made && change(made);
    },
  });
  return shown.map((layer) => {
    const { id, slot } = layer;
    // A faint fill tells no class: the names tell the figures.
    if (fades.has(id)) return { ...changed(layer, zoom >= (layer.fadeAt ?? 99) ? bare : faint), legend: undefined };
    if (slot === "districtFill" || slot === "streetFill") return changed(layer, inked);
    return slot === "estateFill" ? changed(layer, (mark) => ({ ...mark, width: thin * (mark.width ?? 1) })) : layer;
  });
}

/** Everything that is reckoned for a picture. */
export function pictureOf(input: PictureInput): Picture {
  const { layers, collections, view, width, height, em, names, frame, about } = input;
  const plane = projection(view, width, height);
  const [[west, north], [east, south]] = [plane.unproject(0, 0), plane.unproject(width, height)];
  const near = new Map(
    layers.map(({ source: { key, data } }) => {
      const all = typeof data === "object" && "features" in data ? data : collections.get(key);
      return [key, within(all ?? { type: "FeatureCollection", features: [] }, [west, south, east, north])] as const;
    }),
  );
  const { shapes: all, left } = shapesOf(layers, near, plane, width, height);
  const beside = (names?.([west, south, east, north]) ?? []).map(({ at, text }) => ({
    at: plane.project(at[0], at[1]),
    text,
  }));
  const corner = frame && plane.project(frame[0], frame[3]);
  const opposite = frame && plane.project(frame[2], frame[1]);
  // Rings crowd where an inset shows them apart.
  const shapes = all.filter(
    ({ at, mark: { ring } }) =>
      !(
        ring &&
        at &&
        corner &&
        opposite &&
        at[0] > corner[0] &&
        at[1] > corner[1] &&
        at[0] < opposite[0] &&
        at[1] < opposite[1]
      ),
  );
  return {
    shapes,
    left,
    outline: shapes.find(({ layer, row }) => layer === about?.layer && row === about?.row)?.path ?? null,
    names: sheetNames(shapes, beside, width, height, em),
    frame:
      corner && opposite
        ? { x: corner[0], y: corner[1], width: opposite[0] - corner[0], height: opposite[1] - corner[1] }
        : null,
  };
}

function Name({ name: { wish, x, y }, em }: { name: Placed<NameWish>; em: number }) {
  const { shape, text } = wish;
  if (shape && isBadge(shape))
    return (
      <g>
        <SvgShape shape={{ ...shape, at: [x, y] }} patterns="" accent={null} />
        <text x={x} y={y + em * 0.36} font-size={em} font-weight="700" fill={shape.mark.ink}>
          {text}
        </text>
      </g>
    );
  if (shape) return <SvgName shape={{ ...shape, at: [x, y] }} em={em} ink={INK.ink} halo={INK.halo} />;
  return (
    <text
      x={x}
      y={y + em * 0.36}
      font-size={em}
      fill={INK.ink}
      stroke={INK.halo}
      stroke-width="2.4"
      stroke-linejoin="round"
      paint-order="stroke"
    >
      {text}
    </text>
  );
}

interface MapPictureProps {
  readonly box: Box;
  readonly picture: Picture;
  readonly em: number;
  /** What the ids of its edges begin with. */
  readonly id: string;
}

export function MapPicture({ box: { x, y, width, height }, picture, em, id }: MapPictureProps) {
  const { shapes, names, frame, outline } = picture;
  return (
    <g transform={`translate(${x} ${y})`}>
      <clipPath id={`${id}edge`}>
        <rect width={width} height={height} />
      </clipPath>
      <g clip-path={`url(#${id}edge)`}>
        <rect width={width} height={height} fill={INK.ground} />
        {shapes.map((shape, k) =>
          isBadge(shape) ? null : (
            <PaperShape
              key={`${shape.layer}:${shape.row}:${k}`}
              shape={shape}
              id={`${id}p${k}`}
              within={[width, height]}
            />
          ),
        )}
        {outline && <path d={outline} fill="none" stroke={INK.accent} stroke-width="2.2" stroke-linejoin="round" />}
        {frame && <rect {...frame} fill="none" stroke={INK.ink} stroke-width="1.2" stroke-dasharray="5 3" />}
        {names.free.map((name, k) => name.off && <Leader key={k} {...name} />)}
        <g text-anchor="middle">
          {names.free.map((name, k) => (
            <Name key={k} name={name} em={em} />
          ))}
          {names.fixed.map((shape, k) => (
            <SvgName key={k} shape={shape} em={em} ink={INK.ink} halo={INK.halo} />
          ))}
        </g>
      </g>
      <rect width={width} height={height} fill="none" stroke={INK.strong} />
    </g>
  );
}
