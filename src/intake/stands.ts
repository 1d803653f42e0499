/** Whose word stands for each estate where several files give estates. */

import type { Provenance } from "../model/enums";
import type { Estate } from "../model/estate";
import type { JoinChoice, JoinReview, Mapping } from "./api";
import type { Reading } from "./crs/convert";
import { ESTATE_FIELDS, readEstate } from "./fields";
import { type Notes, notesOn, plainText } from "./findings";
import type { RawFeature } from "./formats/types";
import { type DistrictName, homeOf, marksOf, narrowed, plainName } from "./join";
import { numberOf, yearOf } from "./words";

/** A file that gives estates. */
export interface EstateSource {
  readonly path: string;
  /** Sheet or layer of a file that has several. */
  readonly layer?: string | null;
  readonly features: readonly RawFeature[];
  readonly mapping: Mapping;
  readonly reading: Reading;
  readonly provenance: Provenance;
  readonly notes: Notes;
  /** It came with the others of this import. */
  readonly fresh?: boolean;
  /** Called with the number of features read. */
  readonly onProgress?: (done: number) => void;
}

export interface Stand {
  readonly source: number;
  readonly position: number;
  /** What stood before, where some of its fields are kept. */
  readonly under: Stand | null;
  readonly keep: readonly string[];
}

/** The outline among the fields that may be kept. */
export const PLACE = "place";

/** The id a file gives: the mapped field, else the feature's own; null when there is none. */
export function givenId({ id, properties }: RawFeature, field: string): string | null {
  for (const value of [Object.hasOwn(properties, field) ? properties[field] : undefined, id]) {
    const text = typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
    if (text !== "") return text;
  }
  return null;
}

/** Whether a file's estates come beside those of the files before it. */
const beside = ({ mapping: { take } }: EstateSource): boolean => take?.others === "stay";

const textOf = (value: unknown): string | null => {
  const text = value === null || value === undefined ? "" : plainText(value).trim();
  return text === "" ? null : text;
};

export interface EstateId {
  readonly id: string;
  readonly given: boolean;
  /** The file gives none: who found the estate of the files before it that the row is about. */
  readonly by?: "name" | "hand";
  /** It may be one of these, and nobody has said so or otherwise yet: until then it is not taken. */
  readonly asked?: JoinReview;
}

/** A row as it tells of its estate. */
function choiceOf({ properties }: RawFeature, { fields, values, assume }: Mapping, id: string): JoinChoice {
  const field = (name: string): string | null => textOf(properties[fields[name] ?? name]);
  const told = field("district");
  const district = told !== null && Object.hasOwn(values.district ?? {}, told) ? values.district[told] : told;
  const [year, figure] = [field("yearBuilt"), field("households")];
  return {
    id,
    name: field("name"),
    district: district ?? assume.district ?? null,
    ...marksOf(field("street"), year === null ? null : yearOf(year), figure === null ? null : numberOf(figure)),
  };
}

/** A name within a district, as they are compared; null: it lacks one of the two. */
const namesakeKey = ({ name, district }: JoinChoice, nameOf: DistrictName): string | null =>
  name && district ? `${homeOf(district, nameOf)}\n${plainName(name)}` : null;

/** Positions by key. */
function grouped<T>(list: readonly T[], keyOf: (one: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const key = keyOf(one);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

type Row = JoinChoice & { readonly position: number };

/**
 * Rows without ids that have the name of an estate of the files before theirs, in its district: the estate they are about
 * where neither is one of several, else the question; null: the hand says that it is none of them.
 * @param there estates that stand before, by name and district. @param given ids that other rows of the file give.
 */
function meetNamesakes(
  { features, mapping, path, layer = null }: EstateSource,
  rows: readonly Row[],
  there: ReadonlyMap<string, readonly JoinChoice[]>,
  given: ReadonlySet<string | null>,
  nameOf: DistrictName,
): ReadonlyMap<number, Pick<EstateId, "by" | "asked"> & { readonly id: string | null }> {
  const met = new Map<number, Pick<EstateId, "by" | "asked"> & { readonly id: string | null }>();
  const joins = mapping.joins ?? {};
  const plainKey = ({ name, district, street, yearBuilt, households }: Row): string =>
    ["", "", name, district, street, yearBuilt, households].map((one) => one ?? "").join("|");
  for (const [key, mine] of grouped(rows, (row) => namesakeKey(row, nameOf))) {
    const all = (there.get(key) ?? []).filter(({ id }) => !given.has(id));
    if (all.length === 0) continue;
    const used = new Set<string>();
    const alike = grouped(mine, plainKey);
    const keys = new Map(
      mine.map((row) => {
        const text = plainKey(row);
        return [row, (alike.get(text)?.length ?? 0) > 1 ? `${text}|#${row.position + 1}` : text];
      }),
    );
    const open: Row[] = [];
    for (const row of mine) {
      const word = keys.get(row) as string;
      const decided = Object.hasOwn(joins, word) ? joins[word] : undefined;
      if (decided === "") met.set(row.position, { id: null });
      else if (decided !== undefined && !used.has(decided) && all.some(({ id }) => id === decided)) {
        used.add(decided);
        met.set(row.position, { id: decided, by: "hand" });
      } else open.push(row);
    }
    const free = all.filter(({ id }) => !used.has(id));
    const meant = open.map((row) => {
      const found = narrowed([...free.keys()], (k) => free[k], row);
      return found.length === 1 ? free[found[0]].id : null;
    });
    open.forEach((row, k) => {
      const id = meant[k];
      if (id === null || meant.filter((other) => other === id).length > 1) return;
      used.add(id);
      met.set(row.position, { id, by: "name" });
    });
    const choices = free.filter(({ id }) => !used.has(id));
    // With no namesake left it is another estate.
    if (choices.length === 0) continue;
    for (const row of open) {
      if (met.has(row.position)) continue;
      const { position, id: _, ...told } = row;
      const number = features[position].row ?? position + 1;
      const asked = { file: path, layer, key: keys.get(row) as string, row: number, ...told, choices };
      met.set(position, { id: null, asked });
    }
  }
  return met;
}

/**
 * Ids by file and position. Where a file gives none: the estate of that name in that district of the files before it, else
 * the row's number, with the file's name before it where other files' rows have numbers too.
 */
export function idsOf(sources: readonly EstateSource[], nameOf: DistrictName = (name) => name): EstateId[][] {
  const all: EstateId[][] = [];
  sources.forEach((source, nth) => {
    const { features, mapping, path } = source;
    const givens = features.map((feature) => givenId(feature, mapping.fields.id ?? "id"));
    const taken = new Set(givens);
    const stem = nth > 0 && beside(source) ? (path.split("/").at(-1) ?? path).replace(/\.\w+$/, "") : "";
    const bare = givens.flatMap((given, position): Row[] =>
      given === null ? [{ ...choiceOf(features[position], mapping, ""), position }] : [],
    );
    let met: ReturnType<typeof meetNamesakes> = new Map();
    if (stem !== "" && mapping.take?.byName && bare.length > 0) {
      const there = [...standing(sources.slice(0, nth), all)].map(([id, stand]) => {
        const { features: theirs, mapping: how } = sources[stand.source];
        return choiceOf(theirs[stand.position], how, id);
      });
      met = meetNamesakes(
        source,
        bare,
        grouped(there, (one) => namesakeKey(one, nameOf)),
        taken,
        nameOf,
      );
    }
    all.push(
      givens.map((given, position) => {
        if (given !== null) return { id: given, given: true };
        const found = met.get(position);
        if (found?.id) return { id: found.id, given: false, by: found.by };
        const number = String(position + 1);
        const id = stem !== "" || taken.has(number) ? `${stem}#${number}` : number;
        return { id, given: false, ...(found?.asked ? { asked: found.asked } : {}) };
      }),
    );
  });
  return all;
}

/** Fields of which a file says nothing at all: it has no column for them, and nothing is assumed. */
function lacking({ features, mapping }: EstateSource): readonly string[] {
  const fields = ESTATE_FIELDS.filter((field) => {
    const column = mapping.fields[field] ?? field;
    if (field === "id" || Object.hasOwn(mapping.assume, field)) return false;
    return !features.some(({ properties }) => Object.hasOwn(properties, column));
  });
  // A point in a table is no outline.
  return mapping.fields.lon === undefined ? fields : [...fields, PLACE];
}

/**
 * By id, in the order of the files: a later file's estates stand over or beside those before, as its mapping's `take` says.
 * Beside them it changes only the fields that it has.
 */
export function standing(
  sources: readonly EstateSource[],
  ids: readonly (readonly Pick<EstateId, "id" | "asked">[])[],
): ReadonlyMap<string, Stand> {
  const stands = new Map<string, Stand>();
  sources.forEach((source, nth) => {
    const { take } = source.mapping;
    const except = new Set(take?.except);
    const mine = new Map<string, number>();
    ids[nth].forEach(({ id, asked }, position) => {
      if (asked) return;
      // What has no geometry takes nothing's place.
      if (!mine.has(id) && (source.features[position].geometry !== null || !stands.has(id))) mine.set(id, position);
    });
    const stays = beside(source) && [...mine.keys()].some((id) => stands.has(id)) ? lacking(source) : [];
    if (!beside(source)) for (const id of stands.keys()) if (!mine.has(id) && !except.has(id)) stands.delete(id);
    for (const [id, position] of mine) {
      if (except.has(id)) continue;
      const chosen = take && Object.hasOwn(take.keep, id) ? take.keep[id] : [];
      const keep = stays.length > 0 && stands.has(id) ? [...new Set([...stays, ...chosen])] : chosen;
      const under = keep.length > 0 ? (stands.get(id) ?? null) : null;
      stands.set(id, { source: nth, position, under, keep });
    }
  });
  return stands;
}

/** The estate with some fields as they were before; a field that was unknown is unknown again. */
export function withKept<T extends Estate>(estate: T, before: Estate, keep: readonly string[]): T {
  const out: Record<string, unknown> = { ...estate };
  for (const field of keep) {
    if (Object.hasOwn(before, field)) out[field] = before[field as keyof Estate];
    else delete out[field];
  }
  return out as T;
}

/** What stands at a place, by its own file and those under it, and whose outline it has. */
export function wordOf(
  sources: readonly EstateSource[],
  stand: Stand,
): { readonly estate: Estate; readonly outline: { readonly source: number; readonly position: number } } {
  const { features, mapping } = sources[stand.source];
  const own = readEstate(features[stand.position].properties, mapping, notesOn(""), { feature: stand.position });
  if (!stand.under) return { estate: own, outline: stand };
  const before = wordOf(sources, stand.under);
  return {
    estate: withKept(own, before.estate, stand.keep),
    outline: stand.keep.includes(PLACE) ? before.outline : stand,
  };
}

/** How the files call the estates that stand, for ledgers to be joined to. */
export function calledBy(sources: readonly EstateSource[], nameOf?: DistrictName): JoinChoice[] {
  const ids = idsOf(sources, nameOf);
  return [...standing(sources, ids)].map(([id, stand]) => {
    const field = (name: string): string | null => {
      let from = stand;
      while (from.under && from.keep.includes(name)) from = from.under;
      const { features, mapping } = sources[from.source];
      return textOf(features[from.position].properties[mapping.fields[name] ?? name]);
    };
    const year = field("yearBuilt");
    const figure = field("households");
    return {
      id,
      name: field("name"),
      district: field("district"),
      ...marksOf(field("street"), year === null ? null : yearOf(year), figure === null ? null : numberOf(figure)),
    };
  });
}
