/** `*.lianpian.json`: one file that holds a dataset as accepted, its scenarios and settings. */
import * as z from "zod/mini";
import { citySchema } from "./city";
import { FILE_KIND, PROVENANCE } from "./enums";
import { mappingSchema } from "./mapping";
import { maybe, text, words } from "./schema";

/** Every accepted file as it came, with how it was read. */
export const projectPartSchema = z.looseObject({
  path: text,
  /** Sheet or layer of the file; absent: its first. */
  layer: maybe(z.string()),
  kind: z.enum([...FILE_KIND, "city"]),
  provenance: z.enum(PROVENANCE),
  source: maybe(words),
  licence: maybe(words),
  mapping: maybe(mappingSchema),
  /** How `text` stands for the bytes: base64, or absent: UTF-8. */
  encoding: z.optional(z.literal("base64")),
  text: z.string(),
});

/** What was accepted, and when: ISO 8601, UTC. */
export const historySchema = z.looseObject({ at: text, action: text, files: maybe(z.array(text)) });
export interface HistoryEntry {
  readonly at: string;
  readonly action: string;
  readonly files?: readonly string[] | null;
}

export const projectSchema = z.looseObject({
  /** Version of this contract; `scenario-file.ts` reads the scenarios of each, `intake/project.ts` the files. */
  schema: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  city: citySchema,
  /** None: the scenarios open over the city's own data. */
  files: z.array(projectPartSchema),
  /** Oldest first. */
  history: maybe(z.array(historySchema)),
  scenarios: maybe(z.array(z.looseObject({ name: text, rule: text }))),
  settings: maybe(z.record(z.string(), z.unknown())),
});
