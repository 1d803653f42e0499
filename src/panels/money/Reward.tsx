/** The 30 % reward: where it stands in five parts, by part of the place and by estate; what a month's slip would cost. */
import { useCallback, useMemo } from "preact/hooks";
import {
  type Reward as One,
  REWARD_STATE,
  type RewardState,
  type RewardSums,
  rewardSums,
} from "../../domain/funding/reward";
import { slipCost } from "../../domain/funding/slip";
import type { Dataset } from "../../model/dataset";
import type { Rewarding } from "../../store/funding";
import { t } from "../../store/lang";
import { lang } from "../../store/view";
import { formatDate, formatNumber, formatShare } from "../../text/format";
import { money as words } from "../../text/money";
import { take } from "../../text/take";
import { Charted } from "../../ui/chart/Charted";
import { type Fill, Stacks } from "../../ui/chart/Stacks";
import { HowCounted } from "../overview/HowCounted";
import { CellInputs } from "../progress/CellInputs";
import { EstateTable } from "../progress/EstateTable";
import { Folded } from "../progress/Folded";
import { partName, scopeName } from "../progress/names";
import { openCells, openKey } from "../progress/Opened";
import { type PartColumn, PartTable } from "../progress/PartTable";
import type { TopicProps } from "../progress/topic";
import { wan } from "./figures";
import { Settings } from "./Settings";

const FILL: Readonly<Record<RewardState, Fill>> = {
  earned: "good",
  awaiting: "under",
  onTrack: "open",
  atRisk: "silent",
  lost: "bad",
};
/** More bars than this are left to the table. */
const MOST_BARS = 12;

function Slip({
  data,
  list,
  rewarding,
  today,
}: {
  data: Dataset;
  list: readonly One[];
  rewarding: Rewarding;
  today: number;
}) {
  const { deadline, forecast, share } = rewarding;
  if (Number.isNaN(deadline)) return null;
  const slip = slipCost(list, forecast, deadline, share);
  return (
    <p class="slip">
      <b class={slip.rows.length > 0 ? "differs" : ""}>
        {today > deadline
          ? t(words.slipOver)
          : slip.rows.length > 0
            ? t(words.slip, { wan: wan(slip.wan), n: formatNumber(slip.rows.length) })
            : t(words.slipNone)}
      </b>{" "}
      <HowCounted of="slip" name={t(words.slipName)}>
        <CellInputs
          data={data}
          items={() => [
            [t(words.deadlineName), formatDate(deadline, lang.value)],
            [t(words.wanReward), wan(slip.wan)],
            [t(take.u_estates), formatNumber(slip.rows.length)],
          ]}
          rows={() => slip.rows}
        />
      </HowCounted>
      {today <= deadline && slip.noForecast > 0 && (
        <small> {t(words.slipUnknown, { n: formatNumber(slip.noForecast) })}</small>
      )}
    </p>
  );
}

export function Reward({ rewarding, ...topic }: TopicProps & { rewarding: Rewarding }) {
  const { ground, scope } = topic;
  const { data, known, programme } = ground;
  const { list, share, deadline, clause, forecast } = rewarding;
  const byRow = useMemo(() => new Map(list.map((one) => [one.e, one])), [list]);
  const inRows = useCallback((rows: readonly number[]): One[] => rows.flatMap((e) => byRow.get(e) ?? []), [byRow]);
  const of = useCallback((rows: readonly number[]): RewardSums => rewardSums(inRows(rows), share), [inRows, share]);
  const mine = inRows(scope.mine);
  const sums = of(scope.mine);
  const settings = <Settings data={data} programme={programme} clause={clause} />;
  const head = (
    <h2>
      {t(words.reward)} <HowCounted of="reward" name={t(words.reward)} />
    </h2>
  );
  if (mine.length === 0)
    return (
      <section aria-label={t(words.reward)}>
        {head}
        <p class="absent">{t(words.noCentral)}</p>
        {settings}
      </section>
    );
  const bars = [
    { name: scopeName(data, scope), mine: scope.mine, sums },
    ...scope.parts
      .filter(({ kind }) => kind !== "estate")
      .map((part) => ({ name: partName(data, part), mine: part.mine, sums: of(part.mine) }))
      .filter((bar) => bar.sums.estates > 0),
  ].slice(0, MOST_BARS + 1);
  const columns: PartColumn<RewardSums>[] = [
    ...REWARD_STATE.map(
      (state): PartColumn<RewardSums> => ({
        id: state,
        head: t(words[state]),
        key: ({ parts }) => parts[state].wan,
        format: "decimal",
        says: ({ estates }) => (estates === 0 ? t(words.noCentral) : null),
        of: "reward",
        inputs: ({ parts }) =>
          REWARD_STATE.map((one) => [
            t(words[one]),
            `${wan(parts[one].wan)} ${t(words.wan)} · ${formatNumber(parts[one].estates)}`,
          ]),
        rows: (rows) => inRows(rows).flatMap((one) => (one.state === state ? [one.e] : [])),
        cell: ({ parts, estates }) =>
          estates === 0 ? (
            <span class="quiet">–</span>
          ) : (
            <>
              {wan(parts[state].wan)}
              <small>{formatNumber(parts[state].estates)}</small>
            </>
          ),
      }),
    ),
    {
      id: "whole",
      head: t(words.wholeReward),
      key: ({ wholeWan }) => wholeWan,
      format: "decimal",
      says: ({ estates }) => (estates === 0 ? t(words.noCentral) : null),
      of: "reward",
      inputs: ({ parts, wholeWan }) => [
        ...REWARD_STATE.map((one): [string, string] => [t(words[one]), `${wan(parts[one].wan)} ${t(words.wan)}`]),
        [t(words.wholeReward), `${wan(wholeWan)} ${t(words.wan)}`],
      ],
      cell: ({ wholeWan, estates, unknown }) => (
        <>
          <b>{estates === 0 ? "–" : wan(wholeWan)}</b>
          {unknown.length > 0 && <small class="differs">{t(words.leftOut, { count: unknown.length })}</small>}
        </>
      ),
    },
  ];
  const table = {
    heads: [t(words.reward), ...REWARD_STATE.map((state) => t(words[state])), t(words.wholeReward)],
    rows: bars.map(({ name, sums: { parts, wholeWan } }) => [
      name,
      ...REWARD_STATE.map((state) => wan(parts[state].wan)),
      wan(wholeWan),
    ]),
  };
  const worrying = mine.filter(({ state }) => state === "atRisk" || state === "lost");
  return (
    <section aria-label={t(words.reward)} class="reward">
      {head}
      <p class="quiet">
        {t(words.asKnown, { day: formatDate(known.today, lang.value) })}
        {!Number.isNaN(deadline) && ` · ${t(words.deadline, { day: formatDate(deadline, lang.value) })}`}
      </p>
      {settings}
      <Charted
        title={t(words.rewardTitle, { wan: wan(sums.wholeWan) })}
        extra={<HowCounted of="reward" name={t(words.reward)} />}
        items={openKey(
          "reward",
          REWARD_STATE.map((state) => ({ word: t(words[state]), kind: FILL[state] })),
          table,
        )}
        tableWord={t(words.table)}
        table={table}
        cell={openCells(data, "reward", table, (row, k) =>
          inRows(bars[row].mine).flatMap((one) => (one.state === (REWARD_STATE[k] ?? one.state) ? [one.e] : [])),
        )}
      >
        {(room) => (
          <Stacks
            {...room}
            label={t(words.rewardTitle, { wan: wan(sums.wholeWan) })}
            format={(value) => formatNumber(value, 1)}
            rows={bars.map(({ name, sums: { parts } }) => ({
              name,
              parts: REWARD_STATE.map((state) => ({
                name: t(words[state]),
                fill: FILL[state],
                value: parts[state].wan,
              })),
            }))}
          />
        )}
      </Charted>
      <Slip data={data} list={mine} rewarding={rewarding} today={known.today} />
      <PartTable {...topic} caption={t(words.byPartReward)} of={of} columns={columns} />
      {worrying.length > 0 && (
        <Folded name={t(words.estatesReward, { n: formatNumber(worrying.length) })} of="reward" count={worrying.length}>
          <EstateTable
            data={data}
            caption={t(words.estatesReward, { n: formatNumber(worrying.length) })}
            list={worrying}
            columns={[
              {
                id: "state",
                head: t(words.state),
                key: ({ state }) => state,
                cell: ({ state }) => t(words[state]),
                words: true,
              },
              {
                id: "reward",
                head: t(words.wanReward),
                of: "reward",
                inputs: ({ base, state }) => [
                  [t(words.base), `${wan(base / 100)} ${t(words.wan)}`],
                  [t(words.share30), formatShare(share)],
                  [t(words.state), t(words[state])],
                ],
                key: ({ base }) => (share * base) / 100,
                format: "decimal",
                cell: ({ base }) => wan((share * base) / 100),
              },
              {
                id: "expected",
                head: t(words.expected),
                of: "slip",
                inputs: ({ e }) => [
                  [t(words.expected), formatDate(forecast(e), lang.value)],
                  [t(words.deadlineName), formatDate(deadline, lang.value)],
                ],
                key: ({ e }) => forecast(e),
                format: "day",
                cell: ({ e }) => formatDate(forecast(e), lang.value),
              },
            ]}
          />
        </Folded>
      )}
      {sums.unknown.length > 0 && (
        <Folded
          name={t(words.noBase, { n: formatNumber(sums.unknown.length) })}
          of="reward"
          count={sums.unknown.length}
        >
          <EstateTable
            data={data}
            caption={t(words.noBase, { n: formatNumber(sums.unknown.length) })}
            list={sums.unknown.map((e) => ({ e }))}
            columns={[]}
          />
        </Folded>
      )}
    </section>
  );
}
