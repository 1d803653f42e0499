/** The baskets on view as the report that leaves the product; fetched when something is taken away. */
import { BASKET_ITEMS } from "../../../domain/packaging/basket";
import { type BasketsReport, basketsReport } from "../../../outbox/baskets-report";
import { BASKET_SCOPE, basketAsked, basketKey, baskets } from "../../../store/basket";
import { dataset } from "../../../store/dataset";
import { defaults } from "../../../store/packaging";
import type { Here } from "../../../store/place";
import { current } from "../../../store/scenario";
import { today } from "../../../store/time";
import { lang } from "../../../store/view";
import { works } from "../../../store/works-known";
import { holds, nameOfArea, takenArea } from "../area";
import { itemName } from "../name";
import { againstText } from "./against";
import { basketName } from "./basketName";

/** null until what estates need is read. @param only the place that it is narrowed to: baskets with a member there, each whole. */
export function basketsNow(only: Here = takenArea.value): BasketsReport | null {
  const [data, table, answer] = [dataset.value, works.value, baskets.value];
  if (!data || !table || !answer) return null;
  return basketsReport({
    data,
    lang: lang.value,
    today: today.value,
    scenario: current.value.name,
    works: table,
    asked: basketAsked.value,
    defaults: {
      items: BASKET_ITEMS,
      scope: BASKET_SCOPE,
      participants: defaults.value.participants,
      unitCostsWan: {},
    },
    baskets: answer,
    only: nameOfArea(data, only),
    inside: holds(data, only),
    itemName: (id) => itemName(data, id),
    called: (area) => ({ key: basketKey(data, { area }), name: basketName(data, { area }) }),
    against: againstText(data),
  });
}
