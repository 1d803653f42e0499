/** Packages or baskets on paper. */
import { memo } from "preact/compat";
import { useMemo } from "preact/hooks";
import type { Dataset } from "../../model/dataset";
import type { PackagesReport, ReportPackage } from "../../outbox/packages-report";
import { CITY, takenArea } from "../../panels/packages/area";
import { statedNow, useSeconds } from "../../panels/packages/proof/ProofBar";
import { statement } from "../../panels/packages/proof/statement";
import { reportNow } from "../../panels/packages/taken";
import { t } from "../../store/lang";
import { plan } from "../../store/packaging";
import { details, reply } from "../../store/packaging-run";
import { choosing, portfolioOpen, solved, stale } from "../../store/portfolio";
import { type Printing, printing } from "../../store/print";
import { cancelProof, proof } from "../../store/proof";
import { lang } from "../../store/view";
import { outbox as words } from "../../text/outbox";
import { BasketsPrint } from "./BasketsPrint";
import { PackageSheet } from "./PackageSheet";
import type { Collections, Size } from "./Parts";
import { PrintFrame } from "./PrintFrame";
import { ScenarioSheets } from "./ScenarioSheets";
import { Turn } from "./turns";

interface SheetsProps {
  readonly data: Dataset;
  readonly report: PackagesReport;
  readonly list: readonly ReportPackage[];
  readonly collections: Collections;
  readonly size: Size;
  readonly what: Printing | "";
}

/** Set out once; only their turns go on. */
const Sheets = memo(({ list, what, ...shared }: SheetsProps) => (
  <>
    {what !== "one" && <ScenarioSheets {...shared} />}
    {list.map((one) => (
      <Turn key={one.members[0].id} height="297mm">
        {() => <PackageSheet one={one} {...shared} />}
      </Turn>
    ))}
  </>
));

/** A proof may take minutes: how far it is, and the way to sheets of what stands now. */
function Awaited() {
  const now = proof.value;
  useSeconds(now.state === "running");
  const said = now.state === "running" && statement(now, statedNow());
  if (!said) return null;
  return (
    <>
      <span>{[said.main, said.more].filter(Boolean).join(" · ")}</span>
      <button type="button" onClick={cancelProof}>
        {t(words.asItStands)}
      </button>
    </>
  );
}

function PackagesPrint({ data, chosen }: { data: Dataset; chosen: number }) {
  // The proof may replace the answer: nothing is set out twice.
  const { state } = proof.value;
  const settled = portfolioOpen.value
    ? solved.value !== null && !stale.value && choosing.value.state === "idle"
    : state !== "running" && (state !== "none" || reply.value?.reply.packages.length === 0);
  const report = useMemo(
    // One package is told wherever it lies.
    () => (settled ? reportNow(printing.value === "one" ? CITY : undefined) : null),
    [
      settled,
      printing.value === "one",
      takenArea.value,
      portfolioOpen.value,
      solved.value,
      proof.value,
      reply.value,
      details.value,
      lang.value,
      data,
    ],
  );
  const what = printing.value;
  const list = useMemo(
    () =>
      what === "summary" || !report
        ? []
        : what === "one"
          ? report.packages.slice(Math.max(0, chosen - 1), chosen)
          : report.packages,
    [report, what, chosen],
  );
  const gone = what === "one" && report !== null && list.length === 0;
  return (
    <PrintFrame
      data={data}
      report={report}
      chosen={chosen}
      gone={gone ? words.gone : null}
      waits={words.waiting}
      beside={!report && !portfolioOpen.value && <Awaited />}
    >
      {(collections, size) => report && <Sheets {...{ data, report, list, collections, size, what }} />}
    </PrintFrame>
  );
}

/** What is on view on paper. `chosen`: rank of the package on view, or 0. */
export default function PrintView(props: { data: Dataset; chosen: number }) {
  return plan.value === "basket" ? <BasketsPrint data={props.data} /> : <PackagesPrint {...props} />;
}
