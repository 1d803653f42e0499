/** One geometry at the door: opened rings, its faults named, and nothing repaired in silence. */
import type { Notes, Place } from "./findings";

/** Open rings by polygon, flat x, y. */
export type Polygons = readonly (readonly Float64Array[])[];
/** Turns longitude, latitude of the file into WGS-84. */
export type ToWgs84 = ((point: [number, number]) => [number, number]) | null;

type Verdict = { readonly polygons: Polygons; readonly point: boolean } | null;

/** Whether any two edges of a ring that do not share a vertex meet; rings of up to 1,500 vertices are tested. */
export function crossesItself(ring: Float64Array): boolean {
  const n = ring.length / 2;
  if (n < 4 || n > 1500) return false;
  const side = (a: number, b: number, p: number): number =>
    (ring[2 * b] - ring[2 * a]) * (ring[2 * p + 1] - ring[2 * a + 1]) -
    (ring[2 * b + 1] - ring[2 * a + 1]) * (ring[2 * p] - ring[2 * a]);
  for (let i = 0; i < n - 2; i++) {
    const i2 = i + 1;
    const minX = Math.min(ring[2 * i], ring[2 * i2]);
    const maxX = Math.max(ring[2 * i], ring[2 * i2]);
    const minY = Math.min(ring[2 * i + 1], ring[2 * i2 + 1]);
    const maxY = Math.max(ring[2 * i + 1], ring[2 * i2 + 1]);
    for (let j = i + 2; j < n; j++) {
      const j2 = (j + 1) % n;
      if (j2 === i) continue;
      if (Math.max(ring[2 * j], ring[2 * j2]) < minX || Math.min(ring[2 * j], ring[2 * j2]) > maxX) continue;
      if (Math.max(ring[2 * j + 1], ring[2 * j2 + 1]) < minY || Math.min(ring[2 * j + 1], ring[2 * j2 + 1]) > maxY)
        continue;
      if (side(i, i2, j) > 0 !== side(i, i2, j2) > 0 && side(j, j2, i) > 0 !== side(j, j2, i2) > 0) return true;
    }
  }
  return false;
}

function areaOf(ring: Float64Array): number {
  let sum = 0;
  const [x0, y0] = ring;
  for (let a = 0, b = ring.length - 2; a < ring.length; b = a, a += 2) {
    sum += (ring[b] - x0) * (ring[a + 1] - y0) - (ring[a] - x0) * (ring[b + 1] - y0);
  }
  return sum / 2;
}

/**
 * Reads a geometry of the given kinds.
 * @returns null when it is refused; `notes` says why.
 */
export function readOutline(geometry: unknown, toWgs84: ToWgs84, notes: Notes, place: Place): Verdict {
  const refuse = (code: string, value?: unknown): null => {
    notes.add(code, "error", { ...place, field: "geometry", value });
    return null;
  };
  const g = geometry as { type?: unknown; coordinates?: unknown } | null | undefined;
  if (!g || typeof g !== "object") return refuse("noGeometry");
  let fault: string | null = null;
  const position = (raw: unknown): [number, number] | null => {
    if (!Array.isArray(raw) || typeof raw[0] !== "number" || typeof raw[1] !== "number") {
      fault ??= "badCoordinate";
      return null;
    }
    const [x, y] = raw;
    if (!Number.isFinite(x) || !Number.isFinite(y)) fault ??= "badCoordinate";
    else if (Math.abs(y) > 90 && Math.abs(y) <= 180 && Math.abs(x) <= 90) fault ??= "swappedAxes";
    else if (Math.abs(x) > 180 || Math.abs(y) > 90) fault ??= "notDegrees";
    else return toWgs84 ? toWgs84([x, y]) : [x, y];
    return null;
  };
  if (g.type === "Point" || g.type === "MultiPoint") {
    const raw = g.type === "Point" ? [g.coordinates] : g.coordinates;
    const points = Array.isArray(raw) ? raw.map(position) : [];
    if (points.length === 0) return refuse("emptyGeometry");
    if (points.some((p) => p === null)) return refuse(fault ?? "badCoordinate", g.coordinates);
    return { polygons: points.map((p) => [Float64Array.from(p as number[])]), point: true };
  }
  if (g.type !== "Polygon" && g.type !== "MultiPolygon") return refuse("wrongGeometry", g.type);
  const raw = g.type === "Polygon" ? [g.coordinates] : g.coordinates;
  if (!Array.isArray(raw) || raw.length === 0) return refuse("emptyGeometry");
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
        const p = position(item);
        if (!p) return refuse(fault ?? "badCoordinate", item);
        // A vertex that repeats the one before it adds nothing.
        if (flat.length === 0 || flat[flat.length - 2] !== p[0] || flat[flat.length - 1] !== p[1])
          flat.push(p[0], p[1]);
      }
      if (flat.length > 2 && flat[0] === flat[flat.length - 2] && flat[1] === flat[flat.length - 1]) flat.length -= 2;
      else if (list.length > 0) unclosed = true;
      const ring = Float64Array.from(flat);
      const flatRing = ring.length < 6 || (areaOf(ring) === 0 && !crossesItself(ring));
      if (flatRing && k === 0) return refuse(ring.length === 0 ? "emptyGeometry" : "zeroArea");
      if (flatRing) {
        notes.count("emptyHole", "note", { ...place, field: "geometry" });
        continue;
      }
      crossing ||= crossesItself(ring);
      made.push(ring);
    }
    polygons.push(made);
  }
  if (unclosed) notes.add("unclosedRing", "warning", { ...place, field: "geometry" });
  if (crossing) notes.add("selfCrossing", "warning", { ...place, field: "geometry" });
  return { polygons, point: false };
}
