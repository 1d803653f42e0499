/** Districts by stage, with progress against the plan, completion and who is overdue; every column sorts. */
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { Deadline, Standing } from "../../domain/progress/standing";
import { STAGE } from "../../model/enums";
import { t } from "../../store/lang";
import { formatNumber, formatShare, UNKNOWN } from "../../text/format";
import { overview } from "../../text/overview";
import { progress } from "../../text/progress";
import { SortHead, type Sorting, sortBy } from "../../ui/SortHead";
import type { Defined } from "../overview/Definition";
import { HowCounted } from "../overview/HowCounted";
import { PaceMark } from "./PaceMark";

export interface MatrixRow {
  /** Row of the district. */
  readonly row: number;
  readonly name: string;
  readonly standing: Standing;
}

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
  started: (s) => formatNumber(s.started),
  complete: (s) => formatNumber(s.complete),
  progress: (s) => (
    <>
      <b>{formatShare(s.progress.value, 1)}</b>
      {s.progress.unknown > 0 && <small>{t(progress.unknown, { count: s.progress.unknown })}</small>}
    </>
  ),
  plan: (s) => (s.plan ? <PaceMark plan={s.plan} /> : UNKNOWN),
  completed: (s) => <b>{formatShare(s.completed.value, 1)}</b>,
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

export function Matrix({
  rows,
  absent,
  whole,
  lit,
  chosen,
  onHover,
  onPick,
}: {
  rows: readonly MatrixRow[];
  absent: readonly string[];
  whole: Standing;
  lit: number | null;
  /** District whose estates the red list shows; null: all. */
  chosen: number | null;
  onHover: (row: number | null) => void;
  onPick: (row: number | null) => void;
}) {
  const [sorting, setSorting] = useState<Sorting<Column>>({ by: "estates", down: true });
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
        <caption>{t(progress.tableTitle)}</caption>
        <thead>
          <tr>
            <th scope="col">{t(overview.district)}</th>
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
          {sortBy(rows, ({ standing }) => keyOf(standing, sorting.by), sorting.down).map(({ row, name, standing }) => (
            <tr
              key={row}
              class={`${lit === row ? "lit" : ""} ${chosen === row ? "chosen" : ""}`}
              onMouseEnter={() => onHover(row)}
              onMouseLeave={() => onHover(null)}
            >
              <th scope="row">
                <button
                  type="button"
                  class="plain"
                  aria-pressed={chosen === row}
                  title={t(progress.onlyRed, { name })}
                  onClick={() => onPick(chosen === row ? null : row)}
                  onFocus={() => onHover(row)}
                  onBlur={() => onHover(null)}
                >
                  {name}
                </button>
              </th>
              <Cells s={standing} stages={stages} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t(overview.city)}</th>
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
