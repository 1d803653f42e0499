/** New files into what is there: a ledger takes the old one's place only when it can be read; the rest merges by id or adds. */
import type { OnProgress, Opened, Part } from "./api";
import { build } from "./build";

/** The same file of the same kind come again. */
const same = (a: Part, b: Part): boolean => a.kind === b.kind && a.path === b.path;

/**
 * Builds the dataset of the parts that are kept and the new ones. Tallies and findings of new files that gave nothing
 * stand in the answer; what they would have replaced stays.
 */
export async function merge(kept: readonly Part[], made: readonly Part[], onProgress?: OnProgress): Promise<Opened> {
  const replaced = (part: Part, by: readonly Part[]): boolean =>
    by.some((next) => same(next, part) || (next.kind === "estates" && part.kind === "estates"));
  const join = (by: readonly Part[]): Part[] => [...kept.filter((part) => !replaced(part, by)), ...by];
  const first = await build(join(made), onProgress);
  const gave = (part: Part): boolean =>
    first.tallies.some(({ file, kind, accepted }) => file === part.path && kind === part.kind && accepted > 0);
  const empty = made.filter((part) => !gave(part));
  if (!empty.some((part) => kept.some((old) => replaced(old, [part])))) return first;
  const again = await build(join(made.filter(gave)), onProgress);
  const about = new Set(empty.map(({ path }) => path));
  return {
    ...again,
    tallies: [...again.tallies, ...first.tallies.filter(({ file }) => about.has(file))],
    findings: [...again.findings, ...first.findings.filter(({ file }) => about.has(file))],
  };
}
