/** What two files that come together say of one estate where they differ: both sides are named, and whose stands. */

import type { Mapping } from "./api";
import { ESTATE_FIELDS } from "./fields";
import { type Notes, plainText } from "./findings";
import type { RawFeature } from "./formats/types";

/** A row that tells of an estate. */
export interface Teller {
  readonly path: string;
  readonly layer?: string | null;
  readonly feature: RawFeature;
  readonly position: number;
  readonly mapping: Mapping;
  /** Its fields as they were read; what is unknown says nothing. */
  readonly fields: Readonly<Record<string, unknown>>;
}

const nameOf = ({ path, layer }: Teller): string => `${path}${layer ? ` ${layer}` : ""}`;
/** As the file writes it; a figure as it was read, for two files may count in different units. */
const written = ({ feature: { properties }, mapping, fields }: Teller, field: string): string =>
  typeof fields[field] === "number"
    ? String(fields[field])
    : plainText(properties[mapping.fields[field] ?? field] ?? mapping.assume[field] ?? "");
const known = (value: unknown): boolean => value !== undefined && value !== null && value !== "";

/** @param here the row that `notes` is about. @param stands whether here or the other one counts. */
export function tellTwice(id: string, here: Teller, other: Teller, stands: "here" | "other", notes: Notes): void {
  for (const field of ESTATE_FIELDS) {
    const [mine, its] = [here.fields[field], other.fields[field]];
    if (field === "id" || !known(mine) || !known(its) || JSON.stringify(mine) === JSON.stringify(its)) continue;
    const [stand, yields] = stands === "here" ? [here, other] : [other, here];
    const params = {
      name: String(here.fields.name ?? other.fields.name ?? id),
      other: nameOf(other),
      // The row as its own program calls it.
      at: String(other.feature.row ?? other.position + 1),
      else: written(other, field),
      stands: nameOf(stand),
      yields: yields.path,
    };
    notes.add("toldTwice", "warning", {
      feature: here.position,
      id,
      field,
      value: written(here, field),
      params,
    });
  }
}
