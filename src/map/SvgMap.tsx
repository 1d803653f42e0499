/** Layers as one SVG picture: the core's inset, and the map where there is no WebGL 2. */
import { useEffect, useMemo, useState } from "preact/hooks";
import type { Bounds } from "../model/geometry";
import { PATTERN_INK } from "./images";
import { INKS } from "./style";
import { featuresOf, labelled, projection, type Shape, shapesOf } from "./svg";
import type { MapEvents, MapLayer, Theme } from "./types";

export interface SvgMapProps {
  readonly layers: readonly MapLayer[];
  readonly bounds: Bounds;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly theme: Theme;
  readonly label: string;
  /** Height of a name in CSS pixels. */
  readonly em?: number;
  readonly lit?: { readonly layer: string; readonly row: number } | null;
  readonly events?: MapEvents;
  /** Told how many shapes were left out. */
  readonly onLeft?: (count: number) => void;
}

function Ring({
  at: [x, y],
  ring,
  radius,
}: {
  at: readonly [number, number];
  ring: NonNullable<Shape["mark"]["ring"]>;
  radius: number;
}) {
  const round = 2 * Math.PI * radius;
  const width = Math.max(3, radius * 0.22);
  return (
    <g fill="none" stroke-width={width}>
      <circle cx={x} cy={y} r={radius} stroke={ring.track} />
      {ring.share !== null && ring.share > 0 && (
        <circle
          cx={x}
          cy={y}
          r={radius}
          stroke={ring.colour}
          stroke-dasharray={`${round * Math.min(1, ring.share)} ${round}`}
          transform={`rotate(-90 ${x} ${y})`}
        />
      )}
    </g>
  );
}

export function SvgMap({ layers, bounds, width, height, theme, label, em = 14, lit, events, onLeft }: SvgMapProps) {
  const [collections, setCollections] = useState<ReadonlyMap<string, GeoJSON.FeatureCollection>>(new Map());
  const sources = layers.map(({ source }) => source);
  useEffect(
    () => {
      let gone = false;
      void Promise.all(sources.map(async ({ key, data }) => [key, await featuresOf(data)] as const)).then(
        (pairs) => !gone && setCollections(new Map(pairs)),
      );
      return () => {
        gone = true;
      };
    },
    sources.map(({ data }) => data),
  );
  const view = useMemo(() => projection(bounds, width, height), [bounds, width, height]);
  const { shapes, left } = useMemo(
    () => shapesOf(layers, collections, view, width, height),
    [layers, collections, view, width, height],
  );
  useEffect(() => onLeft?.(left), [left]);
  const named = useMemo(() => labelled(shapes, em), [shapes, em]);
  const inks = INKS[theme];
  const point = (event: { offsetX: number; offsetY: number }) => {
    const [longitude, latitude] = view.unproject(event.offsetX, event.offsetY);
    return { x: event.offsetX, y: event.offsetY, longitude, latitude };
  };
  const ink = PATTERN_INK[theme];
  const id = useMemo(() => `p${Math.random().toString(36).slice(2, 8)}`, []);
  return (
    <svg
      class="svgmap"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label={label}
      onClick={(event) => event.target === event.currentTarget && events?.onClickAway?.(point(event))}
      onKeyDown={({ key }) => key === "Escape" && events?.onClickAway?.({ x: 0, y: 0, longitude: 0, latitude: 0 })}
    >
      <defs>
        <pattern id={`${id}hatch`} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1="0" y1="0" x2="0" y2="8" stroke={ink} stroke-width="2" />
        </pattern>
        <pattern id={`${id}dots`} width="8" height="8" patternUnits="userSpaceOnUse">
          <circle cx="4" cy="4" r="1.3" fill={ink} />
        </pattern>
      </defs>
      {shapes.map((shape) => {
        const { layer, row, mark, path, closed, at, interactive } = shape;
        const on = lit?.layer === layer && lit.row === row;
        const said = mark.title ?? mark.label;
        const act = interactive
          ? {
              tabindex: 0,
              role: "button" as const,
              "aria-label": said,
              onClick: (event: MouseEvent) => events?.onClick?.(layer, row, point(event)),
              onKeyDown: (event: KeyboardEvent) => {
                if (event.key === "Enter") events?.onClick?.(layer, row, { x: 0, y: 0, longitude: 0, latitude: 0 });
              },
              onMouseEnter: (event: MouseEvent) => events?.onHover?.(layer, row, point(event)),
              onMouseLeave: (event: MouseEvent) => events?.onHover?.(layer, null, point(event)),
            }
          : { "pointer-events": "none" as const };
        return (
          <g key={`${layer}:${row}:${path?.length ?? 0}`} opacity={mark.opacity} {...act}>
            {path && (
              <path
                d={path}
                fill={closed ? (mark.fill ?? "none") : "none"}
                fill-rule="evenodd"
                stroke={on ? inks.accent : mark.stroke}
                stroke-width={on ? Math.max(3, mark.width ?? 1) : mark.width}
                stroke-dasharray={mark.dash?.join(" ")}
              />
            )}
            {path && mark.pattern && <path d={path} fill={`url(#${id}${mark.pattern})`} fill-rule="evenodd" />}
            {!path && at && !mark.ring && mark.radius && (
              <circle cx={at[0]} cy={at[1]} r={mark.radius} fill={mark.fill} stroke={on ? inks.accent : mark.stroke} />
            )}
            {at && mark.ring && <Ring at={at} ring={mark.ring} radius={mark.radius ?? 18} />}
          </g>
        );
      })}
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: text is not focusable; the shapes carry the names */}
      <g pointer-events="none" text-anchor="middle" aria-hidden="true">
        {shapes
          .filter((shape) => named.has(shape))
          .map(({ layer, row, mark, at }) => (
            <text
              key={`${layer}:${row}`}
              x={at?.[0]}
              y={(at?.[1] ?? 0) + (mark.note ? -em * 0.1 : em * 0.35)}
              font-size={em}
              font-weight="600"
              fill={mark.ink ?? inks.ink}
              stroke={mark.halo ?? inks.halo}
              stroke-width="3"
              paint-order="stroke"
            >
              {mark.label}
              {mark.note && (
                <tspan x={at?.[0]} dy={em * 1.1} font-size={em * 0.92} font-weight="400">
                  {mark.note}
                </tspan>
              )}
            </text>
          ))}
      </g>
    </svg>
  );
}
