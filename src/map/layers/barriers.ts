/** The lines that part estates. */
import type { Dataset } from "../../model/dataset";
import { BARRIER_CLASS, type BarrierClass } from "../../model/enums";
import { barrierSource } from "../outlines";
import { INKS } from "../style";
import type { LayerSpec, LegendItem, MapLayer, Theme } from "../types";

const DASH: Readonly<Record<BarrierClass, readonly number[]>> = {
  railway: [1],
  trunk: [1],
  mainRoad: [1],
  river: [1],
  wall: [1, 1],
  drawn: [2, 1],
};

/** CSS pixels of a dash, of which the map wants widths; one alone is a line. Of a railway: its sleepers. */
const dashOf = (kind: BarrierClass, width: number): readonly number[] | undefined =>
  kind === "railway" ? [8, 3] : DASH[kind].length > 1 ? DASH[kind].map((d) => d * width) : undefined;

/** Lines that part estates, each class with its own stroke; `barring` = classes that bar a link now, the others are drawn thin. */
export function barrierLayer(
  { barriers }: Pick<Dataset, "barriers">,
  theme: Theme,
  barring: Readonly<Record<BarrierClass, boolean>>,
  word: (kind: BarrierClass) => string,
): MapLayer | null {
  if (barriers.n === 0) return null;
  const { rail, strong, accent, halo, river } = INKS[theme];
  const colour = (kind: BarrierClass): string =>
    kind === "river" ? river : kind === "railway" ? rail : kind === "drawn" ? accent : strong;
  const present = BARRIER_CLASS.filter((kind) => barriers.class.includes(kind));
  const width = (kind: BarrierClass): number =>
    kind === "railway" ? (barring[kind] ? 4 : 2.6) : barring[kind] ? 2.2 : 0.8;
  const items = present.map(
    (kind): LegendItem => ({
      label: word(kind),
      colour: colour(kind),
      shape: "line",
      width: width(kind),
      dash: dashOf(kind, width(kind)),
    }),
  );
  const filter = (kind: BarrierClass) => ["==", ["get", "class"], kind] as ["==", ["get", string], string];
  return {
    id: "barrier",
    slot: "barrier",
    source: barrierSource(barriers),
    specs: present.flatMap((kind): LayerSpec[] => {
      const line: LayerSpec = {
        id: kind,
        type: "line",
        filter: filter(kind),
        layout: { "line-join": "round" },
        paint: { "line-color": colour(kind), "line-width": width(kind), "line-dasharray": [...DASH[kind]] },
      };
      if (kind !== "railway") return [line];
      const dash: LayerSpec = {
        id: "sleepers",
        type: "line",
        minzoom: 11.5,
        filter: filter(kind),
        paint: { "line-color": halo, "line-width": width(kind) - 1.6, "line-dasharray": [5, 5] },
      };
      return [line, dash];
    }),
    mark: (_, { class: of }) => {
      const kind = of as BarrierClass;
      return { stroke: colour(kind), width: width(kind), dash: dashOf(kind, width(kind)) };
    },
    legend: { title: "", items },
  };
}
