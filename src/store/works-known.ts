/** The works that are known today. */
import { computed } from "@preact/signals";
import { reportedWorks, type WorksTable, worksAt } from "../domain/programme/works";
import { dataset } from "./dataset";
import { records } from "./records";
import { today } from "./time";

/** What estates need, and what is planned and done there; null until the records are read. */
export const works = computed<WorksTable | null>(() => {
  const [data, table] = [dataset.value, records.value];
  if (!data || !table || table.n !== data.estates.n) return null;
  return worksAt(table, reportedWorks(data.reports, today.value), today.value);
});
