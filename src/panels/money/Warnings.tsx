/** R4, F3 and what contradicts itself: lists of estates, folded until asked for. */
import type { Money } from "../../domain/funding/money";
import { excesses, type FundState, fundState, shortfalls } from "../../domain/funding/warnings";
import type { RecordTable } from "../../domain/programme/records";
import type { Dataset } from "../../model/dataset";
import { FUND_SOURCE } from "../../model/enums";
import { t } from "../../store/lang";
import { lang } from "../../store/view";
import { formatNumber, formatShare, UNKNOWN } from "../../text/format";
import { money as words } from "../../text/money";
import { joined } from "../../text/phrase";
import { EstateTable } from "../progress/EstateTable";
import { Folded } from "../progress/Folded";
import { wan } from "./figures";

/** Of 0.01 万元. */
const asWan = (cents: number): string => (Number.isNaN(cents) ? UNKNOWN : `${wan(cents / 100)} ${t(words.wan)}`);
const sumOf = (columns: Money["planned"], e: number): number => columns.reduce((sum, column) => sum + column[e], 0);

export function Warnings({
  data,
  money,
  records: { fund },
  rows,
}: {
  data: Dataset;
  money: Money;
  records: RecordTable;
  rows: readonly number[];
}) {
  const short = shortfalls(money, rows);
  const excess = excesses(money, rows);
  const states = rows.map((e) => ({ e, state: fundState(fund, e) }));
  const count = (of: FundState): number => states.filter(({ state }) => state === of).length;
  const flagged = states.filter(({ state }) => state === "none" || state === "low");
  const share = (e: number): number => fund.balanceWan[e] / fund.firstWan[e];
  const counts = { none: count("none"), low: count("low"), unknown: count("unknown") };
  return (
    <section class="moneylists" aria-label={t(words.warnings)}>
      <h2>{t(words.warnings)}</h2>
      <Folded name={t(words.r4, { n: formatNumber(short.length) })} of="gap" count={short.length}>
        <p>{t(words.r4Why)}</p>
        <EstateTable
          data={data}
          caption={t(words.r4, { n: formatNumber(short.length) })}
          list={short}
          columns={[
            {
              id: "gap",
              head: t(words.gapWan),
              of: "gap",
              inputs: ({ e }) => [
                [t(words.budget), asWan(money.budget[e])],
                ...FUND_SOURCE.map((source, k): [string, string] => [
                  `${t(words.planned)} · ${t(words[`s_${source}`])}`,
                  asWan(money.planned[k][e]),
                ]),
              ],
              key: ({ gapWan }) => gapWan,
              format: "decimal",
              cell: ({ gapWan, unknown }) =>
                gapWan === null
                  ? t(words.noBudget)
                  : unknown.length > 0
                    ? t(words.atMost, { value: wan(gapWan) })
                    : wan(gapWan),
            },
            {
              id: "unknown",
              head: t(words.unknownSources),
              key: ({ unknown }) => unknown.length,
              cell: ({ unknown }) =>
                unknown.length === 0
                  ? ""
                  : joined(
                      lang.value,
                      unknown.map((k) => t(words[`s_${FUND_SOURCE[k]}`])),
                    ),
              words: true,
            },
          ]}
        />
      </Folded>
      <Folded name={t(words.excess, { n: formatNumber(excess.length) })} of="excess" count={excess.length}>
        <EstateTable
          data={data}
          caption={t(words.excess, { n: formatNumber(excess.length) })}
          list={excess}
          columns={[
            {
              id: "what",
              head: t(words.what),
              key: ({ what }) => what,
              cell: ({ what }) => t(words[`x_${what}`]),
              words: true,
            },
            {
              id: "by",
              head: t(words.by),
              of: "excess",
              inputs: ({ e }) => [
                [t(words.budget), asWan(money.budget[e])],
                [t(words.planned), asWan(sumOf(money.planned, e))],
                [t(words.invested), asWan(money.invested[e])],
                [t(words.arrived), asWan(sumOf(money.arrived, e))],
                [t(words.paid), asWan(sumOf(money.paid, e))],
              ],
              key: ({ byWan }) => byWan,
              format: "decimal",
              cell: ({ byWan }) => wan(byWan),
            },
          ]}
        />
      </Folded>
      <Folded name={t(words.f3Said, { counts: t(words.f3Count, counts) })} of="maintenance" count={flagged.length}>
        <p class="quiet">{t(words.ledgerNow)}</p>
        <EstateTable
          data={data}
          caption={t(words.f3)}
          list={flagged}
          columns={[
            {
              id: "state",
              head: t(words.state),
              key: ({ state }) => state,
              cell: ({ state }) => t(words[`f_${state}`]),
              words: true,
            },
            {
              id: "share",
              head: t(words.share),
              of: "maintenance",
              inputs: ({ e }) => [
                [t(words.balance), wan(fund.balanceWan[e])],
                [t(words.first), wan(fund.firstWan[e])],
                [t(words.share), formatShare(share(e))],
              ],
              key: ({ e }) => share(e),
              format: "share",
              cell: ({ e }) => formatShare(share(e)),
            },
            {
              id: "balance",
              head: t(words.balance),
              key: ({ e }) => fund.balanceWan[e],
              format: "decimal",
              cell: ({ e }) => wan(fund.balanceWan[e]),
            },
            {
              id: "first",
              head: t(words.first),
              key: ({ e }) => fund.firstWan[e],
              format: "decimal",
              cell: ({ e }) => (Number.isNaN(fund.firstWan[e]) ? UNKNOWN : wan(fund.firstWan[e])),
            },
          ]}
        />
      </Folded>
    </section>
  );
}
