/** The proximity graph: every pair of estates with a gap of at most 300 m, each once, with gap, segment and flags. */
import type { GeometryTable } from "../../model/geometry";
import { barrierTest } from "./barrier";
import { CUTOFF_M, gapKernel } from "./gap";
import { rankById, sortLinks } from "./order";
import { nearPairs } from "./pairs";
import { type Plane, project } from "./projection";
import { type Graph, type GraphInput, OTHER_DISTRICT, OTHER_STREET } from "./types";

/** What the search finds, in the order in which it finds it. */
interface Finds {
  m: number;
  /** Ranks a < b, mm and flags of each link; longer than m. */
  a: Uint32Array;
  b: Uint32Array;
  gap: Uint32Array;
  flags: Uint8Array;
}

const longer = <T extends Uint32Array | Uint8Array>(array: T): T => {
  const next = new (array.constructor as new (n: number) => T)(2 * array.length);
  next.set(array as never);
  return next;
};
function roomFor(finds: Finds): void {
  if (finds.m < finds.a.length) return;
  finds.a = longer(finds.a);
  finds.b = longer(finds.b);
  finds.gap = longer(finds.gap);
  finds.flags = longer(finds.flags);
}

/**
 * Builds the graph.
 * @param onProgress called now and then with the share of estates searched, 0–1.
 * @param plane what the geometry is measured on, its own unless a comparison asks for another.
 */
export function buildGraph(
  input: GraphInput,
  onProgress?: (share: number) => void,
  plane: Plane = project(input.geometry),
): Graph {
  const { geometry, district, street } = input;
  const n = geometry.n;
  if (input.id.length !== n) throw new Error(`Got ${input.id.length} ids when the geometry holds ${n} features.`);
  const { row, rank } = rankById(input.id);
  const { box, halfScale, k0, longitude0 } = plane;
  const kernel = gapKernel(geometry, plane);
  const barred = barrierTest(input.barriers, plane);
  const finds: Finds = {
    m: 0,
    a: new Uint32Array(Math.max(64, n * 14)),
    b: new Uint32Array(Math.max(64, n * 14)),
    gap: new Uint32Array(Math.max(64, n * 14)),
    flags: new Uint8Array(Math.max(64, n * 14)),
  };
  /** The segment of the pair measured last, x unscaled. */
  const segmentOf = (f: number, g: number): [number, number, number, number] => {
    const s = halfScale[f] + halfScale[g];
    const [x1, y1, x2, y2] = kernel.segment;
    return [x1 / s, y1, x2 / s, y2];
  };
  const visit = (one: number, other: number): void => {
    const flip = rank[one] > rank[other];
    const f = flip ? other : one;
    const g = flip ? one : other;
    const gap = kernel.measure(f, g);
    if (gap < 0) return;
    roomFor(finds);
    const k = finds.m++;
    let flag = 0;
    if (district[f] !== district[g] || district[f] < 0) flag |= OTHER_DISTRICT;
    if (street[f] !== street[g] || street[f] < 0) flag |= OTHER_STREET;
    // What rounds to 0 is under 0.5 mm: never barred.
    if (barred && gap > 0) flag |= barred(...segmentOf(f, g));
    finds.a[k] = rank[f];
    finds.b[k] = rank[g];
    finds.gap[k] = gap;
    finds.flags[k] = flag;
  };
  nearPairs(box, CUTOFF_M, halfScale, visit, onProgress);
  const sorted = sortLinks(finds.a, finds.b, finds.gap, finds.flags, finds.m, n);
  return {
    n,
    m: finds.m,
    row,
    rank,
    ...sorted,
    heightMm: sorted.gapMm,
    segment(link) {
      const [f, g] = [row[this.a[link]], row[this.b[link]]];
      kernel.measure(f, g);
      return segmentOf(f, g);
    },
    longitude0,
    k0,
    hasPoints: hasPoints(geometry),
  };
}

/** A point is one polygon of one ring of one vertex. */
function hasPoints({ ringStart }: GeometryTable): boolean {
  for (let r = 0; r + 1 < ringStart.length; r++) if (ringStart[r + 1] - ringStart[r] === 1) return true;
  return false;
}
