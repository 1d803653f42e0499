/** `manifest`: writes bytes and checksums of the listed files into city.json. */

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { cli } from "../text/cli";
import type { Command } from "./command";
import { both } from "./options";

const HELP = `Usage: npm run --silent lianpian -- manifest <folder>

Reads <folder>/city.json, measures every file it lists and writes bytes and sha256 back. Nothing else
in city.json changes.

Exit code: 0 written, 2 no such folder or a listed file is missing.
`;

export const command: Command = {
  name: "manifest",
  summary: "Writes the checksums of a city folder.",
  help: HELP,
  async run([folder, ...more]) {
    if (!folder || more.length > 0) {
      process.stderr.write(`manifest: ${both(cli.oneFolder)}\n`);
      return 2;
    }
    try {
      const path = join(folder, "city.json");
      const city = JSON.parse(readFileSync(path, "utf8")) as { files: Record<string, unknown>[] };
      for (const file of city.files) {
        const bytes = readFileSync(join(folder, String(file.path)));
        file.bytes = bytes.length;
        file.sha256 = bytesToHex(sha256(bytes));
      }
      writeFileSync(path, `${JSON.stringify(city, null, 1)}\n`);
      process.stdout.write(`${city.files.length} files\n`);
      return 0;
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      process.stderr.write(`manifest: ${both(cli.unreadable, { path: folder, why })}\n`);
      return 2;
    }
  },
};
