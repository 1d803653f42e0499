/** Month by month, for the city down to an estate: topic by topic beside a map. */
import { lazy, Suspense } from "preact/compat";
import { useEffect, useState } from "preact/hooks";
import type { Ground } from "../../domain/coverage/measure";
import { Place } from "../../panels/progress/Place";
import { Time } from "../../panels/progress/Time";
import { SidePanel } from "../../panels/shell/SidePanel";
import { TakeTables } from "../../panels/take/TakeTables";
import { compare } from "../../store/compare";
import { ground as groundNow } from "../../store/ground";
import { t } from "../../store/lang";
import { lit } from "../../store/lit";
import { type Scope, scope as scopeNow } from "../../store/scope";
import { topic } from "../../store/topic";
import { lang } from "../../store/view";
import { formatDate, formatMonthName } from "../../text/format";
import { papers } from "../../text/papers";
import { progress } from "../../text/progress";
import { shell } from "../../text/shell";
import { time } from "../../text/time";
import { Tabs } from "../../ui/Tabs";
import { TOPICS } from "./topics";
import "../../panels/progress/progress.css";

const PapersView = lazy(() => import("../print/PapersView"));
const Swipe = lazy(() => import("../compare/Swipe"));
const ProgressMap = lazy(() => import("./ProgressMap").then(({ ProgressMap: map }) => ({ default: map })));

export default function ProgressPage() {
  const ground = groundNow.value;
  const scope = scopeNow.value;
  if (!ground || !scope || ground.programme < 0)
    return <main id="main">{ground && <p class="differs">{t(progress.noPlan)}</p>}</main>;
  return <Progress ground={ground} scope={scope} />;
}

function Progress({ ground, scope }: { ground: Ground; scope: Scope }) {
  const { data } = ground;
  const [isPapers, setPapers] = useState(false);
  useEffect(
    () => () => {
      lit.value = null;
    },
    [],
  );
  const { id, Panel, Map: OwnMap = ProgressMap } = TOPICS.find((one) => one.id === topic.value) ?? TOPICS[0];
  return (
    <main id="main" class="page withtime progresspage">
      <SidePanel name="progress" label={t(shell.progress)}>
        <div class="placeline">
          <Place data={data} scope={scope} />
          <b class="times">
            {t(time.asKnown, {
              month: formatMonthName(ground.now.month, lang.value),
              day: formatDate(ground.now.today, lang.value),
            })}
          </b>
          <span class="takes">
            <TakeTables />
            <button type="button" onClick={() => setPapers(true)}>
              {t(papers.open)}
            </button>
          </span>
        </div>
        {data.reports.n === 0 && <p class="differs">{t(progress.noReports)}</p>}
        <Tabs
          label={t(progress.topics)}
          tabs={TOPICS.map((one) => ({ id: one.id, word: t(one.word) }))}
          value={id}
          onPick={(next) => {
            topic.value = next;
          }}
        >
          {scope.mine.length === 0 ? (
            <p class="differs">{t(progress.nothingHere)}</p>
          ) : (
            <Suspense fallback={<p role="status">{t(shell.starting)}</p>}>
              <Panel ground={ground} scope={scope} />
            </Suspense>
          )}
        </Tabs>
      </SidePanel>
      <Suspense fallback={<div class="map" role="status" />}>
        {compare.value === "on" ? (
          <Swipe
            lit={lit.value}
            onLit={(next) => {
              lit.value = next;
            }}
          />
        ) : (
          <OwnMap ground={ground} scope={scope} />
        )}
      </Suspense>
      <Time />
      {isPapers && (
        <Suspense fallback={null}>
          <PapersView onClose={() => setPapers(false)} />
        </Suspense>
      )}
    </main>
  );
}
