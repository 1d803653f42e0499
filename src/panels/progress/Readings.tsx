/** How the plan's words are read where they leave it open (假设): each figure of the page follows. */
import { BEFORE, before, pacePoints } from "../../store/judging";
import { t } from "../../store/lang";
import { stand } from "../../text/stand";
import { Choice } from "../../ui/Choice";

const POINTS = ["0", "3", "5", "10", "15"] as const;

export function Readings() {
  const own = String(pacePoints.value);
  return (
    <fieldset class="readings">
      <legend class="chip synthetic">{t(stand.readings)}</legend>
      <Choice
        label={t(stand.before)}
        value={before.value}
        of={BEFORE}
        say={(one) => t(stand[`before_${one}`])}
        onPick={(one) => (before.value = one)}
      />
      <Choice
        label={t(stand.pace)}
        value={own}
        of={(POINTS as readonly string[]).includes(own) ? POINTS : [own, ...POINTS]}
        say={(n) => t(stand.pacePoints, { n })}
        onPick={(n) => (pacePoints.value = Number(n))}
      />
    </fieldset>
  );
}
