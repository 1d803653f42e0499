import { describe, expect, it } from "vitest";
import type { Dataset } from "../../src/model/dataset";
import { type Edits, NEW_LIFE, NO_EDITS, type Scenario } from "../../src/model/scenario";
import { handApart, parametersOf, settingsApart } from "../../src/panels/packages/scenarios/differing";
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
  it("leaves the default where a parameter is out of its range, as the address does", () => {
    const base = defaultsFor("renovation", {});
    const parameters = { weights: "10,20", gapM: "1e9", minMembers: "abc", maxMembers: "off", "c.gapM": "" };
    expect(parametersOf({ rule: "renovation", parameters }, {})).toEqual(base);
  });

  const scenario = (parameters: Record<string, string>, edits: Partial<Edits> = {}): Scenario =>
    ({ parameters, edits: { ...NO_EDITS, ...edits } }) as Scenario;

  it("tells other budgets, goals, floors and unit costs, each by name, and nothing that is the same", () => {
    const data = {
      districts: { id: ["410702", "410703"], name: ["红旗区", "卫滨区"] },
      programmes: [{ menu: [{ id: "parking", name: { zh: "停车场", en: "Parking" } }] }],
    } as unknown as Dataset;
    const a = scenario({ budget: "9000", floors: "410702:500,410703:300", unitCosts: "parking:3.5" });
    const b = scenario({ budget: "12000.5", objective: "households", floors: "410703:300,elsewhere:40" });
    expect(settingsApart(a, b, data).map(({ name, left, right }) => [name, left, right])).toEqual([
      ["预算（万元）", "9,000", "12,000.5"],
      ["目标", "价值最大（假设）", "户数最多"],
      ["红旗区：下限（户）", "500", "不设"],
      ["elsewhere：下限（户）", "不设", "40"],
      ["“停车场”单价（万元/小区）", "3.5", "不设"],
    ]);
    expect(settingsApart(a, a, data)).toEqual([]);
  });

  it("tells by kind what was done by hand in one alone, with how much each did", () => {
    const held = (name: string, over = {}) => ({
      id: name,
      name,
      members: ["x", "y"],
      locked: false,
      life: null,
      ...over,
    });
    const left = {
      packages: [held("甲片"), held("乙片")],
      forced: [["a", "b"]] as const,
      takenOut: ["c"],
    };
    const right = {
      // Its own id says nothing; its lock and its life do.
      packages: [held("甲片", { id: "other" }), held("乙片", { locked: true, life: { ...NEW_LIFE, stage: "filed" } })],
      forced: [["a", "b"]] as const,
      barriers: [
        {
          id: "b1",
          line: [
            [113, 35],
            [114, 35],
          ] as const,
        },
      ],
    };
    expect(handApart(scenario({}, left), scenario({}, right))).toEqual([
      {
        kind: "held",
        counts: [2, 2],
        only: [["手工片区 乙片：2 个小区"], ["手工片区 乙片：2 个小区 · 锁定 · 已报备"]],
      },
      { kind: "barrier", counts: [0, 1], only: [[], ["手绘分隔线 1（2 点，最近小区：–）"]] },
      { kind: "takenOut", counts: [1, 0], only: [["不参与：c"], []] },
    ]);
    expect(handApart(scenario({}, left), scenario({}, left))).toEqual([]);
  });
});
