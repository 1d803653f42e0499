/** The row or feature a finding is about, as it stands in the file, and the place it has in the city. Text only: never markup. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Peeked } from "../../intake/peek";
import type { Finding } from "../../model/finding";
import { dataset } from "../../store/dataset";
import { boxOf } from "../../store/difference";
import { t } from "../../store/lang";
import { recordOf, staged } from "../../store/staged";
import { lang } from "../../store/view";
import { data } from "../../text/data";
import { door } from "../../text/door";
import { formatNumber } from "../../text/format";
import { sentence } from "../../text/sentence";
import { CrsPicture } from "./CrsPicture";
import { ToMap } from "./ToMap";

/** Half the width of the close-up, degrees. */
const AROUND = 0.012;

/** What the file has under each of its headings; the one that the finding is about stands out. */
function Cells({ found, column }: { found: Peeked; column: string | null | undefined }) {
  const about = useRef<HTMLTableRowElement>(null);
  useEffect(() => about.current?.scrollIntoView({ block: "nearest" }), []);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reached by the keyboard
    <div class="peeked" tabIndex={0}>
      <table>
        <tbody>
          {found.cells.map(([heading, text]) => (
            <tr key={heading} ref={heading === column ? about : undefined} class={heading === column ? "about" : ""}>
              <th scope="row">
                {heading === column && <span aria-hidden="true">▸ </span>}
                {heading}
              </th>
              <td>{text === "" ? <span class="quiet">{t(door.emptyCell)}</span> : text}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {found.geometry !== null && <code>{found.geometry}</code>}
    </div>
  );
}

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
      <CrsPicture data={here} city={city} near={near} one={{ core: [x, y, x, y], places: [[x, y]] }} />
      <figcaption>{staged.value ? <small>{t(door.onMap)}</small> : <ToMap id={here.estates.id[row]} />}</figcaption>
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
  const [record, setRecord] = useState<Peeked | null | undefined>(undefined);
  useEffect(() => {
    dialog.current?.showModal();
    let stale = false;
    recordOf(finding).then(
      (found) => !stale && setRecord(found),
      () => !stale && setRecord(null),
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
      {record === undefined ? (
        <p role="status">{t(data.working)}…</p>
      ) : record === null ? (
        <p>{t(data.noRecord)}</p>
      ) : (
        <Cells found={record} column={finding.column} />
      )}
    </dialog>
  );
}
