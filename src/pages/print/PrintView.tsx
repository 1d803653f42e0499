/** Sheets set out on screen as they will be printed; the rest of the page steps aside until they are put away. */
import { createPortal, memo } from "preact/compat";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Dataset } from "../../model/dataset";
import type { PackagesReport, ReportPackage } from "../../outbox/packages-report";
import { CITY, takenArea } from "../../panels/packages/area";
import { statedNow, useSeconds } from "../../panels/packages/proof/ProofBar";
import { statement } from "../../panels/packages/proof/statement";
import { reportNow } from "../../panels/packages/taken";
import { t } from "../../store/lang";
import { details, reply } from "../../store/packaging-run";
import { choosing, portfolioOpen, solved, stale } from "../../store/portfolio";
import { type Paper, type Printing, paper, printing } from "../../store/print";
import { cancelProof, proof } from "../../store/proof";
import { lang } from "../../store/view";
import { outbox as words } from "../../text/outbox";
import { Choice } from "../../ui/Choice";
import { useFeet } from "./feet";
import { collectionsOf } from "./maps";
import { PackageSheet } from "./PackageSheet";
import { type Collections, footOf, type Size } from "./Parts";
import { ScenarioSheets } from "./ScenarioSheets";
import { InTurns, makeTurns, Turn, type Turns } from "./turns";
import { useAlone } from "./useAlone";
import "./print.css";

/** Width of the text area (paper less margins of 12 mm) at 96 pixels an inch, and the height of a package's map. */
const SIZE: Readonly<Record<Paper, Size>> = {
  a4: { width: Math.round((186 / 25.4) * 96), height: Math.round((104 / 25.4) * 96) },
  a3: { width: Math.round((273 / 25.4) * 96), height: Math.round((165 / 25.4) * 96) },
};

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
  <div class="sheets">
    {what !== "one" && <ScenarioSheets {...shared} />}
    {list.map((one) => (
      <Turn key={one.members[0].id} height="297mm">
        {() => <PackageSheet one={one} {...shared} />}
      </Turn>
    ))}
    {what === "one" && list.length === 0 && <p class="sheet">{t(words.gone)}</p>}
  </div>
));

function Progress({ turns: { done, all }, busy }: { turns: Turns; busy: boolean }) {
  return (
    <>
      {busy && all.value > 0 && <progress value={done.value} max={all.value} aria-hidden="true" />}
      <span role="status">
        {busy && (all.value > 0 ? t(words.settingOut, { done: done.value, all: all.value }) : t(words.waiting))}
      </span>
    </>
  );
}

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

/** `chosen`: rank of the package on view, or 0. */
export default function PrintView({ data, chosen }: { data: Dataset; chosen: number }) {
  const [collections, setCollections] = useState<Collections | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const first = useRef<HTMLButtonElement>(null);
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
  const close = (): void => {
    printing.value = "";
  };

  useEffect(() => {
    collectionsOf(data).then(setCollections, (error: unknown) => setTrouble(String(error)));
  }, [data]);
  // Another report or paper is another set of sheets.
  const turns = useMemo(makeTurns, [report, what, chosen, paper.value, collections]);
  useAlone(first, close);

  const gone = what === "one" && report !== null && list.length === 0;
  const busy = !gone && (report === null || !turns.idle.value);
  const size = SIZE[paper.value];
  const foot = useMemo(() => (report ? footOf(report) : String), [report]);
  useFeet(!busy && !gone, paper.value, foot);
  return createPortal(
    <div
      class={`printing ${paper.value}`}
      role="dialog"
      aria-modal="true"
      aria-label={t(words.preview)}
      aria-busy={busy}
    >
      <div class="printbar">
        <button type="button" ref={first} onClick={close}>
          {t(busy ? words.cancel : words.back)}
        </button>
        <Choice
          label={t(words.paper)}
          value={paper.value}
          of={["a4", "a3"] as const}
          say={(size) => size.toUpperCase()}
          onPick={(size) => {
            paper.value = size;
          }}
        />
        <button type="button" class="primary" disabled={busy || gone} onClick={() => print()}>
          {t(words.print)}
        </button>
        {trouble ? (
          <span role="alert">{t(words.notMade, { reason: trouble })}</span>
        ) : (
          <Progress turns={turns} busy={busy} />
        )}
        {!report && !portfolioOpen.value && <Awaited />}
      </div>
      {report && collections && (
        <InTurns value={turns}>
          <Sheets key={turns} {...{ data, report, list, collections, size, what }} />
        </InTurns>
      )}
    </div>,
    document.body,
  );
}
