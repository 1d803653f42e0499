import type { Pace } from "../../../domain/progress/plan";
import type { AgainstPlan } from "../../../domain/progress/standing";
import { t } from "../../../store/lang";
import { formatSigned } from "../../../text/format";
import { progress } from "../../../text/progress";
import { stand } from "../../../text/stand";

const SIGN: Readonly<Record<Pace, string>> = { ahead: "▲", normal: "●", behind: "▼" };

/** 超前, 正常 or 滞后, told by shape, word and colour, with the points. */
export const PaceMark = ({ plan }: { plan: AgainstPlan }) => (
  <span class={`pace ${plan.pace}`}>
    <span aria-hidden="true">{SIGN[plan.pace]}</span> {t(progress[`pace_${plan.pace}`])}{" "}
    {t(stand.points, { n: formatSigned(plan.points, 1) })}
  </span>
);
