/** The row or feature a finding is about, as it stands in the file. Text only: never markup. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Finding } from "../../model/finding";
import { dataset } from "../../store/dataset";
import { boxOf } from "../../store/difference";
import { t } from "../../store/lang";
import { recordOf, staged } from "../../store/staged";
import { lang } from "../../store/view";
import { data } from "../../text/data";
import { door } from "../../text/door";
import { sentence } from "../../text/findings";
import { formatNumber } from "../../text/format";
import { CrsPicture } from "./CrsPicture";

/** Half the width of the close-up, degrees. */
const AROUND = 0.012;

/** Where the estate of a finding lies, when it was taken. */
function OnMap({ finding }: { finding: Finding }) {
  const here = staged.value?.dataset ?? dataset.value;
  const row = here && finding.id !== null ? here.estates.id.indexOf(finding.id) : -1;
  const city = boxOf(here);
  if (!here || !city || row < 0) return null;
  const [x, y] = here.estates.centre.subarray(2 * row, 2 * row + 2);
  const near = [x - AROUND, y - AROUND, x + AROUND, y + AROUND] as const;
  return (
    <figure class="onmap">
      <CrsPicture data={here} city={city} near={near} one={{ bounds: [x, y, x, y], places: [[x, y]] }} />
      <figcaption>
        <small>{t(door.onMap)}</small>
      </figcaption>
    </figure>
  );
}

/** Row or number of the record in its file. */
const placeOf = ({ sheet, row, feature }: Finding): string =>
  [
    sheet,
    row ? t(door.rowNumber, { row: formatNumber(row) }) : t(data.feature, { n: formatNumber((feature ?? 0) + 1) }),
  ]
    .filter(Boolean)
    .join(" · ");

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
  const title = `${finding.file} · ${placeOf(finding)}${finding.id === null ? "" : ` · ${finding.id}`}`;
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
      <OnMap finding={finding} />
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
