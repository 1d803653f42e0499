/** Districts by stage, with progress, completion and who is overdue. */
import type { Deadline, Standing } from "../../domain/progress/standing";
import { STAGE } from "../../model/enums";
import { t } from "../../store/lang";
import { formatNumber, formatShare } from "../../text/format";
import { overview } from "../../text/overview";
import { progress } from "../../text/progress";

export interface MatrixRow {
  /** Row of the district. */
  readonly row: number;
  readonly name: string;
  readonly standing: Standing;
}

const stageName = (k: number): string =>
  t(STAGE[k] === "started" ? progress.started_stage : progress[STAGE[k] as "survey"]);

const late = (deadline: Deadline | null) =>
  deadline === null || deadline.state === "ahead" ? (
    <span class="quiet">{t(progress.notDue)}</span>
  ) : deadline.state === "dueToday" ? (
    t(progress.dueToday)
  ) : (
    <>
      <b class={deadline.overdue > 0 ? "differs" : ""}>{formatNumber(deadline.overdue)}</b>
      {deadline.notReported > 0 && <small>{t(progress.silent, { n: deadline.notReported })}</small>}
    </>
  );

function Cells({ s, stages }: { s: Standing; stages: readonly number[] }) {
  return (
    <>
      <td>{formatNumber(s.estates)}</td>
      {stages.map((k) => (
        <td
          key={k}
          class="heat"
          style={{ "--share": `${s.estates > 0 ? Math.round((70 * s.stages[k]) / s.estates) : 0}%` }}
        >
          {s.stages[k] || <span class="quiet">·</span>}
        </td>
      ))}
      <td>{s.notReported > 0 ? <b class="differs">{s.notReported}</b> : 0}</td>
      <td>{formatNumber(s.started)}</td>
      <td>{formatNumber(s.complete)}</td>
      <td>
        <b>{formatShare(s.progress.value, 1)}</b>
        {s.progress.unknown > 0 && <small>{t(progress.unknown, { count: s.progress.unknown })}</small>}
        {s.notReported > 0 && <small>{t(progress.silent, { n: s.notReported })}</small>}
      </td>
      <td>
        <b>{formatShare(s.completed.value, 1)}</b>
      </td>
      <td>{late(s.S3)}</td>
      <td>{late(s.S5)}</td>
    </>
  );
}

export function Matrix({
  rows,
  absent,
  whole,
  lit,
  onHover,
}: {
  rows: readonly MatrixRow[];
  absent: readonly string[];
  whole: Standing;
  lit: number | null;
  onHover: (row: number | null) => void;
}) {
  const stages = STAGE.map((_, k) => k).filter((k) => whole.stages[k] > 0);
  return (
    <div class="scroll">
      <table class="figures matrix">
        <caption>{t(progress.tableTitle)}</caption>
        <thead>
          <tr>
            <th scope="col">{t(overview.district)}</th>
            <th scope="col">{t(progress.estates)}</th>
            {stages.map((k) => (
              <th key={k} scope="col">
                {stageName(k)}
              </th>
            ))}
            {(["notReported", "started", "complete", "progress", "completed", "S3", "S5"] as const).map((key) => (
              <th key={key} scope="col">
                {t(progress[key])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, name, standing }) => (
            <tr
              key={row}
              class={lit === row ? "lit" : ""}
              onMouseEnter={() => onHover(row)}
              onMouseLeave={() => onHover(null)}
            >
              <th scope="row">{name}</th>
              <Cells s={standing} stages={stages} />
            </tr>
          ))}
          {absent.map((name) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td colSpan={stages.length + 8} class="absent">
                {t(overview.notInPlan)}
              </td>
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
    </div>
  );
}
