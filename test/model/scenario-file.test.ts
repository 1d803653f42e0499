import { describe, expect, it } from "vitest";
import type { City } from "../../src/model/city";
import { projectSchema } from "../../src/model/project";
import { NEW_LIFE, NO_EDITS, type Scenario } from "../../src/model/scenario";
import { printScenarios, readScenarios } from "../../src/model/scenario-file";

const city: City = {
  schema: 1,
  name: { zh: "甲市", en: "City A" },
  adcode: "990100",
  dataDate: "2020-06-01",
  files: [],
};
const scenario: Scenario = {
  id: "s1",
  name: "方案 1",
  rule: "renovation",
  parameters: { gapM: "85", weights: "30,20,20,15,15" },
  edits: {
    packages: [
      {
        id: "h1",
        name: "东片",
        members: ["a", "b"],
        locked: true,
        life: { ...NEW_LIFE, stage: "consulted", bodies: { 物业甲: "agreed" }, leadUnit: "住建局" },
      },
    ],
    takenOut: ["c"],
    forced: [["a", "b"]],
    forbidden: [["b", "c"]],
    barriers: [
      {
        id: "b1",
        line: [
          [113.9, 35.3],
          [113.91, 35.31],
        ],
      },
    ],
    basket: { added: ["d"], removed: [] },
  },
  createdOn: "2020-06-01T08:00:00.000Z",
  changedOn: "2020-06-02T08:00:00.000Z",
  fingerprint: "0123456789abcdef",
  outcome: null,
};
const read = (content: unknown) => readScenarios(typeof content === "string" ? content : JSON.stringify(content), city);

describe("a project file", () => {
  it("gives back what was written, and is a project to the data contract", () => {
    const content = printScenarios(city, [scenario], { small: 200 });
    expect(read(content)).toEqual({
      trouble: null,
      from: 3,
      scenarios: [scenario],
      broken: [],
      settings: { small: 200 },
    });
    expect(projectSchema.safeParse(JSON.parse(content)).success).toBe(true);
  });

  it("of an older version is migrated: members stay packages, locks stay locks", () => {
    const old = {
      schema: 1,
      city,
      scenarios: [
        {
          name: "旧",
          rule: "management",
          parameters: { gapM: 90 },
          edits: [
            ["a", "b"],
            ["c", "d"],
          ],
          locks: [1],
        },
      ],
    };
    const result = read(old);
    expect(result).toMatchObject({ trouble: null, from: 1, broken: [] });
    const [first] = result.trouble ? [] : result.scenarios;
    expect(first).toMatchObject({ name: "旧", rule: "management", parameters: { gapM: "90" } });
    expect(first.edits.packages.map(({ id, members, locked }) => [id, members, locked])).toEqual([
      ["h1", ["a", "b"], false],
      ["h2", ["c", "d"], true],
    ]);
  });

  it("that is newer, of another city, or none is refused with the reason", () => {
    const file = JSON.parse(printScenarios(city, [scenario]));
    expect(read({ ...file, schema: 4 })).toEqual({ trouble: { code: "newer", schema: 4, known: 3 } });
    expect(read({ ...file, city: { ...city, adcode: "990200", name: { zh: "乙市", en: "City B" } } })).toEqual({
      trouble: { code: "otherCity", zh: "乙市", en: "City B" },
    });
    // Without a code on either side the name decides.
    expect(read({ ...file, city: { ...city, adcode: null } }).trouble).toBeNull();
    expect(read(printScenarios(city, [scenario]).slice(0, -20))).toEqual({ trouble: { code: "notJson" } });
    expect(read({ type: "FeatureCollection", features: [] })).toEqual({ trouble: { code: "noProject" } });
    expect(read("[]")).toEqual({ trouble: { code: "noProject" } });
    // What a newer one means by its fields is not known.
    expect(read({ schema: 9, city: "甲市", scenarios: {} }).trouble).toMatchObject({ code: "newer", schema: 9 });
  });

  it("of which a part has the wrong type is refused with its place; a view that cannot be read is no reason", () => {
    const file = JSON.parse(printScenarios(city, [scenario]));
    const place = (content: object) => read(content).trouble;
    expect(place({ ...file, scenarios: {} })).toEqual({ code: "brokenPart", place: "scenarios" });
    expect(place({ ...file, schema: "3" })).toEqual({ code: "brokenPart", place: "schema" });
    expect(place({ ...file, city: { adcode: "990100", name: "甲市" } })).toEqual({
      code: "brokenPart",
      place: "city.name",
    });
    expect(read({ ...file, settings: [1] })).toMatchObject({ trouble: null, scenarios: [scenario], settings: {} });
  });

  it("takes names that JavaScript keeps for itself, and numbers without end, for what they are", () => {
    const hostile = JSON.stringify({
      ...JSON.parse(printScenarios(city, [scenario])),
      extra: { polluted: "yes" },
    }).replace('"extra"', '"__proto__"');
    expect(read(hostile)).toMatchObject({ trouble: null, scenarios: [scenario] });
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
    const endless = printScenarios(city, [scenario]).replace("113.91", "1e999");
    expect(read(endless)).toMatchObject({ scenarios: [], broken: [{ place: "edits.barriers.0.line.1.0" }] });
    const long = { ...scenario, edits: { ...scenario.edits, barriers: [{ id: "b", line: Array(2001).fill([1, 1]) }] } };
    expect(read({ schema: 3, city, scenarios: [long, { ...scenario, rule: "nonsense" }] })).toMatchObject({
      broken: [{ place: "edits.barriers.0.line" }, { place: "rule" }],
    });
  });

  it("of the first version names the field that breaks, and its ids are its city's own", () => {
    const one = { name: "旧", rule: "renovation", parameters: {} };
    const of = (adcode: string) =>
      readScenarios(JSON.stringify({ schema: 1, city: { ...city, adcode }, scenarios: [one, { ...one, rule: "x" }] }), {
        ...city,
        adcode,
      });
    const [here, there] = [of("990100"), of("990200")];
    expect(here).toMatchObject({ scenarios: [{ name: "旧" }], broken: [{ position: 1, place: "rule" }] });
    expect(here.trouble || there.trouble || here.scenarios[0].id === there.scenarios[0].id).toBe(false);
  });

  it("loses only the scenario that is broken, and names it with the place", () => {
    const wrong = { ...scenario, id: "s2", name: "坏", edits: { ...NO_EDITS, forced: [["a"]] } };
    const result = read({ schema: 2, city, scenarios: [wrong, scenario, 7] });
    expect(result).toMatchObject({ trouble: null, scenarios: [scenario] });
    expect(result.trouble ? [] : result.broken.map(({ position, name, place }) => [position, name, place])).toEqual([
      [0, "坏", "edits.forced.0"],
      [2, null, ""],
    ]);
  });
});
