/** Hostile files at the door: each gets a finding or a right import, soon, and takes nothing away from what is there. */
import { isMainThread } from "node:worker_threads";
import { describe, expect, it } from "vitest";
import type { Part } from "../../src/intake/api";
import { inspect } from "../../src/intake/inspect";
import { merge } from "../../src/intake/merge";
import { findings as words } from "../../src/text/findings";
import { collection, feature, part } from "./fixtures";
import { families, hostile } from "./hostile";

const kept: Part[] = [part("estates", "kept.geojson", collection([feature({ id: "kept", name: "原有小区" })]))];

async function given(name: string, bytes: Uint8Array) {
  const blob = new Blob([bytes as Uint8Array<ArrayBuffer>]);
  const seen = await inspect(name, blob);
  const parts = seen.map(
    ({ layer, kind, mapping }): Part => ({
      path: name,
      layer,
      kind: kind === "estates" || kind === "city" || kind === null ? "ledger" : kind,
      provenance: "user",
      source: null,
      licence: null,
      mapping,
      blob,
    }),
  );
  // As an estates file too, where it may take the place of what is there.
  const asEstates = parts.map((one): Part => ({ ...one, kind: "estates" }));
  return { seen, beside: await merge(kept, parts), instead: await merge(kept, asEstates.slice(0, 1)) };
}

/** Names of the files that were tried: to make them all once more only to count them costs as much as trying some. */
const tried: string[] = [];

describe("hostile files", () => {
  it("have a process of their own, so that its memory is theirs", () => {
    expect(isMainThread).toBe(true);
    expect(process.send).toBeDefined();
  });

  it.each(families)("%s", { timeout: 120_000 }, async (family) => {
    const troubles: string[] = [];
    for (const { name, bytes } of hostile(family)) {
      tried.push(`${family}/${name}`);
      const start = process.cpuUsage();
      try {
        const { seen, beside, instead } = await given(name, bytes);
        const said = [...seen.flatMap(({ findings }) => findings), ...beside.findings, ...instead.findings];
        const accepted = [...beside.tallies, ...instead.tallies]
          .filter(({ file }) => file === name)
          .some((t) => t.accepted > 0);
        // A finding or an import, and every finding has its sentence.
        if (said.length === 0 && !accepted) troubles.push(`${name}: neither a finding nor an import`);
        for (const { code } of said) if (!Object.hasOwn(words, code)) troubles.push(`${name}: no sentence for ${code}`);
        for (const { file, read, accepted: taken, refused } of [...beside.tallies, ...instead.tallies])
          if (read !== taken + refused)
            troubles.push(`${name}: ${file} read ${read}, accepted ${taken}, refused ${refused}`);
        // Rows that say where they lie come beside it.
        if (beside.dataset?.estates.id[0] !== "kept") troubles.push(`${name}: what was there is gone`);
        const mine = instead.tallies.find(({ file, kind }) => file === name && kind === "estates");
        const ids = instead.dataset?.estates.id ?? [];
        if (mine && mine.accepted > 0 ? ids.length !== mine.accepted : ids.join() !== "kept")
          troubles.push(`${name}: ${ids.length} estates of ${mine?.accepted} accepted`);
      } catch (error) {
        troubles.push(`${name}: ${error instanceof Error ? `${error.message} ${error.stack?.split("\n")[1]}` : error}`);
      }
      // All three readings, by the processor's clock: what else the machine does is not the door's.
      const { user, system } = process.cpuUsage(start);
      const seconds = (user + system) / 1e6;
      if (seconds > 10) troubles.push(`${name}: ${seconds.toFixed(1)} s`);
      // The most this process ever held, vitest and all: it only grows, so the first file over the line is named.
      const most = process.resourceUsage().maxRSS / 1e6;
      if (most > 1) {
        troubles.push(`${name}: ${most.toFixed(2)} GB`);
        break;
      }
    }
    expect(troubles).toEqual([]);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it("were more than three hundred", () => {
    expect(tried.length).toBeGreaterThanOrEqual(300);
    expect(new Set(tried).size).toBe(tried.length);
  });
});
