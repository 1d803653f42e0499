/** Menu items by name. */
import type { Dataset } from "../../../model/dataset";
import { lang } from "../../../store/view";

/** Name of a menu item in the reader's language; its id where no programme names it. */
export function itemName(data: Pick<Dataset, "programmes">, item: string): string {
  const found = data.programmes.flatMap(({ menu }) => menu).find(({ id }) => id === item);
  return found ? found.name[lang.value === "en" ? "en" : "zh"] : item;
}
