/** Long work: which file, how far, and a way out. */
import { t } from "../../store/lang";
import { cancelReading, reading } from "../../store/staged";
import { data } from "../../text/data";
import { formatNumber, formatShare } from "../../text/format";

export function Working() {
  const now = reading.value;
  if (!now) return null;
  const { progress } = now;
  const known = progress !== null && progress.total > 1;
  return (
    <div class="card working">
      <p role="status">
        <b>{t(data.working)}</b>{" "}
        {progress && (
          <>
            {progress.file}{" "}
            <small>
              {t(data[`work_${progress.step}`], {
                done: formatNumber(progress.done),
                total: formatNumber(progress.total),
                share: formatShare(progress.done / progress.total),
              })}
            </small>
          </>
        )}{" "}
        {now.of > 1 && <small>{t(data.nth, { nth: now.nth, of: now.of })}</small>}
      </p>
      {/* Without a value the bar says that work goes on, not how far it is. */}
      <progress
        aria-label={t(data.working)}
        max={known ? progress.total : undefined}
        value={known ? progress.done : undefined}
      />
      <button type="button" onClick={cancelReading}>
        {t(data.cancel)}
      </button>
    </div>
  );
}
