/** The frontier, folded until somebody asks: chart, how sure it is, the same as a table. */
import {
  bringsOf,
  cancelFrontier,
  drawFrontier,
  frontier,
  frontierOpen,
  frontierPoints,
} from "../../../store/frontier";
import { t } from "../../../store/lang";
import { budgetWan } from "../../../store/packaging";
import { solved, stale } from "../../../store/portfolio";
import { formatNumber } from "../../../text/format";
import { portfolio as words } from "../../../text/portfolio";
import type { FrontierPoint } from "../../../workers/solver-client";
import { gapText } from "../proof/statement";
import { FrontierChart } from "./FrontierChart";

/** How sure the points are. */
function sureness(points: readonly FrontierPoint[]): string {
  const open = points.filter(({ proven }) => !proven);
  const count = formatNumber(points.length);
  if (open.length === 0) return t(words.frontierProven, { count });
  const widest = open.reduce((a, b) => (bringsOf(a) / a.bound < bringsOf(b) / b.bound ? a : b));
  return t(words.frontierMixed, {
    count,
    proven: formatNumber(points.length - open.length),
    gap: gapText(bringsOf(widest), widest.bound),
  });
}

function Table({ points }: { points: readonly FrontierPoint[] }) {
  return (
    <details class="fold">
      <summary>{t(words.frontierTable)}</summary>
      <div class="scroll">
        <table class="figures">
          <thead>
            <tr>
              <th scope="col">{t(words.col_budget)}</th>
              <th scope="col">{t(words.col_value)}</th>
              <th scope="col">{t(words.col_households)}</th>
              <th scope="col">{t(words.col_packages)}</th>
              <th scope="col">{t(words.col_proof)}</th>
            </tr>
          </thead>
          <tbody>
            {points.map((point) => (
              <tr key={point.budgetWan}>
                <th scope="row">
                  <button
                    type="button"
                    class="plain"
                    onClick={() => {
                      budgetWan.value = point.budgetWan;
                    }}
                  >
                    {formatNumber(point.budgetWan, 2)}
                  </button>
                </th>
                <td>{formatNumber(point.value)}</td>
                <td>{formatNumber(point.households)}</td>
                <td>{formatNumber(point.packages)}</td>
                <td>
                  {point.proven ? t(words.isProven) : t(words.isWithin, { gap: gapText(bringsOf(point), point.bound) })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function Work() {
  const now = frontier.value;
  if (now.state === "running")
    return (
      <div class="work">
        <progress max={1} value={now.share} aria-hidden="true" />
        <p>{t(words.frontierRunning, { percent: formatNumber(Math.floor(100 * now.share)) })}</p>
        <button type="button" onClick={cancelFrontier}>
          {t(words.cancel)}
        </button>
      </div>
    );
  if (now.state === "done") return null;
  const settled = solved.value?.reply.chosen && !stale.value;
  if (!settled) return <p class="hint">{t(words.frontierNone)}</p>;
  const said =
    now.state === "cancelled"
      ? t(words.frontierCancelled, { count: formatNumber(frontierPoints.value.length) })
      : now.state === "unavailable"
        ? t(words[now.reason])
        : now.state === "failed"
          ? t(words.failed, { reason: now.message })
          : t(words.frontierHint);
  return (
    <div class="work">
      <p role={now.state === "failed" || now.state === "unavailable" ? "alert" : "status"}>{said}</p>
      <button type="button" onClick={() => void drawFrontier()}>
        {t(words.again)}
      </button>
    </div>
  );
}

export function Frontier() {
  const points = frontierPoints.value;
  const enough = points.at(-1)?.spentWan ?? 0;
  const done = frontier.value.state === "done";
  return (
    <details
      class="fold frontier"
      open={frontierOpen.value}
      onToggle={(event) => {
        frontierOpen.value = event.currentTarget.open;
      }}
    >
      <summary>{t(words.frontier)}</summary>
      {frontierOpen.value && (
        <>
          <Work />
          {points.length > 0 && (done ? enough > 0 : true) && (
            <>
              <p class="hint">
                {t(words.frontierHint)}
                {sureness(points)}
                {done && t(words.enough, { budget: formatNumber(enough, 2) })}
              </p>
              <FrontierChart points={points} />
              <Table points={points} />
            </>
          )}
          {done && enough === 0 && <p class="hint">{t(words.frontierEmpty)}</p>}
        </>
      )}
    </details>
  );
}
