/** What stands in for a city's own files where rows come without them. */
import { receivedOf } from "../domain/progress/situation";
import type { City } from "../model/city";
import type { EstateTable, ReceivedTable, ReportTable } from "../model/dataset";
import type { Programme } from "../model/programme";
import { formatDay } from "../model/time";

/** The latest day on which something came in or was accepted; the day of reading where the files name none. */
export function lastDated(reports: ReportTable, received: ReceivedTable, { acceptedOn }: EstateTable): string {
  let last = Number.NEGATIVE_INFINITY;
  for (const days of [received.receivedOn, acceptedOn]) for (const day of days) if (day > last) last = day;
  for (let r = 0; r < reports.n; r++) last = Math.max(last, receivedOf({ reports }, r));
  return Number.isFinite(last) ? formatDay(last) : new Date().toISOString().slice(0, 10);
}

/** A city for files that come without one. */
export const bareCity = (name: string, dataDate: string): City => ({
  schema: 1,
  name: { zh: name, en: name },
  dataDate,
  files: [],
});

/** A programme that only the ledger names: no targets. */
export const bareProgramme = (id: string): Programme => ({
  id,
  title: { zh: id, en: id },
  targets: [],
  totals: {},
  milestones: [],
  exclusions: [],
  menu: [],
});
