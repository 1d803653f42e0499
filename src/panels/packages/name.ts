/** What packages and menu items are called everywhere: a package after what stays in it, so that it keeps its name when others come, go or change places. */
import type { Dataset } from "../../model/dataset";
import { once } from "../../model/once";
import { t } from "../../store/lang";
import { lang } from "../../store/view";
import { packages as words } from "../../text/packages";

/** Its estate's name, and what parts that one from others of its name; empty: nothing needs to. */
export interface Called {
  readonly estate: string;
  readonly apart: string;
}

/** What names are read of. */
export type Names = Pick<Dataset, "estates" | "streets" | "districts">;

/** Rows of the estates by their ids. */
export const rowsById = once(({ id }: Names["estates"]) => new Map(id.map((one, row) => [one, row])));

/** Rows of the estates that bear a name, and what parts those that share theirs, as far as it was asked for. */
const known = once(({ name }: Names["estates"]) => {
  const bearing = new Map<string, number[]>();
  name.forEach((one, row) => {
    if (!one) return;
    const rows = bearing.get(one);
    if (rows) rows.push(row);
    else bearing.set(one, [row]);
  });
  return { bearing, apart: new Map<number, string>() };
});

/** Reads who shares a name, so that the first answer need not. */
export const readNames = ({ estates }: Names): void => void known(estates);

/** Names of streets without 街道, 镇 or 乡: 铁西街道 → 铁西. */
const plain = (street: string): string => street.replace(/(?<=.{2})(街道|镇|乡)$/, "");

/** Parts namesakes by street, those of one street's name by district too, and what is left by id. */
function partNamesakes(
  rows: readonly number[],
  { estates, streets, districts }: Names,
  said: Map<number, string>,
): void {
  const street = (row: number): string => plain(streets.name[estates.street[row]] ?? "");
  const district = (row: number): string => districts.name[estates.district[row]] ?? "";
  let left = rows;
  for (const say of [street, (row: number) => district(row) + street(row)]) {
    const bearing = new Map<string, number>();
    for (const row of left) bearing.set(say(row), (bearing.get(say(row)) ?? 0) + 1);
    const parts = (row: number): boolean => say(row) !== "" && bearing.get(say(row)) === 1;
    for (const row of left) if (parts(row)) said.set(row, say(row));
    left = left.filter((row) => !parts(row));
  }
  for (const row of left) said.set(row, estates.id[row]);
}

/** An estate's name, and its street, district or id where the dataset holds others of that name. */
export function calledAs(row: number, names: Names): Called {
  const { id, name } = names.estates;
  const estate = name[row];
  if (!estate) return { estate: id[row] ?? "", apart: "" };
  const { bearing, apart } = known(names.estates);
  const rows = bearing.get(estate) ?? [];
  if (rows.length > 1 && !apart.has(row)) partNamesakes(rows, names, apart);
  return { estate, apart: apart.get(row) ?? "" };
}

/** An estate's name in words, told apart from others of that name. */
export function estateLabel(row: number, names: Names): string {
  const { estate, apart } = calledAs(row, names);
  return apart ? t(words.estateApart, { estate, apart }) : estate;
}

/** The member with the most households; unknown ones count less than any, and ties go to the least id. */
function foremost(members: readonly number[], { id, households }: Names["estates"]): number {
  const size = (row: number): number => (Number.isNaN(households[row]) ? -1 : households[row]);
  return members.reduce(
    (best, row) =>
      best < 0 || size(row) > size(best) || (size(row) === size(best) && id[row] < id[best]) ? row : best,
    -1,
  );
}

/** What a package is called after, whatever its rank and whichever others there are. */
export const calledAfter = (members: readonly number[], names: Names): Called =>
  calledAs(foremost(members, names.estates), names);

interface Package {
  readonly called: Called;
  readonly hand: { readonly name: string | null } | null;
}

/** The planner's own name for it, else that of its foremost estate. */
export const packageName = ({ hand, called: { estate, apart } }: Package): string =>
  hand?.name ?? t(apart ? words.nameApart : words.name, { estate, apart });

/** Names without the parts of an address that all of them share, for where these are said already; the last part always stays. */
export function withoutShared(names: readonly string[]): string[] {
  const parts = names.map((name) => name.split(/\s*[,，]\s*/));
  const most = Math.min(...parts.map(({ length }) => length - 1));
  let shared = 0;
  while (shared < most && parts.every((one) => one[shared] === parts[0][shared])) shared++;
  return names.length < 2 || shared === 0 ? [...names] : parts.map((one) => one.slice(shared).join(", "));
}

/** Name of a menu item in the reader's language; its id where no programme names it. */
export function itemName(data: Pick<Dataset, "programmes">, item: string): string {
  const found = data.programmes.flatMap(({ menu }) => menu).find(({ id }) => id === item);
  return found ? found.name[lang.value === "en" ? "en" : "zh"] : item;
}
