/** `convert`: estates of any format in, GeoJSON, CSV, workbook or shapefile out. */

import { writeFileSync } from "node:fs";
import { basename } from "node:path";
import writeXlsx from "write-excel-file/universal";
import type { Opened } from "../intake/api";
import { notesOn } from "../intake/findings";
import { readFile } from "../intake/formats";
import { readLedger } from "../intake/ledger";
import type { Finding } from "../model/finding";
import { plainMapping } from "../model/mapping";
import { type Form, type Gift, give, giveLedger } from "../outbox/estates/give";
import type { EstateProperties } from "../outbox/estates/records";
import { MOST_ROWS, TooManyRows } from "../outbox/estates/rows";
import type { Generate } from "../outbox/workbook";
import { cli } from "../text/cli";
import { asking, type Command } from "./command";
import { FOREIGN, openAny, refusedOf } from "./open";
import { both, readOptions, UsageError } from "./options";
import { tell } from "./read";

const HELP = `Usage: npm run --silent lianpian -- convert <in> <out> [--crs system] [--field ours=theirs …]
       [--value field:theirs=ours …] [--assume field=value …]

Reads estates of any format of ours, or of a city folder, as check does, and writes those that the door
accepts. The ending of <out> says how:

  .geojson  WGS-84, every field and every digit.
  .xlsx     The ledger: fields of one value, Chinese headings, words of closed lists in Chinese.
  .csv      The same; UTF-8 with its mark, text that looks like a formula behind one '.
  .zip      A shapefile in GBK, in the CGCS2000 3-degree zone nearest to the data; areas and points in
            layers of their own, names.csv with what a shapefile cannot hold.

A ledger whose columns hold places (经度 and 纬度, x and y, 坐标) becomes points; one without becomes
.xlsx or .csv only.

  --crs     Of <in>: wgs84, gcj02, bd09 or a number such as EPSG:4547; without it what the file says,
            else WGS-84.
  --help    This text.

What the door says, and what <out> could not hold, goes to standard error.
Exit code: 0 nothing refused, 1 a feature, row or file refused, 2 asked wrongly, no such file, or
nothing to write.
`;

const FORM: Readonly<Record<string, Form>> = {
  geojson: "geojson",
  json: "geojson",
  xlsx: "xlsx",
  csv: "csv",
  zip: "shapefile",
};

/** No policy forbids threads here. */
const generate: Generate = (sheets, options) => writeXlsx(sheets, options).toBlob();

/** Rows of ledgers that have no places. */
async function* rowsOf(
  { parts }: Opened,
  onRows: (count: number) => void,
): AsyncGenerator<readonly { readonly properties: EstateProperties }[]> {
  for (const part of parts) {
    if (part.kind !== "ledger") continue;
    // What is to be said of them has been said.
    const notes = notesOn(part.path);
    const { layers } = await readFile(new Uint8Array(await part.blob.arrayBuffer()), part.path, notes);
    const { features } = layers?.find(({ name }) => name === part.layer) ?? layers?.[0] ?? { features: [] };
    const rows = readLedger({ part, mapping: part.mapping ?? plainMapping, features, notes });
    onRows(rows.length);
    yield rows.map(({ fields }) => ({ properties: fields as EstateProperties }));
  }
}

async function made(form: Form, opened: Opened, path: string): Promise<Gift & { readonly count: number }> {
  const { dataset, parts } = opened;
  // As a table a ledger keeps its rows without a place too.
  const asRows = (form === "csv" || form === "xlsx") && !parts.some(({ kind }) => kind === "estates");
  if (dataset && dataset.estates.n > 0 && !asRows) {
    const { id, name } = dataset.districts;
    const { n, records, recordStart, geometry, isPoint } = dataset.estates;
    // Constants of --assume were asked for: they stand as values.
    const source = { n, records, recordStart, geometry, isPoint };
    return { ...(await give(form, source, new Map(id.map((one, row) => [one, name[row]])), { generate })), count: n };
  }
  if (!parts.some(({ kind }) => kind === "ledger")) throw new UsageError(cli.noEstates, { path });
  if (form === "geojson" || form === "shapefile") throw new UsageError(cli.noPlaces, { path });
  let count = 0;
  const rows = rowsOf(opened, (more) => {
    count += more;
  });
  return { ...(await giveLedger(form, rows, new Map(), generate)), count };
}

async function run(args: readonly string[]): Promise<number> {
  const asked = readOptions(args, FOREIGN);
  if (asked.operands.length !== 2) throw new UsageError(cli.twoFiles);
  const [from, to] = asked.operands;
  const form = FORM[/\.([^./\\]+)$/.exec(to.toLowerCase())?.[1] ?? ""];
  if (!form) throw new UsageError(cli.noForm, { path: to, list: Object.keys(FORM).join(", ") });
  const opened = await openAny(from, asked, (line) => void process.stderr.write(`${line}\n`));
  tell(opened.findings);
  const { blob, findings, count } = await made(form, opened, from).catch((error: unknown) => {
    throw error instanceof TooManyRows ? new UsageError(cli.tooManyRows, { path: to, most: MOST_ROWS }) : error;
  });
  const about = ({ file, ...rest }: Finding): Finding => ({ ...rest, file: `${basename(to)}/${file}` });
  tell(findings.map(about));
  try {
    writeFileSync(to, new Uint8Array(await blob.arrayBuffer()));
  } catch (error) {
    throw new UsageError(cli.unwritable, { path: to, why: (error as NodeJS.ErrnoException).code ?? String(error) });
  }
  if (count > 0) process.stderr.write(`${both(cli.written, { path: to, count })}\n`);
  return refusedOf(opened) > 0 ? 1 : 0;
}

export const command: Command = {
  name: "convert",
  summary: "Estates of any format as GeoJSON, CSV, workbook or shapefile.",
  help: HELP,
  run: asking("convert", run),
};
