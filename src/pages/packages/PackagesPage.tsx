/** The planner's page: parameters, map, ranked packages, and why the others stay alone. */
import { lazy, Suspense } from "preact/compat";
import { useEffect, useMemo } from "preact/hooks";
import type { Dataset } from "../../model/dataset";
import { EstateCard } from "../../panels/estate/EstateCard";
import { Controls } from "../../panels/packages/Controls";
import { named } from "../../panels/packages/figures";
import { Results } from "../../panels/packages/Results";
import { RunState } from "../../panels/packages/RunState";
import { Standing } from "../../panels/packages/Standing";
import { Totals } from "../../panels/packages/Totals";
import { ground } from "../../store/ground";
import { runOutcomes } from "../../store/hand";
import { chosenPackage, side } from "../../store/packaging";
import { reply, runPackaging } from "../../store/packaging-run";
import { here, place } from "../../store/place";
import { printing } from "../../store/print";
import { runScenarios } from "../../store/scenario";
import { PackagesMap } from "./PackagesMap";

const PrintView = lazy(() => import("../print/PrintView"));

export default function PackagesPage({ data }: { data: Dataset }) {
  useEffect(runPackaging, []);
  useEffect(runScenarios, []);
  useEffect(runOutcomes, []);
  const { estates, streets } = data;
  const answer = reply.value?.reply ?? null;
  const list = useMemo(() => named(answer?.packages ?? [], estates, streets.name), [answer, data]);
  const row = estates.id.indexOf(chosenPackage.value);
  const chosen = row >= 0 && answer ? answer.packageOf[row] + 1 : 0;
  const { estate } = here.value;
  const close = (): void => {
    place.value = "";
  };
  // The same vnode is passed over: an answer does not move the controls.
  const controls = useMemo(() => <Controls data={data} />, [data]);
  return (
    <main id="main" class="page three">
      {controls}
      <div class="mapcell">
        <PackagesMap data={data} list={list} chosen={chosen} />
        <Totals
          onLeft={() => {
            side.value = "left";
            if (estate >= 0) close();
          }}
        />
        <RunState />
      </div>
      <section class="panel right">
        {estate >= 0 && ground.value ? (
          <EstateCard ground={ground.value} row={estate} onClose={close}>
            <Standing data={data} row={estate} list={list} />
          </EstateCard>
        ) : (
          <Results data={data} list={list} chosen={chosen} />
        )}
      </section>
      {printing.value !== "" && (
        <Suspense fallback={null}>
          <PrintView data={data} chosen={chosen} />
        </Suspense>
      )}
    </main>
  );
}
