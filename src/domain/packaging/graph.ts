/** The proximity graph: every pair of estates with a gap of at most 300 m, each once, with gap, segment and flags. */
import type { GeometryTable } from "../../model/geometry";
import { barrierTest } from "./barrier";
import { CUTOFF_M, type GapKernel, gapKernel } from "./gap";
import { type LinkColumns, type Order, rankById, sortLinks } from "./order";
import { nearPairs } from "./pairs";
import { type Plane, project } from "./projection";
import { type Graph, type GraphInput, OTHER_DISTRICT, OTHER_STREET } from "./types";

type Column = Uint32Array | Uint8Array;
const longer = <T extends Column>(array: T): T => {
  const next = new (array.constructor as new (n: number) => T)(2 * array.length);
  next.set(array);
  return next;
};

/** Finds the links, in any order; `onProgress` hears the share of estates searched, 0–1. */
function findLinks(
  { geometry, district, street, barriers }: GraphInput,
  rank: Uint32Array,
  plane: Plane,
  onProgress?: (share: number) => void,
): LinkColumns {
  const { box, halfScale } = plane;
  const kernel = gapKernel(geometry, plane);
  const barred = barrierTest(barriers, plane);
  const room = Math.max(64, geometry.n * 14);
  let a = new Uint32Array(room);
  let b = new Uint32Array(room);
  let gapMm = new Uint32Array(room);
  let flags = new Uint8Array(room);
  let m = 0;
  nearPairs(
    box,
    CUTOFF_M,
    halfScale,
    (one, other) => {
      const flip = rank[one] > rank[other];
      const f = flip ? other : one;
      const g = flip ? one : other;
      const gap = kernel.measure(f, g);
      if (gap < 0) return;
      if (m === a.length) [a, b, gapMm, flags] = [longer(a), longer(b), longer(gapMm), longer(flags)];
      let flag = 0;
      if (district[f] !== district[g] || district[f] < 0) flag |= OTHER_DISTRICT;
      if (street[f] !== street[g] || street[f] < 0) flag |= OTHER_STREET;
      // What rounds to 0 is under 0.5 mm: never barred.
      if (barred && gap > 0) flag |= barred(...unscaled(kernel.segment, plane, f, g));
      a[m] = rank[f];
      b[m] = rank[g];
      gapMm[m] = gap;
      flags[m++] = flag;
    },
    onProgress,
  );
  return { a: a.subarray(0, m), b: b.subarray(0, m), gapMm: gapMm.subarray(0, m), flags: flags.subarray(0, m) };
}

/** A pair's segment with x as on the plane. */
function unscaled(segment: Float64Array, { halfScale }: Plane, f: number, g: number): [number, number, number, number] {
  const s = halfScale[f] + halfScale[g];
  return [segment[0] / s, segment[1], segment[2] / s, segment[3]];
}

/** The graph of the links found. */
function graphOf(geometry: GeometryTable, plane: Plane, order: Order, found: LinkColumns): Graph {
  const { n } = geometry;
  const { row } = order;
  const sorted = sortLinks(found, n);
  let kernel: GapKernel | null = null;
  return {
    n,
    m: sorted.a.length,
    ...order,
    ...sorted,
    heightMm: sorted.gapMm,
    segment(link) {
      kernel ??= gapKernel(geometry, plane);
      const [f, g] = [row[this.a[link]], row[this.b[link]]];
      kernel.measure(f, g);
      return unscaled(kernel.segment, plane, f, g);
    },
    longitude0: plane.longitude0,
    k0: plane.k0,
    hasPoints: hasPoints(geometry),
  };
}

function orderOf({ id, geometry }: GraphInput): Order {
  if (id.length !== geometry.n) throw new Error(`Got ${id.length} ids when the geometry holds ${geometry.n} features.`);
  return rankById(id);
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
  const order = orderOf(input);
  const found = findLinks(input, order.rank, plane, onProgress);
  return graphOf(input.geometry, plane, order, found);
}

/** A point is one polygon of one ring of one vertex. */
function hasPoints({ ringStart }: GeometryTable): boolean {
  for (let r = 0; r + 1 < ringStart.length; r++) if (ringStart[r + 1] - ringStart[r] === 1) return true;
  return false;
}
