/** A map for paper: the layers as SVG with real text, a scale bar and a north arrow; nothing to point at. */
import { useId } from "preact/hooks";
import type { Bounds } from "../model/geometry";
import { outbox as words } from "../text/outbox";
import { type Lang, say } from "../text/phrase";
import { roundLength } from "./measure";
import { within } from "./near";
import { Leader, PaperShape } from "./PaperShape";
import { type Placed, placed, type Wish, widthOf } from "./place";
import { lengthText } from "./ScaleBar";
import { INKS } from "./style";
import { shapesOf } from "./svg";
import type { MapLayer } from "./types";
import { frameOf, metresPerPixel, paperView, projection } from "./view";

export interface PaperLabel {
  /** Longitude, latitude. */
  readonly at: readonly [number, number];
  /** Lines parted by \n. */
  readonly text: string;
  /** A disc with a number, a name in ink, a figure in a box, a name that steps back. */
  readonly kind: "badge" | "name" | "figure" | "quiet";
  /** Of a badge. */
  readonly colour?: string;
  /** A badge that stands at its place whatever is there. */
  readonly fixed?: boolean;
  /** It names an area: in its place, or off it with a line back, which no neighbour's name has. */
  readonly area?: boolean;
}

export interface PaperMapProps {
  /** Sources other than collections are looked up by key in `collections`. */
  readonly layers: readonly MapLayer[];
  readonly collections: ReadonlyMap<string, GeoJSON.FeatureCollection>;
  readonly bounds: Bounds;
  /** CSS pixels kept free about it. */
  readonly margin?: number;
  /** CSS pixels; one is 0.75 pt. */
  readonly width: number;
  readonly height: number;
  /** The most important first. */
  readonly labels: readonly PaperLabel[];
  /** Where no label may stand. */
  readonly clear?: Bounds;
  /** Marks that no label may cover. */
  readonly avoid?: readonly (readonly [longitude: number, latitude: number])[];
  readonly lang: Lang;
  readonly label: string;
  /** Says which badges found no room. */
  readonly omitted?: (texts: readonly string[]) => string;
}

const INK = INKS.light;
/** 9 pt are 12 pixels: nothing on paper is smaller. */
const EM: Readonly<Record<PaperLabel["kind"], number>> = { badge: 12.5, name: 13, figure: 12, quiet: 12 };
const DISC = 10;

function Label({ wish, x, y }: Placed<Wish & { of: PaperLabel }>) {
  const { of, text, em } = wish;
  if (of.kind === "badge") {
    const w = Math.max(DISC, widthOf(text, em) / 2 + 5);
    return (
      <g>
        <rect
          x={x - w}
          y={y - DISC}
          width={2 * w}
          height={2 * DISC}
          rx={DISC}
          fill={of.colour}
          stroke="#ffffff"
          stroke-width="1"
        />
        <text x={x} y={y + em * 0.36} font-size={em} font-weight="700" fill="#ffffff">
          {text}
        </text>
      </g>
    );
  }
  const lines = text.split("\n");
  return (
    <text
      x={x}
      y={y + em * (0.36 - 0.58 * (lines.length - 1))}
      font-size={em}
      font-weight={of.kind === "name" ? 600 : 400}
      fill={of.kind === "quiet" ? INK.quiet : INK.ink}
      stroke="#ffffff"
      stroke-width="3"
      stroke-linejoin="round"
      paint-order="stroke"
    >
      {lines.map((line, k) => (
        <tspan key={line} x={x} dy={k === 0 ? 0 : em * 1.16}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

export function PaperMap(props: PaperMapProps) {
  const { layers, collections, bounds, margin, width, height, labels, clear, avoid = [], lang, label, omitted } = props;
  const id = useId();
  const view = paperView(bounds, width, height, margin);
  const plane = projection(view, width, height);
  const frame = frameOf(plane, width, height);
  const near = new Map(
    layers.map(({ source: { key, data } }) => {
      const all = typeof data === "object" && "features" in data ? data : collections.get(key);
      return [key, within(all ?? { type: "FeatureCollection", features: [] }, frame)] as const;
    }),
  );
  const { shapes } = shapesOf(layers, near, plane, width, height);
  const metres = metresPerPixel(view);
  const length = roundLength(metres * 120);
  const bar = length / metres;
  const barBox = [0, height - 34, bar + 30, height] as const;
  const arrowBox = [width - 36, 0, width, 52] as const;
  const wishes = labels.flatMap((of) => {
    const at = plane.project(of.at[0], of.at[1]);
    if (at[0] < 0 || at[1] < 0 || at[0] > width || at[1] > height) return [];
    const badge = of.kind === "badge";
    return [
      {
        of,
        at,
        text: of.text,
        em: badge ? 2 * DISC : EM[of.kind],
        fixed: of.fixed,
        tied: of.area,
        clear: of.kind === "name" && !of.area ? DISC : 0,
        reach: badge ? 70 : of.kind === "name" ? 42 : of.kind === "figure" ? 28 : avoid.length > 0 ? 56 : 0,
      },
    ];
  });
  const boxOf = ([w, s, e, n]: Bounds) => [...plane.project(w, n), ...plane.project(e, s)] as const;
  const marks = avoid.map(([x, y]) => plane.project(x, y)).map(([x, y]) => [x - 5, y - 5, x + 5, y + 5] as const);
  const taken = [barBox, arrowBox, ...(clear ? [boxOf(clear)] : []), ...marks];
  const found = placed(wishes, width, height, taken);
  const shown = new Set(found.map(({ wish }) => wish.of));
  const missing = wishes.filter(({ of }) => of.kind === "badge" && !shown.has(of)).map(({ text }) => text);
  return (
    <>
      <svg class="papermap" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
        <rect width={width} height={height} fill={INK.ground} />
        {shapes.map((shape, k) => (
          <PaperShape
            key={`${shape.layer}:${shape.row}:${k}`}
            shape={shape}
            id={`${id}p${k}`}
            within={[width, height]}
          />
        ))}
        {found.map((one, k) => one.off && <Leader key={k} {...one} colour={one.wish.of.colour} />)}
        <g text-anchor="middle">
          {found.map((one, k) => (
            // The number of a badge keeps its size, whatever room its disc asks for.
            <Label key={k} {...one} wish={{ ...one.wish, em: EM[one.wish.of.kind] }} />
          ))}
        </g>
        <g transform={`translate(12 ${height - 12})`}>
          <rect x="-6" y="-20" width={bar + 14} height="26" fill="#ffffff" opacity="0.85" />
          <path d={`M0-5V0H${bar}V-5`} fill="none" stroke={INK.ink} stroke-width="1.5" />
          <text x={bar / 2} y="-7" font-size="12" text-anchor="middle" fill={INK.ink}>
            {lengthText(length, lang)}
          </text>
        </g>
        <g transform={`translate(${width - 20} 8)`}>
          <path d="M0 0L7 20L0 15L-7 20Z" fill={INK.ink} />
          <text y="34" font-size="12.5" font-weight="700" text-anchor="middle" fill={INK.ink}>
            {say(lang, words.north)}
          </text>
        </g>
        <rect x="0.5" y="0.5" width={width - 1} height={height - 1} fill="none" stroke={INK.strong} />
      </svg>
      {omitted && missing.length > 0 && <p class="omitted">{omitted(missing)}</p>}
    </>
  );
}
