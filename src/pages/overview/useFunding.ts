/** Money and the reward for the measures that need them: their code and the records come when such a measure is chosen. */
import { useEffect, useMemo, useState } from "preact/hooks";
import type { Ground, GroundFunding } from "../../domain/coverage/measure";
import type * as Store from "../../store/funding";
import type * as Records from "../../store/records";

/** What reckons money; null: not wanted, or the records are not read yet. */
export function useFundingStore(wanted: boolean): typeof Store | null {
  const [store, setStore] = useState<{ funding: typeof Store; records: typeof Records } | null>(null);
  useEffect(() => {
    if (!wanted) return;
    let [gone, release] = [false, (): void => {}];
    void Promise.all([import("../../store/funding"), import("../../store/records")]).then(([funding, records]) => {
      if (gone) return;
      release = records.wantRecords();
      setStore({ funding, records });
    });
    return () => {
      gone = true;
      release();
    };
  }, [wanted]);
  return (wanted && store?.records.records.value && store.funding) || null;
}

/** undefined: not wanted, or not read yet. @param on other times than those on view. */
export function useFunding(wanted: boolean, on?: Ground | null): GroundFunding | undefined {
  const store = useFundingStore(wanted);
  const other = useMemo(() => on && store?.fundingAt(on), [store, on]);
  return (on === undefined ? store?.groundFunding.value : other) ?? undefined;
}
