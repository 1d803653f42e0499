/** What the sentences of the left out need of a dataset: names told apart, and what decides. */
import type { Parameters } from "../../domain/packaging/types";
import type { Dataset } from "../../model/dataset";
import { lang } from "../../store/view";
import { decidedBy } from "./decided";
import { estateLabel, rowsById } from "./name";
import type { WhyContext } from "./why";

/** District and street of estate `row`, as far as they are known. */
export const whereOf = ({ estates, districts, streets }: Dataset, row: number): string =>
  [districts.name[estates.district[row]], streets.name[estates.street[row]]].filter(Boolean).join(" · ");

export function whyContext(data: Dataset, p: Parameters): WhyContext {
  const rows = rowsById(data.estates);
  const nameOf = (id: string): string => {
    const row = rows.get(id);
    return row === undefined ? id : estateLabel(row, data);
  };
  return { lang: lang.value, p, nameOf, decidedBy: decidedBy(data, lang.value) };
}
