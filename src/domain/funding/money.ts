/** Money of a programme, cumulative at the end of month m as known on day t: budget, planned, arrived, paid, invested. */
import type { Dataset } from "../../model/dataset";
import { FUND_SOURCE } from "../../model/enums";
import { type Day, type Month, receiptOf } from "../../model/time";
import type { Sum } from "../coverage/reconcile";
import type { RecordTable } from "../programme/records";
import { cents, minus, sumOf, total } from "./amounts";

/** Columns by row of the estates, whole 0.01 万元; NaN = unknown. */
export interface Money {
  readonly n: number;
  readonly budget: Float64Array;
  /** One column per FUND_SOURCE. */
  readonly planned: readonly Float64Array[];
  readonly arrived: readonly Float64Array[];
  readonly paid: readonly Float64Array[];
  /** 完成投资 of the monthly reports. */
  readonly invested: Float64Array;
}

/** The latest value stated by row: the greatest month ≤ m, then the greatest day of receipt ≤ t. */
function latest(n: number, month: Month, today: Day) {
  const value = new Float64Array(n).fill(Number.NaN);
  const at = new Float64Array(n).fill(Number.NEGATIVE_INFINITY);
  return {
    value,
    offer(e: number, m: Month, receivedOn: Day, wan: number): void {
      const received = receiptOf(m, receivedOn);
      if (e < 0 || Number.isNaN(wan) || m > month || received > today) return;
      const key = m * 1e6 + received;
      if (key < at[e]) return;
      at[e] = key;
      value[e] = cents(wan);
    },
  };
}

/** 完成投资 by row of the estates, whole 0.01 万元, cumulative at the end of month m as known on day t; NaN: never stated. */
export function investedAt(
  { estates, reports }: Pick<Dataset, "estates" | "reports">,
  month: Month,
  today: Day,
): Float64Array {
  const { value, offer } = latest(estates.n, month, today);
  for (let r = 0; r < reports.n; r++)
    offer(reports.estate[r], reports.month[r], reports.receivedOn[r], reports.investedWan[r]);
  return value;
}

/**
 * Reads the money off the dataset. A source that an estate plans nothing from (0) and says nothing of has brought nothing;
 * any other silence is unknown. A blank takes back nothing: the last stated amount stands.
 */
export function moneyAt(
  { estates, funds, reports }: Pick<Dataset, "estates" | "funds" | "reports">,
  records: Pick<RecordTable, "planned">,
  month: Month,
  today: Day,
): Money {
  const { n } = estates;
  const planned = records.planned.map((column) => column.map(cents));
  const columns = () => FUND_SOURCE.map(() => latest(n, month, today));
  const [arrived, paid] = [columns(), columns()];
  for (let r = 0; r < funds.n; r++) {
    const source = funds.source[r];
    arrived[source]?.offer(funds.estate[r], funds.month[r], funds.receivedOn[r], funds.arrivedWan[r]);
    paid[source]?.offer(funds.estate[r], funds.month[r], funds.receivedOn[r], funds.paidWan[r]);
  }
  const settle = (list: ReturnType<typeof columns>): Float64Array[] =>
    list.map(({ value }, k) => value.map((x, e) => (Number.isNaN(x) && planned[k][e] === 0 ? 0 : x)));
  return {
    n,
    budget: estates.budgetWan.map(cents),
    planned,
    arrived: settle(arrived),
    paid: settle(paid),
    invested: investedAt({ estates, reports }, month, today),
  };
}

/** Money of one source over some estates. */
export interface SourceSums {
  readonly planned: Sum;
  readonly arrived: Sum;
  readonly paid: Sum;
}

/** Money over some estates, 万元. `unknown` counts estates. */
export interface Funding extends SourceSums {
  readonly estates: number;
  readonly budget: Sum;
  readonly invested: Sum;
  /** Budget − Σ planned over the estates that know both; below 0: more planned than budgeted. */
  readonly gap: Sum;
  /** Σ planned − Σ arrived over the estates that know both. */
  readonly arrivalGap: Sum;
  /** In the order of FUND_SOURCE. */
  readonly sources: readonly SourceSums[];
}

/** An estate with an unknown source is left out of `column` but its known part is in the sum: the sum is a lower bound. */
function boundOf(columns: readonly Float64Array[], n: number, rows: readonly number[]): Sum {
  const { known, lacking } = total(columns, n);
  return { value: sumOf(known, rows).value, unknown: rows.reduce((sum, e) => sum + lacking[e], 0) };
}

/** Row by row the sum over sources; unknown where one of them is. */
export function wholeOf(columns: readonly Float64Array[], n: number): Float64Array {
  const { known, lacking } = total(columns, n);
  return known.map((value, e) => (lacking[e] ? Number.NaN : value));
}

/** Money over rows of estates. */
export function fundingOf({ n, budget, planned, arrived, paid, invested }: Money, rows: readonly number[]): Funding {
  const whole = wholeOf(planned, n);
  return {
    estates: rows.length,
    budget: sumOf(budget, rows),
    planned: boundOf(planned, n, rows),
    arrived: boundOf(arrived, n, rows),
    paid: boundOf(paid, n, rows),
    invested: sumOf(invested, rows),
    gap: sumOf(minus(budget, whole), rows),
    arrivalGap: sumOf(minus(whole, wholeOf(arrived, n)), rows),
    sources: FUND_SOURCE.map((_, k) => ({
      planned: sumOf(planned[k], rows),
      arrived: sumOf(arrived[k], rows),
      paid: sumOf(paid[k], rows),
    })),
  };
}

/**
 * Share of the planned money that has arrived, over estates that know both in all sources. null: nothing is planned or known.
 * `part` and `whole` in 万元; `unknown`: estates left out.
 */
export function arrivedShare(
  { n, planned, arrived }: Money,
  rows: readonly number[],
): { readonly value: number | null; readonly part: number; readonly whole: number; readonly unknown: number } {
  const [whole, come] = [wholeOf(planned, n), wholeOf(arrived, n)];
  let [top, bottom, unknown] = [0, 0, 0];
  for (const e of rows) {
    if (Number.isNaN(whole[e]) || Number.isNaN(come[e])) unknown++;
    else {
      top += come[e];
      bottom += whole[e];
    }
  }
  return { value: bottom > 0 ? top / bottom : null, part: top / 100, whole: bottom / 100, unknown };
}
