/** Money of the parts of the place, side by side; every column sorts. */
import { useCallback } from "preact/hooks";
import { arrivedShare, type Funding, fundingOf, type Money } from "../../domain/funding/money";
import { shortfalls } from "../../domain/funding/warnings";
import { t } from "../../store/lang";
import { formatNumber, formatShare } from "../../text/format";
import { money as words } from "../../text/money";
import { progress } from "../../text/progress";
import { HowCounted } from "../overview/HowCounted";
import { type PartColumn, PartTable } from "../progress/PartTable";
import type { TopicProps } from "../progress/topic";
import { shortSum, wan, writeSum } from "./figures";
import { Both } from "./Tiles";

interface Figures {
  readonly f: Funding;
  readonly share: number | null;
  readonly warned: number;
}
const PARTS = ["budget", "planned", "arrived", "paid", "invested"] as const;
/** All amounts of the place, and over how many estates. */
const inputs = ({ f }: Figures): [string, string][] => [
  ...PARTS.map((part): [string, string] => [t(words[part]), `${writeSum(f[part], f.estates)} ${t(words.wan)}`]),
  [t(words.gap), `${wan(f.gap.value)} ${t(words.wan)}`],
  [t(progress.estates), formatNumber(f.estates)],
];
const amount = (id: "budget" | "planned" | "arrived" | "paid" | "invested"): PartColumn<Figures> => ({
  id,
  head: t(words[id]),
  key: ({ f }) => f[id].value,
  format: "decimal",
  says: ({ f }) => (f.estates > 0 && f[id].unknown === f.estates && f[id].value === 0 ? t(words.noData) : null),
  cell: ({ f }) => shortSum(f[id], f.estates),
  of: "money",
  inputs,
});

export function ByPart({ money, ...topic }: TopicProps & { money: Money }) {
  const of = useCallback(
    (rows: readonly number[]): Figures => ({
      f: fundingOf(money, rows),
      share: arrivedShare(money, rows).value,
      warned: shortfalls(money, rows).length,
    }),
    [money],
  );
  const columns: PartColumn<Figures>[] = [
    amount("budget"),
    amount("planned"),
    {
      id: "gap",
      head: t(words.gap),
      extra: <HowCounted of="gap" name={t(words.gap)} />,
      key: ({ f }) => f.gap.value,
      format: "decimal",
      says: ({ f }) => (f.gap.unknown === f.estates ? t(words.noData) : null),
      of: "gap",
      inputs,
      cell: ({ f }) =>
        f.gap.unknown === f.estates ? (
          "–"
        ) : (
          <>
            <span class={f.gap.value > 0 ? "differs" : ""}>{wan(f.gap.value)}</span>
            <Both sum={f.gap} estates={f.estates} />
          </>
        ),
    },
    amount("arrived"),
    {
      id: "share",
      head: t(words.arrivedShare),
      extra: <HowCounted of="arrived" name={t(words.arrivedShare)} />,
      key: ({ share }) => share,
      format: "share",
      says: ({ share }) => (share === null ? t(words.noData) : null),
      of: "arrived",
      inputs,
      cell: ({ f, share }) => (
        <>
          <b>{formatShare(share, 1)}</b>
          <Both sum={f.arrivalGap} estates={f.estates} />
        </>
      ),
    },
    amount("paid"),
    amount("invested"),
    {
      id: "warned",
      head: t(words.warned),
      key: ({ warned }) => warned,
      of: "gap",
      inputs,
      rows: (mine) => shortfalls(money, mine).map(({ e }) => e),
      cell: ({ warned }) => (warned > 0 ? <b class="differs">⚠ {formatNumber(warned)}</b> : 0),
    },
  ];
  return <PartTable {...topic} caption={t(words.byPart)} of={of} columns={columns} />;
}
