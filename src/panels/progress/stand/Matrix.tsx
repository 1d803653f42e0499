/** The parts of the place by stage, with progress against the plan, completion and who is overdue; every column sorts. */
import type { ComponentChildren } from "preact";
import { useCallback } from "preact/hooks";
import type { Deadline } from "../../../domain/progress/deadlines";
import { isHeard, type Standing, standing } from "../../../domain/progress/standing";
import { STAGE } from "../../../model/enums";
import { t } from "../../../store/lang";
import { formatNumber, formatShare, UNKNOWN } from "../../../text/format";
import { progress } from "../../../text/progress";
import type { Defined } from "../../overview/Definition";
import { HowCounted } from "../../overview/HowCounted";
import { type PartColumn, PartTable } from "../PartTable";
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

const ofColumn = (column: Column): PartColumn<Standing> => {
  const defined = DEFINED[column];
  return {
    id: column,
    head: t(progress[column]),
    extra: defined && <HowCounted of={defined} name={t(progress[column])} />,
    key: (s) => keyOf(s, column),
    cell: cells[column],
  };
};
const ofStage = (k: number): PartColumn<Standing> => ({
  id: STAGE[k],
  head: stageName(k),
  cell: (s) => s.stages[k] || <span class="quiet">·</span>,
  heat: (s) => (s.estates > 0 ? s.stages[k] / s.estates : 0),
});

export function Matrix({ whole, ...topic }: TopicProps & { whole: Standing }) {
  const { ground, scope } = topic;
  const of = useCallback(
    (mine: readonly number[]): Standing => {
      const { data, now, known, programme, judging } = ground;
      return standing(data, now, known, programme, mine, "households", judging);
    },
    [ground],
  );
  const kind = scope.parts[0]?.kind;
  if (!kind) return null;
  const stages = STAGE.map((_, k) => k).filter((k) => whole.stages[k] > 0);
  const [first, ...rest] = COLUMNS.map(ofColumn);
  return (
    <PartTable
      {...topic}
      caption={t(progress[`table_${kind}`])}
      look="matrix"
      of={of}
      columns={[first, ...stages.map(ofStage), ...rest]}
    />
  );
}
