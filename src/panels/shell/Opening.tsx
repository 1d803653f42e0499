import { dataset, type Failure, opening } from "../../store/dataset";
import { t } from "../../store/lang";
import { cancelOpening, homeAddress, openFirstCity } from "../../store/open";
import { lang, page } from "../../store/view";
import { sentence } from "../../text/findings";
import { shell } from "../../text/shell";

/** More findings than this are no help. */
const MOST = 5;

/** Why no city is open, in words, and every way on. */
function Failed({ failure }: { failure: Failure }) {
  const asked = "city" in failure;
  const findings = failure.code === "badCity" ? failure.findings : [];
  return (
    <div class="failed card" role="alert">
      <h2>
        {t(shell[`fail_${failure.code}`], {
          city: asked ? failure.city : "",
          message: failure.code === "broken" ? failure.message : "",
        })}
      </h2>
      {findings.length > 0 && (
        <ul>
          {findings.slice(0, MOST).map((finding) => (
            <li key={`${finding.file}${finding.code}${finding.field}`}>
              <b>{finding.file}</b> {sentence(lang.value, finding)}
            </li>
          ))}
          {findings.length > MOST && <li>{t(shell.moreFindings, { count: findings.length - MOST })}</li>}
        </ul>
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
        <button type="button" onClick={() => (page.value = "data")}>
          {t(shell.openFiles)}
        </button>
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
