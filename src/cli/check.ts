/** `check`: what the door says about a file or a city folder. */

import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import type { Opened, Part } from "../intake/api";
import { build } from "../intake/build";
import { openFolder } from "../intake/city";
import { decode } from "../intake/encoding";
import { notesOn } from "../intake/findings";
import { plainMapping } from "../intake/headers";
import { kindOf } from "../intake/kind";
import { cli } from "../text/cli";
import { sentence } from "../text/findings";
import { asking, type Command } from "./command";
import { oneFile, readOptions, UsageError } from "./options";
import { mappingOf } from "./read";

const HELP = `Usage: npm run --silent lianpian -- check <file or city folder> [--json] [--field ours=theirs …]
       [--value field:theirs=ours …] [--assume field=value …]

Reads a GeoJSON file, a CSV of a city folder, a programme or a whole city folder (with its city.json)
through the same door as the application, and prints what it says. A single file is checked without a
city: names of districts are then not judged.

  --json   {accepted, refused, findings: [{code, severity: error|warning|note, file, feature, id, field,
           value, zh, en}]}; feature counts from 0.
  --help   This text.

Exit code: 0 nothing refused, 1 a feature, row or file refused, 2 asked wrongly or no such file.
`;

async function open(path: string, asked: ReturnType<typeof readOptions>): Promise<Opened> {
  if (!existsSync(path)) throw new UsageError(cli.notThere, { path });
  if (statSync(path).isDirectory()) {
    return openFolder(async (file) =>
      existsSync(join(path, file)) ? new Blob([readFileSync(join(path, file))]) : null,
    );
  }
  const bytes = readFileSync(path);
  const kind = kindOf(path, decode(bytes, notesOn(path))?.slice(0, 4000) ?? "");
  const mapping = kind === "estates" ? mappingOf(asked) : plainMapping;
  const part: Part = {
    path: basename(path),
    kind,
    provenance: "user",
    source: null,
    licence: null,
    mapping,
    blob: new Blob([bytes]),
  };
  return build([part]);
}

async function run(args: readonly string[]): Promise<number> {
  const json = args.includes("--json");
  const rest = args.filter((arg) => arg !== "--json");
  const asked = readOptions(
    rest,
    ["field", "value", "assume"].map((name) => ({ name, many: true })),
  );
  const opened = await open(oneFile(asked, "check <file or city folder>"), asked);
  const { tallies } = opened;
  const accepted = tallies.reduce((sum, t) => sum + t.accepted, 0);
  // A folder that does not open has no tallies: each error refuses a file.
  const refused =
    tallies.length > 0
      ? tallies.reduce((sum, t) => sum + t.refused, 0)
      : opened.findings.filter((f) => f.severity === "error").length;
  const findings = opened.findings.map((f) => {
    const { code, severity, file, feature, id, field, value } = f;
    return { code, severity, file, feature, id, field, value, zh: sentence("zh-CN", f), en: sentence("en", f) };
  });
  if (json) process.stdout.write(`${JSON.stringify({ accepted, refused, findings })}\n`);
  else {
    for (const f of findings) {
      const place = f.feature === null ? "" : ` ${f.feature + 1}${f.id === null ? "" : ` (${f.id})`}`;
      process.stdout.write(`${f.severity.padEnd(8)}${f.file}${place}: ${f.zh} ${f.en}\n`);
    }
    process.stdout.write(`${accepted} accepted, ${refused} refused, ${findings.length} findings\n`);
  }
  return refused > 0 ? 1 : 0;
}

export const command: Command = {
  name: "check",
  summary: "What the door says about a file or a city folder.",
  help: HELP,
  run: asking("check", run),
};
