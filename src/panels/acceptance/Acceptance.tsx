/** 验收: how far it has come, who took part, which departments passed it, what is missing; for one estate its checklist. */
import { useCallback, useMemo } from "preact/hooks";
import {
  type Checklist,
  checklistOf,
  jointDone,
  lacksOf,
  recheckDone,
  reportDone,
} from "../../domain/acceptance/checklist";
import { type Funnel, funnelOf } from "../../domain/acceptance/funnel";
import type { RecordTable } from "../../domain/programme/records";
import type { Dataset } from "../../model/dataset";
import { lastDay } from "../../model/time";
import { t } from "../../store/lang";
import { lang } from "../../store/view";
import { acceptance as words } from "../../text/acceptance";
import { formatDate, formatNumber } from "../../text/format";
import { Charted } from "../../ui/chart/Charted";
import { Stacks } from "../../ui/chart/Stacks";
import { HowCounted } from "../overview/HowCounted";
import { EstateTable } from "../progress/EstateTable";
import { openCells, openKey } from "../progress/Opened";
import { type PartColumn, PartTable } from "../progress/PartTable";
import type { TopicProps } from "../progress/topic";
import { WithRecords } from "../progress/WithRecords";
import { useOffer } from "../take/offer";
import { stacksOffer } from "../take/stacksOffer";
import { Checks } from "./Checks";
import { Marks } from "./Marks";
import { lackWord } from "./words";

const FILL = { done: "good", lacking: "bad", open: "open" } as const;

const STEPS = ["finished", "joint", "recheck", "report"] as const;
const WHOLE = { finished: () => true, joint: jointDone, recheck: recheckDone, report: reportDone } as const;
const standOf = (one: Checklist, step: (typeof STEPS)[number]): keyof typeof FILL =>
  Number.isNaN(one.days[step]) ? "open" : WHOLE[step](one) ? "done" : "lacking";

/** `list`: the checklists of the rows. */
function FunnelChart({
  data,
  funnel,
  rows,
  list,
}: {
  data: Dataset;
  funnel: Funnel;
  rows: readonly number[];
  list: readonly Checklist[];
}) {
  const steps = [
    { name: t(words.finished), done: funnel.finished, held: funnel.finished },
    { name: t(words.joint), done: funnel.jointDone, held: funnel.joint },
    { name: t(words.recheck), done: funnel.recheckDone, held: funnel.recheck },
    { name: t(words.report), done: funnel.reportDone, held: funnel.report },
  ];
  const parts = (["done", "lacking", "open"] as const).map((id) => ({ id, word: t(words[`f_${id}`]) }));
  const values = ({ done, held }: (typeof steps)[number]) => ({
    done,
    lacking: held - done,
    open: funnel.estates - held,
  });
  const stacks = steps.map((step) => ({
    name: step.name,
    parts: parts.map(({ id, word }) => ({ name: word, fill: FILL[id], value: values(step)[id] })),
  }));
  useOffer(() => stacksOffer(t(words.funnel), t(words.step), stacks));
  const table = {
    heads: [t(words.step), ...parts.map(({ word }) => word)],
    rows: steps.map((step) => [step.name, ...parts.map(({ id }) => formatNumber(values(step)[id]))]),
  };
  return (
    <Charted
      title={t(words.funnel)}
      extra={<HowCounted of="acceptance" name={t(words.funnel)} />}
      items={openKey(
        "acceptance",
        parts.map(({ id, word }) => ({ word, kind: FILL[id] })),
        table,
      )}
      tableWord={t(words.table)}
      table={table}
      cell={openCells(data, "acceptance", table, (row, part) =>
        rows.filter((_, k) => standOf(list[k], STEPS[row]) === parts[part].id),
      )}
    >
      {(room) => <Stacks {...room} label={t(words.funnel)} format={(value) => formatNumber(value)} rows={stacks} />}
    </Charted>
  );
}

/** Every step: how many have come to it, how many of them wholly. */
const inputs = (funnel: Funnel): [string, string][] => [
  [t(words.estates), formatNumber(funnel.estates)],
  ...STEPS.map((step): [string, string] => [
    t(words[step]),
    step === "finished"
      ? formatNumber(funnel.finished)
      : `${formatNumber(funnel[step])} · ${t(words.f_done)} ${formatNumber(funnel[`${step}Done`])}`,
  ]),
];
const column = (
  id: "estates" | (typeof STEPS)[number],
  held: (step: (typeof STEPS)[number], mine: readonly number[]) => number[],
): PartColumn<Funnel> => ({
  id,
  head: t(words[id]),
  key: (funnel) => funnel[id],
  of: "acceptance",
  inputs,
  rows: id === "estates" ? undefined : (mine) => held(id, mine),
  cell: (funnel) => {
    const lacking = id === "estates" || id === "finished" ? 0 : funnel[id] - funnel[`${id}Done`];
    return (
      <>
        {formatNumber(funnel[id])}
        {lacking > 0 && <small class="differs">⚠ {formatNumber(lacking)}</small>}
      </>
    );
  },
});

function Read({ records, ...topic }: TopicProps & { records: RecordTable }) {
  const { ground, scope } = topic;
  const { data, now } = ground;
  const end = Math.min(lastDay(now.month), now.today);
  const checks = useCallback(
    (rows: readonly number[]) => rows.map((e) => checklistOf(records.acceptance, e, now.finishedOn[e], end)),
    [records, now, end],
  );
  const of = useCallback((rows: readonly number[]) => funnelOf(checks(rows)), [checks]);
  const mine = useMemo(() => checks(scope.mine), [checks, scope]);
  const funnel = useMemo(() => funnelOf(mine), [mine]);
  const nothing = data.reports.n === 0 && STEPS.every((step) => funnel[step] === 0);
  const lacking = useMemo(
    () => scope.mine.map((e, k) => ({ e, lacks: lacksOf(mine[k]) })).filter(({ lacks }) => lacks.length > 0),
    [mine, scope],
  );
  const held = (step: (typeof STEPS)[number], rows: readonly number[]): number[] => {
    const list = checks(rows);
    return rows.filter((_, k) => !Number.isNaN(list[k].days[step]));
  };
  const said = t(words.missing, { n: formatNumber(lacking.length) });
  if (nothing) return <p class="quiet">{t(words.nothing)}</p>;
  return (
    <>
      <p class="quiet">{t(words.asOf, { day: formatDate(end, lang.value) })}</p>
      {scope.level === "estate" && mine.length === 1 && (
        <section aria-label={t(words.checklist)}>
          <h2>
            {t(words.checklist)} <HowCounted of="acceptance" name={t(words.checklist)} />
          </h2>
          <Checks list={mine[0]} />
        </section>
      )}
      {scope.level !== "estate" && (
        <>
          <FunnelChart data={data} funnel={funnel} rows={scope.mine} list={mine} />
          <PartTable
            {...topic}
            caption={t(words.byPart)}
            of={of}
            columns={(["estates", ...STEPS] as const).map((id) => column(id, held))}
          />
          <section aria-label={said} class="missing">
            <h2>
              {lacking.length > 0 ? <span class="differs">⚠ {said}</span> : `✓ ${t(words.nothingMissing)}`}{" "}
              <HowCounted of="acceptance" name={said} />
            </h2>
            {lacking.length > 0 && (
              <EstateTable
                data={data}
                caption={said}
                list={lacking}
                columns={[
                  {
                    id: "what",
                    head: t(words.what),
                    key: ({ lacks }) => lacks.length,
                    cell: ({ lacks }) => lacks.map(lackWord).join(t(words.join)),
                    words: true,
                  },
                ]}
              />
            )}
          </section>
          <Marks data={data} funnel={funnel} rows={scope.mine} list={mine} />
        </>
      )}
    </>
  );
}

export default function Acceptance(topic: TopicProps) {
  return <WithRecords>{(table) => <Read {...topic} records={table} />}</WithRecords>;
}
