/** How the hand read files of a shape before: by their headings, in this browser alone. Denied storage is simply no memory. */
import * as z from "zod/mini";
import type { Mapping, Recognised } from "../intake/api";
import { ENCODINGS } from "../intake/encoding";
import { crsSchema } from "../model/crs";
import { FILE_KIND, type FileKind } from "../model/enums";

const STORE = "lianpian:readings";
/** Readings kept, the oldest let go. */
const MOST = 60;

const byName = z.record(z.string(), z.string());
const readingSchema = z.object({
  /** Headings of the file, and the stem of its name without figures. */
  headings: z.string(),
  stem: z.string(),
  kind: z.enum(FILE_KIND),
  mapping: z.object({
    fields: byName,
    values: z.record(z.string(), byName),
    assume: byName,
    crs: crsSchema,
    swapped: z.optional(z.boolean()),
    scale: z.optional(z.record(z.string(), z.number())),
    joins: z.optional(byName),
    encoding: z.optional(z.enum(ENCODINGS)),
  }),
});
type Reading = z.infer<typeof readingSchema>;

const headingsOf = ({ fields }: Pick<Recognised, "fields">): string =>
  fields
    .map(({ name }) => name)
    .sort()
    .join("\n");
/** 红旗区台账2020-06.xlsx and 红旗区台账2020-07.xlsx are one source. */
const stemOf = (path: string, layer: string | null): string =>
  `${(path.split("/").at(-1) ?? path).replace(/\.\w+$/, "")}|${layer ?? ""}`.replaceAll(/[\d\s._()（）年月日-]+/g, "");

function all(): Reading[] {
  try {
    const parsed = z.array(z.unknown()).safeParse(JSON.parse(localStorage.getItem(STORE) ?? "[]"));
    return (parsed.data ?? []).flatMap((one) => readingSchema.safeParse(one).data ?? []);
  } catch {
    return [];
  }
}
function write(list: readonly Reading[]): void {
  try {
    localStorage.setItem(STORE, JSON.stringify(list.slice(0, MOST)));
  } catch {
    // Denied or full: not remembered.
  }
}

/** The reading of a file with these headings, of the same source before any other; null: none, or its coordinates do not fit. */
export function recall(recognised: Recognised): { readonly kind: FileKind; readonly mapping: Mapping } | null {
  if (recognised.fields.length === 0) return null;
  const headings = headingsOf(recognised);
  const stem = stemOf(recognised.file, recognised.layer);
  const alike = all().filter((one) => one.headings === headings);
  const found = alike.find((one) => one.stem === stem) ?? alike[0];
  if (!found) return null;
  const { crs, swapped = false } = found.mapping;
  const { candidates, mapping } = recognised;
  const fits = candidates.some((one) => one.crs === crs && one.swapped === swapped);
  const { swapped: _, ...rest } = found.mapping;
  const placed = fits
    ? { crs, ...(swapped ? { swapped } : {}) }
    : { crs: mapping.crs, ...(mapping.swapped ? { swapped: true } : {}) };
  return { kind: found.kind, mapping: { ...rest, ...placed } as Mapping };
}

/** Keeps how a file was read. */
export function remember(recognised: Recognised, kind: FileKind, mapping: Mapping): void {
  if (recognised.fields.length === 0) return;
  const made = readingSchema.safeParse({
    headings: headingsOf(recognised),
    stem: stemOf(recognised.file, recognised.layer),
    kind,
    mapping,
  });
  if (!made.success) return;
  const { headings, stem } = made.data;
  write([made.data, ...all().filter((one) => one.headings !== headings || one.stem !== stem)]);
}

/** Lets go of every reading of files with these headings. */
export function forget(recognised: Recognised): void {
  const headings = headingsOf(recognised);
  write(all().filter((one) => one.headings !== headings));
}
