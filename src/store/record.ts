/** One estate's whole record, read when it is looked at: features never cross to the page as objects. */
import type { Dataset } from "../model/dataset";

/** Properties of an estate as they were accepted, the unlisted ones too. */
export type EstateRecord = Readonly<Record<string, unknown>>;

/**
 * Reads the properties of estate `row`.
 * @throws when the row is none of the dataset's or its bytes are no JSON.
 */
export async function readRecord({ estates }: Pick<Dataset, "estates">, row: number): Promise<EstateRecord> {
  const { records, recordStart, n } = estates;
  if (!(row >= 0 && row < n)) throw new Error(`Asked for estate ${row} of ${n}.`);
  const text = await records.slice(recordStart[row], recordStart[row + 1]).text();
  const feature = JSON.parse(text) as { readonly properties?: EstateRecord | null };
  return feature.properties ?? {};
}
