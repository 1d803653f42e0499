/** How the hand read files of a shape before: by their headings, in this browser alone. Denied storage is simply no memory. */
import * as z from "zod/mini";
import type { Mapping, Recognised } from "../intake/api";
import { FILE_KIND, type FileKind } from "../model/enums";
import { type Encoding, mappingSchema, readMapping } from "../model/mapping";

const STORE = "lianpian:readings";
/** Readings kept, the oldest let go. */
const MOST = 60;

const readingSchema = z.object({
  /** Headings of the file, and the stem of its name without figures. */
  headings: z.string(),
  stem: z.string(),
  kind: z.enum(FILE_KIND),
  mapping: mappingSchema,
});
type Reading = Omit<z.infer<typeof readingSchema>, "mapping"> & { readonly mapping: Mapping };

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
    return (parsed.data ?? []).flatMap((one) => {
      const reading = readingSchema.safeParse(one).data;
      const mapping = readMapping(reading?.mapping);
      return reading && mapping ? { ...reading, mapping } : [];
    });
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
  const { swapped: _, ...read } = found.mapping;
  // Another file of the same headings is another district's, and each tells a month of its own.
  const { district, month: __, ...lasting } = read.assume;
  const own: Mapping["assume"] = mapping.assume.month === undefined ? {} : { month: mapping.assume.month };
  const { joins: ___, ...others } = read;
  const same = found.stem === stem;
  const assume = { ...lasting, ...own, ...(same && district !== undefined ? { district } : {}) };
  const rest = { ...(same ? read : others), assume };
  const placed = fits
    ? { crs, ...(swapped ? { swapped } : {}) }
    : { crs: mapping.crs, ...(mapping.swapped ? { swapped: true } : {}) };
  return { kind: found.kind, mapping: { ...rest, ...placed } };
}

/** The encoding that the hand chose for files of a source; null: none. */
export function recallEncoding(path: string): Encoding | null {
  const stem = stemOf(path, null);
  return all().find((one) => one.stem === stem && one.mapping.encoding)?.mapping.encoding ?? null;
}

/** Keeps how a file was read. */
export function remember(recognised: Recognised, kind: FileKind, mapping: Mapping): void {
  if (recognised.fields.length === 0) return;
  const headings = headingsOf(recognised);
  const stem = stemOf(recognised.file, recognised.layer);
  // How much of one file was taken says nothing of the next.
  const { take: _, ...lasting } = mapping;
  write([
    { headings, stem, kind, mapping: lasting },
    ...all().filter((one) => one.headings !== headings || one.stem !== stem),
  ]);
}

/** Lets go of every reading of files with these headings. */
export function forget(recognised: Recognised): void {
  const headings = headingsOf(recognised);
  write(all().filter((one) => one.headings !== headings));
}
