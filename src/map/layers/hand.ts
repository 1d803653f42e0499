/** What the planner did by hand, on the map: held packages, locks, links forced and forbidden, drawn barriers. */
import { lockImage } from "../images";
import { INKS } from "../style";
import type { LegendItem, MapLayer, MapSource, Theme } from "../types";

type Place = readonly [longitude: number, latitude: number];

/** An outline about members of held packages, thicker where they are `locked` (1; else 0), a source of their own. */
export function heldLayer(source: MapSource, theme: Theme): MapLayer {
  const { ink } = INKS[theme];
  const width = ["match", ["get", "locked"], 1, 3.4, 1.6] as ["match", ["get", string], number, number, number];
  return {
    id: "held",
    slot: "packageLine",
    source,
    specs: [
      {
        id: "line",
        type: "line",
        filter: ["!=", ["geometry-type"], "Point"],
        layout: { "line-join": "round" },
        paint: { "line-color": ink, "line-width": width },
      },
      {
        id: "ring",
        type: "circle",
        filter: ["==", ["geometry-type"], "Point"],
        paint: {
          "circle-radius": 9,
          "circle-opacity": 0,
          "circle-stroke-color": ink,
          "circle-stroke-width": width,
        },
      },
    ],
    mark: (_, { locked }) => ({ stroke: ink, width: locked ? 3.4 : 1.6 }),
  };
}

/** A lock above the number of each locked package. */
export function lockLayer(places: readonly Place[], theme: Theme, label: string): MapLayer {
  const { ink, halo } = INKS[theme];
  return {
    id: "lock",
    slot: "packageLabel",
    source: {
      key: "lock",
      data: {
        type: "FeatureCollection",
        features: places.map((at, id) => ({
          type: "Feature",
          id,
          properties: {},
          geometry: { type: "Point", coordinates: [...at] },
        })),
      },
    },
    images: { [`lock-${theme}`]: lockImage(ink, halo, theme) },
    specs: [
      {
        id: "sign",
        type: "symbol",
        minzoom: 12.5,
        layout: {
          "icon-image": `lock-${theme}`,
          "icon-offset": [17, -15],
          "icon-allow-overlap": true,
          "icon-ignore-placement": true,
        },
        paint: { "icon-opacity": 1 },
      },
    ],
    mark: () => ({ below: label, ink, halo }),
  };
}

/** Lines that the hand made, row = position: drawn barriers, links forced (solid) and forbidden (dashed). */
export interface HandLine {
  readonly kind: "drawn" | "forced" | "forbidden";
  readonly line: readonly Place[];
}

/** @param word names a kind in the legend. */
export function handLinesLayer(
  lines: readonly HandLine[],
  theme: Theme,
  word: (kind: HandLine["kind"]) => string,
): MapLayer {
  const { accent, teal } = INKS[theme];
  const looks = {
    drawn: { colour: accent, width: 4, dash: [2, 1] },
    forced: { colour: teal, width: 4, dash: [1] },
    forbidden: { colour: accent, width: 3, dash: [0.8, 1.2] },
  } as const;
  const kinds = (["drawn", "forced", "forbidden"] as const).filter((kind) => lines.some((one) => one.kind === kind));
  /** As SVG draws it; the map wants its dashes in widths. */
  const stroke = (kind: HandLine["kind"]) => {
    const { width, dash } = looks[kind];
    return { width, dash: dash.length > 1 ? dash.map((d) => d * width) : undefined };
  };
  return {
    id: "handLine",
    slot: "barrier",
    source: {
      key: "handLine",
      data: {
        type: "FeatureCollection",
        features: lines.map(({ kind, line }, id) => ({
          type: "Feature",
          id,
          properties: { kind },
          geometry: { type: "LineString", coordinates: line.map((at) => [...at]) },
        })),
      },
    },
    specs: (["drawn", "forced", "forbidden"] as const).map((kind) => ({
      id: kind,
      type: "line" as const,
      filter: ["==", ["get", "kind"], kind] as ["==", ["get", string], string],
      layout: { "line-join": "round" as const },
      paint: {
        "line-color": looks[kind].colour,
        "line-width": looks[kind].width,
        "line-dasharray": [...looks[kind].dash],
      },
    })),
    legend: {
      title: "",
      items: kinds.map(
        (kind): LegendItem => ({
          label: word(kind),
          colour: looks[kind].colour,
          shape: "line",
          ...stroke(kind),
        }),
      ),
    },
    mark: (row) => ({ stroke: looks[lines[row].kind].colour, ...stroke(lines[row].kind) }),
  };
}
