/** The beginning of a long list, and a button for more of it. */
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { t } from "../../store/lang";
import { data } from "../../text/data";
import { formatNumber } from "../../text/format";

export function useMost<T>(list: readonly T[], page = 50): readonly [shown: readonly T[], more: VNode | null] {
  const [most, setMost] = useState(page);
  const left = list.length - most;
  const more =
    left > 0 ? (
      <button type="button" onClick={() => setMost(most + page)}>
        {t(data.more, { count: formatNumber(Math.min(page, left)) })}
      </button>
    ) : null;
  return [list.slice(0, most), more];
}
