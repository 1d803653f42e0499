/** What every measure is taken from: the dataset, the two times, the eligible stock, the programme on view. */
import { computed } from "@preact/signals";
import type { Ground } from "../domain/coverage/measure";
import { eligibility, rulesOf } from "../domain/programme/eligibility";
import { dataset } from "./dataset";
import { judging } from "./judging";
import { programme } from "./programme";
import { known, situation } from "./time";

const stock = computed(() => {
  const data = dataset.value;
  return data ? eligibility(data, rulesOf(data, programme(data))) : null;
});
/** null until a dataset is open. `programme` is −1 when it has none. */
export const ground = computed<Ground | null>(() => {
  const data = dataset.value;
  if (!data || !situation.value || !known.value || !stock.value) return null;
  const times = { now: situation.value, known: known.value };
  return { data, ...times, stock: stock.value, programme: programme(data), judging: judging.value };
});
