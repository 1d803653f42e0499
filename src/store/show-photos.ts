/** Pictures before and after for the display: fetched while there is a server, and only those that can be shown. */
import { computed, effect, signal } from "@preact/signals";
import type { Dataset } from "../model/dataset";
import { dataset } from "./dataset";
import { type Pair, pairs, photoUrl } from "./photos";

/** Pairs that the loop holds at most. */
const MOST = 24;
const found = signal<{ readonly of: Dataset; readonly pairs: readonly Pair[] } | null>(null);
/** Of the dataset on screen; none until they are there. */
export const photoPairs = computed<readonly Pair[]>(() =>
  found.value && found.value.of === dataset.value ? found.value.pairs : [],
);

export const findPhotos = (): (() => void) =>
  effect(() => {
    const data = dataset.value;
    const list = pairs.value.slice(0, MOST);
    if (!data || list.length === 0 || found.peek()?.of === data) return;
    let current = true;
    const shown = async (pair: Pair): Promise<Pair[]> => {
      const urls = [await photoUrl(pair.before), await photoUrl(pair.after)];
      return urls.every((url) => url !== null) ? [pair] : [];
    };
    void Promise.all(list.map(shown)).then((whole) => {
      if (current) found.value = { of: data, pairs: whole.flat() };
    });
    return () => {
      current = false;
    };
  });
