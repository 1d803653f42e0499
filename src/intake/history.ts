/** What the monthly reports say of one estate after another month: stages that go back, and ends without their record. */
import type { ReportTable } from "../model/dataset";
import { STAGE } from "../model/enums";
import type { Finding } from "../model/finding";
import { formatMonth } from "../model/time";
import { type Notes, notesOn } from "./findings";
import type { TablePlace } from "./rows";

const REPORTED = STAGE.indexOf("reported");

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
