/** The tables of a city folder, gathered from any number of CSVs: unknown estates and districts refused, repeated rows taken once. */
import type { FilingRow, FundRow, ReceivedRow, ReportRow } from "../model/report";
import { alikeNames } from "./alike";
import type { Joined, JoinReview, Mapping, Marks, Part } from "./api";
import { type Notes, plainText } from "./findings";
import type { RawFeature } from "./formats/types";
import type { Named } from "./named";
import { filingRows, fundRows, receivedRows, reportRows } from "./tables";

const READERS = { reports: reportRows, received: receivedRows, funds: fundRows, filings: filingRows } as const;
export type TableKind = keyof typeof READERS;

export interface Known {
  /** Null: no ledger is at hand, ids are not judged. */
  readonly estate: ((told: string, home: string | null, row: Marks) => Named) | null;
  /** The city's own name or code of a district as a row writes it, null where it has none such; null: no districts are at hand. */
  readonly district: ((name: string) => string | null) | null;
  /** Names of the city's districts. */
  readonly districts: readonly string[];
}

/** Where a row of a table stands: its file, and its position from 0. */
export interface TablePlace {
  readonly file: string;
  readonly position: number;
  /** By which its own program calls it. */
  readonly row?: number;
}

export interface Gathered {
  readonly reports: ReportRow[];
  readonly received: ReceivedRow[];
  readonly funds: FundRow[];
  readonly filings: FilingRow[];
}

export function gatherer() {
  const rows: Gathered = { reports: [], received: [], funds: [], filings: [] };
  const seen = new Set<string>();
  const places = new Map<object, TablePlace>();
  return {
    rows,
    /** Where a gathered row stands. */
    placeOf: (row: object): TablePlace | undefined => places.get(row),
    /** Adds the rows of one file. @returns how many were read and how many refused, and how they met the estates: what is uncertain waits for the hand. */
    add(
      kind: TableKind,
      { path: file, layer = null }: Pick<Part, "path" | "layer">,
      features: readonly RawFeature[],
      mapping: Mapping,
      known: Known,
      notes: Notes,
    ): { read: number; refused: number; how: Joined } {
      const got = READERS[kind](features, mapping, notes);
      const joins = mapping.joins ?? {};
      const counts = { byId: 0, byName: 0, byHand: 0 };
      const uncertain: JoinReview[] = [];
      let refused = got.read - got.rows.length;
      for (const { row, position } of got.rows) {
        const told = "estateId" in row ? String(row.estateId) : null;
        const cell = (field: string): string =>
          plainText(features[position].properties[mapping.fields[field] ?? field] ?? "").trim();
        const written = cell("district") || (mapping.assume.district ?? "");
        const words = mapping.values.district ?? {};
        const home = Object.hasOwn(words, written) ? words[written] : written;
        // Who maps a word to itself was asked, and means no district of the city's.
        const denied = Object.hasOwn(words, written) && home === written && known.district?.(home) === null;
        const street = cell("street");
        const joinKey = [layer ?? "", told ?? "", home, street].join("|");
        const decided = Object.hasOwn(joins, joinKey) ? joins[joinKey] : undefined;
        const marks = street === "" ? {} : { street };
        const found = told === null ? null : known.estate?.(decided ?? told, home === "" ? null : home, marks);
        const estate = found?.id ?? told;
        // A table about estates has the word in a column of its own, as the file writes it.
        const district = !("district" in row) ? null : told === null ? String(row.district) : home || null;
        const ours = district === null ? null : known.district ? known.district(district) : district;
        const strange = (name: string): void => {
          const near = alikeNames(name, known.districts);
          const place = { feature: position, id: told, field: "district", value: name };
          if (near.length > 0) notes.add("rowDistrictAlike", "error", { ...place, params: { near: near.join("、") } });
          else notes.add("rowDistrict", "error", place);
        };
        if (told !== null && denied) {
          strange(home);
          refused++;
        } else if (found?.id === null) {
          const place = { feature: position, id: told, field: "estateId", value: told };
          if (found.strange) strange(home);
          else if (found.choices.length > 1) {
            const { choices } = found;
            notes.add("estateAmbiguous", "warning", { ...place, params: { alike: choices.length } });
            const number = features[position].row ?? position + 1;
            const asked = { file, layer, key: joinKey, row: number, name: told, district: home === "" ? null : home };
            uncertain.push({ ...asked, ...marks, choices });
            continue;
          } else notes.count("unknownEstate", "error", place);
          refused++;
        } else if (district !== null && ours === null) {
          strange(district);
          refused++;
        } else {
          if (found) counts[decided ? "byHand" : found.byName ? "byName" : "byId"]++;
          if (found?.byName) notes.count("estateByName", "note", { feature: position, id: estate, field: "estateId" });
          const mine =
            found && estate !== told
              ? { ...row, estateId: estate }
              : ours === district
                ? row
                : { ...row, district: ours };
          const key = `${kind} ${JSON.stringify(mine)}`;
          if (seen.has(key)) notes.count("repeatedRow", "note", { feature: position, id: estate });
          else {
            seen.add(key);
            places.set(mine, { file, position, row: features[position].row });
            (rows[kind] as unknown[]).push(mine);
          }
        }
      }
      const none = { asPoints: 0, withoutPlace: [], withoutRow: [], unnamed: [] };
      return { read: got.read, refused, how: { file, layer, ...counts, uncertain, ...none } };
    },
  };
}
