/** Estates as they are written down again: records by line, and outlines for the map. */
import type { Polygons } from "./outline";

/** Bytes of a text in UTF-8. */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let k = 0; k < text.length; k++) {
    const unit = text.charCodeAt(k);
    if (unit < 0x80) continue;
    // A pair of surrogates is four bytes; alone, it is written as the three of �.
    const pair = (unit & 0xfc00) === 0xd800 && (text.charCodeAt(k + 1) & 0xfc00) === 0xdc00;
    bytes += unit < 0x800 ? 1 : 2;
    if (pair) k++;
  }
  return bytes;
}

const round = (value: number): number => Math.round(value * 1e7) / 1e7;
const closed = (ring: Float64Array): string => {
  const out: string[] = [];
  for (let k = 0; k <= ring.length; k += 2)
    out.push(`[${round(ring[k % ring.length])},${round(ring[(k + 1) % ring.length])}]`);
  return `[${out.join()}]`;
};
/** Points, or polygons, as GeoJSON. */
export const shapeOf = (polygons: Polygons, point: boolean): string =>
  point
    ? `{"type":"MultiPoint","coordinates":[${polygons.map(([p]) => `[${round(p[0])},${round(p[1])}]`).join()}]}`
    : `{"type":"MultiPolygon","coordinates":[${polygons.map((rings) => `[${rings.map(closed).join()}]`).join()}]}`;

/** One feature as a line of JSON, or null when it is nested too deeply to be written. */
export function recordOf(id: string, properties: object): string | null {
  try {
    return `${JSON.stringify({ type: "Feature", id, properties, geometry: null })}\n`;
  } catch {
    return null;
  }
}
