/** Synthetic estates for measuring: parcels that touch in rows, in blocks cut by roads, about 45 to a km² in the core. */
import type { PackagingColumns } from "../../src/domain/packaging/types";
import type { GeometryTable } from "../../src/model/geometry";

export interface Parcels {
  readonly geometry: GeometryTable;
  readonly columns: PackagingColumns;
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const METRES = 111_000;
/** A block and its roads, m; parcels in a block stand on a grid of 5 × 4. */
const BLOCK = 340;
const ROAD = 24;
const COLUMNS = 5;
const ROWS = 4;
/** Share of the parcels of a block that are old estates. */
const SHARE = 0.3;

/** `n` estates with 4 to 12 vertices, a body of nine, streets of 16 blocks and districts of 256. */
export function parcels(n: number, seed = 1): Parcels {
  const next = random(seed);
  const side = Math.ceil(Math.sqrt(n / (COLUMNS * ROWS * SHARE)));
  const coords: number[] = [];
  const ringStart = [0];
  const district: number[] = [];
  const street: number[] = [];
  let made = 0;
  for (let by = 0; made < n; by++) {
    for (let bx = 0; bx < side && made < n; bx++) {
      for (let cell = 0; cell < COLUMNS * ROWS && made < n; cell++) {
        if (next() > SHARE) continue;
        const w = (BLOCK - ROAD) / COLUMNS;
        const h = (BLOCK - ROAD) / ROWS;
        const west = bx * BLOCK + (cell % COLUMNS) * w;
        const south = by * BLOCK + Math.floor(cell / COLUMNS) * h;
        // Half reach their neighbour's boundary, the rest stand back a little.
        const inset = next() < 0.5 ? 0 : 1 + next() * 7;
        const per = 1 + Math.floor(next() * 3);
        const corners = [
          [west + inset, south + inset],
          [west + w - inset, south + inset],
          [west + w - inset, south + h - inset],
          [west + inset, south + h - inset],
        ];
        corners.forEach(([x, y], c) => {
          const [toX, toY] = corners[(c + 1) % 4];
          for (let k = 0; k < per; k++) {
            const along = k / per;
            const bend = k === 0 ? 0 : (next() - 0.5) * 2;
            coords.push(
              113.5 + (x + (toX - x) * along + bend) / (METRES * 0.816),
              35 + (y + (toY - y) * along + bend) / METRES,
            );
          }
        });
        ringStart.push(coords.length / 2);
        district.push((by >> 4) * 4096 + (bx >> 4));
        street.push((by >> 2) * 16384 + (bx >> 2));
        made++;
      }
    }
  }
  const starts = Uint32Array.from({ length: n + 1 }, (_, i) => i);
  const numbers = (get: () => number): Float64Array => Float64Array.from({ length: n }, get);
  // Ids say nothing about place, as in real files.
  const id = Array.from({ length: n }, (_, i) => `e${((i * 7_368_787) % 15_485_863).toString().padStart(8, "0")}`);
  const households = numbers(() => 40 + Math.floor(next() * next() * 500));
  return {
    geometry: {
      n,
      coords: Float64Array.from(coords),
      ringStart: Uint32Array.from(ringStart),
      polygonStart: starts,
      featureStart: starts,
    },
    columns: {
      id,
      households,
      buildings: numbers(() => 1 + Math.floor(next() * 9)),
      floorAreaM2: households.map((count) => count * 78),
      budgetWan: households.map((count) => Math.round(count * (1.2 + next() * 2.3))),
      body: Int32Array.from({ length: n }, () => Math.floor(next() * Math.max(9, n / 12)) - 1),
      managementMode: new Int8Array(n).fill(-1),
      exclusion: new Int8Array(n).fill(-1),
      district: Int32Array.from(district),
      street: Int32Array.from(street),
      status: new Uint8Array(n),
    },
  };
}
