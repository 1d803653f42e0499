/** Makes the chosen packages the scenario, by hand and to be undone. */
import type { Dataset } from "../../../model/dataset";
import { apply } from "../../../store/hand";
import { t } from "../../../store/lang";
import { side } from "../../../store/packaging";
import { solved, stale } from "../../../store/portfolio";
import { portfolio as words } from "../../../text/portfolio";
import { ESTATE_STATE } from "../../../workers/packaging";

const ALONE = ESTATE_STATE.indexOf("alone");

export function TakeOver({ data }: { data: Dataset }) {
  const answer = solved.value?.reply.chosen?.answer;
  if (!answer) return null;
  const { id } = data.estates;
  const take = (): void => {
    const done = apply({
      do: "choose",
      packages: answer.packages.map(({ members }) => members.map((row) => id[row])),
      rest: id.filter((_, row) => answer.states[row] === ALONE),
    });
    // There the bar tells what it did, and undoes it.
    if (done && !done.refused) side.value = "packages";
  };
  return (
    <div class="takeover">
      <button type="button" disabled={stale.value} aria-describedby="takeover-hint" onClick={take}>
        {t(words.takeOver)}
      </button>
      <small id="takeover-hint">{t(words.takeOverHint)}</small>
    </div>
  );
}
