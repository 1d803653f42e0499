/** Where estates are held up: sub-steps by part of the place; a cell opens the estates and what their reports say. */
import { useMemo, useState } from "preact/hooks";
import { BLOCKER, type BlockerKind, blockersOf } from "../../../domain/progress/blockers";
import { t } from "../../../store/lang";
import { lang } from "../../../store/view";
import { formatNumber } from "../../../text/format";
import { late } from "../../../text/late";
import { overview } from "../../../text/overview";
import { fieldName } from "../../estate/words";
import { HowCounted } from "../../overview/HowCounted";
import { numbers, offerOf, words as textColumn, useOffer } from "../../take/offer";
import { scopeName } from "../names";
import { PartRow } from "../PartRow";
import type { TopicProps } from "../topic";
import type { UnitGroup } from "./units";

const PAGE = 30;

export function Blockers({ ground, scope, groups, kind }: TopicProps & { groups: readonly UnitGroup[]; kind: string }) {
  const { data, known } = ground;
  const [chosen, setChosen] = useState<{ group: number; kind: BlockerKind } | null>(null);
  const [most, setMost] = useState(PAGE);
  const rows = useMemo(
    () =>
      [...groups, { name: scopeName(data, scope), mine: scope.mine }].map(({ name, mine }) => ({
        name,
        found: blockersOf(data, known, mine),
      })),
    [ground, scope, groups],
  );
  const whole = rows[rows.length - 1].found;
  const count = (found: (typeof rows)[number]["found"], of: BlockerKind): number =>
    new Set(found.filter((one) => one.kind === of).map(({ e }) => e)).size;
  useOffer(() =>
    whole.length === 0
      ? null
      : offerOf<(typeof rows)[number]>(
          t(late.blockers),
          [
            textColumn(kind, ({ name }) => name, 20),
            ...BLOCKER.map((of) => numbers<(typeof rows)[number]>(t(late[`b_${of}`]), ({ found }) => count(found, of))),
          ],
          rows,
        ),
  );
  useOffer(() =>
    whole.length === 0
      ? null
      : offerOf<(typeof whole)[number]>(
          t(late.said),
          [
            textColumn(fieldName(lang.value, "name"), ({ e }) => data.estates.name[e] ?? data.estates.id[e], 26),
            textColumn(t(overview.district), ({ e }) => data.districts.name[data.estates.district[e]] ?? null),
            textColumn(t(late.blockers), (one) => t(late[`b_${one.kind}`])),
            textColumn(t(late.said), ({ text }) => text, 50),
          ],
          whole,
        ),
  );
  const title = (
    <>
      {t(late.blockers)} <HowCounted of="blockers" name={t(late.blockers)} />
    </>
  );
  if (data.reports.n === 0) return null;
  if (whole.length === 0)
    return (
      <section>
        <h2>{title}</h2>
        <p class="quiet">{t(late.blockersNone)}</p>
      </section>
    );
  const shown = BLOCKER.filter((of) => of !== "other" || count(whole, of) > 0);
  const list = chosen ? (rows[chosen.group]?.found ?? []).filter((one) => one.kind === chosen.kind) : [];
  return (
    <section>
      <div class="scroll">
        <table class="figures blockers">
          <caption>{title}</caption>
          <thead>
            <tr>
              <th scope="col">{kind}</th>
              {shown.map((of) => (
                <th key={of} scope="col">
                  {t(late[`b_${of}`])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, found }, group) => (
              <tr key={group} class={group === rows.length - 1 ? "sum" : ""}>
                <th scope="row">{name}</th>
                {shown.map((of) => {
                  const n = count(found, of);
                  const on = chosen?.group === group && chosen.kind === of;
                  return (
                    <td key={of}>
                      {n === 0 ? (
                        <span class="quiet">·</span>
                      ) : (
                        <button
                          type="button"
                          aria-pressed={on}
                          aria-label={`${t(late.blockersOf, { name, kind: t(late[`b_${of}`]) })} ${n}`}
                          onClick={() => {
                            setChosen(on ? null : { group, kind: of });
                            setMost(PAGE);
                          }}
                        >
                          {formatNumber(n)}
                        </button>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {chosen && list.length > 0 && (
        <div class="scroll">
          <table class="figures said">
            <caption>
              {t(late.blockersOf, { name: rows[chosen.group].name, kind: t(late[`b_${chosen.kind}`]) })}
            </caption>
            <thead>
              <tr>
                <th scope="col">{fieldName(lang.value, "name")}</th>
                <th scope="col">{t(late.said)}</th>
              </tr>
            </thead>
            <tbody>
              {list.slice(0, most).map(({ e, text }) => (
                <PartRow
                  key={`${e}${text}`}
                  part={{ kind: "estate", row: e }}
                  name={data.estates.name[e] ?? data.estates.id[e]}
                >
                  <td>{text}</td>
                </PartRow>
              ))}
            </tbody>
          </table>
          {list.length > most && (
            <button type="button" onClick={() => setMost(most + PAGE)}>
              {t(late.more, { count: formatNumber(list.length - most) })}
            </button>
          )}
        </div>
      )}
    </section>
  );
}
