/** How the names of the dataset on screen are read; worked out when they are first wanted. */
import { computed, signal } from "@preact/signals";
import type { Reading } from "../intake/readings";
import type { Dataset } from "../model/dataset";
import { readNames } from "../workers/pinyin";
import { dataset } from "./dataset";

export type Readings = ReadonlyMap<string, Reading>;

const read = signal<{ readonly of: Dataset; readonly readings: Readings } | null>(null);
/** By name; null until they are read, or when they cannot be: then only what is written is found. */
export const readings = computed<Readings | null>(() =>
  read.value && read.value.of === dataset.value ? read.value.readings : null,
);
let asked: Dataset | null = null;

/** Asks for the readings of estates, streets and districts, once a dataset. */
export async function wantReadings(data: Dataset): Promise<void> {
  if (asked === data) return;
  asked = data;
  const { estates, streets, districts } = data;
  const names = [...new Set([estates, streets, districts].flatMap(({ name }) => [...name]))].filter(
    (name) => name !== null,
  );
  try {
    const found = await readNames(names);
    read.value = { of: data, readings: new Map(names.map((name, k) => [name, found[k]])) };
  } catch {
    asked = null;
  }
}
