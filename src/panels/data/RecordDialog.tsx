/** The row or feature a finding is about, as it stands in the file. Text only: never markup. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Finding } from "../../model/finding";
import { t } from "../../store/lang";
import { recordOf } from "../../store/staged";
import { lang } from "../../store/view";
import { data } from "../../text/data";
import { sentence } from "../../text/findings";
import { formatNumber } from "../../text/format";

export function RecordDialog({ finding, onClose }: { finding: Finding; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState<string | null | undefined>(undefined);
  useEffect(() => {
    dialog.current?.showModal();
    let stale = false;
    recordOf(finding).then(
      (found) => !stale && setText(found),
      () => !stale && setText(null),
    );
    return () => {
      stale = true;
    };
  }, [finding]);
  const title = `${finding.file} · ${t(data.feature, { n: formatNumber((finding.feature ?? 0) + 1) })}${finding.id === null ? "" : ` · ${finding.id}`}`;
  return (
    <dialog ref={dialog} class="record" aria-label={title} onClose={onClose}>
      <header>
        <h3>{title}</h3>
        <button type="button" onClick={() => dialog.current?.close()}>
          {t(data.close)}
        </button>
      </header>
      <p class={`say ${finding.severity}`}>
        <b>{t(data[finding.severity])}</b> {sentence(lang.value, finding)}
      </p>
      {text === undefined ? (
        <p role="status">{t(data.working)}…</p>
      ) : text === null ? (
        <p>{t(data.noRecord)}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reached by the keyboard
        <pre tabIndex={0}>{text}</pre>
      )}
    </dialog>
  );
}
