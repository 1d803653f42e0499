/** Geometry cut to a box: a dashed line that runs on for kilometres outside a sheet would fill megabytes of a PDF. */
import type { Bounds } from "../model/geometry";

type Position = readonly number[];

/** Parts of a line within the box (Liang–Barsky, segment by segment). */
function cutLine(line: readonly Position[], [w, s, e, n]: Bounds): Position[][] {
  const parts: Position[][] = [];
  let open: Position[] | null = null;
  for (let i = 1; i < line.length; i++) {
    const [[x, y], [x2, y2]] = [line[i - 1], line[i]];
    const [dx, dy] = [x2 - x, y2 - y];
    let [from, to] = [0, 1];
    for (const [step, room] of [
      [-dx, x - w],
      [dx, e - x],
      [-dy, y - s],
      [dy, n - y],
    ]) {
      if (step === 0) {
        if (room < 0) to = -1;
      } else if (step < 0) from = Math.max(from, room / step);
      else to = Math.min(to, room / step);
    }
    if (from > to) {
      open = null;
      continue;
    }
    const at = (t: number): Position => [x + t * dx, y + t * dy];
    if (!open || from > 0) {
      open = [at(from)];
      parts.push(open);
    }
    open.push(at(to));
    if (to < 1) open = null;
  }
  return parts;
}

/** A closed ring within the box, along its edges where it leaves it (Sutherland–Hodgman); empty when it lies outside. */
function cutRing(ring: readonly Position[], [w, s, e, n]: Bounds): Position[] {
  const sides = [
    [0, w, 1],
    [0, e, -1],
    [1, s, 1],
    [1, n, -1],
  ] as const;
  let kept: Position[] = ring.slice(0, -1);
  for (const [axis, edge, sign] of sides) {
    const inside = (p: Position): boolean => sign * (p[axis] - edge) >= 0;
    kept = kept.flatMap((p, i) => {
      const before = kept.at(i - 1) as Position;
      const t = (edge - before[axis]) / (p[axis] - before[axis]);
      const along = before[1 - axis] + t * (p[1 - axis] - before[1 - axis]);
      const cross: Position = axis === 0 ? [edge, along] : [along, edge];
      return [...(inside(p) === inside(before) ? [] : [cross]), ...(inside(p) ? [p] : [])];
    });
  }
  return kept.length < 3 ? [] : [...kept, kept[0]];
}

const rings = (polygon: readonly Position[][], box: Bounds): Position[][] =>
  polygon.map((ring) => cutRing(ring, box)).filter(({ length }) => length > 0);

/** The part of lines and areas within the box (west, south, east, north in the geometry's unit); points as they are. */
export function clipped(geometry: GeoJSON.Geometry, box: Bounds): GeoJSON.Geometry {
  switch (geometry.type) {
    case "LineString":
      return { type: "MultiLineString", coordinates: cutLine(geometry.coordinates, box) as number[][][] };
    case "MultiLineString":
      return {
        type: "MultiLineString",
        coordinates: geometry.coordinates.flatMap((line) => cutLine(line, box)) as number[][][],
      };
    case "Polygon":
      return { type: "Polygon", coordinates: rings(geometry.coordinates, box) as number[][][] };
    case "MultiPolygon":
      return {
        type: "MultiPolygon",
        coordinates: geometry.coordinates
          .map((polygon) => rings(polygon, box))
          .filter(({ length }) => length > 0) as number[][][][],
      };
    default:
      return geometry;
  }
}
