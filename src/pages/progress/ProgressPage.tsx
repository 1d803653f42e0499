/** Milestones, stages by district, who is overdue, and a map of it. */
import { useMemo, useState } from "preact/hooks";
import { byDistrict } from "../../domain/coverage/group";
import { type Ground, inPlan } from "../../domain/coverage/measure";
import { standing } from "../../domain/progress/standing";
import { Headline } from "../../panels/progress/Headline";
import { Matrix } from "../../panels/progress/Matrix";
import { Milestones } from "../../panels/progress/Milestones";
import { RedList } from "../../panels/progress/RedList";
import { Time } from "../../panels/progress/Time";
import { SidePanel } from "../../panels/shell/SidePanel";
import { ground as groundNow } from "../../store/ground";
import { t } from "../../store/lang";
import { progress } from "../../text/progress";
import { shell } from "../../text/shell";
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
  // The district whose overdue estates are listed.
  const [chosen, setChosen] = useState<number | null>(null);
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
  const pick = (row: number | null): void => setChosen(row);
  return (
    <main id="main" class="page withtime progresspage">
      <SidePanel name="progress" label={t(shell.progress)}>
        {data.reports.n === 0 && <p class="differs">{t(progress.noReports)}</p>}
        <Headline ground={ground} whole={whole} />
        <Milestones ground={ground} whole={whole} />
        <Matrix rows={rows} absent={absent} whole={whole} lit={lit} chosen={chosen} onHover={setLit} onPick={pick} />
        <RedList ground={ground} whole={whole} chosen={chosen} onPick={pick} onHover={setLit} />
      </SidePanel>
      <ProgressMap
        ground={ground}
        groups={groups}
        standings={standings}
        listed={listed}
        lit={lit ?? chosen}
        onLit={setLit}
        onPick={(row) => listed[row] && pick(chosen === row ? null : row)}
      />
      <Time />
    </main>
  );
}
