/** Baskets on paper. */
import { memo } from "preact/compat";
import { useEffect, useMemo } from "preact/hooks";
import type { Dataset } from "../../model/dataset";
import type { BasketsReport, ReportBasket } from "../../outbox/baskets-report";
import { CITY, takenArea } from "../../panels/packages/area";
import { basketsNow } from "../../panels/packages/hand/gathered";
import { baskets, chosenNumber } from "../../store/basket";
import { type Printing, printing } from "../../store/print";
import { wantRecords } from "../../store/records";
import { lang } from "../../store/view";
import { baskets as words } from "../../text/baskets";
import { BasketSheet, BasketsOverview } from "./BasketSheets";
import type { Collections, Size } from "./Parts";
import { PrintFrame } from "./PrintFrame";
import { Turn } from "./turns";

interface SheetsProps {
  readonly data: Dataset;
  readonly report: BasketsReport;
  readonly list: readonly ReportBasket[];
  readonly collections: Collections;
  readonly size: Size;
  readonly what: Printing | "";
}

/** Set out once; only their turns go on. */
const Sheets = memo(({ list, what, ...shared }: SheetsProps) => (
  <>
    {what !== "one" && <BasketsOverview {...shared} />}
    {list.map((one) => (
      <Turn key={one.key} height="297mm">
        {() => <BasketSheet one={one} {...shared} />}
      </Turn>
    ))}
  </>
));

export function BasketsPrint({ data }: { data: Dataset }) {
  useEffect(wantRecords, []);
  const what = printing.value;
  const answer = baskets.value;
  const report = useMemo(
    // One basket is told wherever it lies.
    () => (answer ? basketsNow(what === "one" ? CITY : undefined) : null),
    [answer, what === "one", takenArea.value, lang.value, data],
  );
  const chosen = chosenNumber.value;
  const list = useMemo(
    () =>
      what === "summary" || !report
        ? []
        : what === "one"
          ? report.baskets.slice(Math.max(0, chosen - 1), chosen)
          : report.baskets,
    [report, what, chosen],
  );
  const gone =
    report === null
      ? null
      : report.baskets.length === 0
        ? words.nothing
        : what === "one" && list.length === 0
          ? words.gone
          : null;
  return (
    <PrintFrame data={data} report={report} chosen={chosen} gone={gone} waits={words.waiting}>
      {(collections, size) => report && !gone && <Sheets {...{ data, report, list, collections, size, what }} />}
    </PrintFrame>
  );
}
