/** What the districts of a city folder are called: options take a name where they take an id. */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const plain = (text: string): string => text.normalize("NFKC").replace(/\s/g, "");

function jsonOf(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
}
/** What of a list can be read: a null in it is no entry. */
const listOf = (value: unknown, key: string): Record<string, unknown>[] => {
  const found = (value as Record<string, unknown> | null)?.[key];
  return Array.isArray(found) ? found.filter((one) => typeof one === "object" && one !== null) : [];
};

/** Names by id, from the districts that the `city.json` beside the file lists; empty: there is none, or it cannot be read. */
export function districtNames(path: string): ReadonlyMap<string, string> {
  const folder = dirname(path);
  const files = listOf(jsonOf(join(folder, "city.json")), "files").filter(({ kind }) => kind === "districts");
  return new Map(
    files
      .flatMap((file) => listOf(jsonOf(join(folder, String(file.path))), "features"))
      .flatMap(({ properties }) => {
        const { id, name } = (properties ?? {}) as Record<string, unknown>;
        return typeof id === "string" && typeof name === "string" ? [[id, name] as const] : [];
      }),
  );
}

/** Position of a district among `ids` by its id, else by its name; −1: it is none of them. */
export function districtAt(asked: string, ids: readonly string[], names: ReadonlyMap<string, string>): number {
  const at = ids.indexOf(asked);
  return at >= 0 ? at : ids.findIndex((id) => plain(names.get(id) ?? id) === plain(asked));
}
