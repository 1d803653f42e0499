/** Why not: one code for every estate that is in no package, the first that holds, with its figures. */
import { BARRIER_CLASS } from "../../model/enums";
import type { Around, LeftFigures } from "./around";
import { leastStep } from "./change";
import { broken, type Limit, type Limits } from "./feasible";
import type { SetFigures } from "./score";
import { type Graph, OTHER_DISTRICT, OTHER_STREET } from "./types";

export const LEFT_CODE = [
  "excluded",
  "notEligible",
  "notTakingPart",
  "cannotBeJudged",
  "tooLarge",
  "overCapacity",
  "tooWide",
  "tooFar",
  "otherScope",
  "barred",
  "tooFewHouseholds",
  "oneBody",
  "noFeasibleSet",
  "betterWithout",
  "notSearched",
  "takenOut",
  // Of a portfolio: it could be in a package, the money went elsewhere.
  "notChosen",
] as const;
export type LeftCode = (typeof LEFT_CODE)[number];
/** Groups of the left out: what fails a criterion and what may yet meet it are two. */
export const LEFT_KIND = LEFT_CODE.flatMap((code) => (code === "notEligible" ? ([code, "toVerify"] as const) : [code]));
export type LeftKind = LeftCode | "toVerify";
export const leftKind = ({ code, figures }: { code: LeftCode; figures: LeftFigures }): LeftKind =>
  code === "notEligible" && figures.status === "toVerify" ? "toVerify" : code;
export type { LeftFigures } from "./around";

/** How many connected sets around one estate are looked at before the question stays open. */
const SETS_TRIED = 4000;

/** Nearest taking-part neighbour of each rank in the whole graph: position of the link or −1. Links are sorted, so the first wins. */
export function nearestLinks(graph: Graph, part: Uint8Array): Int32Array {
  const nearest = new Int32Array(graph.n).fill(-1);
  for (let k = 0; k < graph.m; k++) {
    const { a, b } = graph;
    if (nearest[a[k]] < 0 && part[b[k]]) nearest[a[k]] = k;
    if (nearest[b[k]] < 0 && part[a[k]]) nearest[b[k]] = k;
  }
  return nearest;
}

interface Best {
  readonly members: readonly number[];
  readonly figures: SetFigures;
}

/**
 * Looks for a package with rank r among the connected sets around it, smallest first, under the given limits.
 * @param rankBy what the best one has the most of; null: the first one will do.
 * @returns that set, "none" when there is no such set, "open" when too many had to be tried.
 */
function packageWith(
  r: number,
  around: Around,
  limits: Limits,
  rankBy: ((set: Best) => number) | null,
): Best | "none" | "open" {
  const { allowed, score, large } = around;
  let front: number[][] = [[r]];
  const seen = new Set<string>();
  let tried = 0;
  let best: Best | null = null;
  while (front.length > 0) {
    const wider: number[][] = [];
    for (const set of front) {
      for (const from of set) {
        for (let e = allowed.start[from]; e < allowed.start[from + 1]; e++) {
          const to = allowed.to[e];
          if (set.includes(to)) continue;
          const next = [...set, to].sort((x, y) => x - y);
          const key = next.join();
          if (seen.has(key)) continue;
          seen.add(key);
          if (++tried > SETS_TRIED) return best ?? "open";
          const figures = score(next);
          const limit = broken(figures, next, large, limits);
          const one = { members: next, figures };
          if (limit === null && figures.value > 0) {
            if (!rankBy) return one;
            if (!best || rankBy(one) > rankBy(best)) best = one;
          }
          const dead =
            figures.households > limits.maxHouseholds ||
            next.length >= limits.maxMembers ||
            figures.diameterMm > limits.maxDiameterMm ||
            limit === "anchor";
          if (!dead) wider.push(next);
        }
      }
    }
    front = wider;
  }
  return best ?? "none";
}

/** Limits to lift one by one, and what the set that needs the least of it would ask for. */
const LIFTED: readonly [limit: Limit, lifted: Partial<Limits>, needs: (set: Best) => number][] = [
  ["maxHouseholds", { maxHouseholds: Number.MAX_SAFE_INTEGER }, ({ figures }) => figures.households],
  ["members", { maxMembers: 40, minMembers: 2 }, ({ members }) => members.length],
  ["diameter", { maxDiameterMm: Number.MAX_SAFE_INTEGER }, ({ figures }) => figures.diameterMm / 1000],
  ["bodies", { minBodies: 0 }, ({ figures }) => figures.bodies],
];

/** The reason for a rank that may take part but is in no package, and the least change that would help. */
export function whyAlone(r: number, around: Around, nearest: Int32Array): { code: LeftCode; figures: LeftFigures } {
  const { graph, id, limits, allowed, mask, gapMm, component, packages, packageOf } = around;
  const nearestTo = (link: number): string => id[graph.row[graph.a[link] === r ? graph.b[link] : graph.a[link]]];
  const SCOPE = OTHER_STREET | OTHER_DISTRICT;
  const wider = (set: readonly number[]): LeftFigures =>
    leastStep(set, around, (flags, gap) => (flags & mask) === 0 && gap > gapMm);
  if (allowed.start[r] === allowed.start[r + 1]) {
    const link = nearest[r];
    if (link < 0) return { code: "tooFar", figures: { nearest: null, gapM: null } };
    const gapM = graph.gapMm[link] / 1000;
    const there = { nearest: nearestTo(link), gapM };
    if (graph.heightMm[link] > gapMm) return { code: "tooFar", figures: { ...there, ...wider([r]) } };
    const barred = graph.flags[link] & mask;
    if (barred & SCOPE) {
      const area = barred & OTHER_DISTRICT ? "district" : "street";
      const step = leastStep([r], around, (flags, gap) => gap <= gapMm && (flags & mask & ~SCOPE) === 0);
      return { code: "otherScope", figures: { ...there, area, ...step } };
    }
    const bit = BARRIER_CLASS.findIndex((_, k) => barred & (1 << k));
    // Switching this one class off must be enough.
    const step = leastStep([r], around, (flags, gap) => gap <= gapMm && (flags & mask) === 1 << bit);
    return { code: "barred", figures: { ...there, class: BARRIER_CLASS[bit], ...step } };
  }
  const c = component[r];
  if (around.componentHouseholds[c] < limits.minHouseholds) {
    const households = around.componentHouseholds[c];
    return {
      code: "tooFewHouseholds",
      figures: { households, least: limits.minHouseholds, ...wider(around.alone(c)) },
    };
  }
  if (around.componentBodies[c] < limits.minBodies) {
    const bodies = around.componentBodies[c];
    return { code: "oneBody", figures: { bodies, least: limits.minBodies, ...wider(around.alone(c)) } };
  }
  const mine = packageWith(r, around, limits, around.moneyDecides ? null : ({ figures }) => figures.value);
  if (around.moneyDecides && typeof mine !== "string") return { code: "notChosen", figures: {} };
  if (mine === "open") return { code: "notSearched", figures: { sets: SETS_TRIED } };
  if (mine !== "none") {
    const overlapped = [...new Set(mine.members.map((s) => packageOf[s]).filter((g) => g >= 0))].sort((x, y) => x - y);
    const loss = overlapped.reduce((sum, g) => sum + packages[g].figures.value, 0) - mine.figures.value;
    const numbers = (list: readonly number[]): string => list.map((g) => g + 1).join(" ");
    return {
      code: "betterWithout",
      figures: {
        packages: numbers(overlapped),
        held: numbers(overlapped.filter((g) => packages[g].hand)),
        loss,
        members: mine.members.length,
      },
    };
  }
  for (const [limit, lifted, needs] of LIFTED) {
    // Bodies: the more the better; all others: the less the better.
    const sign = limit === "bodies" ? 1 : -1;
    const found = packageWith(r, around, { ...limits, ...lifted }, (set) => sign * needs(set));
    if (found === "open") return { code: "notSearched", figures: { sets: SETS_TRIED } };
    if (found !== "none") return { code: "noFeasibleSet", figures: { limit, need: needs(found) } };
  }
  return { code: "noFeasibleSet", figures: { limit: null } };
}
