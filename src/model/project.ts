/** `*.lianpian.json`: one file that holds a dataset as accepted, its scenarios and settings. */
import * as z from "zod/mini";
import { citySchema } from "./city";
import { crsSchema } from "./crs";
import { FILE_KIND, PROVENANCE } from "./enums";
import { maybe, text, words } from "./schema";

const byName = z.record(z.string(), z.string());

export const projectSchema = z.looseObject({
  /** Version of this contract; `scenario-file.ts` reads the scenarios of either. */
  schema: z.union([z.literal(1), z.literal(2)]),
  city: citySchema,
  /** Every accepted file as it came, with how it was read. */
  files: z.array(
    z.looseObject({
      path: text,
      kind: z.enum(FILE_KIND),
      provenance: z.enum(PROVENANCE),
      source: maybe(words),
      licence: maybe(words),
      mapping: maybe(
        z.looseObject({ fields: byName, values: z.record(z.string(), byName), assume: byName, crs: crsSchema }),
      ),
      text: z.string(),
    }),
  ),
  /** What was accepted or undone, oldest first. */
  history: maybe(z.array(z.looseObject({ at: text, action: text, files: maybe(z.array(text)) }))),
  scenarios: maybe(z.array(z.looseObject({ name: text, rule: text }))),
  settings: maybe(z.record(z.string(), z.unknown())),
});
