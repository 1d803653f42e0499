import type { Left } from "../../domain/packaging/engine";
import { LEFT_CODE } from "../../domain/packaging/reasons";
import { TERM } from "../../domain/packaging/types";
import type { EstateTable } from "../../model/dataset";
import { t } from "../../store/lang";
import { formatNumber } from "../../text/format";
import { packages } from "../../text/packages";
import type { Reply, Shown } from "../../workers/packaging";

const COLOURS = ["#a6402b", "#1d6b68", "#b7791f", "#5b5ea6", "#5c7a29"];

function Card({
  shown,
  rank,
  estates,
  onShow,
}: {
  shown: Shown;
  rank: number;
  estates: EstateTable;
  onShow: () => void;
}) {
  const name = (row: number): string => estates.name[row] ?? estates.id[row];
  return (
    <li>
      <details onToggle={(event) => event.currentTarget.open && onShow()}>
        <summary>
          {t(packages.one, { rank, name: name(shown.members[0]), count: shown.members.length })}
          <small>
            {t(packages.figures, {
              households: formatNumber(shown.households),
              bodies: shown.bodies,
              diameter: formatNumber(shown.diameterM),
              score: formatNumber(100 * shown.score, 1),
            })}
          </small>
        </summary>
        <dl>
          {TERM.map((term, k) => (
            <div key={term}>
              <dt>
                {t(packages[`t_${term}`])}{" "}
                {formatNumber(shown.terms[k] === null ? null : 100 * (shown.terms[k] ?? 0), 0)}
              </dt>
              <dd class="terms">
                <span style={{ width: `${100 * (shown.terms[k] ?? 0)}%`, background: COLOURS[k] }} />
              </dd>
            </div>
          ))}
        </dl>
        <ul>
          {shown.members.map((row) => (
            <li key={row}>
              {name(row)} · {formatNumber(estates.households[row])} · {estates.bodies[estates.body[row]] ?? "–"}
            </li>
          ))}
        </ul>
        <p>{t(packages.budget, { budget: formatNumber(shown.budgetWan, 1) })}</p>
        <p>{t(packages.links, { gaps: shown.links.map((link) => formatNumber(link.gapM, 1)).join(" · ") })}</p>
      </details>
    </li>
  );
}

/** Totals, the ranked list, and how many are left out for which reason. */
export function Results({
  reply,
  left,
  estates,
  onShow,
}: {
  reply: Reply | null;
  left: readonly Left[] | null;
  estates: EstateTable;
  onShow: (rows: readonly number[]) => void;
}) {
  if (!reply)
    return (
      <section class="panel" role="status">
        {t(packages.working)}
      </section>
    );
  const ranked = reply.packages.toSorted((a, b) => b.value - a.value);
  const sum = (get: (p: Shown) => number): number => ranked.reduce((total, p) => total + get(p), 0);
  return (
    <section class="panel" aria-label={t(packages.results)}>
      {reply.notes.map((note) => (
        <p key={note} class="differs">
          {t(packages[`note_${note}`])}
        </p>
      ))}
      <h2 class="totals" aria-live="polite">
        {t(packages.totals, {
          packages: ranked.length,
          estates: sum((p) => p.members.length),
          households: formatNumber(sum((p) => p.households)),
        })}
      </h2>
      <ol class="packages">
        {ranked.slice(0, 200).map((shown, k) => (
          <Card
            key={shown.members.join()}
            shown={shown}
            rank={k + 1}
            estates={estates}
            onShow={() => onShow(shown.members)}
          />
        ))}
      </ol>
      {left && (
        <>
          <h2>{t(packages.leftTitle, { count: left.length })}</h2>
          <ul>
            {LEFT_CODE.map((code) => {
              const count = left.filter((l) => l.code === code).length;
              return count > 0 ? (
                <li key={code}>
                  {t(packages[code])}: {count}
                </li>
              ) : null;
            })}
          </ul>
        </>
      )}
    </section>
  );
}
