/** Whose word stands for each estate where several files give estates. */

import type { Provenance } from "../model/enums";
import type { Estate } from "../model/estate";
import type { JoinChoice, JoinReview, Mapping } from "./api";
import type { Reading } from "./crs/convert";
import { ESTATE_FIELDS, readEstate } from "./fields";
import { type Notes, notesOn, plainText } from "./findings";
import type { RawFeature } from "./formats/types";
import { centreOf } from "./geometry";
import { type DistrictName, marksOf, plainName } from "./join";
import { type Called, type Met, meetNamesakes } from "./namesakes";
import { readOutline } from "./outline";
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

/** Districts of the city, as rows and places are compared by them. */
export interface Areas {
  readonly nameOf: DistrictName;
  /** Name of the district that a place lies in; null: none, or there are no outlines. */
  readonly homeAt: (x: number, y: number) => string | null;
}
const NO_AREAS: Areas = { nameOf: (name) => name, homeAt: () => null };

/** Where a field of an estate is read: the row of a file. */
type Word = (field: string) => readonly [source: EstateSource, position: number];

/** Of what stands: the file whose word each field is. */
const standingWord =
  (sources: readonly EstateSource[], stand: Stand): Word =>
  (field) => {
    let from = stand;
    while (from.under && from.keep.includes(field)) from = from.under;
    return [sources[from.source], from.position];
  };

function fieldAt(word: Word, name: string): string | null {
  const [{ features, mapping }, position] = word(name);
  return textOf(features[position].properties[mapping.fields[name] ?? name]);
}

/** What parts an estate from its namesakes. */
function marksAt(word: Word): ReturnType<typeof marksOf> {
  const [street, year, figure] = ["street", "yearBuilt", "households"].map((name) => fieldAt(word, name));
  return marksOf(street, year === null ? null : yearOf(year), figure === null ? null : numberOf(figure));
}

/** How an estate is called, and where that lies: by its place where no column names the district. */
function calledAt(word: Word, id: string, { homeAt }: Areas): Called {
  const told = fieldAt(word, "district");
  const [{ features, reading }, at] = word(PLACE);
  const { geometry } = features[at];
  const outline = geometry === null ? null : readOutline(geometry, reading, notesOn(""), {});
  const spot = outline && centreOf(outline.polygons);
  const [{ mapping }] = word("district");
  const { district: values = {} } = mapping.values;
  const named = (told !== null && Object.hasOwn(values, told) ? values[told] : told) ?? mapping.assume.district ?? null;
  return {
    id,
    name: fieldAt(word, "name"),
    district: named ?? (spot && homeAt(...spot)),
    homeless: named === null,
    ...marksAt(word),
    spot,
  };
}

/** What the rows of a file that give no ids are called like, of the estates that stand by the files before it. */
function namesakesOf(
  source: EstateSource,
  givens: readonly (string | null)[],
  before: readonly EstateSource[],
  ids: readonly (readonly EstateId[])[],
  areas: Areas,
): ReadonlyMap<number, Met> {
  const { path: file, layer = null, mapping } = source;
  const given = new Set(givens);
  const nameAt = (word: Word): string => plainName(fieldAt(word, "name") ?? "");
  const own =
    (position: number): Word =>
    () => [source, position];
  const bare = givens.flatMap((one, position) => (one === null ? [position] : []));
  const names = new Set(bare.map((position) => nameAt(own(position))));
  const there = [...standing(before, ids)].flatMap(([id, stand]) => {
    const word = standingWord(before, stand);
    return given.has(id) || !names.has(nameAt(word)) ? [] : [calledAt(word, id, areas)];
  });
  const known = new Set(there.map(({ name }) => plainName(name ?? "")));
  const rows = bare.flatMap((position) =>
    known.has(nameAt(own(position)))
      ? [{ ...calledAt(own(position), "", areas), position, row: source.features[position].row ?? position + 1 }]
      : [],
  );
  return meetNamesakes(rows, there, mapping.joins ?? {}, { file, layer }, areas.nameOf);
}

/**
 * Ids by file and position. Where a file gives none: the estate of that name in that district of the files before it, else
 * the row's number, with the file's name before it where other files' rows have numbers too.
 */
export function idsOf(sources: readonly EstateSource[], areas: Areas = NO_AREAS): EstateId[][] {
  const all: EstateId[][] = [];
  sources.forEach((source, nth) => {
    const { features, mapping, path } = source;
    const givens = features.map((feature) => givenId(feature, mapping.fields.id ?? "id"));
    const taken = new Set(givens);
    const stem = nth > 0 && beside(source) ? (path.split("/").at(-1) ?? path).replace(/\.\w+$/, "") : "";
    const met =
      stem !== "" && mapping.take?.byName && taken.has(null)
        ? namesakesOf(source, givens, sources.slice(0, nth), all, areas)
        : new Map<number, Met>();
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
export function calledBy(sources: readonly EstateSource[], areas?: Areas): JoinChoice[] {
  const ids = idsOf(sources, areas);
  return [...standing(sources, ids)].map(([id, stand]) => {
    const word = standingWord(sources, stand);
    return { id, name: fieldAt(word, "name"), district: fieldAt(word, "district"), ...marksAt(word) };
  });
}
