/** Areas of a map coloured by a measure's figures. */
import { valuesOf } from "../domain/coverage/compare";
import { type Figure, type Metric, UNIT } from "../domain/coverage/measure";
import { type ColourScale, classColumn, colourScale, NOT_IN_PLAN } from "../map/classes";
import { type AreaLayerInput, areaLayers, HIDDEN } from "../map/layers/areas";
import type { Legend, MapLayer, Theme } from "../map/types";
import { writeMetric } from "../panels/overview/figures";
import { classesOf } from "../store/metric";

/** Classes of a measure wherever it is drawn: equal ones of a share part 0–100 %, whatever the values. */
export const figureScale = (of: Metric, values: Iterable<number | null>, theme: Theme): ColourScale =>
  colourScale(values, { method: classesOf(of), theme, domain: UNIT[of] === "share" ? [0, 1] : undefined });

export interface FigureAreas extends Omit<AreaLayerInput, "classes" | "legend"> {
  readonly of: Metric;
  /** By row of the table; null: not shown. */
  readonly figures: readonly (Figure | null)[];
  /** What its legend says beside its classes; absent: there is none. */
  readonly legend?: Pick<Legend, "title" | "note">;
}

export function figureAreas({ of, figures, legend, ...input }: FigureAreas): MapLayer[] {
  return areaLayers({
    ...input,
    classes: Int8Array.from(classColumn(input.scale, valuesOf(figures)), (c, row) =>
      figures[row] === null ? HIDDEN : figures[row].state === "notInPlan" ? NOT_IN_PLAN : c,
    ),
    legend: legend && {
      ...legend,
      scale: input.scale,
      format: (v) => writeMetric(of, v),
      notInPlan: figures.some((figure) => figure?.state === "notInPlan"),
      noData: figures.some((figure) => figure?.state === "noData"),
    },
  });
}
