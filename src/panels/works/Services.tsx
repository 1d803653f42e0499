/** Lifts, care, management before and after, and what is told and set up: as the ledger and the records stand. */

import type { Sum } from "../../domain/coverage/reconcile";
import type { RecordTable } from "../../domain/programme/records";
import {
  bodyTallies,
  type CareCount,
  careCounts,
  contributed,
  disclosed,
  lifts,
  management,
  type Share,
  satisfaction,
  type Tally,
  wasteTallies,
} from "../../domain/programme/services";
import type { Dataset } from "../../model/dataset";
import { IS_PUBLIC } from "../../model/edition";
import { CARE_MEANS, MANAGEMENT_MODE } from "../../model/enums";
import type { Day } from "../../model/time";
import { t } from "../../store/lang";
import { lang } from "../../store/view";
import { formatNumber, formatShare } from "../../text/format";
import { money } from "../../text/money";
import { joined, type Phrase } from "../../text/phrase";
import { take } from "../../text/take";
import { works as words } from "../../text/works";
import { Charted } from "../../ui/chart/Charted";
import { type Fill, Stacks } from "../../ui/chart/Stacks";
import { HowCounted } from "../overview/HowCounted";
import { Inputs } from "../overview/Inputs";
import { CellInputs } from "../progress/CellInputs";
import { Opened, openCells, openKey } from "../progress/Opened";
import type { TopicProps } from "../progress/topic";
import { numbers, offerOf, words as textColumn, useOffer } from "../take/offer";
import { stacksOffer } from "../take/stacksOffer";

const writeSum = ({ value, unknown }: Sum): string =>
  unknown > 0 ? t(words.bound, { value: formatNumber(value), count: formatNumber(unknown) }) : formatNumber(value);

const LIFTS = ["needed", "agreed", "built"] as const;

function Lifts({ data, records, rows }: { data: Dataset; records: RecordTable; rows: readonly number[] }) {
  const { payers, ...sums } = lifts(records, rows);
  return (
    <dl class="headline lifts">
      {LIFTS.map((one) => (
        <div key={one} class="fact">
          <dt>
            <span>{t(words[`l_${one}`])}</span>
            <HowCounted of="lifts" name={`${t(words.lifts)} · ${t(words[`l_${one}`])}`}>
              <CellInputs
                data={data}
                items={() => LIFTS.map((each) => [t(words[`l_${each}`]), writeSum(sums[each])])}
                rows={() => rows.filter((e) => records.elevators[one][e] > 0)}
              />
            </HowCounted>
          </dt>
          <dd>
            <strong>{writeSum(sums[one])}</strong>
            {one === "built" && payers.length > 0 && (
              <small>
                {t(words.l_payer, {
                  list: joined(
                    lang.value,
                    payers.map(({ payer, built }) =>
                      t(words.payerSaid, { payer: payer ?? t(words.notSaid), n: built }),
                    ),
                  ),
                })}
              </small>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

const MEANS = [...CARE_MEANS, "unknown"] as const;

const careTerms = ({ open, planned, means }: CareCount): [string, string][] => [
  [t(words.open), formatNumber(open)],
  [t(words.toCome), formatNumber(planned)],
  ...MEANS.map((one): [string, string] => [t(words[`m_${one}`]), formatNumber(means[one])]),
];

function Care({
  data,
  records,
  rows,
  end,
}: {
  data: Dataset;
  records: RecordTable;
  rows: readonly number[];
  end: Day;
}) {
  const list = careCounts(records, rows, end);
  useOffer(() =>
    offerOf<(typeof list)[number]>(
      t(words.care),
      [
        textColumn(t(words.kind), ({ kind }) => t(words[`k_${kind}`]), 22),
        numbers(t(words.open), ({ open }) => open),
        numbers(t(words.toCome), ({ planned }) => planned),
        ...MEANS.map((one) => numbers<(typeof list)[number]>(t(words[`m_${one}`]), ({ means }) => means[one])),
      ],
      list,
    ),
  );
  return (
    <div class="scroll">
      <table class="figures">
        <caption>
          {t(words.care)} <HowCounted of="care" name={t(words.care)} />
        </caption>
        <thead>
          <tr>
            <th scope="col">{t(words.kind)}</th>
            <th scope="col">{t(words.open)}</th>
            <th scope="col">{t(words.toCome)}</th>
            {MEANS.map((means) => (
              <th key={means} scope="col">
                {t(words[`m_${means}`])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {list.map((one) => (
            <tr key={one.kind}>
              <th scope="row">{t(words[`k_${one.kind}`])}</th>
              {careTerms(one).map(([head, figure]) => (
                <td key={head}>
                  <Opened
                    data={data}
                    of="care"
                    name={`${t(words[`k_${one.kind}`])} · ${head}`}
                    items={() => careTerms(one)}
                    rows={() => one.rows}
                  >
                    {figure}
                  </Opened>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const MODE_FILL: readonly Fill[] = ["good", "under", "other", "open", "bad", "silent"];
const MODES = [...MANAGEMENT_MODE, "unknown"] as const;

/** Part ÷ whole of a share by households. */
const shareTerms = (name: string, { value, part, whole, unknown }: Share): [string, string][] => [
  [name, `${formatNumber(part)} ÷ ${formatNumber(whole)} = ${formatShare(value, 1)}`],
  [t(take.unknownEstates), formatNumber(unknown)],
];

function Management({
  ground: { data },
  records,
  rows,
}: Pick<TopicProps, "ground"> & { records: RecordTable; rows: readonly number[] }) {
  const { managementMode, households } = data.estates;
  const modes = [managementMode, records.afterMode];
  const [before, after] = modes.map((mode) => management(mode, households, rows));
  const lines = [
    { name: t(words.before), modes: before.modes },
    { name: t(words.afterwards), modes: after.modes },
  ];
  const stacks = lines.map(({ name, modes }) => ({
    name,
    parts: MODES.map((mode, k) => ({ name: t(words[`mm_${mode}`]), fill: MODE_FILL[k], value: modes[k] })),
  }));
  const table = {
    heads: ["", ...MODES.map((mode) => t(words[`mm_${mode}`]))],
    rows: lines.map(({ name, modes: counts }) => [name, ...counts.map((n) => formatNumber(n))]),
  };
  useOffer(() => stacksOffer(t(words.after), t(take.item), stacks));
  return (
    <>
      <Charted
        title={t(words.after)}
        extra={<HowCounted of="aftercare" name={t(words.after)} />}
        items={openKey(
          "aftercare",
          MODES.map((mode, k) => ({ word: t(words[`mm_${mode}`]), kind: MODE_FILL[k] })),
          table,
        )}
        tableWord={t(words.table)}
        table={table}
        cell={openCells(data, "aftercare", table, (row, k) =>
          rows.filter((e) => (modes[row][e] < 0 ? MANAGEMENT_MODE.length : modes[row][e]) === k),
        )}
      >
        {(room) => <Stacks {...room} label={t(words.after)} format={(value) => formatNumber(value)} rows={stacks} />}
      </Charted>
      <p class="managed">
        {t(words.managed, {
          before: formatShare(before.managed.value, 1),
          after: formatShare(after.managed.value, 1),
        })}
        {before.managed.unknown + after.managed.unknown > 0 &&
          t(words.managedOut, { before: before.managed.unknown, after: after.managed.unknown })}{" "}
        <HowCounted of="aftercare" name={t(words.after)}>
          <Inputs
            items={[...shareTerms(t(words.before), before.managed), ...shareTerms(t(words.afterwards), after.managed)]}
          />
        </HowCounted>
      </p>
    </>
  );
}

const ANSWERS = ["yes", "no", "unknown"] as const;

function Tallies({ data, records, rows }: { data: Dataset; records: RecordTable; rows: readonly number[] }) {
  const group = <K extends string>(name: Phrase, tallies: Readonly<Record<K, Tally>>, word: (key: K) => Phrase) => ({
    name: t(name),
    lines: (Object.keys(tallies) as K[]).map((key) => ({ what: t(word(key)), tally: tallies[key] })),
  });
  const told = group(words.t_disclosure, disclosed(records, rows), (key) => words[`d_${key}`]);
  // The other bodies and gifts are not for the public.
  const groups = IS_PUBLIC
    ? [told]
    : [
        group(words.t_bodies, bodyTallies(records, rows), (key) => words[`b_${key}`]),
        told,
        group(words.t_waste, wasteTallies(records, rows), (key) => words[`w_${key}`]),
        group(words.t_contributions, contributed(records, rows), (key) => words[`r_${key}`]),
      ];
  const all = groups.flatMap(({ name, lines }) => lines.map((line) => ({ name, ...line })));
  useOffer(() =>
    offerOf<(typeof all)[number]>(
      t(words.tallies),
      [
        textColumn(t(take.group), ({ name }) => name, 20),
        textColumn(t(words.what), ({ what }) => what, 24),
        ...ANSWERS.map((one) => numbers<(typeof all)[number]>(t(words[one]), ({ tally }) => tally[one].length)),
      ],
      all,
    ),
  );
  return (
    <div class="scroll">
      <table class="figures marktable">
        <caption>
          {t(words.tallies)} <HowCounted of="told" name={t(words.tallies)} />
        </caption>
        <thead>
          <tr>
            <th scope="col">{t(words.what)}</th>
            <th scope="col">{t(words.yes)}</th>
            <th scope="col">{t(words.no)}</th>
            <th scope="col">{t(words.unknown)}</th>
          </tr>
        </thead>
        {groups.map(({ name, lines }) => (
          <tbody key={name}>
            <tr class="group">
              <th scope="rowgroup" colSpan={4}>
                {name}
              </th>
            </tr>
            {lines.map(({ what, tally }) => (
              <tr key={what}>
                <th scope="row">{what}</th>
                {ANSWERS.map((one) => (
                  <td key={one}>
                    <Opened
                      data={data}
                      of="told"
                      name={`${what} · ${t(words[one])}`}
                      items={() => ANSWERS.map((each) => [t(words[each]), formatNumber(tally[each].length)])}
                      rows={() => tally[one]}
                    >
                      {formatNumber(tally[one].length)}
                    </Opened>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

export function Services({ ground, scope, records, end }: TopicProps & { records: RecordTable; end: Day }) {
  const rows = scope.mine;
  const satisfied = satisfaction(records, ground.data.estates, rows);
  return (
    <>
      <h2>{t(words.lifts)}</h2>
      <Lifts data={ground.data} records={records} rows={rows} />
      <Care data={ground.data} records={records} rows={rows} end={end} />
      <Management ground={ground} records={records} rows={rows} />
      <Tallies data={ground.data} records={records} rows={rows} />
      <p>
        {t(words.satisfied, { share: formatShare(satisfied.value, 1), n: formatNumber(satisfied.unknown) })}{" "}
        <HowCounted of="satisfied" name={t(words.satisfiedName)}>
          <Inputs items={shareTerms(t(words.satisfiedName), satisfied)} />
        </HowCounted>
      </p>
      <p class="quiet">{t(money.ledgerNow)}</p>
    </>
  );
}
