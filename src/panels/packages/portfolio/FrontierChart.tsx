/** Twenty budgets and what each brings, to a scale of its own: a filled point is proven, a hollow one has a line up to its bound. */
import { useRef } from "preact/hooks";
import { bringsOf } from "../../../store/frontier";
import { t } from "../../../store/lang";
import { budgetWan, objective } from "../../../store/packaging";
import { solved, stale } from "../../../store/portfolio";
import { formatNumber } from "../../../text/format";
import { portfolio as words } from "../../../text/portfolio";
import { useRoom } from "../../../ui/chart/useWidth";
import type { FrontierPoint } from "../../../workers/solver-client";
import { marksTo } from "./figures";

export const goalWord = (): string => t(objective.value === "value" ? words.valueOf : words.householdsOf);
export const pointLabel = (point: FrontierPoint): string =>
  t(words.pointLabel, {
    budget: formatNumber(point.budgetWan, 2),
    goal: goalWord(),
    reached: formatNumber(bringsOf(point)),
    packages: formatNumber(point.packages),
  });

export function FrontierChart({ points }: { points: readonly FrontierPoint[] }) {
  const {
    element,
    room: { width, text },
  } = useRoom<HTMLDivElement>();
  const group = useRef<SVGGElement>(null);
  const budget = budgetWan.value;
  const chosen = stale.value ? null : (solved.value?.reply.chosen ?? null);
  const [left, right, top, bottom] = [4.2 * text, 1.2 * text, 1.6 * text, 3.2 * text];
  const height = 18.5 * text;
  /** Half the diagonal of the sign of what is chosen. */
  const r = 0.6 * text;
  const xMarks = marksTo(Math.max(budget ?? 0, ...points.map(({ budgetWan: b }) => b)));
  const tallest = points.map(({ bound, ...point }) => Math.max(bound, bringsOf(point)));
  const yMarks = marksTo(Math.max(1, chosen?.[objective.value] ?? 0, ...tallest));
  const [xEnd, yEnd] = [xMarks[xMarks.length - 1], yMarks[yMarks.length - 1]];
  const x = (wan: number): number => left + ((width - left - right) * wan) / xEnd;
  const y = (n: number): number => height - bottom - ((height - top - bottom) * n) / yEnd;
  const steps = points.map((point, k) =>
    k === 0 ? `M${x(point.budgetWan)} ${y(bringsOf(point))}` : `H${x(point.budgetWan)}V${y(bringsOf(point))}`,
  );
  const nearest = points.reduce(
    (best, point, k) =>
      Math.abs(point.budgetWan - (budget ?? 0)) < Math.abs(points[best].budgetWan - (budget ?? 0)) ? k : best,
    0,
  );
  const focus = (k: number): void => {
    (group.current?.children[k] as SVGGElement | undefined)?.focus();
  };
  const every = xMarks.length > 5 && width < 24 * text ? 2 : 1;
  const half = points.length > 1 ? (x(points[1].budgetWan) - x(points[0].budgetWan)) / 2 : 1.25 * text;
  return (
    <div class="chart" ref={element}>
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="group"
        aria-label={t(words.frontier)}
        style={{ fontSize: `${text}px` }}
      >
        {yMarks.map((mark) => (
          <g key={mark} class="mark">
            <line x1={left} x2={width - right} y1={y(mark)} y2={y(mark)} />
            <text x={left - 0.4 * text} y={y(mark) + 0.35 * text} text-anchor="end">
              {formatNumber(mark)}
            </text>
          </g>
        ))}
        {xMarks.map((mark, k) => (
          <g key={mark} class="mark">
            <line x1={x(mark)} x2={x(mark)} y1={height - bottom} y2={height - bottom + 4} />
            {k % every === 0 && (
              <text x={x(mark)} y={height - bottom + 1.2 * text} text-anchor="middle">
                {formatNumber(mark)}
              </text>
            )}
          </g>
        ))}
        <text class="axis" x={left - 0.4 * text} y={text} text-anchor="end">
          {goalWord()}
        </text>
        <text class="axis" x={width - right} y={height - 0.5 * text} text-anchor="end">
          {t(words.axisBudget)}
        </text>
        {budget !== null && (
          <g class="nowline">
            <line x1={x(budget)} x2={x(budget)} y1={top} y2={height - bottom} />
            <text
              x={x(budget)}
              y={text}
              text-anchor={x(budget) < left + 3 * text ? "start" : x(budget) > width - 4 * text ? "end" : "middle"}
            >
              {t(words.now)}
            </text>
          </g>
        )}
        <path class="steps" d={steps.join("")} />
        <g ref={group}>
          {points.map((point, k) => {
            const [px, py] = [x(point.budgetWan), y(bringsOf(point))];
            return (
              <g
                key={point.budgetWan}
                class={point.proven ? "point proven" : "point"}
                role="button"
                tabIndex={k === nearest ? 0 : -1}
                aria-label={pointLabel(point)}
                onClick={() => {
                  budgetWan.value = point.budgetWan;
                }}
                onKeyDown={(event) => {
                  if (event.key === "ArrowRight" || event.key === "ArrowUp") focus(k + 1);
                  else if (event.key === "ArrowLeft" || event.key === "ArrowDown") focus(k - 1);
                  else if (event.key === "Enter" || event.key === " ") budgetWan.value = point.budgetWan;
                  else return;
                  event.preventDefault();
                  event.stopPropagation();
                }}
              >
                <title>{pointLabel(point)}</title>
                <rect class="hit" x={px - half} y={top} width={2 * half} height={height - top - bottom} />
                {!point.proven && <line class="bound" x1={px} x2={px} y1={py} y2={y(point.bound)} />}
                {!point.proven && (
                  <line class="bound" x1={px - 4} x2={px + 4} y1={y(point.bound)} y2={y(point.bound)} />
                )}
                <circle cx={px} cy={py} r={0.34 * text} />
              </g>
            );
          })}
        </g>
        {chosen && budget !== null && (
          <path
            class="here"
            d={`M${x(budget)} ${y(chosen[objective.value])}m0 ${-r}l${r} ${r}l${-r} ${r}l${-r} ${-r}z`}
          />
        )}
      </svg>
    </div>
  );
}
