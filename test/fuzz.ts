/**
 * A longer run of hostile input at the door: bytes of whole files flipped, cut, doubled, shuffled and joined, a million by default.
 * `npm run fuzz -- [inputs] [seed]`. Exit code 1 and the input's recipe when one throws, hangs or is counted wrongly.
 */
import type { Part } from "../src/intake/api";
import { build } from "../src/intake/build";
import { inspect } from "../src/intake/inspect";
import { numbers, whole } from "./intake/hostile";

const [inputs = 1_000_000, seed = 1] = process.argv.slice(2).map(Number);
/** One input may keep the processor so long, ms: what a busy machine makes it wait says nothing of it. */
const LONGEST = 10_000;
const spent = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const places = "编号,小区名称,户数,经度,纬度\nA1,一号院,120,113.9,35.3\nA2,二号院,80,113°54′36″,35.31\n";
const files = [...whole(), ["places.csv", new TextEncoder().encode(places)] as const];

/** A whole file with one to eight faults. */
function spoiled(nth: number): readonly [string, Uint8Array] {
  const random = numbers(seed * 1_000_003 + nth);
  const below = (n: number): number => Math.floor(random() * n);
  const [name, from] = files[below(files.length)];
  let bytes = from;
  for (let fault = 0; fault <= below(8); fault++) {
    const [a, b] = [below(bytes.length), below(bytes.length)].sort((x, y) => x - y);
    const copy = bytes.slice();
    const kind = below(6);
    if (kind === 0 && copy.length > 0) copy[a] ^= 1 << below(8);
    else if (kind === 1 && copy.length > 0) copy[a] = below(256);
    else if (kind === 2) copy.copyWithin(a, b, Math.min(copy.length, b + below(64)));
    else if (kind === 3) copy.fill([0, 255, 0x22, 0x2c][below(4)], a, Math.min(b, a + below(32)));
    bytes =
      kind === 4
        ? copy.slice(0, Math.max(1, b))
        : kind === 5
          ? Uint8Array.from([...copy.slice(0, b), ...copy.slice(a)])
          : copy;
    if (bytes.length > 200_000) break;
  }
  return [below(20) === 0 ? files[below(files.length)][0] : name, bytes];
}

async function fault(name: string, bytes: Uint8Array): Promise<string | null> {
  const blob = new Blob([bytes as Uint8Array<ArrayBuffer>]);
  const start = spent();
  const seen = await inspect(name, blob);
  const parts = seen.map(
    ({ layer, kind, mapping }): Part => ({
      path: name,
      layer,
      kind: kind === "city" || kind === null ? "estates" : kind,
      provenance: "user",
      source: null,
      licence: null,
      mapping,
      blob,
    }),
  );
  const { tallies, findings } = await build(parts);
  for (const { read, accepted, refused } of tallies)
    if (read !== accepted + refused) return `read ${read}, accepted ${accepted}, refused ${refused}`;
  const accepted = tallies.reduce((sum, tally) => sum + tally.accepted, 0);
  if (accepted === 0 && findings.length === 0 && seen.every((one) => one.findings.length === 0)) return "nothing said";
  const ms = spent() - start;
  return ms > LONGEST ? `${Math.round(ms)} ms` : null;
}

let slowest = 0;
const began = performance.now();
for (let nth = 0; nth < inputs; nth++) {
  const [name, bytes] = spoiled(nth);
  const start = spent();
  const trouble = await fault(name, bytes).catch((error: unknown) =>
    error instanceof Error ? (error.stack ?? error.message) : String(error),
  );
  slowest = Math.max(slowest, spent() - start);
  if (trouble !== null) {
    process.stdout.write(`input ${nth} of seed ${seed} (${name}, ${bytes.length} bytes): ${trouble}\n`);
    process.exitCode = 1;
    break;
  }
  if ((nth + 1) % 10_000 === 0)
    process.stdout.write(
      `${nth + 1} inputs, slowest ${Math.round(slowest)} ms, ${Math.round(process.memoryUsage().rss / 1e6)} MB, ${Math.round((performance.now() - began) / 1000)} s\n`,
    );
}
process.stdout.write(`${inputs} inputs asked for; exit code ${process.exitCode ?? 0}\n`);
