/** The plan's deadlines against the calendar: who reached them in time, who did not, who says nothing; today stands among them. */
import { Fragment } from "preact";
import type { Ground } from "../../../domain/coverage/measure";
import { JUDGED, type Judged } from "../../../domain/progress/deadlines";
import { type Filing, filingsOf } from "../../../domain/progress/filings";
import type { Standing } from "../../../domain/progress/standing";
import { parseDay } from "../../../model/time";
import { t } from "../../../store/lang";
import type { Scope } from "../../../store/scope";
import { lang } from "../../../store/view";
import { formatDate, formatMonthOnly, formatNumber, formatShortDay } from "../../../text/format";
import { late } from "../../../text/late";
import { inLang } from "../../../text/phrase";
import { progress } from "../../../text/progress";
import { stand } from "../../../text/stand";
import { take } from "../../../text/take";
import { HowCounted } from "../../overview/HowCounted";
import { Inputs } from "../../overview/Inputs";
import { numbers, offerOf, words as textColumn, useOffer } from "../../take/offer";
import { deadlineInputs } from "./inputs";

const isJudged = (id: string): id is Judged => (JUDGED as readonly string[]).includes(id);

/** Schemes filed with the bureaux, of the place's district or of all. */
function Filed({ ground, scope }: { ground: Ground; scope: Scope }) {
  if (ground.data.filings.length === 0) return <small>{t(stand.noFilings)}</small>;
  const filings = filingsOf(ground.data, ground.programme, ground.known.today, ground.judging);
  const cells = (filings?.rows ?? [])
    .filter(({ district }) => scope.level === "city" || district === scope.district)
    .flatMap((row) => row.cells.flat());
  const count = (...states: Filing["state"][]): number => cells.filter(({ state }) => states.includes(state)).length;
  const [late, missing] = [count("late"), count("overdue", "notReported")];
  return (
    <span class="split">
      <span class="reached">{t(stand.filed, { n: count("inTime"), all: cells.length })}</span>
      {late > 0 && <span class="overdue">{t(stand.filedLate, { n: late })}</span>}
      {missing > 0 && <span class="notReported">{t(stand.filedMissing, { n: missing })}</span>}
    </span>
  );
}

export function Milestones({ ground, scope, whole }: { ground: Ground; scope: Scope; whole: Standing }) {
  const { data, now, programme } = ground;
  const list = [...data.programmes[programme].milestones]
    .map((milestone) => ({ ...milestone, due: parseDay(milestone.due) }))
    .sort((a, b) => a.due - b.due);
  useOffer(() => {
    const deadline = ({ id }: (typeof list)[number]) => (isJudged(id) ? whole[id] : null);
    return offerOf<(typeof list)[number]>(
      t(progress.milestones),
      [
        textColumn(t(take.item), ({ name }) => inLang(lang.value, name)),
        numbers(t(late.due), ({ due }) => due, "day"),
        ...(["reached", "overdue", "notReported", "open"] as const).map((part) =>
          numbers<(typeof list)[number]>(t(late[part]), (one) => deadline(one)?.[part]),
        ),
        textColumn(t(take.note), (one) =>
          [one.clause, deadline(one) ? null : t(progress.noCount)].filter(Boolean).join(t(take.join)),
        ),
      ],
      list,
    );
  });
  if (list.length === 0) return <p class="card">{t(progress.noMilestones)}</p>;
  const next = list.findIndex(({ due }) => due >= now.today);
  const today = (
    <li class="todaymark">
      <b>{t(progress.today)}</b> {formatShortDay(now.today, lang.value)}
    </li>
  );
  return (
    <section aria-label={t(progress.milestones)}>
      <p class="note quiet">
        {t(stand.milestonesAt, {
          day: formatShortDay(now.today, lang.value),
          month: formatMonthOnly(now.month, lang.value),
        })}
      </p>
      <ol class="milestones">
        {list.map(({ id, name, due, clause }, k) => {
          const left = due - now.today;
          const deadline = isJudged(id) ? whole[id] : null;
          return (
            <Fragment key={id}>
              {k === next && today}
              <li class={`card ${left > 0 ? "ahead" : left === 0 ? "now" : "past"}`}>
                <span class="milestonehead">
                  <b>{inLang(lang.value, name)}</b>
                  {(deadline || id === "K2") && (
                    <HowCounted of={deadline ? "deadline" : "filings"} name={inLang(lang.value, name)}>
                      {deadline && <Inputs items={deadlineInputs(deadline) ?? []} />}
                    </HowCounted>
                  )}
                </span>
                <span>{formatDate(due, lang.value)}</span>
                <small>
                  {left === 0
                    ? t(progress.dueToday)
                    : t(left > 0 ? progress.daysLeft : progress.daysAgo, { n: formatNumber(Math.abs(left)) })}
                  {" · "}
                  {clause}
                </small>
                {deadline ? (
                  <span class="split">
                    {(["reached", "overdue", "notReported", "open"] as const).map((part) =>
                      deadline[part] > 0 ? (
                        <span key={part} class={part}>
                          {t(
                            progress[
                              part === "notReported" ? "silent" : part === "open" && left <= 0 ? "openToday" : part
                            ],
                            {
                              n: formatNumber(deadline[part]),
                            },
                          )}
                        </span>
                      ) : null,
                    )}
                  </span>
                ) : id === "K2" ? (
                  <Filed ground={ground} scope={scope} />
                ) : (
                  <small>{t(progress.noCount)}</small>
                )}
              </li>
            </Fragment>
          );
        })}
        {next < 0 && today}
      </ol>
    </section>
  );
}
