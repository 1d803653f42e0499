/** `city.json`: the manifest of a city folder. A city is one version: every listed file is checked against its sha256. */
import * as z from "zod/mini";
import { crsSchema } from "./crs";
import { FILE_KIND, PROVENANCE } from "./enums";
import { amount, bilingual, count, day, maybe, text, words } from "./schema";

/** A path that stays within the city's folder. */
export const INSIDE = /^(?!\/)(?!.*\.\.)[^\\:?#]+$/;

export const cityFileSchema = z.looseObject({
  /** Relative to city.json; never leaves the folder. */
  path: text.check(z.regex(INSIDE)),
  kind: z.enum(FILE_KIND),
  provenance: z.enum(PROVENANCE),
  source: maybe(words),
  licence: maybe(words),
  crs: maybe(crsSchema),
  bytes: count,
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});
export type CityFile = z.infer<typeof cityFileSchema>;

export const citySchema = z.looseObject({
  /** Version of this contract. */
  schema: z.literal(1),
  name: bilingual,
  adcode: maybe(text),
  locale: maybe(text),
  /** Default of "today". */
  dataDate: day,
  publicUrl: maybe(text),
  contact: maybe(z.looseObject({ phone: maybe(text), url: maybe(text) })),
  /** 审图号; null = internal use only. */
  mapApproval: maybe(text),
  mapApprovalWaiver: maybe(z.looseObject({ reason: text })),
  files: z.array(cityFileSchema),
  settings: maybe(
    z.looseObject({
      /** Districts that count as 中心城区 (假设); also the inset of the overview. */
      centralDistricts: maybe(z.array(text)),
      /** [west, south, east, north] in degrees: the urban core that the inset shows. */
      core: maybe(z.tuple([z.number(), z.number(), z.number(), z.number()])),
      /** Defaults of the city for the packaging parameters, by name. */
      packaging: maybe(z.record(z.string(), z.unknown())),
      builtBefore: maybe(z.int()),
      strongWillingnessPct: maybe(amount),
    }),
  ),
  show: maybe(z.unknown()),
});
export type City = z.infer<typeof citySchema>;

/** `data/index.json`: which city folders this site holds, and which opens first. */
export const siteSchema = z.looseObject({ default: text, cities: z.array(text) });
export type Site = z.infer<typeof siteSchema>;
