/** The tables of a city folder, gathered from any number of CSVs: unknown estates and districts refused, repeated rows taken once. */
import type { FilingRow, FundRow, ReceivedRow, ReportRow } from "../model/report";
import { alikeNames } from "./alike";
import type { Mapping } from "./api";
import { type Notes, plainText } from "./findings";
import type { RawFeature } from "./formats/types";
import type { Named } from "./named";
import { filingRows, fundRows, receivedRows, reportRows } from "./tables";

const READERS = { reports: reportRows, received: receivedRows, funds: fundRows, filings: filingRows } as const;
export type TableKind = keyof typeof READERS;

export interface Known {
  /** Null: no ledger is at hand, ids are not judged. */
  readonly estate: ((told: string, home: string | null) => Named) | null;
  /** The city's own name or code of a district as a row writes it, null where it has none such; null: no districts are at hand. */
  readonly district: ((name: string) => string | null) | null;
  /** Names of the city's districts. */
  readonly districts: readonly string[];
}

/** Where a row of a table stands: its file, and its position from 0. */
export interface TablePlace {
  readonly file: string;
  readonly position: number;
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
    /** Adds the rows of one file. @returns how many were read and how many refused. */
    add(
      kind: TableKind,
      file: string,
      features: readonly RawFeature[],
      mapping: Mapping,
      known: Known,
      notes: Notes,
    ): { read: number; refused: number } {
      const got = READERS[kind](features, mapping, notes);
      let refused = got.read - got.rows.length;
      for (const { row, position } of got.rows) {
        const told = "estateId" in row ? String(row.estateId) : null;
        const written = plainText(features[position].properties[mapping.fields.district ?? "district"] ?? "").trim();
        const words = mapping.values.district ?? {};
        const home = Object.hasOwn(words, written) ? words[written] : written;
        const found = told === null ? null : known.estate?.(told, home === "" ? null : home);
        const estate = found?.id ?? told;
        const district = "district" in row ? String(row.district) : null;
        const ours = district === null ? null : known.district ? known.district(district) : district;
        const strange = (name: string): void => {
          const near = alikeNames(name, known.districts);
          const place = { feature: position, id: told, field: "district", value: name };
          if (near.length > 0) notes.add("rowDistrictAlike", "error", { ...place, params: { near: near.join("、") } });
          else notes.add("rowDistrict", "error", place);
        };
        if (found?.id === null) {
          const place = { feature: position, id: told, field: "estateId", value: told };
          if (found.strange) strange(home);
          else if (found.alike > 1) notes.add("estateAmbiguous", "error", { ...place, params: { alike: found.alike } });
          else notes.count("unknownEstate", "error", place);
          refused++;
        } else if (district !== null && ours === null) {
          strange(district);
          refused++;
        } else {
          if (found?.byName) notes.count("estateByName", "note", { feature: position, id: estate, field: "estateId" });
          const mine = found?.byName
            ? { ...row, estateId: estate }
            : ours === district
              ? row
              : { ...row, district: ours };
          const key = `${kind} ${JSON.stringify(mine)}`;
          if (seen.has(key)) notes.count("repeatedRow", "note", { feature: position, id: estate });
          else {
            seen.add(key);
            places.set(mine, { file, position });
            (rows[kind] as unknown[]).push(mine);
          }
        }
      }
      return { read: got.read, refused };
    },
  };
}
