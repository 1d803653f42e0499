/** Estates by a state of a few words: fill, outline, dot where there is no boundary, name. */
import type { EstateTable } from "../../model/dataset";
import { patternImage } from "../images";
import { estateSource, MANY } from "../outlines";
import { FONT, INKS } from "../style";
import { type Column, type Legend, type MapLayer, PATTERNS, type PatternName, type Theme } from "../types";

export interface EstateLook {
  readonly colour: string;
  readonly pattern?: PatternName;
  /** Outlined strongly. */
  readonly strong?: boolean;
  /** Colour of a strong outline; ink by default. */
  readonly line?: string;
}

export interface EstateLayerInput {
  readonly estates: EstateTable;
  readonly theme: Theme;
  /** How each state looks; a state without a look is not drawn. */
  readonly looks: readonly EstateLook[];
  /** State by row. */
  readonly states: Int16Array;
  readonly legend?: Legend;
  readonly minzoom?: number;
  /** Whether the map is seen from afar too. */
  readonly afar?: boolean;
  readonly title: (row: number) => string;
}

/** From this zoom on an estate is wide enough for a pattern to be seen. */
const NEAR = 13.25;
/** Up to this zoom an estate is a few pixels: its line has its colour, so that it is seen. Widths by zoom. */
const AFAR = 13;
const LINE_AFAR = [
  [9, 2.6],
  [AFAR, 1.2],
] as const;

/** Of MANY the state that most of them have is the map's own, and only the others are told to it. */
function usualOf(states: Int16Array): number {
  if (states.length < MANY) return -1;
  const counts = new Map<number, number>();
  for (const state of states) counts.set(state, (counts.get(state) ?? 0) + 1);
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most))[0];
}

const told = new WeakMap<Int16Array, Float64Array>();
/** States with nothing for the usual one; the same object each time, so that the map sees that nothing changed. */
function unusual(states: Int16Array, usual: number): Column {
  if (states.length < MANY) return states;
  const known = told.get(states);
  if (known) return known;
  const made = new Float64Array(states.length).fill(Number.NaN);
  for (let e = 0; e < made.length; e++) if (states[e] !== usual) made[e] = states[e];
  told.set(states, made);
  return made;
}

export function estateLayers({
  estates,
  theme,
  looks,
  states,
  legend,
  minzoom = 0,
  afar = false,
  title,
}: EstateLayerInput): MapLayer[] {
  const inks = INKS[theme];
  const source = estateSource(estates);
  const usual = usualOf(states);
  const state = ["coalesce", ["feature-state", "s"], usual];
  const pick = (of: (look: EstateLook) => string | number, other: string | number) =>
    looks.length > 0 ? ["match", state, ...looks.flatMap((look, k) => [k, of(look)]), other] : other;
  const lit = ["boolean", ["feature-state", "h"], false];
  const colour = pick((look) => look.colour, inks.parcel);
  // Where every estate is drawn nothing need be worked out by feature.
  const all = states.every((at) => at >= 0 && at < looks.length);
  const opacity = all ? 0.95 : pick(() => 0.95, 0);
  const patterns = PATTERNS.filter((name) => looks.some(({ pattern }) => pattern === name));
  const outline = ({ strong, line }: EstateLook): string => (strong ? (line ?? inks.ink) : inks.parcelLine);
  const edge = ["case", lit, inks.accent, pick(outline, inks.parcelLine)];
  const width = ["case", lit, 4, pick(({ strong, line }) => (strong ? (line ? 3.4 : 1.4) : 0.6), 0)];
  const wide = (px: number) => ["case", lit, 4, pick(() => px, 0)];
  const [hasPoints, hasShapes] = [estates.isPoint.includes(1), estates.isPoint.includes(0)];
  return [
    {
      id: "estate",
      slot: "estateFill" as const,
      source,
      visible: hasShapes,
      state: { s: unusual(states, usual) },
      interactive: true,
      legend,
      images: Object.fromEntries(patterns.map((name) => [name, patternImage(name, theme)])),
      specs: [
        {
          id: "fill",
          type: "fill",
          minzoom,
          filter: ["!=", ["geometry-type"], "Point"],
          // The lines above are its edges: a second pass for smooth ones would not be seen.
          paint: { "fill-color": colour, "fill-opacity": opacity, "fill-antialias": false },
        } as never,
        // A pattern cannot follow a state, its opacity can.
        ...patterns.map(
          (name) =>
            ({
              id: name,
              type: "fill",
              minzoom: Math.max(minzoom, NEAR),
              filter: ["!=", ["geometry-type"], "Point"],
              paint: {
                "fill-pattern": name,
                "fill-opacity": pick(({ pattern }) => (pattern === name ? 0.9 : 0), 0),
                "fill-antialias": false,
              },
            }) as never,
        ),
      ],
      mark: (row: number) => {
        const look = looks[states[row]];
        if (!look || row < 0) return null;
        const { colour: fill, pattern, strong } = look;
        return { fill, pattern, stroke: outline(look), width: strong ? 1.2 : 0.6, radius: 4, title: title(row) };
      },
    },
    {
      id: "estateLine",
      slot: "estateLine" as const,
      source,
      visible: hasShapes,
      specs: [
        {
          id: "line",
          type: "line",
          minzoom,
          filter: ["!=", ["geometry-type"], "Point"],
          paint: {
            "line-color": afar ? ["step", ["zoom"], ["case", lit, inks.accent, colour], AFAR, edge] : edge,
            "line-width": afar
              ? [
                  "interpolate",
                  ["linear"],
                  ["zoom"],
                  ...LINE_AFAR.flatMap(([at, px]) => [at, wide(px)]),
                  AFAR + 1,
                  width,
                ]
              : width,
          },
        } as never,
        // A light line within a coloured one: touching estates of one colour stay apart.
        {
          id: "inner",
          type: "line",
          minzoom: Math.max(minzoom, 14),
          filter: ["!=", ["geometry-type"], "Point"],
          paint: {
            "line-color": inks.halo,
            "line-width": ["case", lit, 0, pick(({ strong, line }) => (strong && line ? 1.3 : 0), 0)],
          },
        } as never,
      ],
    },
    {
      id: "estatePoint",
      slot: "estatePoint" as const,
      source,
      visible: hasPoints,
      state: { s: unusual(states, usual) },
      interactive: true,
      legend: hasShapes ? undefined : legend,
      specs: [
        {
          id: "dot",
          type: "circle",
          minzoom,
          filter: ["==", ["geometry-type"], "Point"],
          paint: {
            "circle-color": colour,
            "circle-opacity": opacity,
            "circle-stroke-opacity": opacity,
            "circle-radius": ["interpolate", ["linear"], ["zoom"], 9, 2, 13, 4.5, 16, 9],
            "circle-stroke-width": ["case", lit, 3, 0.8],
            "circle-stroke-color": ["case", lit, inks.accent, inks.ink],
          },
        } as never,
      ],
    },
    {
      id: "estateName",
      slot: "estateLabel" as const,
      source,
      specs: [
        {
          id: "name",
          type: "symbol",
          minzoom: Math.max(minzoom, 15.4),
          layout: {
            "text-field": ["get", "name"],
            "text-size": 12,
            "text-font": [...FONT.plain],
            "text-max-width": 6,
            "text-line-height": 1.15,
            "text-padding": 4,
          },
          paint: {
            "text-color": inks.ink,
            "text-halo-color": inks.halo,
            "text-halo-width": 1.4,
            "text-opacity": all ? 1 : pick(() => 1, 0),
          },
        } as never,
      ],
    },
  ].filter((layer) => layer.visible !== false);
}
