/** `packages --exact` and `--budget` as a person types them. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { ringOf } from "../domain/packaging/city";
import { run } from "../run/process";

const ROOT = resolve(import.meta.dirname, "../..");
const cli = (...args: string[]) =>
  run(process.execPath, [join(ROOT, "node_modules/tsx/dist/cli.mjs"), join(ROOT, "src/cli/main.ts"), ...args]);
/** Two pairs, 400 m apart, in two districts: 500 households for 600 万元 and 300 for 900 万元. */
const lots = [
  ["a", 0, 0, 250, 300, "east"],
  ["b", 50, 0, 250, 300, "east"],
  ["m", 0, 440, 150, 450, "west"],
  ["n", 50, 440, 150, 450, "west"],
] as const;
const path = join(mkdtempSync(join(tmpdir(), "lianpian-solve-")), "estates.geojson");
writeFileSync(
  path,
  JSON.stringify({
    type: "FeatureCollection",
    features: lots.map(([id, x, y, households, budgetWan, district]) => {
      const ring = ringOf([x, y, 40, 40]);
      return {
        type: "Feature",
        properties: { id, households, budgetWan, district, managementBody: id },
        geometry: { type: "Polygon", coordinates: [[...ring, ring[0]]] },
      };
    }),
  }),
);
const answerOf = ({ output }: { output: string }) => JSON.parse(output.slice(output.indexOf("{")));
const members = (answer: { features: { properties: { members: string[] } }[] }): string[] =>
  answer.features.map(({ properties }) => properties.members.join(" "));

describe("packages", { timeout: 60_000 }, () => {
  it("--exact prints value, bound and proven", async () => {
    const { code, output } = await cli("packages", path, "--exact", "--nodes", "100");
    const answer = answerOf({ output });
    expect(code).toBe(0);
    expect(members(answer)).toEqual(["a b", "m n"]);
    expect(answer).toMatchObject({ proven: true, stoppedBy: null, value: answer.totals.value });
    expect(answer.bound).toBe(answer.value);
    expect(answer.spent).toBeUndefined();
  });

  it("--budget buys the package that brings most, and says what was spent and who was passed by", async () => {
    const answer = answerOf(await cli("packages", path, "--budget", "950", "--objective", "households"));
    expect(members(answer)).toEqual(["a b"]);
    expect(answer).toMatchObject({ spent: 600, budget: 950, bound: 500, proven: true, objective: "households" });
    expect(answer.left.map(({ id, code }: { id: string; code: string }) => [id, code])).toEqual([
      ["m", "notChosen"],
      ["n", "notChosen"],
    ]);
  });

  it("--floor turns the choice, and names the district that is out of reach", async () => {
    const floored = answerOf(await cli("packages", path, "--budget", "950", "--floor", "west=300"));
    expect(members(floored)).toEqual(["m n"]);
    expect(floored.spent).toBe(900);
    const { code, output } = await cli("packages", path, "--budget", "950", "--floor", "west=301");
    expect(code).toBe(1);
    expect(answerOf({ output }).outOfReach).toEqual({
      what: "floor",
      district: "west",
      most: 300,
      shortfall: 1,
      proven: true,
    });
  });

  it("answers options that do not go together with a sentence and 2", async () => {
    for (const [options, words] of [
      [["--floor", "west=3"], "--floor goes with --budget"],
      [["--seconds", "3"], "--seconds goes with --exact or --budget"],
      [["--budget", "5", "--floor", "north=3"], "no estate is in north"],
      [["--budget", "5", "--floor", "west=some"], "must look like district=households"],
      [["--exact=yes"], "takes no value"],
    ] as const) {
      const { code, output } = await cli("packages", path, ...options);
      expect([code, output]).toEqual([2, expect.stringContaining(words)]);
    }
  });
});
