/** Sums of the answer on view over the district or street that is looked at. */
import type { Parameters } from "../../domain/packaging/types";
import { dataset } from "../../store/dataset";
import { columns } from "../../store/packaging-run";
import type { Reply } from "../../workers/packaging";
import { type Totals, totalsOf } from "../../workers/packaging-totals";
import { area, holds } from "./area";

/** The answer's own sums for the whole city. */
export function sumsHere(answer: Reply, p: Parameters): Totals {
  const [at, data, from] = [area.value, dataset.value, columns.value];
  return at.level === "city" || !data || !from ? answer.totals : totalsOf(from, p, answer, holds(data, at));
}
