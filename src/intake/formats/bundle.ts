/** Files that belong together but lie loose: the parts of a shapefile become one archive, so that there is one way to read them. */
export interface Loose {
  readonly path: string;
  readonly file: Blob;
}

/** The parts of a shapefile that are read. */
export const PART = /\.(shp|dbf|prj|cpg)$/i;
/** Said beside a shapefile, of no use to us. */
const BESIDE = /\.(shx|sbn|sbx|qix|qpj|shp\.xml)$/i;
const stem = (path: string): string => path.replace(PART, "");

/** The same files, each set of shapefile parts as one `.shp.zip` in the place of its `.shp`; indexes beside it are left out. */
export async function bundled<T extends Loose>(
  files: readonly T[],
  make: (path: string, zip: Blob) => T,
): Promise<T[]> {
  const stems = new Set(files.filter(({ path }) => /\.shp$/i.test(path)).map(({ path }) => stem(path)));
  const belongs = ({ path }: T): boolean => stems.has(stem(path)) && PART.test(path);
  const out: T[] = [];
  for (const one of files) {
    if (BESIDE.test(one.path) && stems.size > 0) continue;
    if (!belongs(one)) out.push(one);
    else if (/\.shp$/i.test(one.path)) {
      const { zipSync } = await import("fflate");
      const parts = files.filter((other) => belongs(other) && stem(other.path) === stem(one.path));
      const entries = await Promise.all(
        parts.map(
          async ({ path, file }) => [path.split("/").at(-1), new Uint8Array(await file.arrayBuffer())] as const,
        ),
      );
      out.push(
        make(`${stem(one.path)}.shp.zip`, new Blob([zipSync(Object.fromEntries(entries), { level: 0 }) as BlobPart])),
      );
    }
  }
  return out;
}
