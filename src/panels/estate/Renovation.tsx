/** One estate's renovation on its card: its acceptance as a checklist, its money, and what is to be looked into. */
import { useMemo } from "preact/hooks";
import { checklistOf } from "../../domain/acceptance/checklist";
import type { Ground } from "../../domain/coverage/measure";
import { fundingOf, type Money, moneyAt } from "../../domain/funding/money";
import { excesses, fundState, shortfalls } from "../../domain/funding/warnings";
import { outOfOrder } from "../../domain/programme/menu";
import { notInStep, pipeWorks } from "../../domain/programme/pipes";
import { recordsOf } from "../../domain/programme/readRecords";
import type { RecordTable } from "../../domain/programme/records";
import { reportedWorks, worksAt } from "../../domain/programme/works";
import { dueOf } from "../../domain/progress/plan";
import type { Dataset } from "../../model/dataset";
import { IS_PUBLIC } from "../../model/edition";
import { FUND_SOURCE } from "../../model/enums";
import type { Estate } from "../../model/estate";
import { type Day, lastDay } from "../../model/time";
import { t } from "../../store/lang";
import type { EstateRecord } from "../../store/record";
import { lang } from "../../store/view";
import { acceptance } from "../../text/acceptance";
import { formatDate } from "../../text/format";
import { money as words } from "../../text/money";
import { joined } from "../../text/phrase";
import { works as worksWords } from "../../text/works";
import { Checks } from "../acceptance/Checks";
import { wan, writeSum } from "../money/figures";
import { itemNames } from "./sections";

/** The dataset of one estate alone, as far as money and works are read from it: its row is 0. */
function alone({ estates, funds, reports }: Dataset, row: number) {
  const of = (estate: Int32Array): number[] => [...estate.keys()].filter((r) => estate[r] === row);
  const [fundRows, reportRows] = [of(funds.estate), of(reports.estate)];
  const take = (column: Float64Array, rows: readonly number[]) => Float64Array.from(rows, (r) => column[r]);
  return {
    estates: { ...estates, n: 1, budgetWan: estates.budgetWan.slice(row, row + 1) },
    funds: {
      n: fundRows.length,
      estate: new Int32Array(fundRows.length),
      month: Int32Array.from(fundRows, (r) => funds.month[r]),
      source: Int8Array.from(fundRows, (r) => funds.source[r]),
      arrivedWan: take(funds.arrivedWan, fundRows),
      paidWan: take(funds.paidWan, fundRows),
      receivedOn: take(funds.receivedOn, fundRows),
    },
    reports: {
      ...reports,
      n: reportRows.length,
      estate: new Int32Array(reportRows.length),
      month: Int32Array.from(reportRows, (r) => reports.month[r]),
      receivedOn: take(reports.receivedOn, reportRows),
      investedWan: take(reports.investedWan, reportRows),
      worksDone: reportRows.map((r) => reports.worksDone[r]),
    },
  };
}

/** R4, F3, R2, F4 of one estate, each a sentence. */
function warningsOf(
  { data, now }: Ground,
  row: number,
  records: RecordTable,
  one: ReturnType<typeof alone>,
  money: Money,
  end: Day,
): string[] {
  const item = itemNames(data, lang.value);
  const programme = data.estates.programme[row];
  const menu = data.programmes[programme]?.menu ?? [];
  const works = worksAt(records, reportedWorks(one.reports, now.today, now.month), end);
  const due = Number.isNaN(data.estates.plannedTo[row]) ? dueOf(data, programme, "S4") : data.estates.plannedTo[row];
  const fund = fundState(records.fund, 0);
  return [
    ...shortfalls(money, [0]).flatMap(({ gapWan, unknown }) => [
      ...(gapWan !== null && gapWan > 0 ? [`${t(words.gapWan)} ${unknown.length > 0 ? "≤ " : ""}${wan(gapWan)}`] : []),
      ...(unknown.length > 0
        ? [
            `${t(words.unknownSources)} ${joined(
              lang.value,
              unknown.map((k) => t(words[`s_${FUND_SOURCE[k]}`])),
            )}`,
          ]
        : []),
    ]),
    ...excesses(money, [0]).map(({ what, byWan }) => `${t(words[`x_${what}`])} ${wan(byWan)} ${t(words.wan)}`),
    ...(fund === "none" || fund === "low" ? [`${t(words.f3)} ${t(words[`f_${fund}`])}`] : []),
    ...outOfOrder(works, menu, [0]).map(
      ({ done, open }) =>
        `${t(worksWords.orderDone)} ${item(done)} · ${t(worksWords.orderOpen)} ${joined(lang.value, open.map(item))}`,
    ),
    ...pipeWorks(records, works, menu, [0], end, () => due)
      .filter(notInStep)
      .map(({ owner, item: what, state }) => `${owner} ${item(what)} ${t(worksWords[`ps_${state}`])}`),
  ];
}

const AMOUNTS = ["budget", "planned", "arrived", "paid", "invested"] as const;

export function Renovation({ ground, row, record }: { ground: Ground; row: number; record: EstateRecord }) {
  const { data, now } = ground;
  const records = useMemo(() => recordsOf([record as Partial<Estate>]), [record]);
  const end = Math.min(lastDay(now.month), now.today);
  const list = checklistOf(records.acceptance, 0, now.finishedOn[row], end);
  const begun = Object.values(list.days).some((day) => !Number.isNaN(day));
  const [f, warnings] = useMemo(() => {
    const one = alone(data, row);
    const money = moneyAt(one, records, now.month, now.today);
    return [fundingOf(money, [0]), IS_PUBLIC ? [] : warningsOf(ground, row, records, one, money, end)];
  }, [ground, row, records, lang.value]);
  return (
    <>
      {warnings.length > 0 && (
        <ul class="cardwarnings">
          {warnings.map((warning) => (
            <li key={warning} class="differs">
              ⚠ {warning}
            </li>
          ))}
        </ul>
      )}
      <details>
        <summary>
          {t(acceptance.checklist)} <small>{t(acceptance.asOf, { day: formatDate(end, lang.value) })}</small>
        </summary>
        {begun ? <Checks list={list} /> : <p class="quiet">{t(acceptance.none)}</p>}
      </details>
      {!IS_PUBLIC && (
        <details>
          <summary>
            {t(words.cardMoney)} <small>{t(words.wan)}</small>
          </summary>
          <dl>
            {AMOUNTS.map((amount) => (
              <div key={amount}>
                <dt>{t(words[amount])}</dt>
                <dd>{writeSum(f[amount], 1)}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </>
  );
}
