/** Long preparations with their progress and a way out; what went wrong with a way to try again. */
import { useEffect, useState } from "preact/hooks";
import { t } from "../../store/lang";
import { cancelRun, retryRun, run } from "../../store/packaging-run";
import { formatNumber } from "../../text/format";
import { packages as words } from "../../text/packages";

/** Preparations shorter than this are not worth a word, ms. */
const PATIENCE = 400;

export function RunState() {
  const now = run.value;
  const [late, setLate] = useState(false);
  useEffect(() => {
    setLate(false);
    if (now.state !== "preparing") return;
    const timer = setTimeout(() => setLate(true), PATIENCE);
    return () => clearTimeout(timer);
  }, [now.state]);
  if (now.state === "ready" || (now.state === "preparing" && !late)) return null;
  if (now.state === "preparing")
    return (
      <div class="runstate" role="status">
        <progress max={1} value={now.share} />
        {t(words.preparing, { percent: formatNumber(100 * now.share) })}
        <button type="button" onClick={cancelRun}>
          {t(words.cancel)}
        </button>
      </div>
    );
  return (
    <div class="runstate" role="alert">
      {now.state === "cancelled" ? t(words.cancelled) : t(words.failed, { reason: now.reason })}
      <button type="button" onClick={retryRun}>
        {t(words.retry)}
      </button>
    </div>
  );
}
