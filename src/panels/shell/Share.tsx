/** A link that restores exactly this view, with the fingerprint of the data it was made over. */
import { lazy, Suspense } from "preact/compat";
import { useState } from "preact/hooks";
import { dataset, opened } from "../../store/dataset";
import { t } from "../../store/lang";
import { here, place } from "../../store/place";
import { made, printView, unread } from "../../store/view";
import { shell } from "../../text/shell";

const SharedEdits = import.meta.env.MODE === "public" ? null : lazy(() => import("../keeping/SharedEdits"));

export function Share() {
  const [link, setLink] = useState<string | null>(null);
  const [copied, setCopied] = useState(false);
  const imported = opened.value?.parts.some(({ provenance }) => provenance === "user") ?? false;
  const make = (): void => {
    const view = printView();
    const mark = dataset.value ? `${view.includes("?") ? "&" : "?"}data=${dataset.value.fingerprint}` : "";
    const next = `${location.origin}${location.pathname}${location.search}${view}${mark}`;
    setLink(next);
    setCopied(false);
    void navigator.clipboard?.writeText(next).then(
      () => setCopied(true),
      () => {},
    );
  };
  return (
    <div class="share">
      <button type="button" aria-expanded={link !== null} onClick={() => (link ? setLink(null) : make())}>
        {t(shell.share)}
      </button>
      {link && (
        <div class="card popover" role="dialog" aria-label={t(shell.share)}>
          <input
            type="text"
            readOnly
            value={link}
            aria-label={t(shell.link)}
            ref={(field) => field?.select()}
            onFocus={(event) => event.currentTarget.select()}
          />
          <p>{t(copied ? shell.copied : shell.copyByHand)}</p>
          {SharedEdits && link.includes("scenario=") ? (
            <Suspense fallback={null}>
              <SharedEdits />
            </Suspense>
          ) : (
            <p>{t(shell.opensThis)}</p>
          )}
          {imported && <p class="differs">{t(shell.notShared)}</p>}
        </div>
      )}
    </div>
  );
}

/** What a link asked for and did not get: other data, words that nobody knows, a place that is not there. */
export function LinkNotes() {
  const data = dataset.value;
  if (!data) return null;
  const notes: [text: string, dismiss: () => void][] = [];
  if (made.value !== "" && made.value !== data.fingerprint)
    notes.push([
      t(shell.otherData, { theirs: made.value.slice(0, 6), ours: data.fingerprint.slice(0, 6) }),
      () => {
        made.value = "";
      },
    ]);
  if (unread.value.length > 0) {
    const list = unread.value.map((part) => (part.length > 40 ? `${part.slice(0, 39)}…` : part)).join("  ");
    notes.push([
      t(shell.unread, { count: unread.value.length, list }),
      () => {
        unread.value = [];
      },
    ]);
  }
  if (place.value !== "" && here.value.level === "city")
    notes.push([
      t(shell.lostPlace),
      () => {
        place.value = "";
      },
    ]);
  return (
    <>
      {notes.map(([text, dismiss]) => (
        <div key={text} class="banner" role="status">
          <p>{text}</p>
          <button type="button" onClick={dismiss}>
            {t(shell.dismiss)}
          </button>
        </div>
      ))}
    </>
  );
}
