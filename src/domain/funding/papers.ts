/** B2 (方案五(一)): scheme, acceptance report and final accounts received, and passed on (审定); B1 and O3: what districts filed. */
import type { Dataset } from "../../model/dataset";
import { type Day, parseDay } from "../../model/time";
import type { AuditColumns } from "../programme/records";

export const PAPER = ["schemeOn", "acceptanceOn", "finalAccountsOn", "passedOn"] as const;
export type Paper = (typeof PAPER)[number];

/** How many of the rows have a paper by day `end`. */
export function papersOf(audit: AuditColumns, rows: readonly number[], end: Day): Record<Paper, number> {
  const count = (paper: Paper): number => rows.reduce((sum, e) => sum + (audit[paper][e] <= end ? 1 : 0), 0);
  return Object.fromEntries(PAPER.map((paper) => [paper, count(paper)])) as Record<Paper, number>;
}

/** `out of order`: passed on before a paper came in, or without it. Rows. */
export const passedWithout = (audit: AuditColumns, rows: readonly number[], today: Day): number[] =>
  rows.filter(
    (e) =>
      audit.passedOn[e] <= today &&
      !(["schemeOn", "acceptanceOn", "finalAccountsOn"] as const).every(
        (paper) => audit[paper][e] <= audit.passedOn[e],
      ),
  );

export interface Filed {
  /** `none`: a row without a day says that it is not filed; `unknown`: nothing says anything. */
  readonly state: "filed" | "none" | "unknown";
  readonly on: Day;
  /** 万元; null: not said. */
  readonly amountWan: number | null;
}

/** What a district filed of a kind by day t: the earliest of its rows. */
export function filedOf({ filings }: Pick<Dataset, "filings">, district: string, kind: string, today: Day): Filed {
  const mine = filings.filter((row) => row.district === district && row.kind === kind);
  const dated = mine
    .map((row) => ({ on: parseDay(row.filedOn ?? ""), amountWan: row.amountWan ?? null }))
    .filter(({ on }) => on <= today)
    .sort((a, b) => a.on - b.on);
  if (dated.length > 0) return { state: "filed", ...dated[0] };
  return { state: mine.length > 0 ? "none" : "unknown", on: Number.NaN, amountWan: null };
}
