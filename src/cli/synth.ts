/** `synth`: synthetic estates of any number, streamed. */

import { once } from "node:events";
import { cli } from "../text/cli";
import { asking, type Command } from "./command";
import { numberOption, readOptions, UsageError } from "./options";
import { blocksBetween, ringOfParcel, roadLines, splitBlock, toDegrees } from "./synth/parcels";
import { random } from "./synth/random";

const HELP = `Usage: npm run --silent lianpian -- synth --estates <N> --seed <S>

Prints N synthetic estates as a GeoJSON FeatureCollection: parcels of blocks cut by roads, with
households, buildings, floor area, budget, year, management body and mode, district and street.
The same seed gives the same file. The collection carries "provenance": "synthetic" (示例数据).

  --estates <N>   How many, 1 to 2,000,000.
  --seed <S>      A whole number from 0. Default 1.
  --help          This text.

Exit code: 0 printed, 2 asked wrongly.
`;

async function run(args: readonly string[]): Promise<number> {
  const asked = readOptions(args, [{ name: "estates" }, { name: "seed" }]);
  if (asked.operands.length > 0) throw new UsageError(cli.noFileWanted, { list: asked.operands.join(", ") });
  const n = numberOption(asked, "estates", { least: 1, most: 2_000_000, decimals: 0 });
  if (n === undefined) throw new UsageError(cli.needsEstates);
  const rng = random(numberOption(asked, "seed", { least: 0, most: 2 ** 31, decimals: 0 }) ?? 1);
  // About one block in six is old housing, with some nine parcels.
  const reach = 400 + 120 * Math.sqrt(n / 1.4);
  const spacing = 210;
  const blocks = blocksBetween(roadLines(reach, spacing, false, rng), roadLines(reach, spacing, true, rng));
  const degrees = toDegrees([113.9, 35.3]);
  const write = async (text: string): Promise<void> => {
    if (!process.stdout.write(text)) await once(process.stdout, "drain");
  };
  await write('{"type":"FeatureCollection","provenance":"synthetic","features":[\n');
  let made = 0;
  let chunk: string[] = [];
  for (const block of blocks) {
    if (made === n) break;
    if (!rng.chance(n - made > blocks.length ? 1 : 0.4)) continue;
    const district = `D${Math.floor((block[0] + reach) / 3000)}${Math.floor((block[1] + reach) / 3000)}`;
    const street = `${district}-S${Math.floor((block[0] + reach) / 1500)}${Math.floor((block[1] + reach) / 1500)}`;
    for (const parcel of splitBlock(block, 4100, rng)) {
      if (made === n) break;
      const households = Math.max(8, Math.round(((parcel[2] * parcel[3]) / 42) * rng.spread(0.4)));
      const ring = ringOfParcel(parcel, rng).map(degrees);
      const properties = {
        id: `S${String(++made).padStart(7, "0")}`,
        name: `示例小区${made}`,
        district,
        street,
        households,
        buildings: Math.max(1, Math.round(households / 36)),
        floorAreaM2: Math.round(households * rng.between(70, 95)),
        budgetWan: Math.round(households * rng.between(120, 340)) / 100,
        yearBuilt: rng.whole(1958, 1999),
        managementBody: `示例单位${rng.whole(1, Math.ceil(n * 0.7))}`,
        managementMode: rng.pick(["none", "none", "unit", "selfRun", "community", "market"]),
      };
      chunk.push(
        `${made > 1 ? ",\n" : ""}${JSON.stringify({ type: "Feature", id: properties.id, properties, geometry: { type: "Polygon", coordinates: [[...ring, ring[0]]] } })}`,
      );
      if (chunk.length === 500) {
        await write(chunk.join(""));
        chunk = [];
      }
    }
  }
  await write(`${chunk.join("")}\n]}\n`);
  if (made < n) throw new Error(`Only ${made} of ${n} estates found a place.`);
  return 0;
}

export const command: Command = {
  name: "synth",
  summary: "Synthetic estates of any number, seeded, as GeoJSON.",
  help: HELP,
  run: asking("synth", run),
};
