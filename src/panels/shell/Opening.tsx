import { lazy, Suspense } from "preact/compat";
import { useEffect } from "preact/hooks";
import { IS_PUBLIC } from "../../model/edition";
import { dataset, type Failure, opening } from "../../store/dataset";
import { t } from "../../store/lang";
import { cancelOpening, homeAddress, openFirstCity } from "../../store/open";
import { page } from "../../store/view";
import { shell } from "../../text/shell";

const Findings = lazy(() => import("./Findings"));

/** Between two tries of a public display, ms. */
const RETRY = 30_000;

/** Why no city is open, in words, and every way on. */
function Failed({ failure }: { failure: Failure }) {
  const asked = "city" in failure;
  const findings = failure.code === "badCity" ? failure.findings : [];
  // Before a public display there is nobody to press a button.
  useEffect(() => {
    if (page.value !== "show") return;
    const timer = setTimeout(() => void openFirstCity(), RETRY);
    return () => clearTimeout(timer);
  }, [failure, page.value]);
  return (
    <div class="failed card" role="alert">
      <h2>
        {t(shell[`fail_${failure.code}`], {
          city: asked ? failure.city : "",
          message: failure.code === "broken" ? failure.message : "",
        })}
      </h2>
      {findings.length > 0 && (
        <Suspense fallback={null}>
          <Findings findings={findings} />
        </Suspense>
      )}
      <p class="ways">
        {failure.code !== "badName" && (
          <button type="button" class="primary" onClick={() => void openFirstCity()}>
            {t(shell.retry)}
          </button>
        )}
        {asked && new URLSearchParams(location.search).has("city") && (
          <a class="button" href={homeAddress()}>
            {t(shell.goHome)}
          </a>
        )}
        {!IS_PUBLIC && (
          <button type="button" onClick={() => (page.value = "data")}>
            {t(shell.openFiles)}
          </button>
        )}
      </p>
    </div>
  );
}

/** Progress with a way to cancel, or what went wrong with the ways on. */
export function Opening() {
  const now = opening.value;
  if (now.state === "idle") return null;
  // A city that was opened from files since stands for itself.
  if (now.state === "failed") return dataset.value ? null : <Failed failure={now.failure} />;
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
