/** Milestones, stages by district, who is overdue, and a map of it. */
import { useMemo, useState } from "preact/hooks";
import { byDistrict } from "../../domain/coverage/group";
import { type Ground, inPlan } from "../../domain/coverage/measure";
import { standing } from "../../domain/progress/standing";
import { Matrix } from "../../panels/progress/Matrix";
import { Milestones } from "../../panels/progress/Milestones";
import { RedList } from "../../panels/progress/RedList";
import { Time } from "../../panels/progress/Time";
import { ground as groundNow } from "../../store/ground";
import { t } from "../../store/lang";
import { progress } from "../../text/progress";
import { ProgressMap } from "./ProgressMap";
import "../../panels/progress/progress.css";

export default function ProgressPage() {
  const ground = groundNow.value;
  if (!ground || ground.programme < 0)
    return <main id="main">{ground && <p class="differs">{t(progress.noPlan)}</p>}</main>;
  return <Progress ground={ground} />;
}

function Progress({ ground }: { ground: Ground }) {
  const { data, now, known, programme } = ground;
  const [lit, setLit] = useState<number | null>(null);
  const groups = useMemo(() => byDistrict(data), [data]);
  const listed = useMemo(() => inPlan(data, programme), [data, programme]);
  const whole = useMemo(() => standing(data, now, known, programme), [ground]);
  const standings = useMemo(
    () => data.districts.id.map((_, d) => standing(data, now, known, programme, groups[d].rows)),
    [ground, groups],
  );
  const rows = standings
    .map((s, row) => ({ row, name: data.districts.name[row], standing: s }))
    .filter(({ row, standing: s }) => listed[row] || s.estates > 0)
    .sort((a, b) => b.standing.estates - a.standing.estates || a.row - b.row);
  const absent = data.districts.name.filter((_, row) => !rows.some((one) => one.row === row));
  return (
    <main id="main" class="page withtime progresspage">
      <section class="panel">
        {data.reports.n === 0 && <p class="differs">{t(progress.noReports)}</p>}
        <Milestones ground={ground} whole={whole} />
        <Matrix rows={rows} absent={absent} whole={whole} lit={lit} onHover={setLit} />
        <RedList ground={ground} whole={whole} />
        <details>
          <summary>{t(progress.definition)}</summary>
          <p>{t(progress.def)}</p>
        </details>
      </section>
      <ProgressMap data={data} standings={standings} listed={listed} lit={lit} onLit={setLit} />
      <Time />
    </main>
  );
}
