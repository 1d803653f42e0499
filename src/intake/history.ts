/** What the monthly reports say of one estate after another month: stages that go back, and ends without their record. */
import type { ReportTable } from "../model/dataset";
import { STAGE } from "../model/enums";
import type { Finding } from "../model/finding";
import { formatDay, formatMonth } from "../model/time";
import { type Notes, notesOn } from "./findings";
import type { TablePlace } from "./rows";

const REPORTED = STAGE.indexOf("reported");

/** An investment of more than so many times the budget is worth a look; and what a slip of 元 for 万元 multiplies it by. */
const BEYOND = 2;
const YUAN = 10_000;

/** Reports whose figures cannot both be right: an end before its start, an investment far beyond the estate's budget (元 typed as 万元). */
export function judgeFigures(
  reports: ReportTable,
  { id, budgetWan }: { readonly id: readonly string[]; readonly budgetWan: Float64Array },
  placeOf: (r: number) => TablePlace,
): Finding[] {
  const found: Finding[] = [];
  for (let r = 0; r < reports.n; r++) {
    const say = (code: string, field: string, value: string | number, params: Finding["params"]): void => {
      const { file, position, row } = placeOf(r);
      const place = { file, feature: position, ...(row === undefined ? {} : { row }), id: id[reports.estate[r]] };
      found.push({ code, severity: "warning", ...place, field, value: String(value), params });
    };
    const [start, end] = [reports.startedOn[r], reports.finishedOn[r]];
    if (end < start) say("endBeforeStart", "finishedOn", formatDay(end), { start: formatDay(start) });
    const [value, budget] = [reports.investedWan[r], budgetWan[reports.estate[r]]];
    if (!(budget > 0 && value > BEYOND * budget)) continue;
    const yuan = Number((value / YUAN).toPrecision(12));
    const told = { budget: String(budget), times: Math.round((value / budget) * 10) / 10 };
    // What is ordinary as 元 was meant so.
    if (value > (YUAN / 100) * budget && yuan <= BEYOND * budget)
      say("yuanAsWan", "investedWan", value, { ...told, yuan: String(yuan) });
    else say("beyondBudget", "investedWan", value, told);
  }
  return found;
}

/**
 * Findings about reports in order of estate, month and receivedOn; by file, counted. A later month at an earlier stage
 * wins and is named; a correction of the same month takes the other's place and is not. A stage "reported" without the
 * acceptance report's day is not complete (A3). A row without a stage says nothing.
 * @param placeOf where row r of the table stands in its file.
 */
export function judgeHistory(
  reports: ReportTable,
  estates: { readonly id: readonly string[]; readonly acceptedOn: Float64Array },
  placeOf: (r: number) => TablePlace,
): Finding[] {
  const files = new Map<string, Notes>();
  const warn = (code: string, r: number, params?: Readonly<Record<string, string>>): void => {
    const { file, position } = placeOf(r);
    const notes = files.get(file) ?? notesOn(file);
    files.set(file, notes);
    const id = estates.id[reports.estate[r]];
    const value = STAGE[reports.stage[r]];
    notes.count(code, "warning", { feature: position, id, field: "stage", value, ...(params ? { params } : {}) });
  };
  /** The row before that counts: of an earlier month, the last one received. */
  let before = -1;
  for (let r = 0; r < reports.n; r++) {
    const next = r + 1 < reports.n && reports.estate[r + 1] === reports.estate[r];
    if (next && reports.month[r + 1] === reports.month[r] && reports.stage[r + 1] >= 0) continue;
    if (before >= 0 && reports.estate[before] !== reports.estate[r]) before = -1;
    if (reports.stage[r] < 0) continue;
    if (before >= 0 && reports.stage[r] < reports.stage[before])
      warn("stageBack", r, { before: STAGE[reports.stage[before]], month: formatMonth(reports.month[before]) });
    before = r;
    const goesOn = next && reports.stage[r + 1] === REPORTED;
    if (reports.stage[r] === REPORTED && !goesOn && Number.isNaN(estates.acceptedOn[reports.estate[r]]))
      warn("reportedNotAccepted", r);
  }
  return [...files.values()].flatMap(({ list }) => list);
}
