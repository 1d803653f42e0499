/** The plan's deadlines against the calendar: who reached them in time, who did not, who says nothing. */

import type { Ground } from "../../domain/coverage/measure";
import { programmeRows, type Standing } from "../../domain/progress/standing";
import { parseDay } from "../../model/time";
import { t } from "../../store/lang";
import { lang } from "../../store/view";
import { formatDate, formatNumber } from "../../text/format";
import { progress } from "../../text/progress";

export function Milestones({ ground, whole }: { ground: Ground; whole: Standing }) {
  const { data, now, programme } = ground;
  const plan = data.programmes[programme];
  const name = (n: { zh: string; en: string }): string => (lang.value === "en" ? n.en : n.zh);
  return (
    <section aria-label={t(progress.milestones)}>
      <ol class="milestones">
        {plan.milestones.map((milestone) => {
          const due = parseDay(milestone.due);
          const left = due - now.today;
          const deadline = milestone.id === "S3" || milestone.id === "S5" ? whole[milestone.id] : null;
          return (
            <li key={milestone.id} class={`card ${left > 0 ? "ahead" : left === 0 ? "now" : "past"}`}>
              <b>
                {milestone.id} {name(milestone.name)}
              </b>
              <span>{formatDate(due, lang.value)}</span>
              <small>
                {left === 0
                  ? t(progress.dueToday)
                  : t(left > 0 ? progress.daysLeft : progress.daysAgo, { n: Math.abs(left) })}{" "}
                {milestone.clause}
              </small>
              {deadline ? (
                <span class="split">
                  {(["reached", "overdue", "notReported", "open"] as const).map((part) =>
                    deadline[part] > 0 ? (
                      <span key={part} class={part} style={{ flexGrow: deadline[part] }}>
                        {t(progress[part === "notReported" ? "silent" : part], { n: formatNumber(deadline[part]) })}
                      </span>
                    ) : null,
                  )}
                </span>
              ) : (
                <small>{t(progress.noCount)}</small>
              )}
            </li>
          );
        })}
      </ol>
      {data.programmes.map((other, row) => {
        if (row === programme) return null;
        const rows = programmeRows(data, row);
        if (rows.length === 0) return null;
        const due = other.milestones.at(-1)?.due;
        return (
          <small key={other.id} class="otherprogramme">
            {t(progress.otherProgramme, {
              title: name(other.title),
              done: formatNumber(rows.filter((e) => now.complete[e] === 1).length),
              all: formatNumber(rows.length),
            })}
            {due && `（${formatDate(parseDay(due), lang.value)}）`}
          </small>
        );
      })}
    </section>
  );
}
