/** Lying bars of parts that add up, one a row, each with its name, its parts' figures where they fit, and its sum. */
import { scaleLinear } from "d3-scale";
import { fitted, widthOf } from "./measure";
import { Patterns } from "./Patterns";
import type { Room } from "./useWidth";
import "./chart.css";

/** Colour and pattern together: told apart in grey too. */
export const FILL = ["good", "under", "bad", "open", "silent", "other"] as const;
export type Fill = (typeof FILL)[number];

export interface StackPart {
  readonly name: string;
  readonly fill: Fill;
  readonly value: number;
}

export interface Stack {
  readonly name: string;
  readonly parts: readonly StackPart[];
}

export interface StacksProps extends Room {
  readonly label: string;
  readonly rows: readonly Stack[];
  readonly format: (value: number) => string;
  /** What a full bar is; null: the longest row. */
  readonly most?: number | null;
}

export function Stacks({ label, rows, format, most = null, width, text }: StacksProps) {
  const sums = rows.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0));
  // Names take a third of the room at most.
  const wide = Math.max(4, Math.min(12, width / text / 3));
  const left = (Math.min(wide, Math.max(...rows.map(({ name }) => widthOf(name)))) + 0.8) * text;
  const right = width - (Math.max(...sums.map((sum) => widthOf(format(sum)))) + 0.8) * text;
  const x = scaleLinear([0, Math.max(most ?? 0, ...sums, 1e-9)], [left, right]);
  const [step, tall] = [2.1 * text, 1.5 * text];
  return (
    <svg
      class="chart"
      width={width}
      height={rows.length * step}
      viewBox={`0 0 ${width} ${rows.length * step}`}
      role="img"
      aria-label={label}
      style={{ fontSize: `${text}px` }}
    >
      <Patterns />
      {rows.map(({ name, parts }, row) => {
        let from = 0;
        const y = row * step + (step - tall) / 2;
        return (
          <g key={row}>
            <text x={left - 0.5 * text} y={y + 1.1 * text} text-anchor="end">
              {fitted(name, wide)}
              <title>{name}</title>
            </text>
            {parts.map((part) => {
              const [a, z] = [x(from), x(from + part.value)];
              from += part.value;
              const word = format(part.value);
              if (part.value <= 0) return null;
              return (
                <g key={part.name}>
                  <rect class={`part ${part.fill}`} x={a} y={y} width={Math.max(1, z - a)} height={tall}>
                    <title>{`${name} ${part.name} ${word}`}</title>
                  </rect>
                  {(widthOf(word) + 0.6) * text <= z - a && (
                    <text class={`on ${part.fill}`} x={(a + z) / 2} y={y + 1.1 * text} text-anchor="middle">
                      {word}
                    </text>
                  )}
                </g>
              );
            })}
            <text x={x(from) + 0.4 * text} y={y + 1.1 * text}>
              {format(sums[row])}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
