/** What the sentences of the left out need of a dataset: names told apart, and what decides. */
import type { Parameters } from "../../domain/packaging/types";
import type { Dataset } from "../../model/dataset";
import { lang } from "../../store/view";
import { decidedBy } from "./decided";
import type { Named } from "./figures";
import { estateLabel, packageName, rowsById } from "./name";
import type { WhyContext } from "./why";

/** District and street of estate `row`, as far as they are known. */
export const whereOf = ({ estates, districts, streets }: Dataset, row: number): string =>
  [districts.name[estates.district[row]], streets.name[estates.street[row]]].filter(Boolean).join(" · ");

/** @param list the packages that the reasons were found beside, as they are numbered. */
export function whyContext(data: Dataset, p: Parameters, list: readonly Named[]): WhyContext {
  const rows = rowsById(data.estates);
  const nameOf = (id: string): string => {
    const row = rows.get(id);
    return row === undefined ? id : estateLabel(row, data);
  };
  const packageOf = (number: number): string | null => {
    const found = list.find((one) => one.number === number);
    return found ? packageName(found) : null;
  };
  return { lang: lang.value, p, nameOf, decidedBy: decidedBy(data, lang.value), packageOf };
}
