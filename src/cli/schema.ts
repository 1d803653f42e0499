/** `schema`: the JSON Schemas of everything a city folder holds, from the same schemas that check it. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";
import { areaSchema } from "../model/area";
import { barrierSchema, contextSchema } from "../model/barrier";
import { citySchema, siteSchema } from "../model/city";
import { estateSchema } from "../model/estate";
import { programmeSchema } from "../model/programme";
import { projectSchema } from "../model/project";
import { filingRowSchema, fundRowSchema, receivedRowSchema, reportRowSchema } from "../model/report";
import type { Command } from "./command";

const SCHEMAS = {
  site: siteSchema,
  city: citySchema,
  programme: programmeSchema,
  area: areaSchema,
  estate: estateSchema,
  barrier: barrierSchema,
  context: contextSchema,
  report: reportRowSchema,
  received: receivedRowSchema,
  fund: fundRowSchema,
  filing: filingRowSchema,
  project: projectSchema,
} as const;

const HELP = `Usage: npm run --silent lianpian -- schema [folder]

Prints the JSON Schemas (draft 2020-12) of the files of a city folder as one object by name, or writes
<name>.schema.json for each into a folder. area, estate, barrier and context describe the properties of
a GeoJSON feature; report, received, fund and filing a row of a CSV; project a
*.lianpian.json.

Exit code: 0.
`;

/** JSON Schema text by name. */
export const jsonSchemas = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(SCHEMAS).map(([name, schema]) => [
      name,
      `${JSON.stringify(z.toJSONSchema(schema, { unrepresentable: "any" }), null, 1)}\n`,
    ]),
  );

export const command: Command = {
  name: "schema",
  summary: "The JSON Schemas of the files of a city folder.",
  help: HELP,
  async run([folder]) {
    const all = jsonSchemas();
    if (folder) {
      mkdirSync(folder, { recursive: true });
      for (const [name, text] of Object.entries(all)) writeFileSync(join(folder, `${name}.schema.json`), text);
    } else {
      const parsed = Object.fromEntries(Object.entries(all).map(([name, text]) => [name, JSON.parse(text)]));
      process.stdout.write(`${JSON.stringify(parsed, null, 1)}\n`);
    }
    return 0;
  },
};
