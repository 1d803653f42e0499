/** The packages once the hand rests: what is dear to draw waits for it. */
import { useEffect, useState } from "preact/hooks";
import type { Dataset } from "../../model/dataset";
import type { Named } from "../../panels/packages/figures";

/** How long the hand must rest before numbers and links of the packages are drawn anew, ms; fills follow it at once. */
const REST = 120;

/** The list once it has stood still; at once for another dataset and where there was none. */
export function useRested(data: Dataset, list: readonly Named[]): readonly Named[] {
  const [rested, setRested] = useState({ data, list });
  const stale = rested.data !== data || rested.list.length === 0;
  useEffect(() => {
    if (rested.data === data && rested.list === list) return;
    const timer = setTimeout(() => setRested({ data, list }), stale ? 0 : REST);
    return () => clearTimeout(timer);
  }, [data, list]);
  return stale ? list : rested.list;
}
