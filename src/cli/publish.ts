/** `publish`: the public files of a site's cities. */

import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { siteSchema } from "../model/city";
import { publishFolder } from "../outbox/public/publish";
import { cli } from "../text/cli";
import type { Command } from "./command";
import { both } from "./options";

const HELP = `Usage: npm run --silent lianpian -- publish <data> <out>

Reads <data>/index.json and every city folder that it names, and writes to <out> only what the white list
in src/model/public.ts names: no willingness, money by source, blockers, contacts of persons or notes.
Says of every file whether it goes out. \`npm run build:public\` calls it after the build.

A city that draws districts is refused while its city.json has no map approval number (mapApproval),
unless mapApprovalWaiver.reason says why no review is needed; the reason is printed.

Exit code: 0 written, 1 a city is refused and nothing is written, 2 usage or a file is missing.
`;

export const command: Command = {
  name: "publish",
  summary: "Writes the public files of a site's cities.",
  help: HELP,
  async run([from, to, ...more]) {
    if (!from || !to || more.length > 0) {
      process.stderr.write(`publish: ${both(cli.twoFolders)}\n`);
      return 2;
    }
    try {
      const site = siteSchema.parse(JSON.parse(readFileSync(join(from, "index.json"), "utf8")));
      const out = new Map<string, Uint8Array | string>();
      for (const city of site.cities) {
        const made = publishFolder((path) => readFileSync(join(from, city, path)));
        if ("refused" in made) {
          process.stderr.write(`${city}: ${made.refused}\n`);
          return 1;
        }
        process.stdout.write(made.log.map((line) => `${city}: ${line}\n`).join(""));
        for (const [path, bytes] of made.files) out.set(join(city, path), bytes);
      }
      out.set("index.json", `${JSON.stringify({ default: site.default, cities: site.cities })}\n`);
      rmSync(to, { recursive: true, force: true });
      for (const [path, bytes] of out) {
        mkdirSync(dirname(join(to, path)), { recursive: true });
        writeFileSync(join(to, path), bytes);
      }
      return 0;
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      process.stderr.write(`publish: ${both(cli.unreadable, { path: from, why })}\n`);
      return 2;
    }
  },
};
