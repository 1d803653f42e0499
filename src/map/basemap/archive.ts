/** A PMTiles file, of this site or of the reader's disk, with raster or vector tiles. Loaded when one is wanted. */
import type { SourceSpecification } from "maplibre-gl";
import { FetchSource, FileSource, type Header, PMTiles, TileType } from "pmtiles";
import { vectorLayers } from "./roles";
import type { Basemap, BaseTrouble, Ready } from "./types";

type Archive = Extract<Basemap, { kind: "pmtiles" }>;
const RASTER: readonly TileType[] = [TileType.Png, TileType.Jpeg, TileType.Webp, TileType.Avif];
/** A tile that is lost says nothing; so many in a row are a broken file. */
const IN_A_ROW = 3;

/** What the library's words mean; they are its own, so that anything else counts as broken. */
export function troubleOf(message: string): BaseTrouble["code"] {
  if (/magic number|spec version/i.test(message)) return "notPmtiles";
  if (/response code: 404/i.test(message)) return "noFile";
  if (/byte serving|content-length/i.test(message)) return "noRange";
  if (/failed to fetch|networkerror|load failed/i.test(message)) return "unreachable";
  return "broken";
}

/** Credit of the metadata, which may be HTML, as plain words. */
const plain = (words: unknown): string =>
  typeof words === "string"
    ? words
        .replace(/<[^>]*>/g, "")
        .replace(
          /&(amp|copy|lt|gt|quot|nbsp);/g,
          (_, name: string) => ({ amp: "&", copy: "©", lt: "<", gt: ">", quot: '"', nbsp: " " })[name] ?? "",
        )
        .replace(/\s+/g, " ")
        .trim()
        .slice(0, 160)
    : "";

/** Opens it; null after a trouble that keeps it from being drawn. `seen`: west, south, east, north of what is in view. */
export async function ofArchive(
  { file, name }: Archive,
  at: string,
  tell: (trouble: BaseTrouble | null) => void,
  seen: readonly number[],
): Promise<Ready | null> {
  const wrong = (code: BaseTrouble["code"], said = ""): null => {
    tell({ code, from: name, status: 0, said: said.slice(0, 120) });
    return null;
  };
  const archive = new PMTiles(typeof file === "string" ? new FetchSource(file) : new FileSource(file));
  let header: Header;
  let metadata: { vector_layers?: unknown; attribution?: unknown };
  try {
    header = await archive.getHeader();
    metadata = ((await archive.getMetadata()) ?? {}) as typeof metadata;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return wrong(troubleOf(message), message);
  }
  if (typeof file !== "string" && header.tileDataOffset + (header.tileDataLength ?? 0) > file.size)
    return wrong("broken");
  const isVector = header.tileType === TileType.Mvt;
  if (!isVector && !RASTER.includes(header.tileType)) return wrong("otherTiles");
  const { minLon, minLat, maxLon, maxLat, minZoom, maxZoom } = header;
  const [west, south, east, north] = seen;
  if (minLon > east || maxLon < west || minLat > north || maxLat < south) wrong("elsewhere");
  const common = {
    tiles: [`${at}/tiles/{z}/{x}/{y}`],
    minzoom: minZoom,
    maxzoom: maxZoom,
    bounds: [minLon, minLat, maxLon, maxLat] as [number, number, number, number],
  };
  const source: SourceSpecification = isVector
    ? { type: "vector", ...common }
    : { type: "raster", tileSize: 256, ...common };
  const names = (Array.isArray(metadata.vector_layers) ? metadata.vector_layers : []).flatMap((one: unknown) =>
    typeof one === "object" && one !== null && "id" in one && typeof one.id === "string" ? [one.id] : [],
  );
  let failures = 0;
  return {
    sources: { tiles: source },
    layers: (theme) =>
      isVector
        ? vectorLayers(names, "tiles", theme)
        : [
            {
              id: "tiles",
              type: "raster",
              source: "tiles",
              paint: theme === "dark" ? { "raster-brightness-max": 0.7 } : {},
            },
          ],
    async tile(_, z, x, y, signal) {
      const got = await archive.getZxy(z, x, y, signal).catch((error: unknown) => {
        if (!signal.aborted && ++failures === IN_A_ROW) wrong("broken", error instanceof Error ? error.message : "");
        throw error;
      });
      failures = 0;
      if (!got && !isVector) throw new Error("absent");
      return got?.data ?? new ArrayBuffer(0);
    },
    credit: plain(metadata.attribution),
  };
}
