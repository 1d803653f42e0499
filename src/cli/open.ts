/** Any file of ours, or a city folder, through the door of the application. */

import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import type { Mapping, Opened, Part } from "../intake/api";
import { build } from "../intake/build";
import { openFolder } from "../intake/city";
import { inspect } from "../intake/inspect";
import { isMetres } from "../model/crs";
import { cli } from "../text/cli";
import { type Asked, both, type OptionSpec, UsageError } from "./options";
import { asAsked, crsOption, mappingOf, readBytes } from "./read";

/** Options that say how a foreign file is read. */
export const FOREIGN: readonly OptionSpec[] = [
  ...["field", "value", "assume"].map((name) => ({ name, many: true })),
  { name: "crs" },
];

/** Which fields of theirs are read as which of ours, as options would say it: `households=居民户数`. */
const readAs = ({ fields, scale = {}, assume }: Mapping): string =>
  [
    ...Object.entries(fields).flatMap(([ours, theirs]) =>
      ours === theirs ? [] : [`${ours}=${theirs}${scale[ours] === undefined ? "" : ` ×${scale[ours]}`}`],
    ),
    ...Object.entries(assume).map(([ours, value]) => `${ours}:=${value}`),
  ].join("; ");

/** How many features, rows or files were refused. A folder that does not open has no tallies: each error refuses a file. */
export const refusedOf = ({ tallies, findings }: Opened): number =>
  tallies.length > 0
    ? tallies.reduce((sum, { refused }) => sum + refused, 0)
    : findings.filter(({ severity }) => severity === "error").length;

/**
 * @param say is told which fields of theirs are read as which of ours.
 * @throws UsageError when there is no such file or folder, or an option is none.
 */
export async function openAny(path: string, asked: Asked, say: (line: string) => void): Promise<Opened> {
  if (!existsSync(path)) throw new UsageError(cli.notThere, { path });
  if (statSync(path).isDirectory()) {
    return openFolder(async (file) =>
      existsSync(join(path, file)) ? new Blob([readFileSync(join(path, file))]) : null,
    );
  }
  const { path: file, bytes } = await readBytes(path);
  const blob = new Blob([bytes as Uint8Array<ArrayBuffer>]);
  const layers = await inspect(basename(file), blob);
  const own = mappingOf(asked);
  const crs = crsOption(asked);
  for (const { declared, candidates } of layers) {
    const zones = candidates.flatMap((one) => (isMetres(one.crs) && one.crs !== "EPSG:3857" ? [one.crs] : []));
    if (crs || declared || zones.length === 0) continue;
    // A zone number before the easting leaves one zone; without it any meridian may be meant.
    const one = new Set(zones).size === 1 ? zones[0] : null;
    process.stderr.write(`${both(one ? cli.metresOf : cli.metres, { file: basename(file), crs: one ?? "" })}\n`);
  }
  const parts = layers.map((layer): Part => {
    const kind = layer.kind ?? "estates";
    const guessed = layer.mapping;
    const mapping: Mapping = {
      ...guessed,
      ...asAsked(guessed, own, layer.fields),
      assume: { ...guessed.assume, ...own.assume },
      // Metres that nobody names lie in any of forty zones: they are refused rather than guessed.
      crs: crs ?? layer.declared ?? "wgs84",
    };
    const list = readAs(mapping);
    if (list !== "") say(both(cli.readAs, { file: [basename(file), layer.layer].filter(Boolean).join(" "), list }));
    return {
      path: basename(file),
      layer: layer.layer,
      kind,
      provenance: "user",
      source: null,
      licence: null,
      mapping,
      blob,
    };
  });
  return build(parts);
}
