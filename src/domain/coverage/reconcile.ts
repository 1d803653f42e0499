/** Ledger against published targets (T1): sums by district in the plan's five columns, and where they differ. */
import type { Dataset } from "../../model/dataset";
import { TARGET_FIELDS, type TargetField } from "../../model/enums";
import { rowsOfProgramme } from "../programme/rows";

export interface Sum {
  /** Over the estates that know the figure. */
  readonly value: number;
  /** Estates of the programme that do not. */
  readonly unknown: number;
}
export interface Comparison {
  /** Published; null: the plan gives none. */
  readonly target: number | null;
  readonly ledger: Sum;
  /** Ledger − target in the plan's precision; 0 = equal, null = nothing to compare with. */
  readonly difference: number | null;
}
export type Figures = Readonly<Record<TargetField, Comparison>>;
export interface Reconciliation {
  readonly city: Figures;
  /** By row of the dataset's districts; null: not in this plan (未列入本计划). */
  readonly districts: readonly (Figures | null)[];
}

/** The unit in which the plan states a column: 0.01 万m², 0.1 万元, whole otherwise. */
const PRECISION: Record<TargetField, number> = {
  projects: 1,
  buildings: 1,
  floorAreaM2: 100,
  households: 1,
  budgetWan: 0.1,
};

export type Sums = Readonly<Record<TargetField, Sum>>;

/** The five columns over estates of programme row `programme` that `counts` accepts. Money is summed in whole 0.01 万元. */
export function ledgerSums({ estates }: Dataset, programme: number, counts: (e: number) => boolean): Sums {
  const value = { projects: 0, buildings: 0, floorAreaM2: 0, households: 0, budgetWan: 0 };
  const unknown = { ...value };
  for (const e of rowsOfProgramme(estates, programme)) {
    if (!counts(e)) continue;
    value.projects++;
    for (const field of ["buildings", "floorAreaM2", "households", "budgetWan"] as const) {
      const x = estates[field][e];
      if (Number.isNaN(x)) unknown[field]++;
      else value[field] += field === "budgetWan" ? Math.round(x * 100) : x;
    }
  }
  value.budgetWan /= 100;
  return Object.fromEntries(TARGET_FIELDS.map((f) => [f, { value: value[f], unknown: unknown[f] }])) as unknown as Sums;
}

/** Compares programme row `programme` of a dataset. */
export function reconcile(data: Dataset, programme: number): Reconciliation {
  const { estates, programmes, districts } = data;
  const plan = programmes[programme];
  const compare = (target: Partial<Record<TargetField, number | null>>, district: number | null): Figures => {
    const ledger = ledgerSums(data, programme, (e) => district === null || estates.district[e] === district);
    return Object.fromEntries(
      TARGET_FIELDS.map((f) => {
        const published = target[f] ?? null;
        const steps =
          published === null ? null : Math.round(ledger[f].value / PRECISION[f]) - Math.round(published / PRECISION[f]);
        return [f, { target: published, ledger: ledger[f], difference: steps === null ? null : steps * PRECISION[f] }];
      }),
    ) as unknown as Figures;
  };
  return {
    city: compare(plan.totals, null),
    districts: districts.id.map((id, row) => {
      const target = plan.targets.find((t) => t.district === id);
      if (target) return compare(target, row);
      // A plan without a table by district leaves nobody out: whoever has estates in it is in it.
      const any =
        plan.targets.length === 0 && estates.programme.some((p, e) => p === programme && estates.district[e] === row);
      return any ? compare({}, row) : null;
    }),
  };
}
