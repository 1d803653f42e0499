/** The overdue estates that a bulletin names, and how many it leaves to the workbook. */
import { formatNumber } from "../../text/format";
import { papers as words } from "../../text/papers";
import { joined } from "../../text/phrase";
import type { Table } from "../workbook";
import { cellText, OVERDUE_DISTRICT, overdueTable, sayer } from "./tables";
import type { PaperInput, PaperPart } from "./types";

/** Overdue estates that a bulletin names; the workbook has all of them. */
const MOST_LATE = 10;

/** The first rows of a table, and a line that says how many more there are. */
export function shortened(
  { lang }: Pick<PaperInput, "lang">,
  table: Table,
  most: number,
): { readonly table: Table; readonly after?: string } {
  const left = table.rows.length - most;
  if (left <= 0) return { table };
  const after = sayer({ lang })(words.more, { n: formatNumber(left), name: table.name });
  return { table: { ...table, rows: table.rows.slice(0, most) }, after };
}

/** Of rows in order the first of each group and then the foremost of the others, `most` in all, in their order. */
export function worstOfEach<Row>(rows: readonly Row[], groupOf: (row: Row) => string, most: number): readonly Row[] {
  const seen = new Set<string>();
  const first = rows.filter((row) => !seen.has(groupOf(row)) && seen.add(groupOf(row)));
  const told = new Set([...new Set([...first, ...rows])].slice(0, most));
  return rows.filter((row) => told.has(row));
}

/** Those that are latest, of every district its own, in which order they stand, and in which districts the others lie. */
export function mostLate(input: PaperInput): Pick<PaperPart, "table" | "after"> {
  const t = sayer(input);
  const all = overdueTable(input, input.whole.mine);
  const { after } = shortened(input, all, MOST_LATE);
  if (!after) return { table: all };
  const told = worstOfEach(all.rows, (row) => cellText(row[OVERDUE_DISTRICT]), MOST_LATE);
  const left = new Map<string, number>();
  for (const row of all.rows.filter((one) => !told.includes(one))) {
    const name = cellText(row[OVERDUE_DISTRICT]);
    left.set(name, (left.get(name) ?? 0) + 1);
  }
  const list = joined(
    input.lang,
    [...left].sort(([, a], [, b]) => b - a).map(([name, n]) => t(words.moreOf, { name, n: formatNumber(n) })),
  );
  return { table: { ...all, rows: told }, after: t(words.ordered) + after + t(words.moreAt, { list }) };
}
