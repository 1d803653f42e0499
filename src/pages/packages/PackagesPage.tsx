/** The planner's page: parameters, map, ranked packages, and why the others stay alone. */
import { lazy, Suspense } from "preact/compat";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Dataset } from "../../model/dataset";
import { EstateCard } from "../../panels/estate/EstateCard";
import { closeEstate } from "../../panels/packages/area";
import { Controls } from "../../panels/packages/Controls";
import { type Named, named } from "../../panels/packages/figures";
import { BasketStanding, Baskets } from "../../panels/packages/hand/Baskets";
import { BasketTotals } from "../../panels/packages/hand/BasketTotals";
import { HandBar } from "../../panels/packages/hand/HandBar";
import { ToolColumn } from "../../panels/packages/hand/ToolColumn";
import { ToolHint } from "../../panels/packages/hand/ToolHint";
import { readNames } from "../../panels/packages/name";
import { numberedAs } from "../../panels/packages/portfolio/numbers";
import { PortfolioTotals } from "../../panels/packages/portfolio/PortfolioTotals";
import { ProofBar } from "../../panels/packages/proof/ProofBar";
import { Results } from "../../panels/packages/Results";
import { RunState } from "../../panels/packages/RunState";
import { Skips } from "../../panels/packages/Skips";
import { Standing } from "../../panels/packages/Standing";
import { ScenarioBar } from "../../panels/packages/scenarios/ScenarioBar";
import { Totals } from "../../panels/packages/Totals";
import { baskets, chosenNumber } from "../../store/basket";
import { runFrontier } from "../../store/frontier";
import { ground } from "../../store/ground";
import { runOutcomes } from "../../store/hand";
import { t } from "../../store/lang";
import { chosenPackage, plan, side } from "../../store/packaging";
import { reply, runPackaging } from "../../store/packaging-run";
import { here } from "../../store/place";
import { onView, portfolioOpen, runPortfolio, wholeOf } from "../../store/portfolio";
import { printing } from "../../store/print";
import { runProof } from "../../store/proof";
import { runScenarios } from "../../store/scenario";
import { type Tool, takeTool, tool } from "../../store/tool";
import { packages as words } from "../../text/packages";
import { useKeptFocus } from "../../ui/useKeptFocus";
import { PackagesMap } from "./PackagesMap";

const CompareDialog = lazy(() => import("./CompareDialog"));
const PrintView = lazy(() => import("../print/PrintView"));

const NONE: readonly Named[] = [];
/** Tools of P3, which knows no packages and no links. */
const BASKET_TOOLS: readonly Tool[] = ["select", "brush", "measure"];
/** A portfolio is looked at; what it is made of is edited on the other tabs. */
const LOOKING: readonly Tool[] = ["select", "measure"];

export default function PackagesPage({ data }: { data: Dataset }) {
  const [comparing, setComparing] = useState(false);
  useEffect(runPackaging, []);
  useEffect(runScenarios, []);
  useEffect(runOutcomes, []);
  useEffect(runProof, []);
  useEffect(runPortfolio, []);
  useEffect(runFrontier, []);
  const [mapSide, listSide] = [useRef<HTMLDivElement>(null), useRef<HTMLElement>(null)];
  useKeptFocus(mapSide);
  useKeptFocus(listSide);
  const { estates } = data;
  // While the engine prepares.
  useEffect(() => {
    const timer = setTimeout(readNames, 0, data);
    return () => clearTimeout(timer);
  }, [data]);
  const answer = reply.value?.reply ?? null;
  const list = useMemo(() => named(answer?.packages ?? [], data), [answer, data]);
  const row = estates.id.indexOf(chosenPackage.value);
  const chooses = portfolioOpen.value;
  useEffect(() => {
    if (chooses && !LOOKING.includes(tool.peek())) takeTool("select");
  }, [chooses]);
  const seen = onView.value;
  const shown = useMemo(
    () => (seen === answer ? list : numberedAs(named(seen?.packages ?? NONE, data), list, wholeOf.value)),
    [seen, list, data],
  );
  const chosen = row >= 0 && seen ? seen.packageOf[row] + 1 : 0;
  const { estate } = here.value;
  // From the card of an estate back to the package or basket on view, or to the list.
  const carded = useRef(estate);
  useEffect(() => {
    const left = carded.current >= 0 && estate < 0;
    carded.current = estate;
    if (!left || document.activeElement !== document.body) return;
    const list = listSide.current;
    const back =
      list?.querySelector<HTMLElement>(".ranked > li.on .packagehead, .basket[open] > summary") ??
      list?.querySelector<HTMLElement>("#packages-list");
    if (!back) return;
    if (back.tabIndex < 0) back.tabIndex = -1;
    back.focus({ preventScroll: true });
  }, [estate]);
  const gathers = plan.value === "basket";
  const number = gathers ? chosenNumber.value : 0;
  const basket = baskets.value?.baskets[number - 1];
  const one = gathers ? basket && { members: basket.estates, colour: number - 1 } : shown[chosen - 1];
  // The same vnodes are passed over: an answer moves neither the controls nor the tools.
  const controls = useMemo(() => <Controls data={data} />, [data]);
  const overhead = useMemo(
    () =>
      gathers ? (
        <BasketTotals />
      ) : chooses ? (
        <PortfolioTotals />
      ) : (
        <>
          <Totals
            onLeft={() => {
              side.value = "left";
              if (here.peek().estate >= 0) closeEstate();
            }}
          />
          <ProofBar />
        </>
      ),
    [gathers, chooses],
  );
  const tools = useMemo(
    () => (
      <>
        <RunState />
        <ToolColumn usable={gathers ? BASKET_TOOLS : chooses ? LOOKING : undefined} />
      </>
    ),
    [gathers, chooses],
  );
  const scenarios = useMemo(() => <ScenarioBar onCompare={() => setComparing(true)} />, []);
  return (
    <main id="main" class="page three">
      <Skips />
      {controls}
      <div class="mapcell" ref={mapSide}>
        <PackagesMap data={data} list={gathers ? NONE : shown} chosen={gathers ? 0 : chosen} one={one} />
        <div class="overhead">
          {overhead}
          <ToolHint list={list} chosen={chosen} />
        </div>
        {tools}
        <HandBar looks={chooses} />
      </div>
      <section class="panel right" ref={listSide}>
        <h2 class="hear">{t(words.results)}</h2>
        {scenarios}
        {estate >= 0 && ground.value ? (
          <EstateCard ground={ground.value} row={estate} onClose={closeEstate}>
            {gathers ? <BasketStanding data={data} row={estate} /> : <Standing data={data} row={estate} list={list} />}
          </EstateCard>
        ) : gathers ? (
          <Baskets data={data} />
        ) : (
          <Results data={data} list={shown} chosen={chosen} />
        )}
      </section>
      <Suspense fallback={null}>
        {comparing && <CompareDialog data={data} onClose={() => setComparing(false)} />}
      </Suspense>
      {printing.value !== "" && (
        <Suspense fallback={null}>
          <PrintView data={data} chosen={chosen} />
        </Suspense>
      )}
    </main>
  );
}
