/** `packages --exact` and `--budget`: the proven set of packages, and the portfolio under a budget. */

import loadHighs from "highs";
import { type Answer, type Engine, quickly } from "../domain/packaging/engine";
import { DEFAULT_CAPS, DEFAULT_NODES, PORTFOLIO_CAPS, PORTFOLIO_EFFORT, prove } from "../domain/packaging/exact/prove";
import { type Floor, type OutOfReach, solveBudget } from "../domain/packaging/portfolio/budget";
import { type Objective, stockOf } from "../domain/packaging/portfolio/stock";
import type { Problem } from "../domain/packaging/problem";
import { cli } from "../text/cli";
import { districtAt } from "./district-names";
import { type Asked, numberOption, pairsOption, UsageError } from "./options";

export const SOLVE_OPTIONS = [
  { name: "exact", flag: true },
  ...["nodes", "seconds", "budget", "objective"].map((name) => ({ name })),
  { name: "floor", many: true },
];

const FLOOR = "district=households";

export interface Solving {
  readonly nodes: number;
  /** null: no clock. */
  readonly seconds: number | null;
  /** null: no portfolio but the best of all. Whole 0.01 万元. */
  readonly budget: number | null;
  readonly objective: Objective;
  readonly floors: readonly { readonly district: string; readonly households: number }[];
}

/** What the options ask of the solver; null: the quick answer. @throws UsageError when they do not go together. */
export function solvingOf(asked: Asked): Solving | null {
  const given = (name: string): boolean => asked.values.has(name);
  const money = numberOption(asked, "budget", { least: 0, most: 1e9, decimals: 2 });
  for (const name of ["nodes", "seconds"])
    if (given(name) && !given("exact") && money === undefined) throw new UsageError(cli.goesWithEither, { name });
  for (const name of ["objective", "floor"])
    if (given(name) && money === undefined) throw new UsageError(cli.goesWithBudget, { name });
  if (!given("exact") && money === undefined) return null;
  const objective = asked.values.get("objective")?.[0] ?? "value";
  if (objective !== "value" && objective !== "households")
    throw new UsageError(cli.oneOf, { name: "objective", list: "value, households", text: objective });
  const floors = Object.entries(pairsOption(asked, "floor", FLOOR)).map(([district, text]) => {
    if (!/^\d+$/.test(text))
      throw new UsageError(cli.form, { name: "floor", form: FLOOR, text: `${district}=${text}` });
    return { district, households: Number(text) };
  });
  return {
    nodes: numberOption(asked, "nodes", { least: 1, most: 1e9, decimals: 0 }) ?? DEFAULT_NODES,
    seconds: numberOption(asked, "seconds", { least: 0.1, most: 1e6, decimals: 3 }) ?? null,
    budget: money === undefined ? null : Math.round(money * 100),
    objective,
    floors,
  };
}

/** What the output carries beside the packages. */
export interface SolvedTotals {
  readonly value: number;
  readonly bound: number;
  readonly proven: boolean;
  readonly stoppedBy: null | "cap" | "clock" | "memory";
  readonly objective?: Objective;
  /** 万元. */
  readonly budget?: number;
  readonly spent?: number;
  readonly budgetsUnknown?: number;
}
export type SolvedAnswer =
  | { readonly answer: Answer; readonly totals: SolvedTotals; readonly outOfReach: null }
  | { readonly answer: null; readonly totals: null; readonly outOfReach: object };

/**
 * @param districts ids by position in the columns, and their names where these are known.
 * @throws UsageError for a floor of a district that no estate names.
 */
export async function solve(
  engine: Engine,
  problem: Problem,
  asked: Solving,
  districts: readonly string[],
  names: ReadonlyMap<string, string>,
): Promise<SolvedAnswer> {
  const highs = await loadHighs();
  const now = (): number => performance.now();
  const { nodes, seconds, budget, objective } = asked;
  const known = quickly(problem);
  if (budget === null) {
    const proof = prove(problem, highs, { caps: DEFAULT_CAPS, nodes, seconds, now, known });
    const { value, bound, proven, stoppedBy } = proof;
    return {
      answer: engine.answerOf(problem, proof.packages),
      totals: { value, bound, proven, stoppedBy },
      outOfReach: null,
    };
  }
  const floors = asked.floors.map(({ district, households }): Floor => {
    const at = districtAt(district, districts, names);
    const list = districts.map((id) => (names.has(id) ? `${id} ${names.get(id)}` : id)).join(", ");
    if (at < 0) throw new UsageError(cli.noDistrict, { district, list });
    return { district: at, households };
  });
  const from = now();
  const effort = {
    ...PORTFOLIO_EFFORT,
    nodes,
    secondsLeft: () => (seconds === null ? null : seconds - (now() - from) / 1000),
  };
  const stock = stockOf(problem, PORTFOLIO_CAPS, () => (effort.secondsLeft() ?? 1) <= 0);
  const { reached, outOfReach } = solveBudget(stock, highs, { objective, budget, floors }, effort);
  if (!reached) return { answer: null, totals: null, outOfReach: told(outOfReach, districts, names) };
  const { value, bound, proven, stoppedBy, spent, budgetsUnknown } = reached;
  return {
    answer: engine.answerOf(problem, reached.packages),
    totals: {
      value,
      bound,
      proven,
      stoppedBy,
      objective,
      budget: budget / 100,
      spent: spent / 100,
      budgetsUnknown,
    },
    outOfReach: null,
  };
}

const nameOf = (name: string | undefined): object => (name === undefined ? {} : { name });

function told(outOfReach: OutOfReach, districts: readonly string[], names: ReadonlyMap<string, string>): object {
  return outOfReach.what === "floor"
    ? { ...outOfReach, district: districts[outOfReach.district], ...nameOf(names.get(districts[outOfReach.district])) }
    : { what: outOfReach.what, needed: outOfReach.needed / 100 };
}
