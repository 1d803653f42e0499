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

/** As the legend shows it: a dash alone is a line. */
const dashOf = (kind: BarrierClass): number[] | undefined =>
  DASH[kind].length > 1 ? DASH[kind].map((d) => d * 3) : undefined;

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
  const items = present.map(
    (kind): LegendItem => ({
      label: word(kind),
      colour: colour(kind),
      shape: kind === "railway" || DASH[kind].length > 1 ? "dash" : "line",
    }),
  );
  const width = (kind: BarrierClass): number =>
    kind === "railway" ? (barring[kind] ? 4 : 2.6) : barring[kind] ? 2.2 : 0.8;
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
    mark: (_, { class: kind }) => ({
      stroke: colour(kind as BarrierClass),
      width: width(kind as BarrierClass),
      dash: kind === "railway" ? [8, 3] : dashOf(kind as BarrierClass),
    }),
    legend: { title: "", items },
  };
}
