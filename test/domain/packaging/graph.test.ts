import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linksWithin } from "../../../src/domain/packaging/allowed";
import { meets } from "../../../src/domain/packaging/barrier";
import { components, labelsAt } from "../../../src/domain/packaging/components";
import { gapCurve } from "../../../src/domain/packaging/curve";
import { linkage } from "../../../src/domain/packaging/dendrogram";
import { buildGraph } from "../../../src/domain/packaging/graph";
import { sortLinks } from "../../../src/domain/packaging/order";
import { latitudeOf, meridianArc, metresPerDegree } from "../../../src/domain/packaging/projection";
import { OTHER_DISTRICT } from "../../../src/domain/packaging/types";
import { noBarriers } from "../../../src/intake/barriers";
import { barrier, geometryOf, type Lot, ringOf, town } from "./city";

const graphOf = (rings: readonly (readonly [number, number])[][]) => {
  const nowhere = new Int32Array(rings.length);
  const id = rings.map((_, i) => String.fromCharCode(97 + i));
  return buildGraph({
    id,
    geometry: geometryOf(rings as [number, number][][]),
    district: nowhere,
    street: nowhere,
    barriers: noBarriers,
  });
};
const gapOf = (a: Lot["place"], b: Lot["place"]): number => graphOf([ringOf(a), ringOf(b)]).gapMm[0];

describe("the plane", () => {
  it("has the ellipsoid's arc and degrees", () => {
    // A quarter meridian of WGS-84 is 10,001,965.729 m; a degree of longitude at the equator 111,319.491 m.
    expect(meridianArc(90)).toBeCloseTo(10_001_965.729, 2);
    expect(metresPerDegree(0)).toBeCloseTo(111_319.491, 2);
    expect(latitudeOf(meridianArc(-35.3))).toBeCloseTo(-35.3, 10);
  });
});

describe("a gap", () => {
  it("is edge to edge: side, corner, touch, overlap, inside", () => {
    const near = (a: number, b: number): void => expect(Math.abs(a - b)).toBeLessThanOrEqual(2);
    near(gapOf([0, 0, 40, 40], [50, 10, 40, 40]), 10_000);
    near(gapOf([0, 0, 40, 40], [70, 80, 40, 40]), 50_000);
    expect(gapOf([0, 0, 40, 40], [39, 0, 40, 40])).toBe(0);
    expect(gapOf([0, 0, 40, 40], [10, 10, 5, 5])).toBe(0);
    expect(graphOf([ringOf([0, 0, 40, 40]), ringOf([345, 0, 40, 40])]).m).toBe(0);
  });

  it("is measured to the ring of a hole", () => {
    const outer = ringOf([0, 0, 100, 100]);
    const hole = ringOf([20, 20, 60, 60]);
    const inner = ringOf([45, 45, 10, 10]);
    const geometry = {
      n: 2,
      coords: Float64Array.from([outer, hole, inner].flat(2)),
      ringStart: Uint32Array.of(0, 4, 8, 12),
      polygonStart: Uint32Array.of(0, 2, 3),
      featureStart: Uint32Array.of(0, 1, 2),
    };
    const zero = new Int32Array(2);
    const graph = buildGraph({ id: ["a", "b"], geometry, district: zero, street: zero, barriers: noBarriers });
    expect(Math.abs(graph.gapMm[0] - 25_000)).toBeLessThanOrEqual(2);
  });

  it("and its segment do not change with the rings' start or direction", () => {
    const place = fc.tuple(
      fc.integer({ min: -200, max: 200 }),
      fc.integer({ min: -200, max: 200 }),
      fc.integer({ min: 5, max: 80 }),
      fc.integer({ min: 5, max: 80 }),
    );
    fc.assert(
      fc.property(place, place, fc.nat(3), fc.boolean(), (a, b, turn, flip) => {
        const plain = graphOf([ringOf(a), ringOf(b)]);
        const ring = ringOf(b);
        const turned = [...ring.slice(turn), ...ring.slice(0, turn)];
        const other = graphOf([ringOf(a), flip ? turned.reverse() : turned]);
        expect([...other.gapMm]).toEqual([...plain.gapMm]);
        if (plain.m > 0) expect(other.segment(0)).toEqual(plain.segment(0));
      }),
    );
  });
});

describe("components", () => {
  const places = fc.array(
    fc.tuple(
      fc.integer({ min: 0, max: 900 }),
      fc.integer({ min: 0, max: 900 }),
      fc.integer({ min: 10, max: 60 }),
      fc.integer({ min: 10, max: 60 }),
    ),
    { minLength: 1, maxLength: 40 },
  );
  const gap = fc.constantFrom(0, 10, 37, 100, 299);
  const lots = (list: [number, number, number, number][]): Lot[] =>
    list.map((place, i) => ({ id: `k${(i * 17) % 97}`, place, households: 10 }));

  it("equal a flood over rectangles' gaps, by union, by dendrogram, and only merge as the gap grows", () => {
    fc.assert(
      fc.property(places, gap, (list, metres) => {
        const some = lots(list);
        const { graph, columns } = town(some);
        const mm = metres * 1000;
        const label = components(graph.n, null, graph, linksWithin(graph, mm));
        const dendrogram = linkage(graph)({ part: null, mask: 0 });
        expect([...labelsAt(dendrogram, mm, new Uint32Array(graph.n))]).toEqual([...label]);
        // Pairs within 0.1 m of the gap are left to the projection.
        const apart = (a: Lot, b: Lot): number => {
          const [ax, ay, aw, ah] = a.place;
          const [bx, by, bw, bh] = b.place;
          return Math.hypot(Math.max(0, bx - ax - aw, ax - bx - bw), Math.max(0, by - ay - ah, ay - by - bh));
        };
        fc.pre(
          some.every((a, i) =>
            some.every((b, j) => i === j || apart(a, b) === 0 || Math.abs(apart(a, b) - metres) > 0.1),
          ),
        );
        const group = some.map((_, i) => i);
        for (let changed = true; changed; ) {
          changed = false;
          some.forEach((a, i) => {
            some.forEach((b, j) => {
              if (apart(a, b) > metres || group[i] === group[j]) return;
              group[i] = group[j] = Math.min(group[i], group[j]);
              changed = true;
            });
          });
        }
        for (let i = 0; i < some.length; i++) {
          for (let j = 0; j < i; j++) {
            expect(label[graph.rank[i]] === label[graph.rank[j]]).toBe(group[i] === group[j]);
          }
        }
        // The label is the least id.
        some.forEach((_, i) => {
          const mates = columns.id.filter((_, j) => group[j] === group[i]).sort();
          expect(columns.id[graph.row[label[graph.rank[i]]]]).toBe(mates[0]);
        });
        const curve = gapCurve(dendrogram, 300_000, 10_000);
        expect([...curve.components]).toEqual([...curve.components].sort((a, b) => b - a));
      }),
      { numRuns: 60 },
    );
  });
});

describe("links", () => {
  it("are in order of gap, then of both ends, in small and in large graphs", () => {
    for (const n of [50, 6000]) {
      const pairs = new Set<string>();
      for (let k = 0; k < 3000; k++) {
        const [a, b] = [(k * 7919) % n, (k * 104_729 + 1) % n];
        if (a !== b) pairs.add(a < b ? `${a} ${b}` : `${b} ${a}`);
      }
      const list = [...pairs].map((pair, k) => {
        const [a, b] = pair.split(" ").map(Number);
        // Many touch, some are as far as can be.
        return { a, b, gap: k % 3 === 0 ? 0 : k % 5 === 0 ? 300_000 : (k * 31) % 1000, flags: k % 256 };
      });
      const column = (get: (link: (typeof list)[number]) => number): Uint32Array => Uint32Array.from(list, get);
      const flags = Uint8Array.from(list, (l) => l.flags);
      const links = { a: column((l) => l.a), b: column((l) => l.b), gapMm: column((l) => l.gap), flags };
      const sorted = sortLinks(links, n);
      list.sort((x, y) => x.gap - y.gap || x.a - y.a || x.b - y.b);
      expect([...sorted.a]).toEqual(list.map((l) => l.a));
      expect([...sorted.b]).toEqual(list.map((l) => l.b));
      expect([...sorted.gapMm]).toEqual(list.map((l) => l.gap));
      expect([...sorted.flags]).toEqual(list.map((l) => l.flags));
    }
  });
});

describe("a filter", () => {
  it("gives the same dendrogram from the links that suffice as from all of them", () => {
    const place = fc.tuple(fc.integer({ min: 0, max: 11 }), fc.integer({ min: 0, max: 11 }));
    const lot = fc.record({
      place,
      district: fc.integer({ min: 0, max: 1 }),
      takesPart: fc.integer({ min: 0, max: 3 }),
      tookPart: fc.integer({ min: 0, max: 2 }),
    });
    fc.assert(
      fc.property(
        fc.array(lot, { minLength: 2, maxLength: 60 }),
        fc.constantFrom(0, OTHER_DISTRICT, 8),
        (list, mask) => {
          const lots = list.map(
            ({ place: [x, y], district }, i): Lot => ({
              id: `k${(i * 17) % 97}`,
              place: [70 * x, 60 * y, 50, 40],
              district,
            }),
          );
          const river = barrier("river", [
            [0, 0],
            [700, 500],
          ]);
          const { graph } = town(lots, river);
          const partOf = (of: "takesPart" | "tookPart"): Uint8Array =>
            Uint8Array.from({ length: graph.n }, (_, r) => Math.min(1, list[graph.row[r]][of]));
          const part = partOf("takesPart");
          const move = linkage(graph);
          move({ part: null, mask: 0 });
          // The second call finds the links that suffice, by whom it lets take part; those after it go by them.
          move({ part: partOf("tookPart"), mask: 0 });
          const { n, leaf, height } = move({ part, mask });
          for (const gapMm of [0, 10_000, 30_000, 100_000, 300_000]) {
            const label = labelsAt({ ...move({ part, mask }) }, gapMm, new Uint32Array(graph.n));
            const group = Array.from({ length: graph.n }, (_, r) => r);
            for (let k = 0; k < graph.m && graph.gapMm[k] <= gapMm; k++) {
              const [a, b] = [graph.a[k], graph.b[k]];
              if (graph.flags[k] & mask || !part[a] || !part[b] || group[a] === group[b]) continue;
              const [low, high] = [Math.min(group[a], group[b]), Math.max(group[a], group[b])];
              for (let r = 0; r < graph.n; r++) if (group[r] === high) group[r] = low;
            }
            expect([...label]).toEqual(group);
          }
          expect([...leaf.subarray(0, n)].sort((x, y) => x - y)).toEqual([...part.keys()].filter((r) => part[r] === 1));
          expect(height).toHaveLength(n);
        },
      ),
      { numRuns: 80 },
    );
  });
});

describe("a barrier", () => {
  const pair: Lot[] = [
    { id: "a", place: [0, 0, 40, 40], households: 1 },
    { id: "b", place: [60, 0, 40, 40], households: 1 },
  ];
  it("bars a link that crosses it, not one that stops short", () => {
    expect(
      town(
        pair,
        barrier("river", [
          [50, -10],
          [50, 60],
        ]),
      ).graph.flags[0] &
        (1 << 3),
    ).not.toBe(0);
    expect(
      town(
        pair,
        barrier("river", [
          [50, 60],
          [50, 90],
        ]),
      ).graph.flags[0] & 63,
    ).toBe(0);
  });
  it("is closed where the link is open", () => {
    // A line through the link's inner point, along it, and touching only its end.
    expect(meets(0, 0, 10, 0, 5, 0, 5, 9)).toBe(true);
    expect(meets(0, 0, 10, 0, 2, 0, 30, 0)).toBe(true);
    expect(meets(0, 0, 10, 0, 10, -5, 10, 5)).toBe(false);
    expect(meets(0, 0, 10, 0, 10, 0, 20, 0)).toBe(false);
  });
});
