/** What a planner decided about a source: how its columns, words, units, places and bytes are read, and how much of it is taken. */
import * as z from "zod/mini";
import { type Crs, crsSchema } from "./crs";

/** What a text may be written in. */
export const ENCODING = ["utf-8", "utf-16le", "utf-16be", "gb18030", "big5"] as const;
export type Encoding = (typeof ENCODING)[number];

/** What the hand took of an estates file or a ledger beside what was there. */
export interface Take {
  /** Estates that only earlier files have: they go, or they stay. */
  readonly others: "go" | "stay";
  /** Ids for which all stays as it was: new ones are not taken, gone ones are kept. */
  readonly except: readonly string[];
  /** Id → fields of ours that stay as they were; `place` is the outline. */
  readonly keep: Readonly<Record<string, readonly string[]>>;
  /** Rows without ids meet the estates of their name that are there. Absent: taken in before they did, by their number, and their ids stay. */
  readonly byName?: boolean;
}

/** How the fields of a foreign file are read. */
export interface Mapping {
  /** Our field ← their field: `{ households: "units" }`. A field of ours that is not listed is read under its own name. */
  readonly fields: Readonly<Record<string, string>>;
  /** Our field → (their value → our value; "" = unknown): `{ managementMode: { 위탁관리: "market" } }`. */
  readonly values: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Our field → constant for every feature that lacks it (假设). `managementBody: "each"` = every estate its own body. */
  readonly assume: Readonly<Record<string, string>>;
  readonly crs: Crs;
  /** The file gives latitude or northing first. */
  readonly swapped?: boolean;
  /** Our field → what its numbers are multiplied by to come to our unit: 10,000 for 万m² in floorAreaM2, 0.0001 for 元 in budgetWan. */
  readonly scale?: Readonly<Record<string, number>>;
  /** Rows of a ledger, or of outlines without ids, that the hand joined: their key (see `join.ts`, `stands.ts`) → id of the estate; "" = to none. */
  readonly joins?: Readonly<Record<string, string>>;
  /** Of a text, chosen by the hand; absent: as it is found. */
  readonly encoding?: Encoding;
  /** Absent: all of it; a second estates file is then refused. */
  readonly take?: Take;
}

const byName = z.record(z.string(), z.string());

/** A mapping as it is written: what it does not say has not been decided. */
export const mappingSchema = z.looseObject({
  fields: z.optional(byName),
  values: z.optional(z.record(z.string(), byName)),
  assume: z.optional(byName),
  crs: z.optional(crsSchema),
  swapped: z.optional(z.boolean()),
  scale: z.optional(z.record(z.string(), z.number())),
  joins: z.optional(byName),
  encoding: z.optional(z.enum(ENCODING)),
  take: z.optional(
    z.looseObject({
      others: z.enum(["go", "stay"]),
      except: z.array(z.string()),
      keep: z.record(z.string(), z.array(z.string())),
      byName: z.optional(z.boolean()),
    }),
  ),
});

/** Everything is read under our own names, in degrees. */
export const plainMapping: Mapping = { fields: {}, values: {}, assume: {}, crs: "wgs84" };

/** A mapping that was written by this version or an older one; null: it is none. Names that JavaScript keeps for itself stay as they are. */
export function readMapping(value: unknown): Mapping | null {
  if (!mappingSchema.safeParse(value).success) return null;
  return { ...plainMapping, ...(value as Partial<Mapping>) };
}
