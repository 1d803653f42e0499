/** The estate that a row of a monthly table is about: by its id, else by its name within the row's district. */
import type { EstateTable } from "../model/dataset";
import { plainName } from "./join";

/** An estate's id; how many there are of that name, where it is not one. `strange`: the row's district is none of the city's. */
export type Named =
  | { readonly id: string; readonly byName: boolean }
  | { readonly id: null; readonly alike: number; readonly strange: boolean };

/** @param districtRow of a district as a row writes it; −1: unknown, and no estate of a known one is meant. */
export function namedEstates(
  { id, name, district }: Pick<EstateTable, "id" | "name" | "district">,
  districtRow: (text: string) => number,
): (told: string, home: string | null) => Named {
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
  return (told, home) => {
    if (ids.has(told)) return { id: told, byName: false };
    const all = byName().get(plainName(told)) ?? [];
    const at = home === null ? null : districtRow(home);
    const rows = at === null ? all : all.filter((row) => district[row] === at);
    return rows.length === 1
      ? { id: id[rows[0]], byName: true }
      : { id: null, alike: rows.length, strange: at !== null && at < 0 };
  };
}
