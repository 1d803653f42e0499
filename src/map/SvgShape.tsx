/** One shape of the SVG map, and its name. */
import { PATTERN_INK } from "./images";
import type { Shape } from "./svg";
import type { Mark, Theme } from "./types";

/** How the one pattern of lines is turned, degrees. */
const TURNED = { hatch: 45, back: -45, bars: 90 } as const;

/** The patterns of shapes; `id` = what their ids begin with. */
export const SvgPatterns = ({ id, theme }: { id: string; theme: Theme }) => (
  <defs>
    {(["hatch", "back", "bars"] as const).map((name) => (
      <pattern
        key={name}
        id={`${id}${name}`}
        width="8"
        height="8"
        patternUnits="userSpaceOnUse"
        patternTransform={`rotate(${TURNED[name]})`}
      >
        <line x1="0" y1="0" x2="0" y2="8" stroke={PATTERN_INK[theme]} stroke-width="2" />
      </pattern>
    ))}
    <pattern id={`${id}dots`} width="8" height="8" patternUnits="userSpaceOnUse">
      <circle cx="4" cy="4" r="1.3" fill={PATTERN_INK[theme]} />
    </pattern>
  </defs>
);

function Ring({ x, y, radius, ring }: { x: number; y: number; radius: number; ring: NonNullable<Mark["ring"]> }) {
  const round = 2 * Math.PI * radius;
  const filled = round * Math.min(1, ring.share ?? 0);
  const stroke = Math.max(3, radius * 0.15);
  return (
    <g fill="none" stroke-width={stroke}>
      <circle cx={x} cy={y} r={radius + stroke / 2 + 1.5} fill={ring.disc} stroke="none" />
      <circle cx={x} cy={y} r={radius} stroke={ring.track} stroke-dasharray={ring.share === null ? "3 3" : undefined} />
      {filled > 0 && (
        <circle
          cx={x}
          cy={y}
          r={radius}
          stroke={ring.colour}
          stroke-dasharray={`${filled} ${round}`}
          transform={`rotate(-90 ${x} ${y})`}
        />
      )}
    </g>
  );
}

/** Fill, pattern, outline or point of a shape. `patterns` = what the ids of the patterns begin with. */
export function SvgShape({ shape, accent, patterns }: { shape: Shape; accent: string | null; patterns: string }) {
  const { mark, path, closed, at } = shape;
  return (
    <>
      {path && (
        <path
          d={path}
          fill={closed ? (mark.fill ?? "none") : "none"}
          fill-opacity={mark.fillOpacity}
          fill-rule="evenodd"
          stroke={accent ?? mark.stroke}
          stroke-width={accent ? Math.max(3, mark.width ?? 1) : mark.width}
          stroke-dasharray={mark.dash?.join(" ")}
          stroke-linejoin="round"
        />
      )}
      {path && mark.pattern && <path d={path} fill={`url(#${patterns}${mark.pattern})`} fill-rule="evenodd" />}
      {!path && at && !mark.ring && mark.radius && (
        <circle
          cx={at[0]}
          cy={at[1]}
          r={mark.radius}
          fill={mark.fill}
          stroke={accent ?? mark.stroke}
          stroke-width={accent ? 3 : mark.width}
        />
      )}
      {at && mark.ring && <Ring x={at[0]} y={at[1]} radius={mark.radius ?? 18} ring={mark.ring} />}
    </>
  );
}

/** Name and second line in the middle of a place; `em` = height of a line in pixels. */
export function SvgName({ shape, em, ink, halo }: { shape: Shape; em: number; ink: string; halo: string }) {
  const { mark, at } = shape;
  if (!at) return null;
  const below = mark.below && (
    <text
      x={at[0]}
      y={at[1] + (mark.radius ?? 0) * 1.1 + em * 1.15}
      font-size={em * 0.92}
      fill={mark.ink ?? ink}
      stroke={mark.halo ?? halo}
      stroke-width={em * 0.4}
      stroke-linejoin="round"
      paint-order="stroke"
    >
      {mark.below}
    </text>
  );
  return (
    <>
      {below}
      <text
        x={at[0]}
        y={at[1] + (mark.note ? -em * 0.1 : em * 0.35)}
        font-size={em}
        font-weight="600"
        fill={mark.ink ?? ink}
        stroke={mark.halo ?? halo}
        stroke-width={mark.haloWidth ? 2 * mark.haloWidth : em * 0.2}
        stroke-linejoin="round"
        paint-order="stroke"
      >
        {mark.label}
        {mark.note && (
          <tspan x={at[0]} dy={em * 1.1} font-size={em * 0.92} font-weight="400">
            {mark.note}
          </tspan>
        )}
      </text>
    </>
  );
}
