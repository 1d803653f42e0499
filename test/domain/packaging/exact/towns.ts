/** Random towns and parameters for the tests of the solver, and HiGHS itself. */
import fc from "fast-check";
import loadHighs from "highs";
import { defaultParameters } from "../../../../src/domain/packaging/defaults";
import { createEngine } from "../../../../src/domain/packaging/engine";
import { SOLVER_BYTES } from "../../../../src/domain/packaging/exact/memory";
import { type Proof, type ProofOptions, prove } from "../../../../src/domain/packaging/exact/prove";
import type { Problem } from "../../../../src/domain/packaging/problem";
import type { Parameters } from "../../../../src/domain/packaging/types";
import { type Lot, town } from "../city";

export const P1 = defaultParameters("renovation");
export const highs = await loadHighs();
export const CAPS = { sets: 200_000, columns: 200_000, bytes: SOLVER_BYTES };

/** Up to `most` lots on a grid of 60 m, `wide` columns by as many rows. */
export const lotsOf = (most: number, wide: number): fc.Arbitrary<Lot[]> =>
  fc
    .array(
      fc.record({
        x: fc.integer({ min: 0, max: wide - 1 }),
        y: fc.integer({ min: 0, max: wide - 1 }),
        inset: fc.integer({ min: 0, max: 20 }),
        households: fc.integer({ min: 40, max: 300 }),
        body: fc.option(fc.constantFrom("p", "q", "r", "s"), { nil: undefined }),
        budgetWan: fc.integer({ min: 50, max: 900 }),
        district: fc.integer({ min: 0, max: 1 }),
      }),
      { minLength: Math.ceil(most / 2), maxLength: most },
    )
    .map((list) => {
      const places = new Map(list.map((lot) => [`${lot.x} ${lot.y}`, lot]));
      return [...places.values()].map(
        ({ x, y, inset, ...rest }, i): Lot => ({
          id: `e${String((i * 7) % 41).padStart(2, "0")}`,
          place: [60 * x + inset, 60 * y, 50 - inset, 45],
          ...rest,
        }),
      );
    });

export const limits: fc.Arbitrary<Partial<Parameters>> = fc.record({
  gapM: fc.constantFrom(12, 30, 60),
  minMembers: fc.constantFrom(1, 2, 3),
  maxMembers: fc.constantFrom(3, 5, 12),
  minBodies: fc.constantFrom(0, 2, 3),
  minHouseholds: fc.constantFrom(0, 200, 500),
  maxHouseholds: fc.constantFrom(600, 2000),
  maxDiameterM: fc.constantFrom(120, 300, 600),
  smallHouseholds: fc.constantFrom(150, 300),
  anchor: fc.boolean(),
  scope: fc.constantFrom("district" as const, "city" as const),
});

/** Limits under which a small town has many packages. */
export const loose: fc.Arbitrary<Partial<Parameters>> = fc.record({
  gapM: fc.constantFrom(30, 60),
  maxMembers: fc.constantFrom(2, 3, 4, 12),
  minBodies: fc.constantFrom(0, 2),
  minHouseholds: fc.constantFrom(0, 200),
  maxHouseholds: fc.constantFrom(600, 2000),
  maxDiameterM: fc.constantFrom(120, 600),
  countMissingBodies: fc.boolean(),
  scope: fc.constantFrom("district" as const, "city" as const),
});

export function problemOf(lots: readonly Lot[], some: Partial<Parameters>): Problem & { ids: string[] } {
  const { graph, columns, geometry } = town(lots);
  const problem = createEngine(graph, columns, geometry).problem({ ...P1, ...some });
  return { ...problem, ids: Array.from(graph.row, (e) => columns.id[e]) };
}

export const proofOf = (problem: Problem, some: Partial<ProofOptions> = {}): Proof =>
  prove(problem, highs, { caps: CAPS, nodes: 2000, seconds: null, now: () => performance.now(), ...some });
