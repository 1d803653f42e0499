/** What the reader should know of the network: kept data on screen, a newer version of the application. */

import { parseDay } from "../../model/time";
import { dataset } from "../../store/dataset";
import { t } from "../../store/lang";
import { isKept, takeUpdate, update } from "../../store/offline";
import { openFirstCity } from "../../store/open";
import { lang } from "../../store/view";
import { formatDate } from "../../text/format";
import { shell } from "../../text/shell";

export function OfflineNotes() {
  const data = dataset.value;
  return (
    <>
      {isKept.value && data && (
        <div class="banner" role="status">
          <p>{t(shell.keptCity, { date: formatDate(parseDay(data.city.dataDate), lang.value) })}</p>
          <button type="button" onClick={() => void openFirstCity()}>
            {t(shell.retry)}
          </button>
        </div>
      )}
      {update.value && (
        <div class="banner" role="status">
          <p>{t(shell.newVersion)}</p>
          <button type="button" onClick={takeUpdate}>
            {t(shell.takeVersion)}
          </button>
          <button
            type="button"
            onClick={() => {
              update.value = null;
            }}
          >
            {t(shell.later)}
          </button>
        </div>
      )}
    </>
  );
}
