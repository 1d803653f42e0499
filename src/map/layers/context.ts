/** What only helps to read the map: water, green, roads, and the lines that part estates. */
import type { Dataset } from "../../model/dataset";
import { BARRIER_CLASS, type BarrierClass } from "../../model/enums";
import { barrierSource } from "../outlines";
import { INKS } from "../style";
import type { LegendItem, MapLayer, Theme } from "../types";

/** Roads, water and green of the dataset; none when it has no context. */
export function contextLayers({ context }: Pick<Dataset, "context">, theme: Theme): MapLayer[] {
  if (!context) return [];
  const { road, water, green } = INKS[theme];
  const source = { key: "context", data: context };
  return [
    {
      id: "green",
      slot: "green",
      source,
      specs: [{ id: "fill", type: "fill", filter: ["==", ["get", "class"], "green"], paint: { "fill-color": green } }],
      mark: (_, { class: kind }) => (kind === "green" ? { fill: green } : null),
    },
    {
      id: "water",
      slot: "water",
      source,
      specs: [
        {
          id: "fill",
          type: "fill",
          filter: ["all", ["==", ["get", "class"], "water"], ["==", ["geometry-type"], "Polygon"]],
          paint: { "fill-color": water },
        },
        {
          id: "line",
          type: "line",
          filter: ["==", ["get", "class"], "water"],
          layout: { "line-cap": "round", "line-join": "round" },
          paint: {
            "line-color": water,
            "line-width": ["interpolate", ["exponential", 2], ["zoom"], 9, 1, 13, 4, 17, 48],
          },
        },
      ],
      mark: (_, { class: kind }) => (kind === "water" ? { fill: water, stroke: water, width: 2 } : null),
    },
    {
      id: "road",
      slot: "road",
      source,
      specs: [
        {
          id: "line",
          type: "line",
          minzoom: 10.5,
          filter: ["==", ["get", "class"], "road"],
          layout: { "line-cap": "round", "line-join": "round" },
          paint: {
            "line-color": road,
            "line-width": ["interpolate", ["exponential", 2], ["zoom"], 10.5, 0.4, 13, 1.5, 17, 22],
          },
        },
      ],
      mark: (_, { class: kind }) => (kind === "road" ? { stroke: road, width: 1 } : null),
    },
  ];
}

const DASH: Readonly<Record<BarrierClass, readonly number[]>> = {
  railway: [4, 2],
  trunk: [1],
  mainRoad: [1],
  river: [1],
  wall: [1, 1],
  drawn: [2, 1],
};

/** Lines that part estates, each class with its own stroke; `barring` = classes that bar a link now, the others are drawn thin. */
export function barrierLayer(
  { barriers }: Pick<Dataset, "barriers">,
  theme: Theme,
  barring: Readonly<Record<BarrierClass, boolean>>,
  word: (kind: BarrierClass) => string,
): MapLayer | null {
  if (barriers.n === 0) return null;
  const { ink, water, strong } = INKS[theme];
  const colour = (kind: BarrierClass): string =>
    kind === "river"
      ? theme === "dark"
        ? "#6fa5b8"
        : "#4b8497"
      : kind === "railway"
        ? ink
        : kind === "drawn"
          ? "#a6402b"
          : strong;
  const present = BARRIER_CLASS.filter((kind) => barriers.class.includes(kind));
  const items = present.map((kind): LegendItem => ({ label: word(kind), colour: colour(kind), shape: "line" }));
  return {
    id: "barrier",
    slot: "barrier",
    source: barrierSource(barriers),
    specs: present.map((kind) => ({
      id: kind,
      type: "line" as const,
      filter: ["==", ["get", "class"], kind],
      paint: {
        "line-color": kind === "river" && !barring[kind] ? water : colour(kind),
        "line-width": barring[kind] ? 2.5 : 1,
        "line-dasharray": [...DASH[kind]],
      },
    })),
    mark: (_, { class: kind }) => ({
      stroke: colour(kind as BarrierClass),
      width: barring[kind as BarrierClass] ? 2 : 1,
      dash: DASH[kind as BarrierClass].map((d) => d * 3),
    }),
    legend: { title: "", items },
  };
}
