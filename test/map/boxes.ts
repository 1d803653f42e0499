import type { AreaTable } from "../../src/model/dataset";

/** Boxes [west, south, east, north] as areas, one ring each. */
export function boxes(...list: [number, number, number, number][]): AreaTable {
  const coords = list.flatMap(([w, s, e, n]) => [w, s, e, s, e, n, w, n]);
  const steps = (by: number) => Uint32Array.from({ length: list.length + 1 }, (_, k) => k * by);
  return {
    n: list.length,
    id: list.map((_, k) => `a${k}`),
    name: list.map((_, k) => `区${k}`),
    parent: list.map(() => null),
    kind: list.map(() => null),
    provenance: list.map(() => "synthetic" as const),
    geometry: {
      n: list.length,
      coords: Float64Array.from(coords),
      ringStart: steps(4),
      polygonStart: steps(1),
      featureStart: steps(1),
    },
  };
}
