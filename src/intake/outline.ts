/** One geometry at the door: opened rings, its faults named, and nothing repaired in silence. */
import type { Reading } from "./crs/convert";
import type { Notes, Place } from "./findings";
import { areaOf, crossesItself } from "./rings";

/** Open rings by polygon, flat x, y. */
export type Polygons = readonly (readonly Float64Array[])[];

type Verdict = { readonly polygons: Polygons; readonly point: boolean } | null;
interface Geometry {
  readonly type?: unknown;
  readonly coordinates?: unknown;
  readonly geometries?: unknown;
}

/** Collections nested more deeply than this are refused. */
const DEEPEST = 8;
/** Nobody lives beyond: a latitude above it is a longitude. */
const NORTHMOST = 75;

/** Polygons of a collection that holds nothing else, nested ones too; null when it holds other things. */
function polygonsOf(geometry: Geometry, depth = 0): unknown[] | null {
  if (geometry.type === "Polygon") return [geometry.coordinates];
  if (geometry.type === "MultiPolygon") return Array.isArray(geometry.coordinates) ? geometry.coordinates : null;
  if (geometry.type !== "GeometryCollection" || !Array.isArray(geometry.geometries) || depth > DEEPEST) return null;
  const parts = geometry.geometries.map((part: unknown) =>
    typeof part === "object" && part !== null ? polygonsOf(part, depth + 1) : null,
  );
  return parts.every((part) => part !== null) ? parts.flat() : null;
}

/** Reads positions of one geometry, keeping the first fault. */
function positions({ convert }: Reading) {
  let fault = "badCoordinate";
  return {
    fault: () => fault,
    read(raw: unknown): [number, number] | null {
      fault = "badCoordinate";
      if (!Array.isArray(raw)) return null;
      const [x, y] = raw as unknown[];
      if (typeof x !== "number" || typeof y !== "number" || !Number.isFinite(x) || !Number.isFinite(y)) return null;
      // Metres are converted first: only then do they lie somewhere.
      const [east, north] = convert ? convert([x, y]) : [x, y];
      if (!Number.isFinite(east) || !Number.isFinite(north)) fault = "notDegrees";
      else if (Math.abs(north) > NORTHMOST && Math.abs(north) <= 180 && Math.abs(east) <= NORTHMOST)
        fault = "swappedAxes";
      else if (Math.abs(east) > 180 || Math.abs(north) > 90) fault = "notDegrees";
      else return [east, north];
      return null;
    },
  };
}

/**
 * Reads a polygon, a point, many of either, or a collection of polygons.
 * @returns null when it is refused; `notes` says why.
 */
export function readOutline(geometry: unknown, reading: Reading, notes: Notes, place: Place): Verdict {
  const refuse = (code: string, value?: unknown): null => {
    notes.add(code, "error", { ...place, field: "geometry", value });
    return null;
  };
  if (typeof geometry !== "object" || geometry === null) return refuse("noGeometry");
  const g = geometry as Geometry;
  const { read, fault } = positions(reading);
  if (g.type === "Point" || g.type === "MultiPoint") {
    const raw = g.type === "Point" ? [g.coordinates] : g.coordinates;
    if (!Array.isArray(raw) || raw.length === 0) return refuse("emptyGeometry");
    const points: Float64Array[][] = [];
    for (const item of raw) {
      const p = read(item);
      if (!p) return refuse(fault(), item);
      points.push([Float64Array.from(p)]);
    }
    return { polygons: points, point: true };
  }
  const raw = polygonsOf(g);
  if (!raw) return refuse("wrongGeometry", g.type);
  if (raw.length === 0) return refuse("emptyGeometry");
  if (g.type === "GeometryCollection") notes.count("collection", "note", { ...place, field: "geometry" });
  const polygons: Float64Array[][] = [];
  let unclosed = false;
  let crossing = false;
  for (const rings of raw) {
    if (!Array.isArray(rings) || rings.length === 0) return refuse("emptyGeometry");
    const made: Float64Array[] = [];
    for (const [k, list] of rings.entries()) {
      if (!Array.isArray(list)) return refuse("badCoordinate", list);
      const flat: number[] = [];
      for (const item of list) {
        const p = read(item);
        if (!p) return refuse(fault(), item);
        // A vertex that repeats the one before it adds nothing.
        if (flat.length === 0 || flat[flat.length - 2] !== p[0] || flat[flat.length - 1] !== p[1])
          flat.push(p[0], p[1]);
      }
      if (flat.length > 2 && flat[0] === flat[flat.length - 2] && flat[1] === flat[flat.length - 1]) flat.length -= 2;
      else if (list.length > 0) unclosed = true;
      const ring = Float64Array.from(flat);
      const crosses = crossesItself(ring);
      // A figure of eight may have a signed area of nothing and still cover ground.
      const empty = ring.length < 6 || !hasWidth(ring) || (areaOf(ring) === 0 && !crosses);
      if (empty && k === 0) return refuse(ring.length === 0 ? "emptyGeometry" : "zeroArea");
      if (empty) {
        notes.count("emptyHole", "note", { ...place, field: "geometry" });
        continue;
      }
      crossing ||= crosses;
      made.push(ring);
    }
    polygons.push(made);
  }
  if (unclosed) notes.add("unclosedRing", "warning", { ...place, field: "geometry" });
  if (crossing) notes.add("selfCrossing", "warning", { ...place, field: "geometry" });
  return { polygons, point: false };
}

/** False when all vertices lie on one line. */
function hasWidth(ring: Float64Array): boolean {
  const [x0, y0] = ring;
  let far = 0;
  for (let k = 2; k < ring.length; k += 2) {
    if (Math.hypot(ring[k] - x0, ring[k + 1] - y0) > Math.hypot(ring[far] - x0, ring[far + 1] - y0)) far = k;
  }
  const dx = ring[far] - x0;
  const dy = ring[far + 1] - y0;
  const length = Math.hypot(dx, dy);
  for (let k = 2; k < ring.length; k += 2) {
    // 1e-9 degrees is a tenth of a millimetre.
    if (Math.abs(dx * (ring[k + 1] - y0) - dy * (ring[k] - x0)) > 1e-9 * length) return true;
  }
  return false;
}
