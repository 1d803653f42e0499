import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  bytesOf,
  lookUp,
  moveHead,
  partsOf,
  type Saved,
  saveVersion,
  type Vault,
  type Version,
} from "../../src/store/versions";
import { draftOf, emptyMemory, Killed, type Memory, sha256Of, vaultIn } from "./vault";

const NOW = "2020-06-03T06:02:00.000Z";
const textsOf = async (vault: Vault, version: Version): Promise<string[] | null> => {
  const parts = await partsOf(vault, version);
  return parts && Promise.all(parts.map(({ blob }) => blob.text()));
};
/** What opens: the texts of the head's parts, null: the published data. */
async function opens(memory: Memory): Promise<string[] | null> {
  const vault = vaultIn(memory);
  const { head, versions } = await lookUp(vault);
  if (!head || head.current === null) return null;
  const version = versions.find(({ id }) => id === head.current);
  if (!version) throw new Error("the head names no version");
  const texts = await textsOf(vault, version);
  if (!texts) throw new Error("a part of the head is missing");
  expect(texts.map(sha256Of)).toEqual(version.parts.map(({ hash }) => hash));
  return texts;
}
const saved = async (
  vault: Vault,
  seen: number | null,
  texts: readonly string[],
  limits?: Parameters<typeof saveVersion>[4],
) => {
  const result = await saveVersion(vault, seen, draftOf(texts), NOW, limits);
  expect(result.done).toBe(true);
  return result as Saved;
};

describe("versions", () => {
  it("store a part once by its bytes, and give every version back as it was", async () => {
    const memory = emptyMemory();
    const vault = vaultIn(memory);
    await saved(vault, 0, ["甲", "乙"]);
    const { versions, head } = await saved(vault, 1, ["甲", "丙"]);
    expect(memory.parts.size).toBe(3);
    // Three characters of three bytes.
    expect(bytesOf(versions)).toBe(9);
    expect(head).toEqual({ revision: 2, current: 2, on: NOW, published: "p" });
    expect(versions.map(({ id, parent }) => [id, parent])).toEqual([
      [1, null],
      [2, 1],
    ]);
    expect(await textsOf(vault, versions[0])).toEqual(["甲", "乙"]);
    expect(await textsOf(vault, versions[1])).toEqual(["甲", "丙"]);
  });

  it("are twenty: the twenty-first drops the oldest with the parts that no other uses", async () => {
    const memory = emptyMemory();
    const vault = vaultIn(memory);
    let last: Saved | null = null;
    for (let k = 0; k < 21; k++) last = await saved(vault, k, ["same", `own ${k}`]);
    expect(last?.dropped.map(({ id }) => id)).toEqual([1]);
    expect(last?.versions).toHaveLength(20);
    expect([memory.parts.has(sha256Of("own 0")), memory.parts.has(sha256Of("own 1"))]).toEqual([false, true]);
    expect(memory.parts.size).toBe(21);
  });

  it("stay within the bytes: the oldest make room, and what is larger alone is not kept at all", async () => {
    const memory = emptyMemory();
    const vault = vaultIn(memory);
    const limits = { versions: 20, bytes: 10 };
    await saved(vault, 0, ["aaaa"], limits);
    await saved(vault, 1, ["bbbb"], limits);
    // 4 + 4 + 4 > 10.
    expect((await saved(vault, 2, ["cccc"], limits)).dropped.map(({ id }) => id)).toEqual([1]);
    expect(await saveVersion(vault, 3, draftOf(["0123456789x"]), NOW, limits)).toEqual({
      done: false,
      why: "tooLarge",
      bytes: 11,
    });
    expect(await opens(memory)).toEqual(["cccc"]);
    expect((await saved(vault, 3, ["0123456789"], limits)).versions.map(({ id }) => id)).toEqual([4]);
    expect(memory.parts.size).toBe(1);
  });

  it("of another tab are never overwritten: the later tab hears of the earlier, and a copy keeps both", async () => {
    const memory = emptyMemory();
    const vault = vaultIn(memory);
    await saved(vault, 0, ["first"]);
    await saved(vault, 1, ["theirs"]);
    const head = { revision: 2, current: 2, on: NOW, published: "p" };
    expect(await saveVersion(vault, 1, draftOf(["ours"]), NOW)).toEqual({ done: false, why: "conflict", head });
    expect(await moveHead(vault, 1, { current: 1, published: null }, NOW)).toEqual({
      done: false,
      why: "conflict",
      head,
    });
    expect(await opens(memory)).toEqual(["theirs"]);
    const copy = await saved(vault, null, ["ours"]);
    expect(copy.versions.map(({ id }) => id)).toEqual([1, 2, 3]);
    expect(await opens(memory)).toEqual(["ours"]);
  });

  it("are gone back to and forth without losing one, to the published data too", async () => {
    const memory = emptyMemory();
    const vault = vaultIn(memory);
    await saved(vault, 0, ["one"]);
    await saved(vault, 1, ["two"]);
    expect((await moveHead(vault, 2, { current: 1, published: "p" }, NOW)).done).toBe(true);
    expect(await opens(memory)).toEqual(["one"]);
    expect((await moveHead(vault, 3, { current: null, published: "p" }, NOW)).done).toBe(true);
    expect(await opens(memory)).toBeNull();
    expect((await moveHead(vault, 4, { current: 2, published: "p" }, NOW)).done).toBe(true);
    expect(await opens(memory)).toEqual(["two"]);
    expect(await moveHead(vault, 5, { current: 9, published: "p" }, NOW)).toEqual({ done: false, why: "gone" });
    // The next one stands on what was gone back to.
    await moveHead(vault, 5, { current: 1, published: "p" }, NOW);
    expect((await saved(vault, 6, ["three"])).versions.at(-1)).toMatchObject({ id: 3, parent: 1 });
  });
});

describe("a tab that is killed", () => {
  const text = fc.constantFrom("a", "b", "c", "dd", "eee", "ffffff");
  const step = fc.oneof(
    { weight: 3, arbitrary: fc.uniqueArray(text, { minLength: 1, maxLength: 4 }) },
    { weight: 1, arbitrary: fc.nat(8) },
  );
  const limits = { versions: 3, bytes: 12 };

  it("at any of 200 moments of saving and going back opens what was accepted last, whole", async () => {
    let underWay = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), fc.nat(), async (steps, moment) => {
        const play = async (memory: Memory, most: number) => {
          let operations = 0;
          const vault = vaultIn(memory, () => {
            if (operations++ >= most) throw new Killed();
          });
          /** What was said to be kept, and what was under way. */
          let told: string[] | null = null;
          let asked: string[] | null = null;
          try {
            for (const one of steps) {
              const { head, versions } = await lookUp(vault);
              const seen = head?.revision ?? 0;
              if (typeof one === "number") {
                const to = versions[one] ?? null;
                asked = to && ((await textsOf(vault, to)) ?? ["lost"]);
                await moveHead(vault, seen, { current: to?.id ?? null, published: null }, NOW);
              } else {
                asked = one;
                await saved(vault, seen, one, limits);
              }
              told = asked;
            }
          } catch (error) {
            if (!(error instanceof Killed)) throw error;
          }
          return { operations, told, asked };
        };
        const { operations } = await play(emptyMemory(), Number.POSITIVE_INFINITY);
        const memory = emptyMemory();
        const { told, asked } = await play(memory, moment % operations);
        const found = await opens(memory);
        // Killed between the commit and its word, the new version is there already.
        expect([told, asked]).toContainEqual(found);
        if (JSON.stringify(told) !== JSON.stringify(asked)) underWay++;
        // Nothing lies about that no version uses, and every other version is whole too.
        const used = new Set([...memory.versions.values()].flatMap(({ parts }) => parts.map(({ hash }) => hash)));
        expect(new Set(memory.parts.keys())).toEqual(used);
        expect(memory.versions.size).toBeLessThanOrEqual(limits.versions);
      }),
      { numRuns: 200 },
    );
    expect(underWay).toBeGreaterThan(100);
  });
});
