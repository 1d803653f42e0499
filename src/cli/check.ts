/** `check`: what the door says about a file or a city folder. */

import { sentence } from "../text/sentence";
import { asking, type Command } from "./command";
import { FOREIGN, openAny, refusedOf } from "./open";
import { oneFile, readOptions } from "./options";

const HELP = `Usage: npm run --silent lianpian -- check <file or city folder> [--json] [--crs system] [--field ours=theirs …]
       [--value field:theirs=ours …] [--assume field=value …]

Reads a file of any format of ours (GeoJSON whole or a feature a line, Shapefile loose or zipped, KML,
KMZ, FlatGeobuf, XLSX, CSV, a programme) or a whole city folder (with its city.json) through the same
door as the application, and prints what it says. A single file is checked without a city: names of
districts are then not judged. Fields and their units are guessed as in the application unless --field
says otherwise; without --json it begins with which of them are read as which of ours.

  --crs    wgs84, gcj02, bd09 or a number such as EPSG:4547; without it what the file says, else WGS-84.

  --json   {accepted, refused, findings: [{code, severity: error|warning|note, file, feature, id, field,
           value, zh, en}]}; feature counts from 0. For tables also sheet, row as its own program
           counts, and column.
  --help   This text.

Exit code: 0 nothing refused, 1 a feature, row or file refused, 2 asked wrongly or no such file.
`;

async function run(args: readonly string[]): Promise<number> {
  const json = args.includes("--json");
  const rest = args.filter((arg) => arg !== "--json");
  const asked = readOptions(rest, FOREIGN);
  const path = oneFile(asked, "check <file or city folder>");
  const opened = await openAny(path, asked, (line) => (json ? undefined : process.stdout.write(`${line}\n`)));
  const { tallies } = opened;
  const accepted = tallies.reduce((sum, t) => sum + t.accepted, 0);
  const refused = refusedOf(opened);
  const findings = opened.findings.map((f) => {
    const { code, severity, file, feature, id, field, value, sheet, row, column } = f;
    return {
      code,
      severity,
      file,
      feature,
      id,
      field,
      value,
      zh: sentence("zh-CN", f),
      en: sentence("en", f),
      sheet,
      row,
      column,
    };
  });
  if (json) process.stdout.write(`${JSON.stringify({ accepted, refused, findings })}\n`);
  else {
    for (const f of findings) {
      const at = f.row ?? (f.feature === null ? null : f.feature + 1);
      const place = [f.sheet, at, f.id === null ? null : `(${f.id})`].filter((part) => part != null);
      process.stdout.write(`${f.severity.padEnd(8)}${[f.file, ...place].join(" ")}: ${f.zh} ${f.en}\n`);
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
