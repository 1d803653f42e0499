/** Why the rule alone has an estate in no basket, in a sentence. */
import { againstBasket } from "../../../domain/packaging/basket";
import type { Dataset } from "../../../model/dataset";
import { basketAsked } from "../../../store/basket";
import { t } from "../../../store/lang";
import { parameters } from "../../../store/packaging";
import { columns } from "../../../store/packaging-run";
import { works } from "../../../store/works-known";
import { baskets as words } from "../../../text/baskets";
import { whyText } from "../why";
import { whyContext } from "../whyContext";

/** By row; null: the rule puts it into one, or what estates need is not read yet. */
export function againstText(data: Dataset): (row: number) => string | null {
  const [from, table, asked] = [columns.value, works.value, basketAsked.value];
  const context = whyContext(data, parameters.value, []);
  return (row) => {
    const against = from && table && againstBasket(from, table, asked, row);
    if (!against) return null;
    return "figures" in against ? whyText({ row, ...against }, context) : t(words[`why_${against.code}`]);
  };
}
