/** Ledgers without boundaries, joined to the features that have them. */
import type { Joined, Mapping, Part } from "./api";
import type { Overlay, Told } from "./estates";
import { readEstate } from "./fields";
import type { Notes } from "./findings";
import type { RawFeature } from "./formats/types";
import { type Called, type DistrictName, joinLedger, type LedgerRow } from "./join";
import { givenId } from "./stands";

/** A ledger that waits for its estates. */
export interface Ledger {
  readonly part: Part;
  readonly mapping: Mapping;
  readonly features: readonly RawFeature[];
  readonly notes: Notes;
}

/** Rows with our fields, what is unknown left out: an empty cell takes nothing away from what a boundary file says. */
export function readLedger({ part, mapping, features, notes }: Ledger): LedgerRow[] {
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

/**
 * Joins every ledger to the estates; a later ledger's fields stand over an earlier one's.
 * @param joined how each ledger met the estates; filled here.
 */
export function joinAll(
  ledgers: readonly Ledger[],
  called: readonly Called[],
  joined: Joined[],
  nameOf?: DistrictName,
): Overlay {
  const words = new Map<string, Told>();
  for (const ledger of ledgers) {
    const rows = readLedger(ledger);
    const positions = new Map(rows.map(({ row }, position) => [row, position]));
    const of = new Int32Array(called.length).fill(-1);
    const how = joinLedger(rows, called, ledger.mapping.joins ?? {}, of, nameOf);
    joined.push({ ...how, file: ledger.part.path, layer: ledger.part.layer ?? null });
    for (const { row, name } of how.withoutPlace)
      ledger.notes.add("rowWithoutPlace", "warning", { feature: positions.get(row), params: { row }, value: name });
    for (const { row, name } of how.uncertain)
      ledger.notes.add("rowUncertain", "warning", { feature: positions.get(row), params: { row }, value: name });
    if (how.withoutRow.length > 0)
      ledger.notes.add("placesWithoutRow", "note", {
        value: how.withoutRow.length,
        params: { total: called.length },
      });
    called.forEach(({ id }, k) => {
      const fields = of[k] < 0 ? null : takenOf(rows[of[k]].fields, id, ledger.mapping);
      if (!fields) return;
      const [before, told] = [words.get(id), toldOf(rows[of[k]], fields)];
      words.set(id, {
        fields: { ...before?.fields, ...told.fields },
        assumed: { ...before?.assumed, ...told.assumed },
      });
    });
  }
  return (id) => words.get(id) ?? null;
}
