/** Rows of the tidy CSVs of a city folder. Empty cells are unknown. */
import * as z from "zod/mini";
import { FUND_SOURCE, STAGE } from "./enums";
import { amount, day, maybe, month, percent, text } from "./schema";

/** `reports/YYYY-MM.csv`: one estate's state at the end of a month. The same (month, estateId) received later is a correction. */
export const reportRowSchema = z.looseObject({
  month,
  estateId: text,
  stage: maybe(z.enum(STAGE)),
  percent: maybe(percent),
  startedOn: maybe(day),
  finishedOn: maybe(day),
  /** 完成投资, cumulative, 万元. */
  investedWan: maybe(amount),
  /** Internal. Several are parted by `;`. */
  blockers: maybe(text),
  /** Menu item ids done by the end of the month, parted by `;`. */
  worksDone: maybe(text),
  /** Defaults to the district's day in `reports/received.csv`. */
  receivedOn: maybe(day),
  /** Internal. */
  note: maybe(text),
});
export type ReportRow = z.infer<typeof reportRowSchema>;

/** `reports/received.csv`: when a district's report for a month came in. */
export const receivedRowSchema = z.looseObject({ month, district: text, receivedOn: day });
export type ReceivedRow = z.infer<typeof receivedRowSchema>;

/** `funds/YYYY-MM.csv`: cumulative 到位 and 支付 by source. Internal. */
export const fundRowSchema = z.looseObject({
  month,
  estateId: text,
  source: z.enum(FUND_SOURCE),
  arrivedWan: maybe(amount),
  paidWan: maybe(amount),
  receivedOn: maybe(day),
});
export type FundRow = z.infer<typeof fundRowSchema>;

/**
 * `filings.csv`: `scheme`, a district's scheme filed with a bureau (K2, 方案三(二)); `budget`, the renovation's money in the
 * district's annual budget (B1, 方案五(一)); `group`, its leading group set up (O3, 方案六(一)).
 */
export const filingRowSchema = z.looseObject({
  district: text,
  kind: text,
  bureau: text,
  filedOn: maybe(day),
  /** B1, 万元. */
  amountWan: maybe(amount),
});
export type FilingRow = z.infer<typeof filingRowSchema>;
