/** A link that restores exactly this view, with the fingerprint of the data it was made over. */
import { useState } from "preact/hooks";
import { dataset, opened } from "../../store/dataset";
import { t } from "../../store/lang";
import { made, printView } from "../../store/view";
import { shell } from "../../text/shell";

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
          {imported && <p class="differs">{t(shell.notShared)}</p>}
        </div>
      )}
    </div>
  );
}

/** Says when a link was made over other data than what is open. */
export function OtherData() {
  const data = dataset.value;
  if (!data || made.value === "" || made.value === data.fingerprint) return null;
  return (
    <div class="banner" role="status">
      <p>{t(shell.otherData, { theirs: made.value.slice(0, 6), ours: data.fingerprint.slice(0, 6) })}</p>
      <button type="button" onClick={() => (made.value = "")}>
        {t(shell.dismiss)}
      </button>
    </div>
  );
}
