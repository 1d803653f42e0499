/** When an estate is expected to finish, from its own pace (see `progress/forecast`): the last day of the month, at its mean. */
import type { Dataset } from "../../model/dataset";
import { STAGE } from "../../model/enums";
import { lastDay, type Month } from "../../model/time";
import { forecast } from "../progress/forecast";
import { receivedOf, type Situation } from "../progress/situation";

const STARTED = STAGE.indexOf("started");
const FINISHED = STAGE.indexOf("finished");

/** Days by row of the estates; NaN: finished, or nothing to go by. Only what was received by `known.today` counts. */
export function expectedFinish(data: Pick<Dataset, "estates" | "reports">, known: Situation): Float64Array {
  const { estates, reports } = data;
  const days = new Float64Array(estates.n).fill(Number.NaN);
  const points = new Map<number, Map<Month, number | null>>();
  for (let r = 0; r < reports.n; r++) {
    const e = reports.estate[r];
    if (e < 0 || known.finished[e] || reports.stage[r] < 0 || receivedOf(data, r) > known.today) continue;
    const mine = points.get(e) ?? new Map<Month, number | null>();
    points.set(e, mine);
    const [stage, percent] = [reports.stage[r], reports.percent[r]];
    // Rows of a month come in the order of their receipt: the last one stands.
    mine.set(
      reports.month[r],
      stage < STARTED ? 0 : stage >= FINISHED ? 1 : Number.isNaN(percent) ? null : percent / 100,
    );
  }
  for (const [e, mine] of points) {
    const found = forecast([...mine].map(([month, actual]) => ({ month, actual })));
    if (found.state === "forecast") days[e] = lastDay(found.month);
  }
  return days;
}
