import { opening } from "../../store/dataset";
import { t } from "../../store/lang";
import { cancelOpening, openFirstCity } from "../../store/open";
import { shell } from "../../text/shell";

/** Progress with a way to cancel, or what went wrong with a way to try again. */
export function Opening() {
  const now = opening.value;
  if (now.state === "idle") return null;
  if (now.state === "failed") {
    const reason = now.reason === "noCity" || now.reason === "cancelled" ? t(shell[now.reason]) : now.reason;
    return (
      <div class="banner" role="alert">
        <p>{t(shell.failed, { reason })}</p>
        <button type="button" onClick={() => void openFirstCity()}>
          {t(shell.retry)}
        </button>
      </div>
    );
  }
  const { progress } = now;
  return (
    <div class="banner" role="status">
      <p>
        {progress
          ? t(shell.opening, { file: progress.file, done: progress.done, total: progress.total })
          : t(shell.starting)}
      </p>
      <button type="button" onClick={cancelOpening}>
        {t(shell.cancel)}
      </button>
    </div>
  );
}
