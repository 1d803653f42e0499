/** One estate's whole record, read when it is looked at: features never cross to the page as objects. */
import { computed, effect, signal } from "@preact/signals";
import { dataset } from "./dataset";
import { here } from "./place";

export type EstateRecord = Readonly<Record<string, unknown>>;
/** Properties of the estate on view as accepted; null while they are read, or without one. */
export const record = signal<EstateRecord | null>(null);
const shown = computed(() => ({ data: dataset.value, row: here.value.estate }));

effect(() => {
  const { data, row } = shown.value;
  record.value = null;
  if (!data || row < 0) return;
  const { records, recordStart } = data.estates;
  void records
    .slice(recordStart[row], recordStart[row + 1])
    .text()
    .then((text) => {
      const feature = JSON.parse(text) as { properties?: EstateRecord };
      if (shown.peek().row === row && shown.peek().data === data) record.value = feature.properties ?? {};
    });
});
