/** The ranked list of packages, the one chosen in full, and the estates that stay alone with their reasons. */
import { useState } from "preact/hooks";
import type { Dataset } from "../../model/dataset";
import { t } from "../../store/lang";
import { shownTheme } from "../../store/theme";
import { formatNumber } from "../../text/format";
import { packages } from "../../text/packages";
import { Choice } from "../../ui/Choice";
import { packageColour } from "../../ui/palette";
import type { Left, Reply, Shown } from "../../workers/packaging";
import { LeftOut } from "./LeftOut";
import { PackageCard, packageName, Terms } from "./PackageCard";

export interface Listed {
  readonly shown: Shown;
  readonly key: string;
  readonly colour: number;
}
const SORTS = ["value", "score", "households", "members", "cost"] as const;
type Sort = (typeof SORTS)[number];
const figure: Readonly<Record<Sort, (p: Shown) => number>> = {
  value: (p) => p.value,
  score: (p) => p.score,
  households: (p) => p.households,
  members: (p) => p.members.length,
  cost: (p) => -(p.budgetWan === null ? Number.POSITIVE_INFINITY : p.budgetWan / p.households),
};
const PAGE = 60;

export function Results({
  data,
  reply,
  ranked,
  left,
  chosen,
  onChoose,
}: {
  data: Dataset;
  reply: Reply | null;
  ranked: readonly Listed[];
  left: readonly Left[] | null;
  chosen: number;
  onChoose: (position: number) => void;
}) {
  const [sort, setSort] = useState<Sort>("value");
  const [text, setText] = useState("");
  const [most, setMost] = useState(PAGE);
  if (!reply) return <p role="status">{t(packages.working)}</p>;
  const { estates } = data;
  const asked = text.normalize("NFKC").trim().toLowerCase();
  const fits = ({ shown }: Listed): boolean =>
    asked === "" ||
    shown.members.some((e) =>
      [
        estates.name[e],
        estates.bodies[estates.body[e]],
        data.streets.name[estates.street[e]],
        data.districts.name[estates.district[e]],
      ].some((word) => word?.normalize("NFKC").toLowerCase().includes(asked)),
    );
  const list = ranked
    .map((item, position) => ({ ...item, position }))
    .filter(fits)
    .sort((a, b) => figure[sort](b.shown) - figure[sort](a.shown) || a.position - b.position);
  return (
    <>
      {reply.notes.map((note) => (
        <p key={note} class="differs">
          {t(packages[`note_${note}`])}
        </p>
      ))}
      {Object.entries(estates.assumed).map(([field, value]) => (
        <p key={field} class="differs">
          {t(packages.assumes, { field, value })}
        </p>
      ))}
      {chosen >= 0 && ranked[chosen] ? (
        <PackageCard data={data} item={ranked[chosen]} position={chosen} onClose={() => onChoose(-1)} />
      ) : (
        <>
          <div class="listhead">
            <h2>{t(packages.results)}</h2>
            <Choice
              label={t(packages.sort)}
              value={sort}
              of={SORTS}
              say={(s) => t(packages[`sort_${s}`])}
              onPick={setSort}
            />
          </div>
          <input
            type="search"
            class="filter"
            aria-label={t(packages.filter)}
            placeholder={t(packages.filter)}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
          {list.length === 0 && <p>{t(ranked.length === 0 ? packages.none : packages.noMatch)}</p>}
          <ol class="packages">
            {list.slice(0, most).map(({ shown, key, position, colour }) => (
              <li key={key}>
                <button type="button" onClick={() => onChoose(position)}>
                  <i class="badge" style={{ background: packageColour(colour, shownTheme.value)[1] }}>
                    {position + 1}
                  </i>
                  <span>
                    <b>{packageName(data, shown)}</b>
                    <small>
                      {t(packages.figures, {
                        count: shown.members.length,
                        bodies: shown.bodies,
                        households: formatNumber(shown.households),
                      })}
                    </small>
                    <Terms terms={shown.terms} />
                  </span>
                  <strong>{formatNumber(100 * shown.score, 1)}</strong>
                </button>
              </li>
            ))}
          </ol>
          {list.length > most && (
            <button type="button" onClick={() => setMost(most + PAGE)}>
              {t(packages.more, { count: list.length - most })}
            </button>
          )}
          {left && <LeftOut data={data} left={left} />}
        </>
      )}
    </>
  );
}
