/** `.shp` and `.shx` (ESRI Shapefile Technical Description, 1998): polygons, points, or many points a record. */
import { joinedBytes } from "../../model/bytes";
import type { EstateGeometry, Position } from "../estates/records";
import type { System } from "./system";

export const SHAPE = { point: 1, polygon: 5, multiPoint: 8 } as const;
export type ShapeType = (typeof SHAPE)[keyof typeof SHAPE];

type Flat = number[];
const HEADER = 100;

/** Signed area of a closed ring, flat x, y; clockwise is below 0. */
function areaOf(ring: Flat): number {
  let sum = 0;
  const [x0, y0] = ring;
  for (let k = 0; k + 3 < ring.length; k += 2)
    sum += (ring[k] - x0) * (ring[k + 3] - y0) - (ring[k + 2] - x0) * (ring[k + 1] - y0);
  return sum / 2;
}

/** The same ring the other way round when it does not turn as asked. */
function turned(ring: Flat, clockwise: boolean): Flat {
  if (areaOf(ring) < 0 === clockwise) return ring;
  const out: Flat = [];
  for (let k = ring.length - 2; k >= 0; k -= 2) out.push(ring[k], ring[k + 1]);
  return out;
}

/** Parts of a geometry in the file's coordinates: outer rings clockwise, each followed by its holes the other way. */
function partsOf(geometry: EstateGeometry, { forward }: System): Flat[] {
  const flat = (line: readonly Position[]): Flat => {
    const out: Flat = [];
    for (const [lon, lat] of line) out.push(...forward(lon, lat));
    return out;
  };
  const rings = (polygon: readonly (readonly Position[])[]): Flat[] =>
    polygon.map((ring, k) => turned(flat(ring), k === 0));
  switch (geometry.type) {
    case "Point":
      return [flat([geometry.coordinates])];
    case "MultiPoint":
      return [flat(geometry.coordinates)];
    case "Polygon":
      return rings(geometry.coordinates);
    case "MultiPolygon":
      return geometry.coordinates.flatMap(rings);
  }
}

type Box = [west: number, south: number, east: number, north: number];
const grown = (box: Box, parts: readonly Flat[]): Box => {
  let [w, s, e, n] = box;
  for (const part of parts)
    for (let k = 0; k < part.length; k += 2) {
      w = Math.min(w, part[k]);
      e = Math.max(e, part[k]);
      s = Math.min(s, part[k + 1]);
      n = Math.max(n, part[k + 1]);
    }
  return [w, s, e, n];
};
const NOWHERE: Box = [Infinity, Infinity, -Infinity, -Infinity];

/** One record with its header. */
function recordOf(number: number, type: ShapeType, parts: readonly Flat[]): Uint8Array<ArrayBuffer> {
  const points = parts.reduce((sum, part) => sum + part.length / 2, 0);
  const head = type === SHAPE.point ? 4 : type === SHAPE.multiPoint ? 40 : 44 + 4 * parts.length;
  const view = new DataView(new ArrayBuffer(8 + head + 16 * points));
  view.setInt32(0, number);
  view.setInt32(4, (view.byteLength - 8) / 2);
  view.setInt32(8, type, true);
  let at = 12;
  if (type !== SHAPE.point) {
    grown(NOWHERE, parts).forEach((side, k) => {
      view.setFloat64(12 + 8 * k, side, true);
    });
    at = 44;
    if (type === SHAPE.polygon) {
      view.setInt32(44, parts.length, true);
      view.setInt32(48, points, true);
      let first = 0;
      parts.forEach((part, k) => {
        view.setInt32(52 + 4 * k, first, true);
        first += part.length / 2;
      });
      at = 52 + 4 * parts.length;
    } else {
      view.setInt32(44, points, true);
      at = 48;
    }
  }
  for (const part of parts)
    for (const value of part) {
      view.setFloat64(at, value, true);
      at += 8;
    }
  return new Uint8Array(view.buffer);
}

function headerOf(bytes: number, type: ShapeType, box: Box): Uint8Array {
  const view = new DataView(new ArrayBuffer(HEADER));
  view.setInt32(0, 9994);
  view.setInt32(24, bytes / 2);
  view.setInt32(28, 1000, true);
  view.setInt32(32, type, true);
  box.forEach((side, k) => {
    view.setFloat64(36 + 8 * k, Number.isFinite(side) ? side : 0, true);
  });
  return new Uint8Array(view.buffer);
}

/** A layer's shapes, record by record. */
export function shapeWriter(type: ShapeType, system: System) {
  const records: Uint8Array[] = [];
  const index: number[] = [];
  let box = NOWHERE;
  let length = HEADER;
  return {
    add(geometry: EstateGeometry): void {
      const parts = partsOf(geometry, system);
      box = grown(box, parts);
      const record = recordOf(records.length + 1, type, parts);
      index.push(length / 2, (record.length - 8) / 2);
      length += record.length;
      records.push(record);
    },
    finish(): { readonly shp: Uint8Array; readonly shx: Uint8Array } {
      const places = new DataView(new ArrayBuffer(4 * index.length));
      index.forEach((value, k) => {
        places.setInt32(4 * k, value);
      });
      return {
        shp: joinedBytes([headerOf(length, type, box), ...records]),
        shx: joinedBytes([headerOf(HEADER + places.byteLength, type, box), new Uint8Array(places.buffer)]),
      };
    },
  };
}
