import { describe, expect, it } from "vitest";
import { keepAwake } from "../../src/pages/show/awake";

/** A page that can be looked away from, and a screen that counts its locks. */
function scene(refuses = false) {
  const sight = Object.assign(new EventTarget(), { visibilityState: "visible" });
  const locks: { released: boolean; release(): Promise<void> }[] = [];
  let asked = 0;
  const request = async () => {
    asked++;
    if (refuses) throw new DOMException("low battery", "NotAllowedError");
    const lock = {
      released: false,
      release: async () => {
        lock.released = true;
      },
    };
    locks.push(lock);
    return lock as unknown as WakeLockSentinel;
  };
  return {
    stop: keepAwake({ request } as Pick<WakeLock, "request">, sight as unknown as Document),
    held: () => locks.filter(({ released }) => !released).length,
    asked: () => asked,
    /** As a browser does: out of sight the lock is taken away. */
    async see(state: "visible" | "hidden") {
      sight.visibilityState = state;
      if (state === "hidden") for (const lock of locks) lock.released = true;
      sight.dispatchEvent(new Event("visibilitychange"));
      await new Promise((done) => setTimeout(done));
    },
  };
}

describe("a screen that stays awake", () => {
  it("is asked for once, once more after each sleep, and let go in the end", async () => {
    const { stop, held, asked, see } = scene();
    await see("visible");
    expect([asked(), held()]).toEqual([1, 1]);
    await see("hidden");
    expect([asked(), held()]).toEqual([1, 0]);
    await see("visible");
    await see("visible");
    expect([asked(), held()]).toEqual([2, 1]);
    stop();
    await see("visible");
    expect([asked(), held()]).toEqual([2, 0]);
  });

  it("is let go when the answer comes too late, and does without where it is refused or not to be had", async () => {
    const late = scene();
    late.stop();
    await late.see("visible");
    expect(late.held()).toBe(0);
    const refused = scene(true);
    await refused.see("visible");
    expect(refused.asked()).toBeGreaterThan(0);
    keepAwake(undefined, new EventTarget() as Document)();
  });
});
