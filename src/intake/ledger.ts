/** Ledgers without boundaries, joined to the features that have them; rows that say where they lie become estates of their own. */
import { plainMapping } from "../model/mapping";
import type { Joined, Mapping, Part } from "./api";
import type { Reading } from "./crs/convert";
import type { Overlay, Told } from "./estates";
import { readEstate } from "./fields";
import { type Notes, type Place, plainText } from "./findings";
import type { RawFeature } from "./formats/types";
import { type Called, type DistrictName, joinLedger, type LedgerRow, marksOf, plainName, unnamed } from "./join";
import { type EstateSource, givenId } from "./stands";
import { type Teller, tellTwice } from "./twice";

/** A ledger that waits for its estates. */
export interface Ledger {
  readonly part: Part;
  readonly mapping: Mapping;
  readonly features: readonly RawFeature[];
  readonly notes: Notes;
  readonly reading: Reading;
}

/** How streets and communities end, and how fewer rows than `FEW` tell that they do: an estate may be called 罗马小镇. */
const AREA_NAME = /(街道|街道办|办事处|镇|乡|社区|居委会|村委会)$/;
const SURE_NAME = /(街道|街道办|办事处|居委会|村委会)$/;
const FEW = 3;

/**
 * Whether rows can be about estates at all: they name them, or say where they lie; `notes` says why not.
 * @param called the estates that are there: who names one of them is no list of streets.
 */
export function aboutEstates(
  { mapping: { fields }, features, notes }: Pick<Ledger, "mapping" | "features" | "notes">,
  called: readonly Called[],
): boolean {
  const valuesOf = (field: string): string[] =>
    features.flatMap(({ properties }) => {
      const column = fields[field] ?? field;
      const text = Object.hasOwn(properties, column) ? plainText(properties[column] ?? "").trim() : "";
      return text === "" ? [] : [text];
    });
  if (features.length === 0 || features.some(({ id, geometry }) => id !== undefined || geometry !== null)) return true;
  const names = valuesOf("name");
  if (valuesOf("id").length > 0) return true;
  if (names.length === 0) {
    notes.add("ledgerNameless", "error");
    return false;
  }
  const ending = names.length < FEW ? SURE_NAME : AREA_NAME;
  if (/小区/.test(fields.name ?? "") || !names.every((name) => ending.test(name))) return true;
  const known = new Set(called.map(({ name }) => plainName(name ?? "")));
  if (names.some((name) => known.has(plainName(name)))) return true;
  notes.add("areaNames", "error", { field: "name", value: names[0] });
  return false;
}

/** Rows with our fields, what is unknown left out: an empty cell takes nothing away from what a boundary file says. */
export function readLedger({ part, mapping, features, notes }: Omit<Ledger, "reading">): LedgerRow[] {
  return features.map((feature, position) => {
    const id = givenId(feature, mapping.fields.id ?? "id");
    const assumed: string[] = [];
    const place = { feature: position, id };
    const all = readEstate(feature.properties, mapping, notes, place, (field) => assumed.push(field));
    const known = Object.entries(all).filter(([, value]) => value !== null && value !== undefined && value !== "");
    return {
      file: part.path,
      layer: part.layer ?? null,
      row: feature.row ?? position + 1,
      fields: { ...Object.fromEntries(known), ...(id === null ? {} : { id }) },
      assumed,
    };
  });
}

/** What the hand took of a row about an estate; null: nothing. */
function takenOf(fields: LedgerRow["fields"], id: string, { take }: Mapping): LedgerRow["fields"] | null {
  if (!take) return fields;
  if (take.except.includes(id)) return null;
  const keep = Object.hasOwn(take.keep, id) ? take.keep[id] : [];
  return Object.fromEntries(Object.entries(fields).filter(([field]) => !keep.includes(field)));
}

/** What a row knows, and what it only assumes. */
function toldOf({ assumed }: LedgerRow, fields: LedgerRow["fields"]): Told {
  const of = (constant: boolean) =>
    Object.fromEntries(Object.entries(fields).filter(([field]) => assumed.includes(field) === constant));
  return { fields: of(false), assumed: of(true) };
}

/** An id for a row without one; files of several sheets have rows of the same number. */
const rowId = ({ path, layer }: Part, position: number): string =>
  `${layer ?? (path.split("/").at(-1) ?? path).replace(/\.\w+$/, "")}#${position + 1}`;

/** Findings about some of a file's rows, by their position in the file. */
const at = (positions: readonly number[], { list, add, count }: Notes): Notes => {
  const moved = (place: Place): Place => ({ ...place, feature: positions[Number(place.feature)] });
  return {
    list,
    add: (code, severity, place = {}) => add(code, severity, moved(place)),
    count: (code, severity, place) => count(code, severity, moved(place)),
  };
};

/** The points of a ledger's rows as a file of estates: what else the rows say comes over them. */
function pointsOf({ part, mapping, features, notes, reading }: Ledger, rows: readonly Placed[]): EstateSource {
  const each = mapping.assume.managementBody === "each";
  return {
    path: part.path,
    features: rows.map(({ id, position }) => ({ ...features[position], properties: { id } })),
    mapping: {
      ...plainMapping,
      values: mapping.values,
      assume: each ? { managementBody: "each" } : {},
      take: { others: "stay", except: mapping.take?.except ?? [], keep: {} },
    },
    reading,
    provenance: part.provenance,
    notes: at(
      rows.map(({ position }) => position),
      notes,
    ),
  };
}
interface Placed {
  readonly id: string;
  readonly position: number;
}

export interface JoinedAll {
  readonly overlay: Overlay;
  /** By ledger: rows that become estates because they say where theirs lies. An outline that is there stays. */
  readonly points: readonly EstateSource[];
}

/**
 * Joins every ledger to the estates, and to those that the ledgers before it give; a later ledger's fields, and its points, stand over an earlier one's.
 * @param joined how each ledger met the estates; filled here.
 * @param fresh parts that come together: where two of them differ about an estate, both are named.
 */
export function joinAll(
  ledgers: readonly Ledger[],
  called: readonly Called[],
  joined: Joined[],
  nameOf?: DistrictName,
  fresh: ReadonlySet<Part> = new Set(),
): JoinedAll {
  const words = new Map<string, Told>();
  /** Who told of an estate's fields last, of the files that come together. */
  const tellers = new Map<string, readonly Teller[]>();
  const known = [...called];
  const drawn = new Set(called.map(({ id }) => id));
  /** Which ledger's point an estate has. */
  const owner = new Map<string, number>();
  const placed = ledgers.map((ledger, nth): Placed[] => {
    const { features, notes, mapping, part } = ledger;
    const rows = readLedger(ledger);
    const positions = new Map(rows.map(({ row }, position) => [row, position]));
    const of = new Int32Array(known.length).fill(-1);
    const how = joinLedger(rows, known, mapping.joins ?? {}, of, nameOf);
    const mine: Placed[] = [];
    const without = how.withoutPlace.filter(({ row, name, district, street, yearBuilt, households }) => {
      const position = positions.get(row) as number;
      const given = rows[position].fields.id;
      const id = given ?? rowId(part, position);
      if (features[position].geometry === null || drawn.has(id)) return true;
      if (given === undefined) notes.count("rowNumberAsId", "note", { feature: position, field: "id" });
      mine.push({ id, position });
      if (owner.has(id)) return false;
      owner.set(id, nth);
      known.push({ id, name, district, ...marksOf(street, yearBuilt, households) });
      return false;
    });
    const rest = unnamed(known, of, [...without, ...how.uncertain], nameOf);
    joined.push({
      ...how,
      asPoints: mine.length,
      withoutPlace: without,
      unnamed: rest.without,
      file: part.path,
      layer: part.layer ?? null,
    });
    for (const { row, name } of without)
      notes.add("rowWithoutPlace", "warning", { feature: positions.get(row), params: { row }, value: name });
    for (const { row, name } of how.uncertain)
      notes.add("rowUncertain", "warning", { feature: positions.get(row), params: { row }, value: name });
    if (rest.without.length > 0)
      notes.add("placesWithoutRow", "note", { params: { without: rest.without.length, total: rest.of } });
    const tell = (id: string, position: number): void => {
      const fields = takenOf(rows[position].fields, id, mapping);
      if (!fields) return;
      const [before, told] = [words.get(id), toldOf(rows[position], fields)];
      if (fresh.has(part)) {
        const feature = features[position];
        const teller = { path: part.path, layer: part.layer, feature, position, mapping, fields: told.fields };
        const earlier = tellers.get(id) ?? [];
        for (const one of earlier) tellTwice(id, teller, one, "here", notes);
        const still = (fields: Teller["fields"]): Teller["fields"] =>
          Object.fromEntries(Object.entries(fields).filter(([field]) => !Object.hasOwn(told.fields, field)));
        tellers.set(id, [...earlier.map((one) => ({ ...one, fields: still(one.fields) })), teller]);
      }
      words.set(id, {
        fields: { ...before?.fields, ...told.fields },
        assumed: { ...before?.assumed, ...told.assumed },
      });
    };
    of.forEach((position, k) => {
      if (position < 0) return;
      const { id } = known[k];
      tell(id, position);
      if (features[position].geometry === null) return;
      if (drawn.has(id)) notes.count("placeStays", "note", { feature: position, id, field: "place" });
      else {
        owner.set(id, nth);
        mine.push({ id, position });
      }
    });
    for (const { id, position } of mine) if (!words.has(id)) tell(id, position);
    return mine;
  });
  return {
    overlay: (id) => words.get(id) ?? null,
    points: ledgers.map((ledger, nth) =>
      pointsOf(
        ledger,
        placed[nth].filter(({ id }) => owner.get(id) === nth),
      ),
    ),
  };
}
