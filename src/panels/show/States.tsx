/** How many estates stand how: a bar, and each state's own mark, words and count. */
import { type Telling, TOLD } from "../../domain/progress/told";
import { t } from "../../store/lang";
import { formatNumber } from "../../text/format";
import { show } from "../../text/show";

export function States({ telling: { counts, estates, heard } }: { telling: Telling }) {
  if (!heard) return <p class="line">{t(show.noFigure)}</p>;
  return (
    <div class="states">
      <div class="bar" aria-hidden="true">
        {TOLD.map((state, k) =>
          counts[k] > 0 ? <i key={state} class={state} style={{ flexGrow: counts[k] / estates }} /> : null,
        )}
      </div>
      <ul>
        {TOLD.map((state, k) =>
          state === "silent" && counts[k] === 0 ? null : (
            <li key={state}>
              <i class={`mark ${state}`} aria-hidden="true" />
              {t(show[`s_${state}`])} <b>{formatNumber(counts[k])}</b>
            </li>
          ),
        )}
      </ul>
    </div>
  );
}
