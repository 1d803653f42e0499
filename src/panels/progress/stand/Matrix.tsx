/** The parts of the place by stage, with progress against the plan, completion and who is overdue; every column sorts. */
import type { ComponentChildren } from "preact";
import { useMemo, useState } from "preact/hooks";
import type { Deadline } from "../../../domain/progress/deadlines";
import { isHeard, type Standing, standing } from "../../../domain/progress/standing";
import { STAGE } from "../../../model/enums";
import { t } from "../../../store/lang";
import { formatNumber, formatShare, UNKNOWN } from "../../../text/format";
import { overview } from "../../../text/overview";
import { progress } from "../../../text/progress";
import { SortHead, type Sorting, sortBy } from "../../../ui/SortHead";
import type { Defined } from "../../overview/Definition";
import { HowCounted } from "../../overview/HowCounted";
import { partName, scopeName } from "../names";
import { PartRow } from "../PartRow";
import type { TopicProps } from "../topic";
import { PaceMark } from "./PaceMark";

const stageName = (k: number): string =>
  t(STAGE[k] === "started" ? progress.started_stage : progress[STAGE[k] as "survey"]);

const COLUMNS = ["estates", "notReported", "started", "complete", "progress", "plan", "completed", "S3", "S5"] as const;
type Column = (typeof COLUMNS)[number];
const DEFINED: Partial<Record<Column, Defined>> = {
  progress: "progress",
  plan: "plan",
  completed: "completed",
  S3: "deadline",
};

/** What a column sorts by. */
function keyOf(s: Standing, column: Column): number | null {
  if (column === "progress" || column === "completed") return s[column].value;
  if (column === "plan") return s.plan?.points ?? null;
  if (column === "S3" || column === "S5") return s[column]?.state === "past" ? s[column].overdue : null;
  return s[column];
}

const late = (deadline: Deadline | null) =>
  deadline === null ? (
    UNKNOWN
  ) : deadline.state !== "past" ? (
    <span class="quiet">{t(deadline.state === "ahead" ? progress.notDue : progress.dueToday)}</span>
  ) : (
    <>
      <b class={deadline.overdue > 0 ? "differs" : ""}>{formatNumber(deadline.overdue)}</b>
      {deadline.notReported > 0 && <small>{t(progress.silent, { n: deadline.notReported })}</small>}
    </>
  );

const cells: Readonly<Record<Column, (s: Standing) => ComponentChildren>> = {
  estates: (s) => formatNumber(s.estates),
  notReported: (s) => (s.notReported > 0 ? <b class="differs">{s.notReported}</b> : 0),
  started: (s) => (s.notReported < s.estates ? formatNumber(s.started) : UNKNOWN),
  complete: (s) => (isHeard(s) ? formatNumber(s.complete) : UNKNOWN),
  progress: (s) => (
    <>
      <b>{formatShare(s.progress.value, 1)}</b>
      {s.progress.unknown > 0 && <small>{t(progress.unknown, { count: s.progress.unknown })}</small>}
    </>
  ),
  plan: (s) => (s.plan ? <PaceMark plan={s.plan} /> : UNKNOWN),
  completed: (s) => <b>{isHeard(s) ? formatShare(s.completed.value, 1) : UNKNOWN}</b>,
  S3: (s) => late(s.S3),
  S5: (s) => late(s.S5),
};

function Cells({ s, stages }: { s: Standing; stages: readonly number[] }) {
  const [first, ...rest] = COLUMNS;
  return (
    <>
      <td>{cells[first](s)}</td>
      {stages.map((k) => (
        <td
          key={k}
          class="heat"
          style={{ "--share": `${s.estates > 0 ? Math.round((70 * s.stages[k]) / s.estates) : 0}%` }}
        >
          {s.stages[k] || <span class="quiet">·</span>}
        </td>
      ))}
      {rest.map((column) => (
        <td key={column}>{cells[column](s)}</td>
      ))}
    </>
  );
}

export function Matrix({ ground, scope, whole }: TopicProps & { whole: Standing }) {
  const { data, now, known, programme, judging } = ground;
  const rows = useMemo(
    () =>
      scope.parts
        .filter(({ kind, row, mine }) => mine.length > 0 || (kind === "district" && scope.listed[row] === 1))
        .map((part) => ({
          part,
          name: partName(data, part),
          standing: standing(data, now, known, programme, part.mine, "households", judging),
        })),
    [ground, scope],
  );
  const [sorting, setSorting] = useState<Sorting<Column>>({ by: "estates", down: true });
  if (rows.length === 0) return null;
  const kind = rows[0].part.kind;
  const absent = kind === "district" ? data.districts.name.filter((_, row) => scope.listed[row] === 0) : [];
  const stages = STAGE.map((_, k) => k).filter((k) => whole.stages[k] > 0);
  const head = (column: Column) => {
    const of = DEFINED[column];
    return (
      <SortHead
        key={column}
        of={column}
        sorting={sorting}
        onSort={setSorting}
        extra={of && <HowCounted of={of} name={t(progress[column])} />}
      >
        {t(progress[column])}
      </SortHead>
    );
  };
  const [first, ...rest] = COLUMNS;
  return (
    <div class="scroll">
      <table class="figures matrix">
        <caption>{t(progress[`table_${kind}`])}</caption>
        <thead>
          <tr>
            <th scope="col">{t(kind === "district" ? overview.district : progress[kind])}</th>
            {head(first)}
            {stages.map((k) => (
              <th key={k} scope="col">
                {stageName(k)}
              </th>
            ))}
            {rest.map(head)}
          </tr>
        </thead>
        <tbody>
          {sortBy(rows, ({ standing: s }) => keyOf(s, sorting.by), sorting.down).map(({ part, name, standing: s }) => (
            <PartRow key={part.row} part={part} name={name}>
              <Cells s={s} stages={stages} />
            </PartRow>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{scopeName(data, scope)}</th>
            <Cells s={whole} stages={stages} />
          </tr>
        </tfoot>
      </table>
      {absent.length > 0 && (
        <p class="absent">
          {t(overview.outside, { names: absent.join(t(overview.comma)) })} {t(progress.notZero)}
        </p>
      )}
    </div>
  );
}
