/** The programme in a few figures: progress against the plan, completion, who is overdue; other programmes with counters of their own. */
import type { ComponentChildren, ComponentProps } from "preact";
import type { Ground } from "../../../domain/coverage/measure";
import type { Deadline } from "../../../domain/progress/deadlines";
import { JUDGING } from "../../../domain/progress/plan";
import { isHeard, programmeRows, type Standing } from "../../../domain/progress/standing";
import { parseDay } from "../../../model/time";
import { t } from "../../../store/lang";
import { lang } from "../../../store/view";
import { formatDate, formatNumber, formatShare, UNKNOWN } from "../../../text/format";
import { overview } from "../../../text/overview";
import { progress } from "../../../text/progress";
import { stand } from "../../../text/stand";
import type { Defined } from "../../overview/Definition";
import { HowCounted } from "../../overview/HowCounted";
import { Inputs } from "../../overview/Inputs";
import { completedInputs, deadlineInputs, planInputs } from "./inputs";
import { PaceMark } from "./PaceMark";

function Fact({
  of,
  name,
  inputs,
  children,
}: {
  of: Defined;
  name: string;
  inputs?: ComponentProps<typeof Inputs>["items"];
  children: ComponentChildren;
}) {
  return (
    <div class="fact">
      <dt>
        <span>{name}</span>
        <HowCounted of={of} name={name}>
          {inputs && <Inputs items={inputs} />}
        </HowCounted>
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

function Late({ deadline }: { deadline: Deadline | null }) {
  if (!deadline) return <small>{t(progress.noDeadline)}</small>;
  const day = formatDate(deadline.due, lang.value);
  if (deadline.state !== "past")
    return (
      <>
        <strong class="quiet">{t(deadline.state === "ahead" ? progress.notDue : progress.dueToday)}</strong>
        <small>{t(progress.dueOn, { day })}</small>
      </>
    );
  return (
    <>
      <strong class={deadline.overdue > 0 ? "bad" : ""}>{formatNumber(deadline.overdue)}</strong>{" "}
      <small>
        {t(progress.dueOn, { day })}
        {deadline.notReported > 0 && ` · ${t(progress.silent, { n: formatNumber(deadline.notReported) })}`}
      </small>
    </>
  );
}

/** Progress as a bar with the plan as a mark on it. */
function AgainstPlan({ whole }: { whole: Standing }) {
  const { progress: made, plan, notReported } = whole;
  return (
    <>
      <strong>{formatShare(made.value, 1)}</strong> {plan && <PaceMark plan={plan} />}
      <span class="gauge plan" aria-hidden="true">
        <span style={{ width: `${100 * (made.value ?? 0)}%` }} />
        {plan && <i style={{ left: `${100 * plan.planned}%` }} />}
      </span>
      <small>
        {plan
          ? t(progress.planned, { share: formatShare(plan.planned, 1) })
          : t(made.value === null ? stand.nothingHeard : progress.noCurve)}
        {notReported > 0 && ` · ${t(progress.silent, { n: formatNumber(notReported) })}`}
      </small>
    </>
  );
}

export function Headline({ ground, whole, rows: place }: { ground: Ground; whole: Standing; rows: Int32Array }) {
  const { data, now, programme, judging = JUDGING } = ground;
  return (
    <dl class="headline">
      <Fact of="plan" name={t(progress.progress)} inputs={planInputs(whole, judging.pacePoints)}>
        <AgainstPlan whole={whole} />
      </Fact>
      <Fact of="completed" name={t(progress.completed)} inputs={completedInputs(whole)}>
        <strong>{isHeard(whole) ? formatShare(whole.completed.value, 1) : UNKNOWN}</strong>{" "}
        <span class="quiet">{t(overview.w_households)}</span>
        <span class="gauge" aria-hidden="true">
          <span style={{ width: `${100 * (whole.completed.value ?? 0)}%` }} />
        </span>
        <small>
          {isHeard(whole)
            ? t(progress.ofEstates, { n: formatNumber(whole.complete), all: formatNumber(whole.estates) })
            : t(stand.nothingHeard)}
          {whole.completed.unknown > 0 && ` · ${t(progress.unknown, { count: formatNumber(whole.completed.unknown) })}`}
        </small>
      </Fact>
      <Fact of="deadline" name={t(progress.S3)} inputs={deadlineInputs(whole.S3)}>
        <Late deadline={whole.S3} />
      </Fact>
      <Fact of="deadline" name={t(progress.S5)} inputs={deadlineInputs(whole.S5)}>
        <Late deadline={whole.S5} />
      </Fact>
      {data.programmes.map((other, row) => {
        const rows = row === programme ? [] : programmeRows(data, row, place);
        const due = other.milestones.at(-1)?.due;
        const all = place.length === data.estates.n ? (other.totals.projects ?? rows.length) : rows.length;
        const done = rows.filter((e) => now.complete[e] === 1).length;
        return rows.length === 0 ? null : (
          <Fact
            key={other.id}
            of="completed"
            name={t(progress.apart, { id: other.id })}
            inputs={[
              [t(progress.complete), formatNumber(done)],
              [t(progress.estates), formatNumber(all)],
            ]}
          >
            <strong>{formatNumber(done)}</strong> / {formatNumber(all)}
            <small>
              {t(progress.otherProgramme)}
              {due && ` · ${t(progress.dueOn, { day: formatDate(parseDay(due), lang.value) })}`}
            </small>
          </Fact>
        );
      })}
    </dl>
  );
}
