/** What the plan wants flagged about an estate's money: R4 (量力而行), F3 (维修资金), and figures that contradict each other. */
import { FUND_SOURCE } from "../../model/enums";
import type { RecordTable } from "../programme/records";
import { cents } from "./amounts";
import { type Money, wholeOf } from "./money";

/** R4 for one estate: the funds that are planned do not cover the budget, or it cannot be said. */
export interface Shortfall {
  readonly e: number;
  /** Budget − Σ planned, 万元, over the sources that are known; null: no budget. With unknown sources it is an upper bound. */
  readonly gapWan: number | null;
  /** Positions in FUND_SOURCE that are not known. */
  readonly unknown: readonly number[];
}

/** R4 warns if the gap is above 0 or a source is unknown (or the budget is). Larger gaps first. */
export function shortfalls({ budget, planned }: Money, rows: readonly number[]): Shortfall[] {
  return rows
    .flatMap((e): Shortfall[] => {
      const unknown = FUND_SOURCE.flatMap((_, k) => (Number.isNaN(planned[k][e]) ? k : []));
      const covered = planned.reduce((sum, column) => sum + (Number.isNaN(column[e]) ? 0 : column[e]), 0);
      const gap = budget[e] - covered;
      if (unknown.length === 0 && gap <= 0) return [];
      return [{ e, gapWan: Number.isNaN(gap) ? null : gap / 100, unknown }];
    })
    .sort((a, b) => (b.gapWan ?? -1) - (a.gapWan ?? -1) || a.e - b.e);
}

/** F3: not set up → 补建; balance below 30 % of the first amount → 续筹. */
export const FUND_STATE = ["none", "low", "enough", "unknown"] as const;
export type FundState = (typeof FUND_STATE)[number];

/** The least share of the first amount, %. */
const LEAST_PCT = 30;

/**
 * State of an estate's maintenance fund. A balance below the least share is low whether or not the ledger says that the fund
 * was set up; enough is only one that it says is. Without a first amount, or with one of 0, the share cannot be computed.
 */
export function fundState({ established, balanceWan, firstWan }: RecordTable["fund"], e: number): FundState {
  if (established[e] === 0) return "none";
  const [balance, first] = [cents(balanceWan[e]), cents(firstWan[e])];
  if (Number.isNaN(balance) || !(first > 0)) return "unknown";
  if (balance * 100 < first * LEAST_PCT) return "low";
  return established[e] < 0 ? "unknown" : "enough";
}

/** Figures that cannot both be right, or that break the budget. Amounts in 万元. */
export interface Excess {
  readonly e: number;
  /** `planned`, `invested`: more than the budget; `paid`: more than has arrived. */
  readonly what: "planned" | "invested" | "paid";
  readonly byWan: number;
}

export function excesses({ n, budget, planned, arrived, paid, invested }: Money, rows: readonly number[]): Excess[] {
  const [plan, come, gone] = [wholeOf(planned, n), wholeOf(arrived, n), wholeOf(paid, n)];
  return rows.flatMap((e) =>
    (
      [
        ["planned", plan[e] - budget[e]],
        ["invested", invested[e] - budget[e]],
        ["paid", gone[e] - come[e]],
      ] as const
    ).flatMap(([what, by]) => (by > 0 ? { e, what, byWan: by / 100 } : [])),
  );
}
