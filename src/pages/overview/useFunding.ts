/** Money and the reward for the measures that need them: their code and the records come when such a measure is chosen. */
import { useEffect, useState } from "preact/hooks";
import type { GroundFunding } from "../../domain/coverage/measure";
import type * as Store from "../../store/funding";

/** undefined: not wanted, or not read yet. */
export function useFunding(wanted: boolean): GroundFunding | undefined {
  const [store, setStore] = useState<typeof Store | null>(null);
  useEffect(() => {
    if (!wanted) return;
    let [gone, release] = [false, (): void => {}];
    void Promise.all([import("../../store/funding"), import("../../store/records")]).then(([funding, records]) => {
      if (gone) return;
      release = records.wantRecords();
      setStore(funding);
    });
    return () => {
      gone = true;
      release();
    };
  }, [wanted]);
  return (wanted && store?.groundFunding.value) || undefined;
}
