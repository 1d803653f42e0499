/** Reports as the public may have them: of a month that was sent again the version that stands. Days of receipt, which tell versions apart, stay behind. */
import Papa from "papaparse";
import { type Day, parseDay, parseMonth, receiptOf } from "../../model/time";

type Row = Readonly<Record<string, string | undefined>>;
const filled = (cell: string | undefined): boolean => (cell ?? "").trim() !== "";
const receipt = ({ month = "", receivedOn = "" }: Row): Day => receiptOf(parseMonth(month), parseDay(receivedOn));

/** Versions of one estate's month → those that count: the last with a stage and what came after it, with the last list of works. */
function standing(versions: readonly Row[]): readonly Row[] {
  const ordered = [...versions].sort((a, b) => receipt(a) - receipt(b));
  const kept = ordered.slice(Math.max(0, ordered.map(({ stage }) => filled(stage)).lastIndexOf(true)));
  // A list left blank takes nothing back.
  const works = ordered.findLast(({ worksDone }) => filled(worksDone))?.worksDone;
  const last = kept[kept.length - 1];
  return filled(last.worksDone) || works === undefined ? kept : [...kept.slice(0, -1), { ...last, worksDone: works }];
}

/** The CSVs of monthly reports by path, without superseded versions; of versions received on one day the later in order stands. */
export function standingReports(texts: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const versions = new Map<string, { readonly path: string; readonly row: Row }[]>();
  const columns = new Map<string, readonly string[]>();
  for (const [path, text] of texts) {
    const { data, meta } = Papa.parse<Row>(text, { header: true, skipEmptyLines: true });
    columns.set(path, meta.fields ?? []);
    for (const row of data) {
      const key = `${row.month} ${row.estateId}`;
      versions.set(key, [...(versions.get(key) ?? []), { path, row }]);
    }
  }
  const kept = new Map<string, Row[]>([...texts.keys()].map((path) => [path, []]));
  for (const list of versions.values()) {
    const { path } = list[list.length - 1];
    if (list.length === 1) kept.get(path)?.push(list[0].row);
    else kept.get(path)?.push(...standing(list.map(({ row }) => row)));
  }
  return new Map(
    [...kept].map(([path, data]) => {
      const fields = [...new Set([...(columns.get(path) ?? []), ...data.flatMap((row) => Object.keys(row))])];
      return [path, `${Papa.unparse({ fields, data: data.map((row) => fields.map((name) => row[name] ?? "")) })}\n`];
    }),
  );
}
