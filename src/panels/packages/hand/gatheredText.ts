/** What the baskets gather, in a line. */
import type { Dataset } from "../../../model/dataset";
import { basketAsked } from "../../../store/basket";
import { t } from "../../../store/lang";
import { lang } from "../../../store/view";
import { baskets } from "../../../text/baskets";
import { formatNumber } from "../../../text/format";
import { joined } from "../../../text/phrase";
import { itemName } from "../name";

/** Items, and the unit costs that are set. */
export function gatheredText(data: Dataset): string {
  const { items, unitCostsWan } = basketAsked.value;
  const cost = (item: string): string =>
    Object.hasOwn(unitCostsWan, item) ? ` ${formatNumber(unitCostsWan[item], 2)} ${t(baskets.u_wanEstate)}` : "";
  const colon = lang.value === "en" ? ": " : "：";
  return (
    t(baskets.items) +
    colon +
    joined(
      lang.value,
      items.map((item) => itemName(data, item) + cost(item)),
    )
  );
}
