/** Work on a file that is given out: heard of, and given up. */
import { describe, expect, it, vi } from "vitest";
import { aside } from "../../src/outbox/aside";
import { FORM, give, giveLedger } from "../../src/outbox/estates/give";
import type { EstateProperties } from "../../src/outbox/estates/records";
import { MOST_ROWS, TooManyRows } from "../../src/outbox/estates/rows";
import { datasetOf } from "./estates";

const many = Array.from({ length: 5000 }, (_, k) => ({
  type: "Feature",
  properties: { id: `E${k}`, name: `小区${k}` },
  geometry: { type: "Point", coordinates: [113 + k / 1e5, 35] },
}));

describe("making a file", () => {
  it.each(FORM)("tells more and more of the work as done, up to all of it: %s", async (form) => {
    const { estates } = await datasetOf(many);
    const heard: number[] = [];
    await give(form, estates, new Map(), { onShare: (share) => heard.push(share) });
    // Three blocks of estates at least, and the end.
    expect(heard.length).toBeGreaterThanOrEqual(3);
    expect([...heard].sort((a, b) => a - b)).toEqual(heard);
    expect(heard[0]).toBeGreaterThan(0);
    expect(heard[0]).toBeLessThan(1);
    expect(heard.at(-1)).toBe(1);
  });

  it("refuses a workbook of more estates than a sheet has rows, before it is made", async () => {
    const row = { properties: { id: "E" } as EstateProperties };
    const generate = vi.fn();
    async function* rows() {
      const block = Array.from({ length: 2 ** 16 }, () => row);
      // 16 blocks are 1,048,576 rows: one too many beside the heading.
      for (let k = 0; k < 16; k++) yield block;
    }
    expect(MOST_ROWS).toBe(16 * 2 ** 16 - 1);
    await expect(giveLedger("xlsx", rows(), new Map(), generate)).rejects.toBeInstanceOf(TooManyRows);
    expect(generate).not.toHaveBeenCalled();
  });
});

describe("a cell of a workbook", () => {
  it("says which estate's text it could not hold whole; CSV holds it", async () => {
    const long = "长".repeat(32_768);
    const features = many.slice(0, 3).map((one, k) => ({
      ...one,
      // The second is as long as a cell, the third a character longer.
      properties: { ...one.properties, address: k === 0 ? "短" : long.slice(2 - k) },
    }));
    const { estates } = await datasetOf(features);
    const { findings } = await give("xlsx", estates, new Map());
    expect(findings).toMatchObject([
      { code: "cellCut", id: "E2", field: "address", params: { length: 32_768, most: 32_767 } },
    ]);
    const csv = await give("csv", estates, new Map());
    expect(csv.findings).toEqual([]);
    expect(await csv.blob.text()).toContain(`,${long},`);
  });
});

describe("work beside the page", () => {
  const worker = () => Object.assign(new EventTarget(), { terminate: vi.fn(), postMessage: vi.fn() });

  it("ends with its worker when it is given up, before or while it goes on", async () => {
    for (const early of [true, false]) {
      const [mine, giving] = [worker(), new AbortController()];
      if (early) giving.abort();
      const result = aside(mine as unknown as Worker, () => new Promise<string>(() => undefined), giving.signal);
      expect(mine.terminate).toHaveBeenCalledTimes(0);
      giving.abort();
      await expect(result).rejects.toMatchObject({ name: "AbortError" });
      expect(mine.terminate).toHaveBeenCalledTimes(1);
    }
  });

  it("ends with its worker when it is done", async () => {
    const mine = worker();
    expect(await aside(mine as unknown as Worker, async () => "made", new AbortController().signal)).toBe("made");
    expect(mine.terminate).toHaveBeenCalledTimes(1);
  });
});
