/** Lines over an axis of steps (months), with a band, marks that stand upright, and each line's name at its end. */
import { scaleLinear } from "d3-scale";
import { area, line } from "d3-shape";
import { AxisBelow, AxisLeft, type Frame } from "./Axes";
import { apart, fitted, standing, widthOf } from "./measure";
import type { Room } from "./useWidth";
import "./chart.css";

/** How a line is told from another without colour: by its dashes and the sign on its points. */
export const STROKE = ["plan", "actual", "done"] as const;
export type Stroke = (typeof STROKE)[number];

export interface Series {
  readonly name: string;
  readonly stroke: Stroke;
  /** By step; null: unknown, and the line is broken there. */
  readonly values: readonly (number | null)[];
}

export interface Band {
  readonly name: string;
  /** [x, low, high], x in steps and fractions of them. */
  readonly points: readonly (readonly [x: number, low: number, high: number])[];
}

export interface Upright {
  /** In steps and fractions of them. */
  readonly at: number;
  readonly word: string;
  readonly kind: "now" | "due";
}

export interface LinesProps extends Room {
  readonly label: string;
  /** Words of the steps. */
  readonly steps: readonly string[];
  readonly series: readonly Series[];
  readonly band?: Band;
  readonly uprights?: readonly Upright[];
  /** So many pixels higher than its text asks for. */
  readonly higher?: number;
  /** Top of the scale; 1 for shares. */
  readonly most: number;
  readonly format: (value: number) => string;
  /** Says a point: what the pointer finds. */
  readonly title: (series: Series, step: number) => string;
}

const SIGN: Readonly<Record<Stroke, (x: number, y: number, r: number) => string>> = {
  plan: (x, y, r) => `M${x - r} ${y}h${2 * r}`,
  actual: (x, y, r) => `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`,
  done: (x, y, r) => `M${x - r} ${y - r}h${2 * r}v${2 * r}h${-2 * r}z`,
};

export function Lines({ higher = 0, ...props }: LinesProps) {
  const { label, steps, series, band, uprights = [], most, format, title, width, text } = props;
  const names = Math.max(...series.map(({ name }) => widthOf(name)));
  const beside = width >= 34 * text;
  const ticks = scaleLinear([0, most], [0, 1]).nice(4).ticks(4);
  const frame: Frame = {
    width,
    text,
    left: (Math.max(...ticks.map((v) => widthOf(format(v)))) + 0.8) * text,
    right: width - (beside ? (Math.min(names, 9) + 1) * text : 0.8 * text),
    top: 3.3 * text,
    bottom: 16 * text + higher,
  };
  const end = ticks[ticks.length - 1];
  const x = scaleLinear([0, Math.max(1, steps.length - 1)], [frame.left, frame.right]);
  const y = scaleLinear([0, Math.max(most, end)], [frame.bottom, frame.top]);
  const path = line<number | null>()
    .defined((v) => v !== null)
    .x((_, k) => x(k))
    .y((v) => y(v ?? 0));
  const cone = area<Band["points"][number]>()
    .x(([k]) => x(k))
    .y0(([, low]) => y(low))
    .y1(([, , high]) => y(high));
  const last = series.map(({ values }) => values.findLastIndex((v) => v !== null));
  const named = [...series.keys()].filter((k) => beside && last[k] >= 0);
  const places = apart(
    named.map((k) => y(series[k].values[last[k]] ?? 0)),
    1.25 * text,
    frame.top,
    frame.bottom,
  );
  const spots = uprights.map(({ at, word }) => {
    const wide = widthOf(word) * text;
    return { at: Math.max(wide / 2, Math.min(width - wide / 2, x(at))), wide };
  });
  // Those of a kind share a line.
  const dues = standing(
    spots.map((spot, k) => (uprights[k].kind === "due" ? spot : { at: Number.NEGATIVE_INFINITY, wide: 0 })),
    0.5 * text,
  );
  const worded = uprights.map(({ kind }, k) => kind === "now" || dues[k]);
  return (
    <svg
      class="chart"
      width={width}
      height={frame.bottom + 1.9 * text}
      viewBox={`0 0 ${width} ${frame.bottom + 1.9 * text}`}
      role="img"
      aria-label={label}
      style={{ fontSize: `${text}px` }}
    >
      <AxisLeft frame={frame} marks={ticks.map((v) => ({ at: y(v), word: format(v) }))} />
      <AxisBelow frame={frame} marks={steps.map((word, k) => ({ at: x(k), word, rank: k % 2 === 0 ? 1 : 0 }))} />
      {band && band.points.length > 1 && (
        <path class="band" d={cone([...band.points]) ?? ""}>
          <title>{band.name}</title>
        </path>
      )}
      {uprights.map((mark, k) => (
        <g key={`${mark.kind}${mark.at}`} class={`upright ${mark.kind}`}>
          <line x1={x(mark.at)} x2={x(mark.at)} y1={frame.top - 0.3 * text} y2={frame.bottom} />
          {worded[k] && (
            <text x={spots[k].at} y={mark.kind === "now" ? text : 2.3 * text} text-anchor="middle">
              {mark.word}
            </text>
          )}
        </g>
      ))}
      {series.map((one) => (
        <g key={one.name} class={`line ${one.stroke}`}>
          <path d={path(one.values) ?? ""} />
          {one.values.map((v, k) =>
            v === null ? null : (
              <path key={steps[k]} class="sign" d={SIGN[one.stroke](x(k), y(v), 0.28 * text)}>
                <title>{title(one, k)}</title>
              </path>
            ),
          )}
        </g>
      ))}
      {named.map((k, n) => (
        <text
          key={series[k].name}
          class={`name ${series[k].stroke}`}
          x={x(last[k]) + 0.6 * text}
          y={places[n] + 0.35 * text}
        >
          {x(last[k]) + (widthOf(series[k].name) + 0.6) * text <= width ? fitted(series[k].name, 9) : ""}
        </text>
      ))}
    </svg>
  );
}
