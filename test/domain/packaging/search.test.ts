import loadHighs from "highs";
import { describe, expect, it } from "vitest";
import { defaultParameters } from "../../../src/domain/packaging/defaults";
import { createEngine } from "../../../src/domain/packaging/engine";
import { DEFAULT_CAPS, DEFAULT_NODES, prove } from "../../../src/domain/packaging/exact/prove";
import { buildGraph } from "../../../src/domain/packaging/graph";
import type { Parameters } from "../../../src/domain/packaging/types";
import { noBarriers } from "../../../src/intake/barriers";
import { parcels } from "../../bench/parcels";

const highs = await loadHighs();
const P1 = defaultParameters("renovation");
const SETTINGS: Record<string, Parameters> = {
  "the defaults": P1,
  "same street, 50 m, at most 8 members": { ...P1, scope: "street", gapM: 50, maxMembers: 8 },
  "management's defaults": defaultParameters("management"),
};

describe("the local search on 331 estates", () => {
  const { geometry, columns } = parcels(331, 2);
  const { id, district, street } = columns;
  const graph = buildGraph({ id, geometry, district, street, barriers: noBarriers });
  const engine = createEngine(graph, columns, geometry);
  for (const [name, p] of Object.entries(SETTINGS)) {
    it(`reaches 98 % of the proven optimum: ${name}`, { timeout: 60_000 }, () => {
      const value = engine.answer(p).packages.reduce((sum, found) => sum + found.figures.value, 0);
      const proof = prove(engine.problem(p), highs, {
        caps: DEFAULT_CAPS,
        nodes: DEFAULT_NODES,
        seconds: null,
        now: () => 0,
      });
      expect(proof.proven).toBe(true);
      expect(value).toBeLessThanOrEqual(proof.value);
      expect(value).toBeGreaterThanOrEqual(0.98 * proof.value);
    });
  }
});
