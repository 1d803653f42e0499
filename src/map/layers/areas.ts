/** Areas coloured by class, hatched where the plan is silent and dotted where nothing is known, with names and figures. */
import type { AreaTable } from "../../model/dataset";
import { type ColourScale, NO_DATA, NOT_IN_PLAN } from "../classes";
import { patternImage } from "../images";
import { areaSource, namePlaces } from "../outlines";
import { FONT, INKS } from "../style";
import type { Legend, MapLayer, Theme } from "../types";

export interface AreaLayerInput {
  /** "district" or "street": names the layers and their slots. */
  readonly kind: "district" | "street";
  readonly table: AreaTable;
  readonly theme: Theme;
  readonly scale: ColourScale;
  /** Class by row; NO_DATA, NOT_IN_PLAN; −3: not drawn. */
  readonly classes: Int8Array;
  /** A second line under the name; null: none. */
  readonly note: (row: number) => string | null;
  readonly legend?: Legend;
  /** The fill gives way to what lies within from this zoom on. */
  readonly fadeAt?: number;
}

/** Class of a row that is not drawn. */
export const HIDDEN = -3;
const hidden = ["==", ["coalesce", ["feature-state", "c"], HIDDEN], HIDDEN] as const;

/** Pixels of halo that make a plate of their own of words: whatever class they stand on, and where a small area ends under them. */
const PLATE = 2.6;

/** Opacity of a fill that gave way to what lies within. */
export const FAINT = 0.12;

/** Edge, fill, pattern, line and names. The fill is interactive: rows of the table. */
export function areaLayers(input: AreaLayerInput): MapLayer[] {
  const { kind, table, theme, scale, classes, note, legend, fadeAt = 24 } = input;
  const inks = INKS[theme];
  const source = areaSource(kind, table);
  const state = ["coalesce", ["feature-state", "c"], HIDDEN];
  const shown = (opacity: number) => [
    "interpolate",
    ["linear"],
    ["zoom"],
    fadeAt - 1,
    ["case", hidden, 0, opacity],
    fadeAt,
    ["case", hidden, 0, Math.min(opacity, FAINT)],
  ];
  const only = (k: number) => ["case", ["==", state, k], 0.9, 0];
  const colour =
    scale.colours.length > 0
      ? ["match", state, ...scale.colours.flatMap((c, k) => [k, c]), NOT_IN_PLAN, scale.notInPlan, scale.noData]
      : scale.noData;
  const images = { hatch: patternImage("hatch", theme), dots: patternImage("dots", theme) };
  const places = classes.every((c) => c === HIDDEN) ? [] : namePlaces(table);
  const named = places.flatMap((at, id): GeoJSON.Feature[] =>
    at === null || classes[id] === HIDDEN
      ? []
      : [
          {
            type: "Feature",
            id,
            properties: { name: table.name[id], note: note(id) ?? "", rank: classes[id] >= 0 ? 0 : 1 },
            geometry: { type: "Point", coordinates: at },
          },
        ],
  );
  // Where room is short an area with a figure has its name before one without: last in the SVG, least by sort key.
  named.sort((a, b) => Number(b.properties?.rank) - Number(a.properties?.rank));
  function look(row: number) {
    const c = classes[row];
    return {
      fill: c >= 0 ? scale.colours[c] : c === NOT_IN_PLAN ? scale.notInPlan : scale.noData,
      pattern: c === NOT_IN_PLAN ? ("hatch" as const) : c === NO_DATA ? ("dots" as const) : undefined,
    };
  }
  return [
    {
      // The classes near the ground hardly differ from it: an edge shows from under the fills where an area ends. Between areas they cover it.
      id: `${kind}Edge`,
      slot: kind === "district" ? "districtFill" : "streetFill",
      source,
      specs: [
        {
          id: "edge",
          type: "line",
          layout: { "line-join": "round" },
          paint: { "line-color": inks.strong, "line-width": 3.4, "line-opacity": shown(1) },
        } as never,
      ],
      fadeAt,
      mark: (row) => (classes[row] === HIDDEN ? null : { stroke: inks.strong, width: 3.4 }),
    },
    {
      id: kind,
      slot: kind === "district" ? "districtFill" : "streetFill",
      source,
      specs: [
        {
          id: "fill",
          type: "fill",
          paint: { "fill-color": colour, "fill-opacity": shown(0.92) },
        } as never,
        {
          id: "hatch",
          type: "fill",
          paint: { "fill-pattern": "hatch", "fill-opacity": only(NOT_IN_PLAN) },
        } as never,
        { id: "dots", type: "fill", paint: { "fill-pattern": "dots", "fill-opacity": only(NO_DATA) } } as never,
      ],
      state: { c: classes },
      images,
      interactive: true,
      legend,
      fadeAt,
      mark: (row) =>
        classes[row] === HIDDEN
          ? null
          : {
              ...look(row),
              stroke: inks.line,
              width: 1.2,
              title: [table.name[row], note(row)].filter(Boolean).join(" "),
            },
    },
    {
      id: `${kind}Line`,
      slot: kind === "district" ? "districtLine" : "streetLine",
      source,
      specs: [
        {
          id: "line",
          type: "line",
          paint: {
            "line-color": ["case", ["boolean", ["feature-state", "h"], false], inks.accent, inks.line],
            "line-width": ["case", ["boolean", ["feature-state", "h"], false], 3.5, kind === "district" ? 1.4 : 1],
            "line-opacity": ["case", hidden, 0, 1],
          },
        } as never,
      ],
    },
    {
      id: `${kind}Name`,
      slot: kind === "district" ? "districtLabel" : "streetLabel",
      source: { key: `${kind}Name`, data: { type: "FeatureCollection", features: named } },
      specs: [
        {
          id: "name",
          type: "symbol",
          layout: {
            "text-field": [
              "format",
              ["get", "name"],
              {},
              "\n",
              {},
              ["get", "note"],
              { "text-font": ["literal", [...FONT.plain]] },
            ] as never,
            "text-size": kind === "district" ? 14 : 13,
            "text-font": [...FONT.bold],
            "text-line-height": 1.25,
            "text-padding": 2,
            "symbol-sort-key": ["get", "rank"],
            "text-variable-anchor": ["center", "top", "bottom", "left", "right"],
            "text-radial-offset": 0.3,
          },
          paint: {
            "text-color": inks.ink,
            "text-halo-color": inks.halo,
            "text-halo-width": PLATE,
          } as never,
        },
      ],
      mark: (_, { name, note: second }) => ({
        label: String(name),
        note: second ? String(second) : undefined,
        ink: inks.ink,
        halo: inks.halo,
        haloWidth: PLATE,
      }),
    },
  ];
}
