/** Parcels of a block: a rectangle is halved again and again; neighbours touch or leave a lane; corners are notched. */
import type { Random } from "./random";

/** x, y, width, height in metres. */
export type Box = readonly [number, number, number, number];

/** Splits a block into parcels of about `area` m² each (log-normal). */
export function splitBlock(block: Box, area: number, rng: Random): Box[] {
  const [x, y, w, h] = block;
  const want = area * rng.spread(0.55);
  if (w * h < 1.55 * want || Math.min(w, h) < 18) return [block];
  const at = rng.between(0.38, 0.62);
  const lane = rng.chance(0.7) ? 0 : rng.between(1, 7);
  const [first, second]: [Box, Box] =
    w >= h
      ? [
          [x, y, w * at - lane / 2, h],
          [x + w * at + lane / 2, y, w * (1 - at) - lane / 2, h],
        ]
      : [
          [x, y, w, h * at - lane / 2],
          [x, y + h * at + lane / 2, w, h * (1 - at) - lane / 2],
        ];
  return [...splitBlock(first, area, rng), ...splitBlock(second, area, rng)];
}

/** The parcel's open ring, counter-clockwise, in metres: a rectangle with up to four notched corners. */
export function ringOfParcel([x, y, w, h]: Box, rng: Random): [number, number][] {
  const corners: [number, number, number, number][] = [
    [x, y, 1, 1],
    [x + w, y, -1, 1],
    [x + w, y + h, -1, -1],
    [x, y + h, 1, -1],
  ];
  const ring: [number, number][] = [];
  for (const [k, [cx, cy, sx, sy]] of corners.entries()) {
    if (!rng.chance(0.8)) {
      ring.push([cx, cy]);
      continue;
    }
    const dx = sx * w * rng.between(0.04, 0.16);
    const dy = sy * h * rng.between(0.04, 0.16);
    // Walk along the ring: even corners are reached along y, odd ones along x.
    if (k % 2 === 0) ring.push([cx, cy + dy], [cx + dx, cy + dy], [cx + dx, cy]);
    else ring.push([cx + dx, cy], [cx + dx, cy + dy], [cx, cy + dy]);
  }
  return ring;
}

export interface Street {
  /** Along x (true) or along y. */
  readonly across: boolean;
  readonly at: number;
  readonly width: number;
}

/** Irregular road lines covering −reach … reach, about `spacing` metres apart; every fourth is wide. */
export function roadLines(reach: number, spacing: number, across: boolean, rng: Random): Street[] {
  const roads: Street[] = [];
  let k = 0;
  for (let at = -reach; at <= reach; at += spacing * rng.between(0.75, 1.3)) {
    roads.push({ across, at, width: k++ % 4 === 0 ? 40 : rng.between(14, 24) });
  }
  return roads;
}

/** Blocks between road lines, in order of their distance from 0, 0. */
export function blocksBetween(columns: readonly Street[], rows: readonly Street[]): Box[] {
  const blocks: Box[] = [];
  for (let i = 0; i + 1 < columns.length; i++) {
    for (let j = 0; j + 1 < rows.length; j++) {
      const x = columns[i].at + columns[i].width / 2;
      const y = rows[j].at + rows[j].width / 2;
      blocks.push([x, y, columns[i + 1].at - columns[i + 1].width / 2 - x, rows[j + 1].at - rows[j + 1].width / 2 - y]);
    }
  }
  const far = ([x, y, w, h]: Box): number => Math.hypot(x + w / 2, y + h / 2);
  return blocks.sort((a, b) => far(a) - far(b));
}

/** Degrees of a place in metres from an origin; good to a centimetre over some kilometres. */
export function toDegrees(origin: readonly [number, number]): (p: readonly [number, number]) => [number, number] {
  const phi = (origin[1] * Math.PI) / 180;
  const north = 111132.954 - 559.822 * Math.cos(2 * phi) + 1.175 * Math.cos(4 * phi);
  const east = 111412.84 * Math.cos(phi) - 93.5 * Math.cos(3 * phi) + 0.118 * Math.cos(5 * phi);
  const round = (v: number): number => Math.round(v * 1e6) / 1e6;
  return ([x, y]) => [round(origin[0] + x / east), round(origin[1] + y / north)];
}

/** Shares a whole total by weights, each part at least `least`, the parts summing exactly to the total. */
export function share(total: number, weights: readonly number[], least = 0): number[] {
  const rest = total - least * weights.length;
  if (rest < 0) throw new Error(`Cannot give ${weights.length} parts at least ${least} of ${total}.`);
  const sum = weights.reduce((a, b) => a + b, 0);
  const exact = weights.map((w) => (rest * w) / sum);
  const parts = exact.map(Math.floor);
  const missing = rest - parts.reduce((a, b) => a + b, 0);
  const order = exact.map((_, i) => i).sort((a, b) => exact[b] - parts[b] - (exact[a] - parts[a]) || a - b);
  for (let k = 0; k < missing; k++) parts[order[k]]++;
  return parts.map((p) => p + least);
}
