/** The two axes of a chart, in px: marks to the left with lines across, words below where there is room for them. */
import { fitted, standing, widthOf } from "./measure";
import type { Room } from "./useWidth";

/** The inner rectangle that values are drawn in, px. */
export interface Frame extends Room {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Mark {
  /** px. */
  readonly at: number;
  readonly word: string;
  /** The larger keeps its word where room is short. */
  readonly rank?: number;
}

export function AxisLeft({ frame, marks }: { frame: Frame; marks: readonly Mark[] }) {
  const { left, right, text } = frame;
  return (
    <g class="axis">
      {marks.map(({ at, word }) => (
        <g key={word}>
          <line class="across" x1={left} x2={right} y1={at} y2={at} />
          <text x={left - 0.4 * text} y={at + 0.35 * text} text-anchor="end">
            {word}
          </text>
        </g>
      ))}
    </g>
  );
}

export function AxisBelow({ frame, marks }: { frame: Frame; marks: readonly Mark[] }) {
  const { left, right, bottom, text, width } = frame;
  const words = marks.map(({ word }) => fitted(word, width / text));
  const spots = marks.map(({ at, rank }, k) => {
    const wide = widthOf(words[k]) * text;
    return { at: Math.max(wide / 2, Math.min(width - wide / 2, at)), wide, rank };
  });
  const shown = standing(spots, 0.4 * text);
  return (
    <g class="axis">
      <line class="base" x1={left} x2={right} y1={bottom} y2={bottom} />
      {marks.map(({ at, word }, k) => (
        <g key={`${word}${at}`}>
          <line class="base" x1={at} x2={at} y1={bottom} y2={bottom + 0.3 * text} />
          {shown[k] && (
            <text x={spots[k].at} y={bottom + 1.4 * text} text-anchor="middle">
              {words[k]}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}
