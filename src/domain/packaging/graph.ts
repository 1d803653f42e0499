/** The proximity graph: every pair of estates with a gap of at most 300 m, each once, with gap, segment and flags. */
import type { GeometryTable } from "../../model/geometry";
import { barrierTest } from "./barrier";
import { gapKernel, type Segment } from "./gap";
import { rankById, sortLinks } from "./order";
import { nearPairs } from "./pairs";
import { project } from "./projection";
import { type Graph, type GraphInput, MAX_GAP_MM, OTHER_DISTRICT, OTHER_STREET } from "./types";

/** Kernel cut-off: what rounds to more than 300,000 mm is no link. */
const CUTOFF_M = 300.0005;

const grow = <T extends Uint32Array | Uint8Array>(array: T, size: number): T => {
  const next = new (array.constructor as new (n: number) => T)(size);
  next.set(array as never);
  return next;
};

/**
 * Builds the graph.
 * @param onProgress called now and then with the share of estates searched, 0–1.
 */
export function buildGraph(input: GraphInput, onProgress?: (share: number) => void): Graph {
  const { geometry, district, street } = input;
  const n = geometry.n;
  if (input.id.length !== n) throw new Error(`Got ${input.id.length} ids when the geometry holds ${n} features.`);
  const { row, rank } = rankById(input.id);
  const plane = project(geometry);
  const { box, halfScale, k0, longitude0 } = plane;
  const kernel = gapKernel(geometry, plane);
  const barred = barrierTest(input.barriers, plane);

  let m = 0;
  let capacity = Math.max(64, n * 14);
  let ends = new Uint32Array(2 * capacity);
  let gaps = new Uint32Array(capacity);
  let flags = new Uint8Array(capacity);
  const out: Segment = { d2: 0, x1: 0, y1: 0, x2: 0, y2: 0 };

  const cutoff2 = CUTOFF_M * CUTOFF_M;
  const visit = (one: number, other: number): void => {
    const flip = rank[one] > rank[other];
    const f = flip ? other : one;
    const g = flip ? one : other;
    const s = halfScale[f] + halfScale[g];
    const west = box[4 * g] - box[4 * f + 2];
    const east = box[4 * f] - box[4 * g + 2];
    const south = box[4 * g + 1] - box[4 * f + 3];
    const north = box[4 * f + 1] - box[4 * g + 3];
    const gapX = (west > 0 ? west : east > 0 ? east : 0) * s;
    const gapY = south > 0 ? south : north > 0 ? north : 0;
    if (gapX * gapX + gapY * gapY > cutoff2) return;
    const d2 = kernel.measure(f, g, cutoff2, out);
    if (d2 === Infinity) return;
    const gap = Math.floor(Math.sqrt(d2) * 1000 + 0.5);
    if (gap > MAX_GAP_MM) return;
    if (m === capacity) {
      capacity *= 2;
      ends = grow(ends, 2 * capacity);
      gaps = grow(gaps, capacity);
      flags = grow(flags, capacity);
    }
    let flag = 0;
    if (district[f] !== district[g] || district[f] < 0) flag |= OTHER_DISTRICT;
    if (street[f] !== street[g] || street[f] < 0) flag |= OTHER_STREET;
    if (barred && d2 >= 0.000_5 * 0.000_5) flag |= barred(out.x1 / s, out.y1, out.x2 / s, out.y2);
    ends[2 * m] = rank[f];
    ends[2 * m + 1] = rank[g];
    gaps[m] = gap;
    flags[m] = flag;
    m++;
  };
  nearPairs(box, CUTOFF_M, visit, onProgress);
  const order = sortLinks(ends, gaps, m, n);
  const graph: Graph = {
    n,
    m,
    row,
    rank,
    a: new Uint32Array(m),
    b: new Uint32Array(m),
    gapMm: new Uint32Array(m),
    flags: new Uint8Array(m),
    segment(link) {
      const [f, g] = [row[graph.a[link]], row[graph.b[link]]];
      const s = halfScale[f] + halfScale[g];
      kernel.measure(f, g, cutoff2, out);
      return [out.x1 / s, out.y1, out.x2 / s, out.y2];
    },
    longitude0,
    k0,
    hasPoints: hasPoints(geometry),
  };
  for (let k = 0; k < m; k++) {
    const from = order[k];
    graph.a[k] = ends[2 * from];
    graph.b[k] = ends[2 * from + 1];
    graph.gapMm[k] = gaps[from];
    graph.flags[k] = flags[from];
  }
  return graph;
}

/** A point is one polygon of one ring of one vertex. */
function hasPoints({ ringStart }: GeometryTable): boolean {
  for (let r = 0; r + 1 < ringStart.length; r++) if (ringStart[r + 1] - ringStart[r] === 1) return true;
  return false;
}
