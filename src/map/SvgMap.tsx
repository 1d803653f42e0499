/** Layers as one SVG picture: the core's inset, and the map where there is no WebGL 2. */
import { useEffect, useId, useMemo, useRef, useState } from "preact/hooks";
import type { Bounds } from "../model/geometry";
import { SvgName, SvgPatterns, SvgShape } from "./SvgShape";
import { INKS } from "./style";
import { beside, fadedAt, featuresOf, labelled, type Shape, shapesOf } from "./svg";
import type { MapEvents, MapLayer, MapPoint, MapView, Theme } from "./types";
import { projection, viewOf } from "./view";

export interface SvgMapProps {
  readonly layers: readonly MapLayer[];
  /** Shown whole, with a margin of 12 pixels. */
  readonly bounds: Bounds;
  /** Shown instead of the bounds. */
  readonly view?: MapView;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly theme: Theme;
  readonly label: string;
  readonly describedBy?: string;
  /** Height of a name in CSS pixels. */
  readonly em?: number;
  readonly lit?: { readonly layer: string; readonly row: number } | null;
  readonly events?: MapEvents;
  /** The shapes are no stops of the Tab key: another picture of the same ones has them. */
  readonly untabbed?: boolean;
  /** It is a stop of the Tab key itself, and Enter there is a click in the middle. */
  readonly middled?: boolean;
  /** Told how many shapes in view are not drawn, because there are too many. */
  readonly onNotDrawn?: (count: number) => void;
}

type Source = MapLayer["source"]["data"];
type Collections = ReadonlyMap<string, GeoJSON.FeatureCollection>;

/**
 * The features of the layers' sources by key, as soon as they are read. Those of an earlier source of the same key are never
 * given: a layer's marks count the rows of its own.
 */
function useCollections(layers: readonly MapLayer[], events?: MapEvents): Collections {
  const [read, setRead] = useState<ReadonlyMap<string, readonly [Source, GeoJSON.FeatureCollection]>>(new Map());
  const wanted = useMemo(
    () => new Map(layers.filter(({ mark }) => mark).map(({ source }) => [source.key, source.data])),
    [layers],
  );
  const collections = useMemo(
    () => new Map([...read].flatMap(([key, [data, features]]) => (wanted.get(key) === data ? [[key, features]] : []))),
    [read, wanted],
  );
  useEffect(() => {
    let gone = false;
    if (collections.size === wanted.size) return;
    void Promise.all([...wanted].map(async ([key, data]) => [key, [data, await featuresOf(data)]] as const))
      .then((pairs) => {
        if (!gone) setRead(new Map(pairs));
      })
      .catch((error: unknown) => events?.onError?.({ code: "source", message: String(error) }));
    return () => {
      gone = true;
    };
  }, [wanted]);
  return collections;
}

/** A key for each shape that stands whatever is drawn beside it: the one with the focus keeps it. */
function keysOf(shapes: readonly Shape[]): readonly string[] {
  const seen = new Map<string, number>();
  return shapes.map(({ layer, row }) => {
    const name = `${layer}:${row}`;
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    return before === 0 ? name : `${name}:${before}`;
  });
}

/** Where an arrow key goes, of length 1, y downward. */
export const DIRECTION: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * Shapes of interactive layers are buttons with a name, those of a layer one stop of the Tab key together: arrows go from one
 * to the next, Enter and the space bar press them.
 */
export function SvgMap(props: SvgMapProps) {
  const {
    layers,
    bounds,
    view,
    width,
    height,
    theme,
    label,
    describedBy,
    em = 14,
    lit,
    events,
    untabbed,
    middled,
    onNotDrawn,
  } = props;
  const svg = useRef<SVGSVGElement>(null);
  const id = useId();
  const collections = useCollections(layers, events);
  const box = bounds.join();
  const place = useMemo(() => view ?? viewOf(bounds, width, height, 12), [view, box, width, height]);
  const plane = useMemo(() => projection(place, width, height), [place, width, height]);
  const { shapes, left } = useMemo(
    () => shapesOf(fadedAt(layers, place.zoom), collections, plane, width, height),
    [layers, collections, plane],
  );
  const keys = useMemo(() => keysOf(shapes), [shapes]);
  /** By layer, the key of the shape that had the focus last. */
  const [last, setLast] = useState<Readonly<Record<string, string>>>({});
  /** Of each layer the shape that has its Tab stop: the last one with the focus, else the first. */
  const stops = useMemo(() => {
    const found = new Map<string, string>();
    shapes.forEach(({ layer, interactive }, k) => {
      if (interactive && (!found.has(layer) || keys[k] === last[layer])) found.set(layer, keys[k]);
    });
    return new Set(found.values());
  }, [shapes, keys, last]);
  const named = useMemo(() => labelled(shapes, em), [shapes, em]);
  useEffect(() => onNotDrawn?.(left), [left]);
  useEffect(() => {
    if (collections.size > 0) events?.onIdle?.();
  }, [shapes]);

  const inks = INKS[theme];
  const pointAt = (x: number, y: number): MapPoint => {
    const [longitude, latitude] = plane.unproject(x, y);
    return { x, y, longitude, latitude };
  };
  const pointOf = (event: MouseEvent): MapPoint => {
    const { left: x, top: y } = svg.current?.getBoundingClientRect() ?? { left: 0, top: 0 };
    return pointAt(event.clientX - x, event.clientY - y);
  };
  const middleOf = ({ at }: Shape): MapPoint => pointAt(at?.[0] ?? width / 2, at?.[1] ?? height / 2);
  const act = (shape: Shape, k: number) => {
    const { layer, row, mark, interactive } = shape;
    if (!interactive) return { "pointer-events": "none" as const };
    return {
      tabindex: untabbed || !stops.has(keys[k]) ? -1 : 0,
      role: "button" as const,
      "aria-label": mark.title ?? mark.label ?? String(row),
      onClick: (event: MouseEvent) => {
        event.stopPropagation();
        events?.onClick?.(layer, row, pointOf(event));
      },
      onKeyDown: (event: KeyboardEvent) => {
        const direction = DIRECTION[event.key];
        const next = direction ? beside(shapes, k, direction) : -1;
        if (next >= 0) {
          // Beyond the last one the map itself moves.
          event.preventDefault();
          event.stopPropagation();
          const before = shapes.slice(0, next).filter((one) => one.interactive).length;
          svg.current?.querySelectorAll<SVGGElement>("[role=button]")[before]?.focus();
        }
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        events?.onClick?.(layer, row, middleOf(shape));
      },
      onMouseEnter: (event: MouseEvent) => events?.onHover?.(layer, row, pointOf(event)),
      onMouseLeave: (event: MouseEvent) => events?.onHover?.(layer, null, pointOf(event)),
      onFocus: () => {
        setLast((before) => ({ ...before, [layer]: keys[k] }));
        events?.onHover?.(layer, row, middleOf(shape));
      },
      onBlur: () => events?.onHover?.(layer, null, middleOf(shape)),
    };
  };
  return (
    <svg
      ref={svg}
      class="svgmap"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label={label}
      aria-describedby={describedBy}
      tabindex={middled ? 0 : undefined}
      onClick={(event) => events?.onClickAway?.(pointOf(event))}
      onKeyDown={(event) => {
        if (!middled || event.key !== "Enter" || event.target !== event.currentTarget) return;
        event.preventDefault();
        const { left: x, top: y } = event.currentTarget.getBoundingClientRect();
        const at = { clientX: x + width / 2, clientY: y + height / 2, bubbles: true };
        const hit = document.elementFromPoint(at.clientX, at.clientY);
        (event.currentTarget.contains(hit) && hit ? hit : event.currentTarget).dispatchEvent(
          new MouseEvent("click", at),
        );
      }}
    >
      <SvgPatterns id={id} theme={theme} />
      {shapes.map((shape, k) => (
        <g key={keys[k]} opacity={shape.mark.opacity} {...act(shape, k)}>
          <SvgShape
            shape={shape}
            patterns={id}
            accent={lit?.layer === shape.layer && lit.row === shape.row ? inks.accent : null}
          />
        </g>
      ))}
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: text is not focusable; the shapes carry the names */}
      <g pointer-events="none" text-anchor="middle" aria-hidden="true">
        {shapes.map((shape, k) =>
          named.has(shape) ? <SvgName key={keys[k]} shape={shape} em={em} ink={inks.ink} halo={inks.halo} /> : null,
        )}
      </g>
    </svg>
  );
}
