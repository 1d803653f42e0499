/** Held packages as fixed columns: worth and warnings of sets that stand whatever the parameters say. */
import { neighbours } from "../allowed";
import { type Found, type SetFigures, scorer, wholeValue } from "../score";
import type { Graph } from "../types";
import { judge, type Rules, type Warning } from "./judge";
import type { Resolved } from "./resolve";
import { treeOf } from "./tie";

/** What a held package carries beside its members. */
export interface HeldNote {
  readonly id: string;
  readonly name: string | null;
  readonly locked: boolean;
  readonly warnings: readonly Warning[];
  /** The widest gap that no link closes and that parts it, m; 0: it hangs together. */
  readonly apartM: number;
}
/** A package of an answer; `hand` where it is a held one. */
export interface Packaged extends Found {
  readonly hand?: HeldNote;
}

/** Worth over what is known, where a member of a held package lacks a field: never more than the full worth. */
function known(figures: SetFigures, households: number, weights: readonly number[]): SetFigures {
  if (!Number.isNaN(figures.score)) return figures;
  const all = weights.reduce((sum, w) => sum + w, 0);
  const score = figures.terms.reduce<number>((sum, t, k) => sum + weights[k] * (t ?? 0), 0) / all;
  return { ...figures, households, score, value: wholeValue(households, score) };
}

/** The held packages with their figures on a graph. @throws when the weights of the terms that are on sum to 0. */
export function holdPackages(graph: Graph, rules: Rules, { packages, packageOf }: Resolved, mask: number): Packaged[] {
  if (packages.length === 0) return [];
  const { survey, p, held } = rules;
  const { columns, extent } = survey;
  const inOne = Uint8Array.from(packageOf, (g) => (g >= 0 ? 1 : 0));
  const tied = neighbours(graph, inOne, mask, Math.round(p.gapM * 1000));
  const rows = (members: readonly number[]): number[] => members.map((r) => graph.row[r]);
  const bridge = (members: readonly number[]): number =>
    treeOf(rows(members), rules.ties).reduce((sum, tie) => sum + (tie.allowed ? 0 : tie.gapMm), 0);
  const apart = (members: readonly number[]): number =>
    treeOf(rows(members), rules.ties).reduce((most, tie) => (tie.allowed ? most : Math.max(most, tie.gapMm)), 0);
  const score = scorer(graph, columns, held, p, extent, tied, bridge);
  return packages.map(({ members, id, name, locked }) => {
    const households = rows(members).reduce((sum, e) => sum + (columns.households[e] || 0), 0);
    return {
      members,
      figures: known(score(members), households, p.weights),
      hand: { id, name, locked, warnings: judge(rows(members), rules), apartM: apart(members) / 1000 },
    };
  });
}
