/** Estates as GeoJSON, nothing lost: the accepted record of each, with its geometry at full double precision. */
import { type EstateSource, geometryOf, type OnShare, recordBlocks, unheard } from "./records";

/** How every record ends; its geometry goes there. */
const END = '"geometry":null}\n';

/** A FeatureCollection (RFC 7946), a feature a line, in WGS-84. */
export async function estatesGeoJson(source: EstateSource, onShare: OnShare = unheard): Promise<Blob> {
  const parts: Blob[] = [];
  for await (const { from, lines } of recordBlocks(source)) {
    const features = lines.map((line, k) => {
      if (!line.endsWith(END)) throw new Error(`record ${from + k} does not end in ${END}`);
      return `${line.slice(0, -END.length)}"geometry":${JSON.stringify(geometryOf(source, from + k))}}`;
    });
    // Each block leaves the heap for the browser's own keeping.
    parts.push(new Blob([from === 0 ? "" : ",\n", features.join(",\n")]));
    onShare((from + lines.length) / source.n);
  }
  return new Blob(['{"type":"FeatureCollection","features":[\n', ...parts, "\n]}\n"], { type: "application/geo+json" });
}
