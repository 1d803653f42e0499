/** Small towns of rectangles for the tests of packaging: places in metres, turned into degrees by plain spherical-free arithmetic. */
import { buildGraph } from "../../../src/domain/packaging/graph";
import type { Graph, PackagingColumns } from "../../../src/domain/packaging/types";
import type { BarrierTable } from "../../../src/model/dataset";
import type { BarrierClass } from "../../../src/model/enums";
import type { GeometryTable } from "../../../src/model/geometry";

export interface Lot {
  id: string;
  /** West, south, width, height in metres from the town's corner. */
  place: [number, number, number, number];
  households?: number;
  budgetWan?: number;
  body?: string;
  district?: number;
  street?: number;
  status?: number;
  exclusion?: number;
  mode?: number;
}

export const CORNER: [number, number] = [113.9, 35.3];
/** Metres a degree at 35.3° N on WGS-84, from the usual series 111132.95 − 559.85 cos 2φ and 111412.88 cos φ − 93.5 cos 3φ. */
const RAD = Math.PI / 180;
const NORTH = 111132.954 - 559.822 * Math.cos(2 * 35.3 * RAD) + 1.175 * Math.cos(4 * 35.3 * RAD);
const EAST = 111412.84 * Math.cos(35.3 * RAD) - 93.5 * Math.cos(3 * 35.3 * RAD) + 0.118 * Math.cos(5 * 35.3 * RAD);

export const degrees = (x: number, y: number): [number, number] => [CORNER[0] + x / EAST, CORNER[1] + y / NORTH];

export const ringOf = ([x, y, w, h]: Lot["place"]): [number, number][] => [
  degrees(x, y),
  degrees(x + w, y),
  degrees(x + w, y + h),
  degrees(x, y + h),
];

export function geometryOf(rings: readonly (readonly [number, number][])[]): GeometryTable {
  const n = rings.length;
  const starts = Uint32Array.from({ length: n + 1 }, (_, i) => i);
  const ringStart = new Uint32Array(n + 1);
  rings.forEach((ring, i) => {
    ringStart[i + 1] = ringStart[i] + ring.length;
  });
  return { n, coords: Float64Array.from(rings.flat(2)), ringStart, polygonStart: starts, featureStart: starts };
}

export const noBarriers: BarrierTable = {
  n: 0,
  id: [],
  name: [],
  class: [],
  lines: { n: 0, coords: new Float64Array(0), lineStart: new Uint32Array(1), feature: new Uint32Array(0) },
};

/** One barrier line through points in metres. */
export const barrier = (kind: BarrierClass, points: readonly [number, number][]): BarrierTable => ({
  n: 1,
  id: ["line"],
  name: [null],
  class: [kind],
  lines: {
    n: 1,
    coords: Float64Array.from(points.flatMap(([x, y]) => degrees(x, y))),
    lineStart: Uint32Array.of(0, points.length),
    feature: Uint32Array.of(0),
  },
});

export interface Town {
  geometry: GeometryTable;
  columns: PackagingColumns;
  graph: Graph;
}

export function town(lots: readonly Lot[], barriers: BarrierTable = noBarriers): Town {
  const bodies = [...new Set(lots.flatMap((lot) => lot.body ?? []))].sort();
  const numbers = (get: (lot: Lot) => number | undefined): Float64Array =>
    Float64Array.from(lots, (lot) => get(lot) ?? Number.NaN);
  const geometry = geometryOf(lots.map((lot) => ringOf(lot.place)));
  const columns: PackagingColumns = {
    id: lots.map((lot) => lot.id),
    households: numbers((lot) => lot.households),
    buildings: numbers(() => undefined),
    floorAreaM2: numbers(() => undefined),
    budgetWan: numbers((lot) => lot.budgetWan),
    body: Int32Array.from(lots, (lot) => (lot.body === undefined ? -1 : bodies.indexOf(lot.body))),
    managementMode: Int8Array.from(lots, (lot) => lot.mode ?? -1),
    exclusion: Int8Array.from(lots, (lot) => lot.exclusion ?? -1),
    district: Int32Array.from(lots, (lot) => lot.district ?? 0),
    street: Int32Array.from(lots, (lot) => lot.street ?? 0),
    status: Uint8Array.from(lots, (lot) => lot.status ?? 0),
  };
  const { id, district, street } = columns;
  return { geometry, columns, graph: buildGraph({ id, geometry, district, street, barriers }) };
}
