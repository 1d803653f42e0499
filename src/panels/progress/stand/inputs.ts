/** The terms of progress, completion and deadlines, for the cards of their definitions. */
import type { CurvePoint } from "../../../domain/progress/curve";
import type { Deadline } from "../../../domain/progress/deadlines";
import type { Standing } from "../../../domain/progress/standing";
import { t } from "../../../store/lang";
import { lang } from "../../../store/view";
import { formatDate, formatNumber, formatShare, formatSigned, UNKNOWN } from "../../../text/format";
import { late } from "../../../text/late";
import { progress } from "../../../text/progress";
import { stand } from "../../../text/stand";

const households = (n: number): string => t(stand.households, { n: formatNumber(n, 1) });

/** Progress − plan, term by term. */
export function planInputs({ progress: made, plan, notReported }: Standing, pacePoints: number): [string, string][] {
  const out: [string, string] = [
    t(stand.leftOut),
    t(stand.leftOutOf, { silent: formatNumber(notReported), unknown: formatNumber(made.unknown) }),
  ];
  const mine: [string, string][] = [
    [t(stand.weightedDone), households(made.part)],
    [t(stand.weightReported), households(made.whole)],
    [t(progress.progress), formatShare(made.value, 1)],
  ];
  if (!plan) return [...mine, out];
  return [
    ...mine,
    [t(stand.weightedPlan), households(plan.planned * plan.whole)],
    [t(stand.weight), households(plan.whole)],
    [t(stand.plan), formatShare(plan.planned, 1)],
    [t(stand.difference), t(stand.points, { n: formatSigned(plan.points, 1) })],
    [t(stand.result), t(stand.ruleAhead, { n: formatNumber(pacePoints, 1) })],
    out,
  ];
}

/** Who reached a deadline, and who did not. */
export const deadlineInputs = (deadline: Deadline | null): [string, string][] | undefined =>
  deadline === null
    ? undefined
    : [
        [t(late.due), formatDate(deadline.due, lang.value)],
        ...(["reached", "overdue", "notReported", "open"] as const).map((part): [string, string] => [
          t(late[part]),
          formatNumber(deadline[part]),
        ]),
      ];

/** Complete ÷ all, by households. */
export const completedInputs = ({ completed }: Standing): [string, string][] => [
  [t(stand.weightComplete), households(completed.part)],
  [t(stand.weightAll), households(completed.whole)],
  [t(progress.completed), formatShare(completed.value, 1)],
];

/** A point of the curve by households, term by term. */
export const curveInputs = ({ planned, actual, done, whole, carried, silent }: CurvePoint): [string, string][] => [
  [t(stand.weightedDone), actual === null ? UNKNOWN : households(done)],
  [t(stand.weightReported), actual === null ? UNKNOWN : households(whole)],
  [t(stand.actualShare), formatShare(actual, 1)],
  [t(stand.planShare), formatShare(planned, 1)],
  [t(stand.carried), formatNumber(carried)],
  [t(stand.silent), formatNumber(silent)],
];
