/** Why not: one code for every estate that is in no package, the first that holds, with its figures. */
import { BARRIER_CLASS } from "../../model/enums";
import type { Neighbours } from "./allowed";
import { broken, type Limit, type Limits } from "./feasible";
import type { Score } from "./score";
import type { Found } from "./search";
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
] as const;
export type LeftCode = (typeof LEFT_CODE)[number];

/** Figures of the sentence: metres, households, ids, names of fields and limits. */
export type LeftFigures = Readonly<Record<string, string | number | null>>;

/** How many connected sets around one estate are looked at before the question stays open. */
const SETS_TRIED = 4000;

export interface Around {
  readonly graph: Graph;
  readonly id: readonly string[];
  readonly part: Uint8Array;
  readonly allowed: Neighbours;
  readonly large: Uint8Array;
  readonly limits: Limits;
  readonly score: Score;
  readonly mask: number;
  readonly gapMm: number;
  /** Label, households and bodies of the component of each rank. */
  readonly component: Uint32Array;
  readonly componentHouseholds: Float64Array;
  readonly componentBodies: Uint32Array;
}

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

/**
 * Looks for a package with rank r among the connected sets around it, smallest first, under the given limits.
 * @returns the set of greatest value found, "none" when there is no such set, "open" when too many had to be tried.
 */
function packageWith(
  r: number,
  around: Around,
  limits: Limits,
): { members: number[]; value: number } | "none" | "open" {
  const { allowed, score, large } = around;
  let front: number[][] = [[r]];
  const seen = new Set<string>();
  let tried = 0;
  let best: { members: number[]; value: number } | null = null;
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
          if (limit === null && figures.value > (best?.value ?? 0)) best = { members: next, value: figures.value };
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

const LIFTED: readonly [Limit, Partial<Limits>][] = [
  ["maxHouseholds", { maxHouseholds: Number.MAX_SAFE_INTEGER }],
  ["members", { maxMembers: 40, minMembers: 2 }],
  ["diameter", { maxDiameterMm: Number.MAX_SAFE_INTEGER }],
  ["bodies", { minBodies: 0 }],
];

/** The reason for a rank that may take part but is in no package. */
export function whyAlone(
  r: number,
  around: Around,
  nearest: Int32Array,
  packages: readonly Found[],
  packageOf: Int32Array,
): { code: LeftCode; figures: LeftFigures } {
  const { graph, id, limits, allowed, mask, gapMm, component } = around;
  const nearestTo = (link: number): string => id[graph.row[graph.a[link] === r ? graph.b[link] : graph.a[link]]];
  if (allowed.start[r] === allowed.start[r + 1]) {
    const link = nearest[r];
    if (link < 0) return { code: "tooFar", figures: { nearest: null, gapM: null } };
    const gapM = graph.gapMm[link] / 1000;
    if (graph.gapMm[link] > gapMm) return { code: "tooFar", figures: { nearest: nearestTo(link), gapM } };
    if (graph.flags[link] & mask & (OTHER_STREET | OTHER_DISTRICT)) {
      const area = graph.flags[link] & mask & OTHER_DISTRICT ? "district" : "street";
      return { code: "otherScope", figures: { nearest: nearestTo(link), gapM, area } };
    }
    const bit = BARRIER_CLASS.findIndex((_, k) => graph.flags[link] & mask & (1 << k));
    return { code: "barred", figures: { nearest: nearestTo(link), gapM, class: BARRIER_CLASS[bit] } };
  }
  const c = component[r];
  if (around.componentHouseholds[c] < limits.minHouseholds) {
    return {
      code: "tooFewHouseholds",
      figures: { households: around.componentHouseholds[c], least: limits.minHouseholds },
    };
  }
  if (around.componentBodies[c] < limits.minBodies) {
    return { code: "oneBody", figures: { bodies: around.componentBodies[c], least: limits.minBodies } };
  }
  const mine = packageWith(r, around, limits);
  if (mine === "open") return { code: "notSearched", figures: { sets: SETS_TRIED } };
  if (mine !== "none") {
    const overlapped = [...new Set(mine.members.map((s) => packageOf[s]).filter((g) => g >= 0))];
    const loss = overlapped.reduce((sum, g) => sum + packages[g].figures.value, 0) - mine.value;
    return {
      code: "betterWithout",
      figures: { packages: overlapped.map((g) => g + 1).join(" "), loss, members: mine.members.length },
    };
  }
  for (const [limit, lifted] of LIFTED) {
    const found = packageWith(r, around, { ...limits, ...lifted });
    if (found === "open") return { code: "notSearched", figures: { sets: SETS_TRIED } };
    if (found !== "none") return { code: "noFeasibleSet", figures: { limit } };
  }
  return { code: "noFeasibleSet", figures: { limit: null } };
}
