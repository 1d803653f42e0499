/** What the records hold beside the dataset's columns: read in a worker while anyone wants it, once for all of them. */
import { computed, effect, signal } from "@preact/signals";
import type { RecordTable } from "../domain/programme/records";
import type { Dataset } from "../model/dataset";
import { readRecords } from "../workers/intake";
import { dataset } from "./dataset";

const read = signal<{ readonly of: Dataset; readonly table: RecordTable } | null>(null);
/** Of the dataset on screen; null until read. */
export const records = computed(() => (read.value && read.value.of === dataset.value ? read.value.table : null));
/** Why they could not be read; empty: they could. */
export const recordsFailed = signal("");

let wanted = 0;
let stop: (() => void) | null = null;

const reading = (): (() => void) =>
  effect(() => {
    const data = dataset.value;
    recordsFailed.value = "";
    if (!data || read.peek()?.of === data) return;
    const { result, cancel } = readRecords(data.estates);
    let current = true;
    result.then(
      (table) => {
        if (current) read.value = { of: data, table };
      },
      (error: unknown) => {
        if (current) recordsFailed.value = error instanceof Error ? error.message : String(error);
      },
    );
    return () => {
      current = false;
      cancel();
    };
  });

/** Reads the records of the dataset on screen while they are wanted; the function it returns ends the wish. */
export function wantRecords(): () => void {
  if (wanted++ === 0) stop = reading();
  let mine = true;
  return () => {
    if (!mine) return;
    mine = false;
    if (--wanted > 0) return;
    stop?.();
    stop = null;
  };
}
