import { describe, expect, it } from "vitest";
import type { Dataset } from "../../src/model/dataset";
import { parametersOf, toldApart } from "../../src/panels/packages/scenarios/differing";
import { defaultsFor } from "../../src/store/packaging";

describe("what two scenarios are told apart by", () => {
  it("reads the parameters as the address spells them, the rest from the city's defaults", () => {
    const settings = { maxDiameterM: 700 };
    expect(parametersOf({ rule: "management", parameters: {} }, settings)).toEqual(defaultsFor("management", settings));
    const p = parametersOf(
      {
        rule: "renovation",
        parameters: {
          gapM: "100",
          smallBuildings: "off",
          "c.gapM": "40",
          barriers: "none",
          participants: "planned,stock",
          anchor: "0",
          scope: "city",
          weights: "50,10,20,10,10",
        },
      },
      settings,
    );
    expect(p).toMatchObject({ gapM: 100, smallBuildings: null, maxDiameterM: 700, anchor: false, scope: "city" });
    expect(p.constants.gapM).toBe(40);
    expect(p.weights).toEqual([0.5, 0.1, 0.2, 0.1, 0.1]);
    expect(Object.values(p.barriers)).not.toContain(true);
    expect(p.participants).toEqual({ planned: true, underway: false, stock: true });
  });
  it("gives estates of one name their district", () => {
    const data = {
      districts: { name: ["东区", "西区"] },
      estates: { id: ["a", "b", "c", "d"], name: ["一号院", "一号院", "二号院", null], district: [0, 1, 1, 0] },
    } as unknown as Dataset;
    expect([...toldApart(data).values()]).toEqual(["一号院 · 东区", "一号院 · 西区", "二号院", "d"]);
  });
});
