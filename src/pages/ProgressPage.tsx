import { type Deadline, type Standing, standing } from "../domain/progress/standing";
import type { Dataset } from "../model/dataset";
import { STAGE } from "../model/enums";
import { Time } from "../panels/progress/Time";
import { t } from "../store/lang";
import { programme } from "../store/programme";
import { known, situation } from "../store/time";
import { formatShare } from "../text/format";
import { overview } from "../text/overview";
import { progress } from "../text/progress";

const stageName = (k: number): string =>
  t(STAGE[k] === "started" ? progress.started_stage : progress[STAGE[k] as "survey"]);
const late = (o: Deadline | null): string => (o?.state !== "past" ? t(progress.notDue) : String(o.overdue));

function Row({ name, s, stages }: { name: string; s: Standing; stages: readonly number[] }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{s.estates}</td>
      {stages.map((k) => (
        <td key={k}>{s.stages[k]}</td>
      ))}
      <td>{s.notReported}</td>
      <td>{s.started}</td>
      <td>{s.complete}</td>
      <td>
        {formatShare(s.progress.value, 1)}
        {s.progress.unknown > 0 && <small>{t(progress.unknown, { count: s.progress.unknown })}</small>}
      </td>
      <td>{formatShare(s.completed.value, 1)}</td>
      <td>{late(s.S3)}</td>
      <td>{late(s.S5)}</td>
    </tr>
  );
}

/** Stages, progress, completion and what is overdue, by district. */
export default function ProgressPage({ data }: { data: Dataset }) {
  const index = programme(data);
  const now = situation.value;
  const all = known.value;
  if (!now || !all || index < 0) return <main id="main" />;
  const plan = data.programmes[index];
  const whole = standing(data, now, all, index);
  const stages = STAGE.map((_, k) => k).filter((k) => whole.stages[k] > 0);
  const rows = data.districts.name.map((name, row) => {
    const s = standing(
      data,
      now,
      all,
      index,
      [...data.estates.district.keys()].filter((e) => data.estates.district[e] === row),
    );
    const inPlan = s.estates > 0 || plan.targets.some((target) => target.district === data.districts.id[row]);
    return { name, s, inPlan };
  });
  return (
    <main id="main" class="single">
      <section class="panel">
        <Time />
        <table class="figures">
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
            {rows
              .filter((row) => row.inPlan)
              .sort((a, b) => b.s.estates - a.s.estates)
              .map(({ name, s }) => (
                <Row key={name} name={name} s={s} stages={stages} />
              ))}
            {rows
              .filter((row) => !row.inPlan)
              .map(({ name }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td colSpan={stages.length + 8} class="absent">
                    {t(overview.notInPlan)}
                  </td>
                </tr>
              ))}
          </tbody>
          <tfoot>
            <Row name={t(overview.city)} s={whole} stages={stages} />
          </tfoot>
        </table>
        <p>
          <small>{t(progress.definition)}</small>
        </p>
      </section>
    </main>
  );
}
