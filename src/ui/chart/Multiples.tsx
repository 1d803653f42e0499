/** Small charts of one kind, one a place, all on one scale: two lines each, with the value at the step on view written out. */
import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import type { ComponentChildren } from "preact";
import type { Room } from "./useWidth";
import "./chart.css";

export interface Small {
  readonly name: string;
  /** By step, 0–1; null: unknown, and the line is broken there. */
  readonly plan: readonly (number | null)[];
  readonly actual: readonly (number | null)[];
  /** Under the name: the figures at the step on view. */
  readonly said: ComponentChildren;
}

export interface MultiplesProps extends Room {
  readonly list: readonly Small[];
  /** First and last step, in words. */
  readonly ends: readonly [string, string];
  /** The step on view; −1: none. */
  readonly at: number;
  /** The least width of one, in heights of a letter. */
  readonly least?: number;
  /** How high each is between its lines of 0 and 100 %, in heights of a letter. */
  readonly high?: number;
  readonly onPick?: (k: number) => void;
}

type OneProps = { readonly small: Small; readonly steps: number; readonly high: number } & Omit<MultiplesProps, "list">;
function One({ small, steps, at, ends, width, high, text }: OneProps) {
  const [left, right, top, bottom] = [3.2 * text, width - 0.8 * text, 0.8 * text, (0.8 + high) * text];
  const height = bottom + 1.7 * text;
  const x = scaleLinear([0, Math.max(1, steps - 1)], [left, right]);
  const y = scaleLinear([0, 1], [bottom, top]);
  const path = line<number | null>()
    .defined((v) => v !== null)
    .x((_, k) => x(k))
    .y((v) => y(v ?? 0));
  return (
    <svg
      class="chart"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      style={{ fontSize: `${text}px` }}
    >
      <g class="axis">
        {[0, 0.5, 1].map((v) => (
          <g key={v}>
            <line class="across" x1={left} x2={right} y1={y(v)} y2={y(v)} />
            <text x={left - 0.4 * text} y={y(v) + 0.35 * text} text-anchor="end">
              {`${100 * v}%`}
            </text>
          </g>
        ))}
        <line class="base" x1={left} x2={right} y1={bottom} y2={bottom} />
        <text x={left} y={bottom + 1.3 * text}>
          {ends[0]}
        </text>
        <text x={right} y={bottom + 1.3 * text} text-anchor="end">
          {ends[1]}
        </text>
      </g>
      {at >= 0 && (
        <g class="upright now">
          <line x1={x(at)} x2={x(at)} y1={top} y2={bottom} />
        </g>
      )}
      <g class="line plan">
        <path d={path(small.plan) ?? ""} />
      </g>
      <g class="line actual">
        <path d={path(small.actual) ?? ""} />
        {small.actual.map((v, k) =>
          v === null ? null : <circle key={k} class="sign" cx={x(k)} cy={y(v)} r={0.22 * text} fill="var(--brick)" />,
        )}
      </g>
    </svg>
  );
}

export function Multiples({ list, ends, at, onPick, width, text, least = 15, high = 5.4 }: MultiplesProps) {
  const across = Math.max(1, Math.min(4, Math.floor(width / (least * text))));
  const one = Math.floor((width - (across - 1) * text) / across);
  const steps = Math.max(0, ...list.map(({ plan }) => plan.length));
  return (
    <ul class="multiples" style={{ "--across": String(across) }}>
      {list.map((small, k) => (
        <li key={small.name}>
          {onPick ? (
            <button type="button" class="plain" onClick={() => onPick(k)}>
              {small.name}
            </button>
          ) : (
            <b>{small.name}</b>
          )}
          <small>{small.said}</small>
          <One small={small} steps={steps} ends={ends} at={at} width={one} high={high} text={text} />
        </li>
      ))}
    </ul>
  );
}
