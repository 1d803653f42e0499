/** New files into what is there: a ledger takes the old one's place, or as much of it as the hand takes; months add; areas merge by id. */
import type { Mapping, OnProgress, Opened, Part } from "./api";
import { build } from "./build";

/** Tables of which every version is kept: a month sent again is a correction. */
const KEPT: readonly Part["kind"][] = ["reports", "received", "funds"];

/** Whether anything of what was there is needed beside what the hand took. */
const partial = (mapping: Mapping | null): boolean => {
  const take = mapping?.take;
  return take !== undefined && (take.others === "stay" || take.except.length > 0 || Object.keys(take.keep).length > 0);
};

/** The same file of the same kind come again. */
const again = (a: Part, b: Part): boolean => a.kind === b.kind && a.path === b.path;

/** ledger.xlsx → ledger~1.xlsx: an earlier file whose name has come again. */
function renamed(part: Part, taken: ReadonlySet<string>): Part {
  const [, stem, ending] = /^(.*?)(?:~\d+)?(\.[^./]*)?$/.exec(part.path) ?? ["", part.path, ""];
  for (let k = 1; ; k++) {
    const path = `${stem}~${k}${ending ?? ""}`;
    if (!taken.has(path)) return { ...part, path };
  }
}

async function sameBytes(a: Part, b: Part): Promise<boolean> {
  if (a.blob.size !== b.blob.size || a.layer !== b.layer) return false;
  const [x, y] = (await Promise.all([a.blob.arrayBuffer(), b.blob.arrayBuffer()])).map((all) => new Uint8Array(all));
  return x.every((byte, k) => byte === y[k]);
}

/** What stays of the parts that are kept beside new ones. */
async function keptBeside(kept: readonly Part[], made: readonly Part[]): Promise<Part[]> {
  const first = made.find(({ kind }) => kind === "estates");
  const taken = new Set([...kept, ...made].map(({ path }) => path));
  const stays: Part[] = [];
  for (const part of kept) {
    // The first of the new estates files says what becomes of those that are there.
    if (part.kind === "estates" && first && !partial(first.mapping)) continue;
    const next = made.find((one) => again(one, part));
    if (!next) stays.push(part);
    else if (partial(next.mapping) || (KEPT.includes(part.kind) && !(await sameBytes(part, next)))) {
      const earlier = renamed(part, taken);
      taken.add(earlier.path);
      stays.push(earlier);
    }
  }
  return stays;
}

/**
 * Builds the dataset of the parts that are kept and the new ones. Tallies and findings of new files that gave nothing
 * stand in the answer; what they would have replaced stays.
 */
export async function merge(kept: readonly Part[], made: readonly Part[], onProgress?: OnProgress): Promise<Opened> {
  const beside = await keptBeside(kept, made);
  const first = await build([...beside, ...made], onProgress, new Set(made));
  const gave = (part: Part): boolean =>
    first.tallies.some(
      ({ file, kind, accepted, undecided = 0 }) => file === part.path && kind === part.kind && accepted + undecided > 0,
    );
  const empty = made.filter((part) => !gave(part));
  const giving = made.filter(gave);
  const stays = await keptBeside(kept, giving);
  if (empty.length === 0 || stays.length === beside.length) return first;
  const second = await build([...stays, ...giving], onProgress, new Set(giving));
  const about = new Set(empty.map(({ path }) => path));
  return {
    ...second,
    tallies: [...second.tallies, ...first.tallies.filter(({ file }) => about.has(file))],
    findings: [...second.findings, ...first.findings.filter(({ file }) => about.has(file))],
  };
}
