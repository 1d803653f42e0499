/** A shape for paper: its pattern as lines and dots of their own, where a browser would print a coarse picture. */
import { PATTERN_INK } from "./images";
import type { Placed, Wish } from "./place";
import { SvgShape } from "./SvgShape";
import { INKS } from "./style";
import type { Shape } from "./svg";
import type { PatternName } from "./types";

type Box = readonly [left: number, top: number, right: number, bottom: number];
/** Pixels between dots, and between lines along an axis: 8 across them. */
const [GRID, STEP] = [8, 8 * Math.SQRT2];

/** Lines, or dots as lines without length, through a box. */
export function patternPath(pattern: PatternName, [left, top, right, bottom]: Box): string {
  const parts: string[] = [];
  const put = (x: number, y: number, rest: string): void => {
    parts.push(`M${x.toFixed(1)} ${y.toFixed(1)}${rest}`);
  };
  if (pattern === "dots") {
    for (let y = Math.ceil(top / GRID) * GRID; y <= bottom; y += GRID)
      for (let x = Math.ceil(left / GRID) * GRID; x <= right; x += GRID) put(x, y, "h.01");
  } else if (pattern === "bars") {
    for (let y = Math.ceil(top / GRID) * GRID; y <= bottom; y += GRID) put(left, y, `H${right.toFixed(1)}`);
  } else if (pattern === "back") {
    // x − y = apart, from the upper left to the lower right.
    for (let apart = Math.ceil((left - bottom) / STEP) * STEP; apart <= right - top; apart += STEP) {
      const [x0, x1] = [Math.max(left, top + apart), Math.min(right, bottom + apart)];
      put(x0, x0 - apart, `L${x1.toFixed(1)} ${(x1 - apart).toFixed(1)}`);
    }
  } else {
    // x + y = sum, from the lower left to the upper right.
    for (let sum = Math.ceil((left + top) / STEP) * STEP; sum <= right + bottom; sum += STEP) {
      const [x0, x1] = [Math.max(left, sum - bottom), Math.min(right, sum - top)];
      put(x0, sum - x0, `L${x1.toFixed(1)} ${(sum - x1).toFixed(1)}`);
    }
  }
  return parts.join("");
}

export const Pattern = ({ pattern, box }: { pattern: PatternName; box: Box }) => (
  <path
    d={patternPath(pattern, box)}
    fill="none"
    stroke={PATTERN_INK.light}
    stroke-width={pattern === "dots" ? 2.4 : 1.6}
    stroke-linecap={pattern === "dots" ? "round" : "butt"}
  />
);

/** Leads from a name that stands off back to its place. */
export const Leader = ({ wish: { at }, x, y, colour = INKS.light.ink }: Placed<Wish> & { colour?: string }) => (
  <>
    <line x1={at[0]} y1={at[1]} x2={x} y2={y} stroke="#ffffff" stroke-width="3" />
    <line x1={at[0]} y1={at[1]} x2={x} y2={y} stroke={colour} stroke-width="1.1" />
    <circle cx={at[0]} cy={at[1]} r="2.4" fill={colour} stroke="#ffffff" stroke-width="1" />
  </>
);

/** Box around a path of `M` and `L` alone. */
function boxOf(path: string): Box {
  const box: [number, number, number, number] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -1e9, -1e9];
  (path.match(/-?[\d.]+/g) ?? []).forEach((text, k) => {
    const at = k % 2;
    box[at] = Math.min(box[at], Number(text));
    box[at + 2] = Math.max(box[at + 2], Number(text));
  });
  return box;
}

/** `id` = of its own in the document; `within` = the picture's size, which no pattern leaves. */
export function PaperShape({ shape, id, within }: { shape: Shape; id: string; within: readonly [number, number] }) {
  const { path, mark } = shape;
  const { pattern, opacity } = mark;
  const plain = (
    <SvgShape shape={pattern ? { ...shape, mark: { ...mark, pattern: undefined } } : shape} patterns="" accent={null} />
  );
  if (!pattern || !path) return opacity === undefined ? plain : <g opacity={opacity}>{plain}</g>;
  const [left, top, right, bottom] = boxOf(path);
  const box: Box = [Math.max(0, left), Math.max(0, top), Math.min(within[0], right), Math.min(within[1], bottom)];
  return (
    <g opacity={opacity}>
      {plain}
      <clipPath id={id}>
        <path d={path} clip-rule="evenodd" />
      </clipPath>
      <g clip-path={`url(#${id})`}>
        <Pattern pattern={pattern} box={box} />
      </g>
    </g>
  );
}
