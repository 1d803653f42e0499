import { describe, expect, it } from "vitest";
import { NO_EDITS } from "../../src/model/scenario";
import { bindsByHand, gapText, type Stated, statement } from "../../src/panels/packages/proof/statement";
import type { ProofReply } from "../../src/workers/solver-client";

const on: Stated = { lang: "zh-CN", packages: 3, value: 990, changed: 0, limit: 5, elapsed: 0 };
const reply: ProofReply = {
  sets: [],
  value: 990,
  bound: 1000,
  proven: false,
  stoppedBy: "clock",
  components: [],
  milliseconds: 240,
};
const done = (over: Partial<ProofReply>, quick = 990) =>
  statement({ state: "done", reply: { ...reply, ...over }, quick: { value: quick, sets: new Set() } }, on);

describe("the statement of the proof", () => {
  it("rounds the gap up: it never claims more than is known", () => {
    expect(gapText(990, 1000)).toBe("1%");
    expect(gapText(99_999, 100_000)).toBe("0.1%");
    expect(gapText(1000, 1000)).toBe("0%");
  });
  it("says within what, and why it stopped", () => {
    expect(done({})?.main).toBe("距最好可能不超过 1% · 价值 990，上界 1,000 · 到时限 5 秒而停止");
    expect(done({ stoppedBy: "cap" })?.main).toContain("达到计算规模上限");
    expect(done({ stoppedBy: "memory" })?.main).toContain("达到内存上限（1.5 GB）而停止");
  });
  it("says proven only of what is", () => {
    expect(done({ proven: true, bound: 990, stoppedBy: null })?.main).toBe("已证明最优 · 全部 3 个片区");
  });
  it("says what an optimum is bound by where the hand holds packages", () => {
    const proven: ProofReply = { ...reply, proven: true, bound: 990, stoppedBy: null };
    const now = { state: "done", reply: proven, quick: { value: 990, sets: new Set<string>() } } as const;
    expect(statement(now, { ...on, byHand: true })?.main).toBe("在手工调整之下：已证明最优 · 全部 3 个片区");
    expect(bindsByHand(NO_EDITS)).toBe(false);
    expect(bindsByHand({ ...NO_EDITS, takenOut: ["a"] })).toBe(true);
    expect(bindsByHand({ ...NO_EDITS, basket: { added: ["a"], removed: [] } })).toBe(false);
  });
  it("tells what changed against the quick answer", () => {
    expect(done({}, 900)?.more).toContain("900 → 990（+90）");
    expect(done({}, 990)?.more).toBe("用时 0.24 秒 · 与快速答案相同");
    expect(done({ value: 900 }, 990)?.more).toContain("保留快速答案");
  });
});
