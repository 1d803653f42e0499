/** The tables of a city folder, gathered from any number of CSVs: unknown estates and districts refused, repeated rows taken once. */
import type { FilingRow, FundRow, ReceivedRow, ReportRow } from "../model/report";
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
  /** Null: no districts are at hand. */
  readonly district: ((name: string) => boolean) | null;
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
        const home = plainText(features[position].properties[mapping.fields.district ?? "district"] ?? "").trim();
        const found = told === null ? null : known.estate?.(told, home === "" ? null : home);
        const estate = found?.id ?? told;
        const district = "district" in row ? String(row.district) : null;
        if (found?.id === null) {
          const place = { feature: position, id: told, field: "estateId", value: told };
          if (found.alike > 1) notes.add("estateAmbiguous", "error", { ...place, params: { alike: found.alike } });
          else notes.count("unknownEstate", "error", place);
          refused++;
        } else if (district !== null && known.district?.(district) === false) {
          notes.add("rowDistrict", "error", { feature: position, field: "district", value: district });
          refused++;
        } else {
          if (found?.byName) notes.count("estateByName", "note", { feature: position, id: estate, field: "estateId" });
          const mine = found?.byName ? { ...row, estateId: estate } : row;
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
