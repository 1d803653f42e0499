/** The estate that a row of a monthly table is about: by its id, else by its name within the row's district. */
import type { EstateTable } from "../model/dataset";
import type { JoinChoice, Marks } from "./api";
import type { AreaList } from "./areas";
import { marksOf, narrowed, plainName } from "./join";

/** An estate's id; those that may be meant, where it is not one. `strange`: the row's district is none of the city's. */
export type Named =
  | { readonly id: string; readonly byName: boolean }
  | { readonly id: null; readonly choices: readonly JoinChoice[]; readonly strange: boolean };

/** @param districtRow of a district as a row writes it; −1: unknown, and no estate of a known one is meant. */
export function namedEstates(
  { id, name, district, street, yearBuilt, households }: EstateTable,
  districtRow: (text: string) => number,
  { districts, streets }: Readonly<Record<"districts" | "streets", AreaList>>,
): (told: string, home: string | null, row: Marks) => Named {
  const of = (k: number): Marks => marksOf(streets.entries[street[k]]?.name, yearBuilt[k], households[k]);
  const ids = new Set(id);
  let names: Map<string, number[]> | null = null;
  const byName = (): Map<string, number[]> => {
    if (names) return names;
    const made = new Map<string, number[]>();
    name.forEach((text, row) => {
      if (text === null) return;
      const key = plainName(text);
      const list = made.get(key);
      if (list) list.push(row);
      else made.set(key, [row]);
    });
    names = made;
    return made;
  };
  return (told, home, marks) => {
    if (ids.has(told)) return { id: told, byName: false };
    const all = byName().get(plainName(told)) ?? [];
    const at = home === null ? null : districtRow(home);
    const rows = narrowed(at === null ? all : all.filter((row) => district[row] === at), of, marks);
    return rows.length === 1
      ? { id: id[rows[0]], byName: true }
      : {
          id: null,
          choices: rows.map((k) => ({
            id: id[k],
            name: name[k],
            district: districts.entries[district[k]]?.id ?? null,
            ...of(k),
          })),
          strange: at !== null && at < 0,
        };
  };
}
