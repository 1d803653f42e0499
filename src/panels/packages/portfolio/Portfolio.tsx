/** Choosing under a budget: money and goal, how sure it is, floors by district, the frontier, the chosen packages. */
import type { Dataset } from "../../../model/dataset";
import { t } from "../../../store/lang";
import { held, weightsRefused } from "../../../store/packaging-run";
import { solved, stale } from "../../../store/portfolio";
import { formatNumber } from "../../../text/format";
import { portfolio as words } from "../../../text/portfolio";
import { area, nameOfArea } from "../area";
import type { Named } from "../figures";
import { Ranked } from "../Ranked";
import { Budget } from "./Budget";
import { Districts } from "./Districts";
import { Frontier } from "./Frontier";
import { State } from "./State";
import { TakeOver } from "./TakeOver";
import "./portfolio.css";

/** Why nothing can be asked; null: it can. */
function barred() {
  const has = held.value;
  if (has && !has.households) return words.needsHouseholds;
  if (has && !has.budgetWan) return words.needsBudgets;
  return weightsRefused.value ? words.needsWeights : null;
}

/** `list`: the chosen packages; `chosen`: rank of the one on view, or 0. */
export default function Portfolio({ data, list, chosen }: { data: Dataset; list: readonly Named[]; chosen: number }) {
  const why = barred();
  if (why) return <p class="note">{t(why)}</p>;
  const of = solved.value;
  return (
    <section class="portfolio" aria-label={t(words.region)} aria-busy={stale.value}>
      {area.value.level !== "city" && <p class="note">{t(words.wholeCity, { place: nameOfArea(data, area.value) })}</p>}
      <Budget />
      <State data={data} />
      <Districts data={data} />
      <Frontier />
      {of?.reply.chosen && list.length > 0 && (
        <>
          <h2>{t(words.chosen, { count: formatNumber(list.length) })}</h2>
          <TakeOver data={data} />
          <Ranked data={data} list={list} p={of.asked.p} chosen={chosen} still />
        </>
      )}
    </section>
  );
}
