/** Writes the tables that the page offers as one workbook, with a sheet of the parameters that they rest on. */
import { formatDay, formatMonth } from "../../model/time";
import { sheetNames } from "../../outbox/findings-xlsx";
import { fileName, save } from "../../outbox/save";
import { type Table, table } from "../../outbox/workbook";
import { workbookAside } from "../../outbox/workbook-worker";
import { dataset } from "../../store/dataset";
import { before, pacePoints } from "../../store/judging";
import { t } from "../../store/lang";
import { programme } from "../../store/programme";
import { scope } from "../../store/scope";
import { month, today } from "../../store/time";
import { lang, page, printView } from "../../store/view";
import { formatDate, formatMonthName } from "../../text/format";
import { overview } from "../../text/overview";
import { inLang } from "../../text/phrase";
import { shell } from "../../text/shell";
import { stand } from "../../text/stand";
import { take as words } from "../../text/take";
import { measureName } from "../overview/figures";
import { scopeName } from "../progress/names";
import { offers } from "./offer";

/** What the tables rest on: whose, when, by which settings. */
function basis(place: string): Table | null {
  const data = dataset.value;
  if (!data) return null;
  const plan = data.programmes[programme(data)];
  const rows: (readonly [string, string])[] = [
    [t(words.p_city), inLang(lang.value, data.city.name)],
    [t(words.p_page), t(shell[page.value as "overview"])],
    [t(words.p_place), place],
    ...(plan ? [[t(words.p_programme), inLang(lang.value, plan.title)] as const] : []),
    [t(words.p_month), formatMonthName(month.value, lang.value)],
    [t(words.p_today), formatDate(today.value, lang.value)],
    [t(words.p_dataDate), data.city.dataDate],
    [t(words.p_fingerprint), data.fingerprint],
    [t(words.source), t(words[`s_${data.estates.provenance}`])],
    ...(page.value === "overview" ? [[t(words.p_measure), measureName()] as const] : []),
    [t(words.p_before), t(stand[`before_${before.value}`])],
    [t(words.p_points), t(stand.pacePoints, { n: pacePoints.value })],
    [t(words.p_view), printView()],
    [t(words.p_empty), t(words.emptyMeans)],
  ];
  return table(
    t(words.basis),
    [
      { header: t(words.item), width: 24, value: ([item]) => item },
      { header: t(words.value), width: 80, value: ([, value]) => value },
    ],
    rows,
  );
}

/** Hands the workbook to the reader. @returns its name and how many tables it holds; null: the page offers none. @throws when it could not be written. */
export async function takeTables(): Promise<{ readonly name: string; readonly n: number } | null> {
  const [data, here] = [dataset.value, scope.value];
  const made = (await offers()).map(({ make }) => make(table)).filter(({ rows }) => rows.length > 0);
  if (!data || made.length === 0) return null;
  const place = here ? scopeName(data, here) : t(overview.city);
  const notes = basis(place);
  const all = notes ? [...made, notes] : made;
  const names = sheetNames(all.map(({ name }) => name));
  const stem = t(words.file, {
    city: inLang(lang.value, data.city.name),
    page: t(shell[page.value as "overview"]),
    place,
    month: formatMonth(month.value),
    day: formatDay(today.value),
  });
  const name = fileName(stem, "xlsx");
  save(await workbookAside(all.map((one, k) => ({ ...one, name: names[k] }))), name);
  return { name, n: made.length };
}
