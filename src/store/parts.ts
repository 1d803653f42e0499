/** Waiting files as parts of the dataset: how they are read, and how they meet what is there. */
import type { Mapping, Part, Take } from "../intake/api";
import type { Dataset } from "../model/dataset";
import { dataset } from "./dataset";
import { isTable } from "./strangers";
import { alone, type Manner, manner, taken, type Waiting } from "./waiting";

/** A city for files that come alone. */
export const cityPart = (name: string): Part => {
  const city = {
    schema: 1,
    name: { zh: name, en: name },
    dataDate: new Date().toISOString().slice(0, 10),
    files: [],
  };
  const blob = new Blob([JSON.stringify(city)]);
  return { path: "city.json", kind: "city", provenance: "user", source: null, licence: null, mapping: null, blob };
};

/** Words of a programme field that are no programme of ours mean none until the hand says otherwise. */
function mappingOf({ kind, mapping, recognised }: Waiting): Mapping {
  if ((kind !== "estates" && kind !== "ledger") || mapping.values.programme) return mapping;
  const known = new Set(alone.value ? [] : dataset.value?.programmes.map(({ id }) => id));
  const theirs = recognised.fields.find(({ name }) => name === (mapping.fields.programme ?? "programme"))?.values ?? [];
  const words = theirs.map(({ value }) => value);
  if (words.every((word) => known.has(word))) return mapping;
  const programme = Object.fromEntries(words.filter((word) => known.has(word)).map((word) => [word, word]));
  return { ...mapping, values: { ...mapping.values, programme } };
}

const shortName = (name: string): string => name.normalize("NFKC").replace(/[区县市]$/, "");

/** Id of the district that a file is about when no column says so: the only one that its title, its sheet's or its own name holds. */
export function homeOf({ path, layer, kind, mapping, recognised }: Waiting, data: Dataset | null): string | null {
  const told = mapping.fields.district !== undefined || recognised.fields.some(({ name }) => name === "district");
  if (!data || told || (kind !== "estates" && kind !== "ledger" && !isTable(kind))) return null;
  const { id, name } = data.districts;
  for (const text of [recognised.title, layer, path.split("/").at(-1)]) {
    const found = id.filter((_, row) => name[row].length > 1 && text?.normalize("NFKC").includes(name[row]));
    if (found.length === 1) return found[0];
  }
  return null;
}

/** Rows of the districts that a file's estates lie in; null: it does not say, or names one that is not ours. */
function districtsOf({ recognised, mapping }: Waiting, { districts }: Dataset): ReadonlySet<number> | null {
  const field = recognised.fields.find(({ name }) => name === (mapping.fields.district ?? "district"));
  if (!field?.values || field.filled < recognised.features) return null;
  const rows = field.values.map(({ value: theirs }) => {
    const value = mapping.values.district?.[theirs] ?? theirs;
    const exact = districts.id.findIndex((id, row) => id === value || districts.name[row] === value);
    return exact >= 0 ? exact : districts.name.findIndex((name) => shortName(name) === shortName(value));
  });
  return rows.includes(-1) ? null : new Set(rows);
}

/** The manner in which a file of estates is taken: nothing that is here goes until the hand says so. `own`: it names districts of ours, and there are others. */
export function mannerOf(item: Waiting, data: Dataset | null): { readonly manner: Manner; readonly own: boolean } {
  const mine = data && districtsOf(item, data);
  const own = mine ? (data?.estates.district.some((row) => !mine.has(row)) ?? false) : false;
  return { own, manner: manner.value ?? "beside" };
}

/** What becomes of the estates that are there. */
function othersFor(item: Waiting, data: Dataset | null): Pick<Take, "others" | "except"> {
  const { manner: how } = mannerOf(item, data);
  if (how === "beside") return { others: "stay", except: [] };
  const mine = how === "own" && data ? districtsOf(item, data) : null;
  const except = mine && data ? data.estates.id.filter((_, row) => !mine.has(data.estates.district[row])) : [];
  return { others: "go", except };
}

/** What the hand takes of one file; null: all of it, in the place of what is there. A second estates file stands beside the first. */
function takeOf(item: Waiting, first: boolean, take: Take | null): Take | null {
  const { others, except } =
    item.kind === "ledger" || !first
      ? { others: "stay" as const, except: [] }
      : alone.value
        ? { others: "go" as const, except: [] }
        : othersFor(item, dataset.value);
  const all = [...except, ...(take?.except ?? [])];
  const whole = all.length === 0 && take === null && (item.kind === "ledger" || others === "go");
  return whole ? null : { others, except: all, keep: take?.keep ?? {}, byName: true };
}

/** The waiting files as parts. @param take what the hand takes of estates and ledgers; null: all. */
export function madeParts(take: Take | null): Part[] {
  let estates = 0;
  return taken().map((item): Part => {
    const mapping = mappingOf(item);
    const judged = item.kind === "estates" || item.kind === "ledger";
    const mine = judged ? takeOf(item, item.kind !== "estates" || estates++ === 0, take) : null;
    return {
      path: item.path,
      layer: item.layer,
      kind: item.kind,
      provenance: "user",
      source: item.file.name,
      licence: null,
      mapping: mine ? { ...mapping, take: mine } : mapping,
      blob: item.file,
    };
  });
}
