/** Estates that a monthly table leaves out though their district and programme reported that month (G1, 方案六(二)). */
import type { EstateTable, ReportTable } from "../model/dataset";
import type { Finding } from "../model/finding";
import { formatMonth } from "../model/time";
import { notesOn } from "./findings";

/** Estates named in one finding; the others are counted. */
const NAMED = 12;

/**
 * One finding a month, about the last file that reports it.
 * @param fileOf of row r of the reports.
 */
export function judgeAbsent(
  reports: Pick<ReportTable, "n" | "estate" | "month">,
  { n, id, name, district, programme }: Pick<EstateTable, "n" | "id" | "name" | "district" | "programme">,
  fileOf: (r: number) => string,
): Finding[] {
  if (reports.n === 0) return [];
  const groupOf = (e: number): string | null =>
    programme[e] < 0 || district[e] < 0 ? null : `${programme[e]} ${district[e]}`;
  const groups = new Map<string, number[]>();
  for (let e = 0; e < n; e++) {
    const key = groupOf(e);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(e);
    else groups.set(key, [e]);
  }
  const months = new Map<number, { readonly told: Set<number>; file: string }>();
  for (let r = 0; r < reports.n; r++) {
    const month = months.get(reports.month[r]) ?? { told: new Set<number>(), file: "" };
    months.set(reports.month[r], month);
    month.told.add(reports.estate[r]);
    month.file = fileOf(r);
  }
  return [...months].flatMap(([month, { told, file }]) => {
    const mine = new Set([...told].map(groupOf).filter((key) => key !== null));
    const absent = [...mine].flatMap((key) => (groups.get(key) ?? []).filter((e) => !told.has(e)));
    if (absent.length === 0) return [];
    const notes = notesOn(file);
    const list = absent.slice(0, NAMED).map((e) => `${name[e] ?? ""} ${id[e]}`.trim());
    const of = [...mine].reduce((sum, key) => sum + (groups.get(key)?.length ?? 0), 0);
    const params = { month: formatMonth(month), count: absent.length, of, list: list.join("、") };
    notes.add(absent.length > NAMED ? "monthAbsentMany" : "monthAbsent", "warning", { field: "estateId", params });
    return notes.list;
  });
}
