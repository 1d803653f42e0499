/** A link that restores exactly this view, with the fingerprint of the data it was made over. */
import { lazy, Suspense } from "preact/compat";
import { useState } from "preact/hooks";
import { dataset } from "../../store/dataset";
import { t } from "../../store/lang";
import { here, place } from "../../store/place";
import { made, printView, unread } from "../../store/view";
import { shell } from "../../text/shell";

const ShareCard = lazy(() => import("./ShareCard"));

export function Share() {
  const [link, setLink] = useState<string | null>(null);
  const [copied, setCopied] = useState(false);
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
  const close = (): void => setLink(null);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape and a look elsewhere close what its button opened
    <div
      class="share"
      onKeyDown={({ key, currentTarget }) => {
        if (key !== "Escape" || !link) return;
        close();
        currentTarget.querySelector("button")?.focus();
      }}
      onFocusOut={(event) => event.currentTarget.contains(event.relatedTarget as Node | null) || close()}
    >
      <button type="button" aria-expanded={link !== null} onClick={() => (link ? close() : make())}>
        {t(shell.share)}
      </button>
      {link && (
        <Suspense fallback={null}>
          <ShareCard link={link} copied={copied} />
        </Suspense>
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
