/** The parts of the place by stage, with progress against the plan, completion and who is overdue; every column sorts. */
import type { ComponentChildren } from "preact";
import { useCallback } from "preact/hooks";
import type { Ground } from "../../../domain/coverage/measure";
import { type Deadline, deadlineOf } from "../../../domain/progress/deadlines";
import { JUDGING } from "../../../domain/progress/plan";
import { isHeard, type Standing, standing } from "../../../domain/progress/standing";
import { STAGE } from "../../../model/enums";
import { t } from "../../../store/lang";
import { formatNumber, formatShare, UNKNOWN } from "../../../text/format";
import { progress } from "../../../text/progress";
import type { Defined } from "../../overview/Definition";
import { HowCounted } from "../../overview/HowCounted";
import type { Format } from "../../take/offer";
import { type PartColumn, PartTable } from "../PartTable";
import type { TopicProps } from "../topic";
import { completedInputs, deadlineInputs, planInputs } from "./inputs";
import { PaceMark } from "./PaceMark";

const stageName = (k: number): string =>
  t(STAGE[k] === "started" ? progress.started_stage : progress[STAGE[k] as "survey"]);

const COLUMNS = ["estates", "notReported", "started", "complete", "progress", "plan", "completed", "S3", "S5"] as const;
type Column = (typeof COLUMNS)[number];
const DEFINED: Readonly<Record<Column, Defined>> = {
  estates: "stage",
  notReported: "stage",
  started: "stage",
  complete: "completed",
  progress: "progress",
  plan: "plan",
  completed: "completed",
  S3: "deadline",
  S5: "deadline",
};
/** Columns whose head has a sign of its own. */
const SIGNED: ReadonlySet<Column> = new Set(["progress", "plan", "completed", "S3"]);
const FORMATS: Partial<Record<Column, Format>> = { progress: "share", completed: "share", plan: "points" };

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
      {s.progress.unknown > 0 && <small>{t(progress.unknown, { count: formatNumber(s.progress.unknown) })}</small>}
    </>
  ),
  plan: (s) => (s.plan ? <PaceMark plan={s.plan} /> : UNKNOWN),
  completed: (s) => <b>{isHeard(s) ? formatShare(s.completed.value, 1) : UNKNOWN}</b>,
  S3: (s) => late(s.S3),
  S5: (s) => late(s.S5),
};

/** The terms of a column's figure. */
function inputsOf(s: Standing, column: Column, pacePoints: number): [string, string][] {
  if (column === "plan" || column === "progress") return planInputs(s, pacePoints);
  if (column === "completed" || column === "complete") return completedInputs(s);
  if (column === "S3" || column === "S5") return deadlineInputs(s[column]) ?? [];
  return stageInputs(s);
}
const stageInputs = (s: Standing): [string, string][] => [
  [t(progress.estates), formatNumber(s.estates)],
  ...STAGE.flatMap((_, k): [string, string][] => (s.stages[k] > 0 ? [[stageName(k), formatNumber(s.stages[k])]] : [])),
  [t(progress.notReported), formatNumber(s.notReported)],
];

/** Why a cell has no number. */
function saysOf(s: Standing, column: Column): string | null {
  const silent = t(progress.notReported);
  if (column === "progress") return s.progress.value === null ? silent : null;
  if (column === "plan") return s.plan === null ? t(progress.noCurve) : null;
  if (column === "complete" || column === "completed") return isHeard(s) ? null : silent;
  if (column === "started") return s.notReported < s.estates ? null : silent;
  if (column !== "S3" && column !== "S5") return null;
  if (s[column] === null) return t(progress.noDeadline);
  return s[column].state === "past" ? null : t(s[column].state === "ahead" ? progress.notDue : progress.dueToday);
}

/** Rows that a column counts; null: it counts none. */
function rowsOf({ now, data, known, programme, judging }: Ground, column: Column, mine: readonly number[]): number[] {
  if (column === "S3" || column === "S5")
    return [...(deadlineOf(data, known, programme, column, mine, judging)?.rows ?? [])];
  return mine.filter((e) =>
    column === "notReported"
      ? now.stage[e] < 0
      : column === "started"
        ? now.started[e] === 1
        : (column === "complete" || column === "completed") && now.complete[e] === 1,
  );
}

const ofColumn = (column: Column, ground: Ground): PartColumn<Standing> => ({
  id: column,
  head: t(progress[column]),
  extra: SIGNED.has(column) && <HowCounted of={DEFINED[column]} name={t(progress[column])} />,
  key: (s) => keyOf(s, column),
  format: FORMATS[column],
  says: (s) => saysOf(s, column),
  cell: cells[column],
  of: DEFINED[column],
  inputs: (s) => inputsOf(s, column, (ground.judging ?? JUDGING).pacePoints),
  rows: (mine) => rowsOf(ground, column, mine),
});
const ofStage = (k: number, { now }: Ground): PartColumn<Standing> => ({
  id: STAGE[k],
  head: stageName(k),
  value: (s) => s.stages[k],
  cell: (s) => s.stages[k] || <span class="quiet">·</span>,
  heat: (s) => (s.estates > 0 ? s.stages[k] / s.estates : 0),
  of: "stage",
  inputs: stageInputs,
  rows: (mine) => mine.filter((e) => now.stage[e] === k),
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
  const [first, ...rest] = COLUMNS.map((column) => ofColumn(column, ground));
  return (
    <PartTable
      {...topic}
      caption={t(progress[`table_${kind}`])}
      look="matrix"
      of={of}
      columns={[first, ...stages.map((k) => ofStage(k, ground)), ...rest]}
    />
  );
}
