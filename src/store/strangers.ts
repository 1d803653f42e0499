/** Districts that a waiting file names and the open city does not know. */
import { alikeNames, areaKey, shortRow } from "../intake/alike";
import { tableFields } from "../intake/headers";
import type { Dataset } from "../model/dataset";
import { dataset } from "./dataset";
import { alone, type Waiting } from "./waiting";

export interface Stranger {
  /** As the file writes it, and on how many rows. */
  readonly value: string;
  readonly count: number;
  /** Names of districts of the city that it may be meant for. */
  readonly near: readonly string[];
}

/** Names of the city's districts that a file is compared with; none where it stands alone. */
export const districtNames = (data: Dataset | null = dataset.value): readonly string[] =>
  alone.value ? [] : (data?.districts.name ?? []);

/** Whether a file holds rows about districts or estates that must be there. */
export const isTable = (kind: Waiting["kind"]): boolean => tableFields(kind).includes("district");

/** The unknown districts of a file, whether the hand said what they mean or not; a column of very many is not judged here. */
export function strangersOf(
  { kind, out, mapping, recognised }: Waiting,
  data: Dataset | null = dataset.value,
): Stranger[] {
  const names = districtNames(data);
  const rows = isTable(kind);
  if (out || names.length === 0 || (kind !== "estates" && kind !== "ledger" && !rows)) return [];
  const field = recognised.fields.find(({ name }) => name === (mapping.fields.district ?? "district"));
  const known = new Set([...names, ...(data?.districts.id ?? [])].map(areaKey));
  // A monthly table may leave 区 or 县 away: it makes no district of its own.
  const short = (value: string): boolean => rows && shortRow(value, names, data?.city.name.zh ?? null) >= 0;
  return (field?.values ?? [])
    .filter(({ value }) => !known.has(areaKey(value)) && !short(value))
    .map(({ value, count }) => ({ value, count, near: alikeNames(value, names) }));
}

/** Those that look like a slip and that the hand has not decided. */
export const openStrangers = (item: Waiting): Stranger[] =>
  strangersOf(item).filter(
    ({ value, near }) => near.length > 0 && !Object.hasOwn(item.mapping.values.district ?? {}, value),
  );
