/** What this browser keeps: the versions with a way back to each, and the project file. */
import { useEffect, useRef } from "preact/hooks";
import { asked, goTo, kept, runKeeping, saving, shown } from "../../store/keeping";
import { t } from "../../store/lang";
import { bytesOf, LIMITS, type Version } from "../../store/versions";
import { lang } from "../../store/view";
import { data } from "../../text/data";
import { formatBytes, formatMoment, formatNumber } from "../../text/format";
import { keeping as words } from "../../text/keeping";
import { SaveProject } from "../keeping/SaveProject";
import "./versions.css";

function whatText({ action, files }: Version): string {
  const [first = ""] = files;
  if (action === "project") return t(words.project, { file: first });
  if (action === "copy" && files.length === 0) return t(words.copy);
  return files.length > 1 ? t(words.files, { first, count: formatNumber(files.length) }) : first;
}

/** Where the last step stands. */
export function KeepState() {
  if (saving.value > 0) return <span role="status">{t(words.saving)}</span>;
  return <span role="status">{t(shown.value === "unsaved" ? words.notSaved : words.saved)}</span>;
}

function Row({ version }: { version: Version }) {
  const when = formatMoment(version.on, lang.value);
  const here = shown.value === version.id;
  return (
    <tr class={here ? "here" : undefined}>
      <th scope="row">
        <time dateTime={version.on}>{when}</time>
      </th>
      <td class="what">
        {whatText(version)}
        <small>{lang.value === "en" ? version.city.en : version.city.zh}</small>
      </td>
      <td class="count" data-label={t(words.estates)}>
        {formatNumber(version.estates)}
      </td>
      <td class="count" data-label={t(words.households)}>
        {formatNumber(version.households)}
        {version.assumed && <span class="chip synthetic">{t(data.assumeTag)}</span>}
      </td>
      <td class="count" data-label={t(words.size)}>
        {formatBytes(bytesOf([version]))}
      </td>
      <td class="go">
        {here ? (
          <b>✓ {t(words.now)}</b>
        ) : (
          <button
            type="button"
            disabled={saving.value > 0}
            aria-label={t(words.goBackTo, { when })}
            onClick={() => void goTo(version.id)}
          >
            {t(words.goBack)}
          </button>
        )}
      </td>
    </tr>
  );
}

export function Versions() {
  const { versions } = kept.value;
  const newest = [...versions].reverse();
  const head = useRef<HTMLHeadingElement>(null);
  const wanted = asked.value;
  // Before the first accept can be: its state is told from the first moment on.
  useEffect(runKeeping, []);
  useEffect(() => {
    if (!wanted) return;
    asked.value = false;
    head.current?.scrollIntoView({ block: "start" });
    head.current?.focus({ preventScroll: true });
  }, [wanted]);
  return (
    <section class="versions" aria-labelledby="versions">
      <h2 id="versions" ref={head} tabIndex={-1}>
        {t(words.versions)}
      </h2>
      {versions.length === 0 ? (
        <p class="quiet">{t(words.none)}</p>
      ) : (
        <>
          <p class="quiet">
            {t(words.hint, {
              most: LIMITS.versions,
              count: formatNumber(versions.length),
              size: formatBytes(bytesOf(versions)),
            })}
          </p>
          <table class="card" aria-labelledby="versions">
            <thead>
              <tr>
                <th scope="col">{t(words.when)}</th>
                <th scope="col">{t(words.what)}</th>
                <th scope="col" class="count">
                  {t(words.estates)}
                </th>
                <th scope="col" class="count">
                  {t(words.households)}
                </th>
                <th scope="col" class="count">
                  {t(words.size)}
                </th>
                <th scope="col">
                  <span class="hear">{t(words.goBack)}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {newest.map((version) => (
                <Row key={version.id} version={version} />
              ))}
            </tbody>
          </table>
          {shown.value !== null && (
            <button type="button" disabled={saving.value > 0} onClick={() => void goTo(null)}>
              {t(words.goPublished)}
            </button>
          )}
        </>
      )}
      <div class="card project">
        <p>{t(words.projectHint)}</p>
        <SaveProject />
      </div>
    </section>
  );
}
