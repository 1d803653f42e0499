/** Ledgers without boundaries, joined to the features that have them. */
import type { Joined, Mapping, Part } from "./api";
import { givenId, type Overlay } from "./estates";
import { readEstate } from "./fields";
import { type Notes, plainText } from "./findings";
import type { RawFeature } from "./formats/types";
import { type Called, joinLedger, type LedgerRow } from "./join";

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
    const all = readEstate(feature.properties, mapping, notes, { feature: position, id });
    const known = Object.entries(all).filter(([, value]) => value !== null && value !== undefined && value !== "");
    return {
      file: part.path,
      layer: part.layer ?? null,
      row: feature.row ?? position + 1,
      fields: { ...Object.fromEntries(known), ...(id === null ? {} : { id }) },
    };
  });
}

const textOf = (value: unknown): string | null => {
  const text = value === null || value === undefined ? "" : plainText(value).trim();
  return text === "" ? null : text;
};

/**
 * Joins every ledger to the features of the estates; a later ledger's fields stand over an earlier one's.
 * @param joined how each ledger met the estates; filled here.
 * @returns null when there is no ledger.
 */
export function joinAll(
  ledgers: readonly Ledger[],
  features: readonly RawFeature[],
  mapping: Mapping,
  joined: Joined[],
): Overlay | null {
  if (ledgers.length === 0) return null;
  const field = (feature: RawFeature, name: string): string | null =>
    textOf(feature.properties[mapping.fields[name] ?? name]);
  const called = features.map(
    (feature, position): Called => ({
      id: givenId(feature, mapping.fields.id ?? "id") ?? String(position + 1),
      name: field(feature, "name"),
      district: field(feature, "district"),
    }),
  );
  const told = ledgers.map((ledger) => {
    const rows = readLedger(ledger);
    const of = new Int32Array(features.length).fill(-1);
    const how = joinLedger(rows, called, ledger.mapping.joins ?? {}, of);
    joined.push({ ...how, file: ledger.part.path, layer: ledger.part.layer ?? null });
    for (const { row, name } of how.withoutPlace)
      ledger.notes.add("rowWithoutPlace", "warning", { params: { row }, value: name });
    for (const { row, name } of how.uncertain)
      ledger.notes.add("rowUncertain", "warning", { params: { row }, value: name });
    if (how.withoutRow.length > 0)
      ledger.notes.add("placesWithoutRow", "note", {
        value: how.withoutRow.length,
        params: { total: features.length },
      });
    return { rows, of };
  });
  return (position) =>
    Object.assign({}, ...told.map(({ rows, of }) => (of[position] < 0 ? null : rows[of[position]].fields)));
}
