/** What the sentences of the left out need of a dataset: names told apart, and what decides. */
import type { Parameters } from "../../domain/packaging/types";
import type { Dataset } from "../../model/dataset";
import { once } from "../../model/once";
import { lang } from "../../store/view";
import { decidedBy } from "./decided";
import type { WhyContext } from "./why";

/** District and street of estate `row`, as far as they are known. */
export const whereOf = ({ estates, districts, streets }: Dataset, row: number): string =>
  [districts.name[estates.district[row]], streets.name[estates.street[row]]].filter(Boolean).join(" · ");

/** Rows by id, and how many estates bear a name. */
const namesOf = once(({ id, name }: Dataset["estates"]) => {
  const bearing = new Map<string, number>();
  for (const one of name) if (one) bearing.set(one, (bearing.get(one) ?? 0) + 1);
  return { rows: new Map(id.map((one, row) => [one, row])), bearing };
});

/** A name that several estates bear is told with its street, or else its district. */
export function whyContext(data: Dataset, p: Parameters): WhyContext {
  const { estates, districts, streets } = data;
  const { rows, bearing } = namesOf(estates);
  const nameOf = (id: string): string => {
    const row = rows.get(id) ?? -1;
    const name = estates.name[row];
    if (!name) return id;
    const where = streets.name[estates.street[row]] ?? districts.name[estates.district[row]];
    if (!where || (bearing.get(name) ?? 0) < 2) return name;
    return lang.value === "en" ? `${name} (${where})` : `${name}（${where}）`;
  };
  return { lang: lang.value, p, nameOf, decidedBy: decidedBy(data, lang.value) };
}
