/** How many estates stand how: a bar, and each state's own mark, words and count. */
import { type Telling, TOLD } from "../../domain/progress/told";
import { t } from "../../store/lang";
import { lang } from "../../store/view";
import { formatNumber } from "../../text/format";
import { joined } from "../../text/phrase";
import { show } from "../../text/show";

/** @param names of the estates in each state, where they are few enough to be told one by one. */
export function States({
  telling: { counts, estates, heard },
  names,
}: {
  telling: Telling;
  names?: readonly (readonly string[])[] | null;
}) {
  if (!heard) return <p class="line">{t(show.noFigure)}</p>;
  return (
    <div class="states">
      <div class="bar" aria-hidden="true">
        {TOLD.map((state, k) =>
          counts[k] > 0 ? <i key={state} class={state} style={{ flexGrow: counts[k] / estates }} /> : null,
        )}
      </div>
      <ul class={names ? "named" : ""}>
        {TOLD.map((state, k) =>
          counts[k] === 0 && state !== "complete" && (names || state === "silent") ? null : (
            <li key={state}>
              <i class={`mark ${state}`} aria-hidden="true" />
              <b>{formatNumber(counts[k])}</b> <span>{t(show[`s_${state}`])}</span>
              {names && <span class="names">{joined(lang.value, names[k])}</span>}
            </li>
          ),
        )}
      </ul>
    </div>
  );
}
