/** Hostile files at the door: each gets a finding or a right import, soon, and takes nothing away from what is there. */
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

describe("hostile files", () => {
  it("are more than three hundred", () => {
    const all = families.flatMap((family) => hostile(family).map(({ name }) => `${family}/${name}`));
    expect(all.length).toBeGreaterThanOrEqual(300);
    expect(new Set(all).size).toBe(all.length);
  });

  it.each(families)("%s", { timeout: 120_000 }, async (family) => {
    const troubles: string[] = [];
    for (const { name, bytes } of hostile(family)) {
      const start = performance.now();
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
        if (beside.dataset?.estates.id.join() !== "kept") troubles.push(`${name}: what was there is gone`);
        const mine = instead.tallies.find(({ file, kind }) => file === name && kind === "estates");
        const ids = instead.dataset?.estates.id ?? [];
        if (mine && mine.accepted > 0 ? ids.length !== mine.accepted : ids.join() !== "kept")
          troubles.push(`${name}: ${ids.length} estates of ${mine?.accepted} accepted`);
      } catch (error) {
        troubles.push(`${name}: ${error instanceof Error ? `${error.message} ${error.stack?.split("\n")[1]}` : error}`);
      }
      const seconds = (performance.now() - start) / 1000;
      // Three readings; ten seconds is what one may take on a machine of its own.
      if (seconds > 60) troubles.push(`${name}: ${seconds.toFixed(0)} s`);
    }
    expect(troubles).toEqual([]);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});
