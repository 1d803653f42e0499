/** What is done: the complete estates by district, a page at a time. */
import { useState } from "preact/hooks";
import type { Ground } from "../../domain/coverage/measure";
import { toldStates } from "../../domain/progress/told";
import { t } from "../../store/lang";
import { myEstate } from "../../store/show-keys";
import { cityTold, districtsTold } from "../../store/show-told";
import { lang } from "../../store/view";
import { formatDate, formatNumber } from "../../text/format";
import { show } from "../../text/show";

/** Rows that stand on a screen at once. */
const PAGE = 8;

export function Done({ ground }: { ground: Ground }) {
  const { data } = ground;
  const { estates, districts, streets } = data;
  const [at, setAt] = useState(0);
  const states = toldStates(ground);
  const order = districtsTold.value.map(({ row }) => row);
  const rows = [...states.keys()]
    .filter((e) => states[e] === 0)
    .sort(
      (a, b) =>
        order.indexOf(estates.district[a]) - order.indexOf(estates.district[b]) ||
        estates.acceptedOn[b] - estates.acceptedOn[a] ||
        a - b,
    );
  const pages = Math.max(1, Math.ceil(rows.length / PAGE));
  const page = Math.min(at, pages - 1);
  const told = cityTold.value;
  return (
    <section aria-labelledby="showdone">
      <h1 id="showdone">{t(show.done)}</h1>
      {told && (
        <p class="line">
          {told.heard
            ? t(show.doneOf, { n: formatNumber(told.counts[0]), all: formatNumber(told.estates) })
            : t(show.noFigure)}
        </p>
      )}
      {rows.length === 0 && told?.heard && <p class="line">{t(show.noneDone)}</p>}
      <ul class="donelist">
        {rows.slice(page * PAGE, (page + 1) * PAGE).map((e) => (
          <li key={e}>
            <button type="button" class="plain" onClick={() => (myEstate.value = estates.id[e])}>
              {estates.name[e] ?? estates.id[e]}
            </button>
            <span>
              {[
                estates.district[e] < 0 ? null : districts.name[estates.district[e]],
                estates.street[e] < 0 ? null : streets.name[estates.street[e]],
              ]
                .filter((name) => name !== null)
                .join(" · ")}
            </span>
            <span>{formatDate(estates.acceptedOn[e], lang.value)}</span>
          </li>
        ))}
      </ul>
      {pages > 1 && (
        <div class="turn">
          <button type="button" disabled={page === 0} onClick={() => setAt(page - 1)}>
            {t(show.prevPage)}
          </button>
          <output>{t(show.page, { k: page + 1, n: pages })}</output>
          <button type="button" disabled={page === pages - 1} onClick={() => setAt(page + 1)}>
            {t(show.nextPage)}
          </button>
        </div>
      )}
    </section>
  );
}
