/** Files at the door while earlier ones are still being read: nothing is lost, and nothing read in an old way is shown. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Opened, Recognised } from "../../src/intake/api";
import { plainMapping } from "../../src/model/mapping";
import { opening } from "../../src/store/dataset";
import { remember } from "../../src/store/remembered";
import {
  cancelReading,
  change,
  choose,
  drop,
  leave,
  read,
  reading,
  staged,
  trouble,
  waiting,
} from "../../src/store/staged";

interface Work {
  readonly what: string;
  readonly end: (result: unknown) => void;
  readonly fail: (error: unknown) => void;
  cancelled: boolean;
}
const works = vi.hoisted((): Work[] => []);
vi.mock("../../src/workers/intake", () => {
  const job = (what: string) => {
    let [end, fail]: ((value: unknown) => void)[] = [];
    const result = new Promise((done, failed) => {
      [end, fail] = [done, failed];
    });
    const one = { what, end, fail, cancelled: false };
    works.push(one);
    const cancel = () => {
      one.cancelled = true;
      fail(new DOMException("cancelled", "AbortError"));
    };
    return { result, cancel };
  };
  return {
    inspectFile: (path: string) => job(path),
    mergeParts: () => job("merge"),
    compareSides: () => job("compare"),
  };
});

const chosen = (...paths: string[]) => paths.map((path) => ({ path, file: new File(["{}"], path) }));
const recognised = (file: string): Recognised[] => [
  {
    file,
    layer: null,
    bytes: 2,
    format: "geojson",
    kind: "barriers",
    kinds: ["barriers"],
    features: 1,
    fields: [],
    rows: [],
    encoding: null,
    samples: [],
    mapping: plainMapping,
    bounds: null,
    declared: null,
    candidates: [],
    findings: [],
  },
];
const read1: Opened = { dataset: null, parts: [], tallies: [], joined: [], findings: [] };
/** The latest work on a file, once it has begun. */
const begun = (what: string, nth = 1): Promise<Work> =>
  vi.waitFor(() => {
    const found = works.filter((work) => work.what === what)[nth - 1];
    if (!found) throw new Error(`${what} has not begun`);
    return found;
  });
const looked = async (path: string, nth = 1): Promise<void> => (await begun(path, nth)).end(recognised(path));
const here = (): string[] => waiting.value.map(({ path }) => path);

beforeEach(() => {
  works.length = 0;
  opening.value = { state: "idle" };
});
afterEach(leave);

describe("more files than one choice", () => {
  it("looks at what an earlier choice had not got to, once each", async () => {
    const first = choose(chosen("a", "b", "c"));
    await looked("a");
    await begun("b");
    const second = choose(chosen("d"));
    await looked("b", 2);
    await looked("c");
    await looked("d");
    await Promise.all([first, second]);
    expect(here()).toEqual(["a", "b", "c", "d"]);
    expect(works.find(({ what }) => what === "b")?.cancelled).toBe(true);
  });

  it("waits for the city that is on its way, to compare them with it", async () => {
    opening.value = { state: "opening", progress: null };
    const [first, second] = [choose(chosen("a")), choose(chosen("b"))];
    await Promise.resolve();
    expect(works).toEqual([]);
    opening.value = { state: "idle" };
    await looked("a");
    await looked("b");
    await Promise.all([first, second]);
    expect(here()).toEqual(["a", "b"]);
  });

  it("lets go of them when the hand ends the reading", async () => {
    const first = choose(chosen("a", "b"));
    await begun("a");
    cancelReading();
    await first;
    const second = choose(chosen("d"));
    await looked("d");
    await second;
    expect(here()).toEqual(["d"]);
  });
});

describe("a table whose columns of coordinates the hand chose before", () => {
  const table = (): Recognised[] => {
    const field = (name: string) => ({ name, filled: 1, samples: ["1.5"], values: null });
    return recognised("a").map((one) => ({ ...one, kind: "ledger", fields: [field("p"), field("q")] }));
  };
  beforeEach(() => {
    const kept = new Map<string, string>();
    const [getItem, setItem] = [(key: string) => kept.get(key) ?? null, (key: string, to: string) => kept.set(key, to)];
    vi.stubGlobal("localStorage", { getItem, setItem });
    remember(table()[0], "ledger", { ...plainMapping, fields: { lon: "p", lat: "q" } });
  });
  afterEach(() => vi.unstubAllGlobals());

  it("is looked at once more; a hand that ends the reading meanwhile ends all of it", async () => {
    const first = choose(chosen("a", "b"));
    (await begun("a")).end(table());
    await begun("a", 2);
    cancelReading();
    await first;
    expect(works.map(({ what }) => what)).toEqual(["a", "a"]);
  });

  it("takes nothing from the files of a later choice", async () => {
    const first = choose(chosen("a", "b"));
    (await begun("a")).end(table());
    await begun("a", 2);
    const second = choose(chosen("c"));
    (await begun("a", 3)).end(table());
    (await begun("a", 4)).end(table());
    await looked("b");
    await looked("c");
    await Promise.all([first, second]);
    expect(here()).toEqual(["a", "b", "c"]);
  });
});

describe("a file that cannot be looked at", () => {
  it("is named, and the others of the choice wait all the same", async () => {
    const first = choose(chosen("a", "b", "c"));
    await looked("a");
    (await begun("b")).fail(new Error("out of memory"));
    await looked("c");
    await first;
    expect(here()).toEqual(["a", "c"]);
    expect(trouble.value).toBe("b: out of memory");
    expect(reading.value).toBeNull();
  });
});

describe("a hand that moves while the files are read", () => {
  const two = async (): Promise<void> => {
    const first = choose(chosen("a", "b"));
    await looked("a");
    await looked("b");
    await first;
  };
  const moves: readonly (readonly [string, () => unknown])[] = [
    ["reads one otherwise", () => change(0, { mapping: { ...plainMapping, crs: "gcj02" } })],
    ["takes one away", () => drop(1)],
    ["brings another", () => choose(chosen("c"))],
  ];
  it.each(moves)("%s: what was read of the old ones is void", async (_, move) => {
    await two();
    const asked = read();
    const merge = await begun("merge");
    void move();
    merge.end(read1);
    await asked;
    await vi.waitFor(() => expect(merge.cancelled).toBe(true));
    expect(staged.value).toBeNull();
  });

  it("shows what was read when it kept still", async () => {
    await two();
    const asked = read();
    (await begun("merge")).end(read1);
    await asked;
    expect(staged.value).toBe(read1);
    expect(reading.value).toBeNull();
  });
});
