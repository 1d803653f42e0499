/** Measurements on demand: the gap of any two estates, near or far, and what lies between them. */
import type { BarrierTable } from "../../model/dataset";
import type { GeometryTable } from "../../model/geometry";
import { barrierTest } from "./barrier";
import { type Extent, extents } from "./extent";
import { gapKernel } from "./gap";
import { type Plane, project } from "./projection";
import { OTHER_DISTRICT, OTHER_STREET, type PackagingColumns } from "./types";

/** Two estates, rows of the dataset. */
export interface Reach {
  readonly gapMm: number;
  /** As a link's flags, see `types.ts`. */
  readonly flags: number;
  /** The shortest segment on the plane, x1, y1, x2, y2 in metres, x unscaled. */
  readonly segment: readonly [number, number, number, number];
}

export interface Survey {
  readonly columns: PackagingColumns;
  readonly plane: Plane;
  readonly extent: Extent;
  /** Measures estates i and j; kept once asked for. */
  reach(i: number, j: number): Reach;
}

/** A survey of one dataset. O(vertices) to begin with. */
export function surveyOf(
  columns: PackagingColumns,
  geometry: GeometryTable,
  barriers: BarrierTable | null = null,
): Survey {
  const plane = project(geometry);
  const kernel = gapKernel(geometry, plane, Infinity);
  const barred = barriers ? barrierTest(barriers, plane) : null;
  const known = new Map<number, Reach>();
  const { district, street } = columns;
  return {
    columns,
    plane,
    extent: extents(geometry, plane),
    reach(i, j) {
      // One direction, so that the segment does not depend on who asks.
      const [f, g] = columns.id[i] < columns.id[j] || (columns.id[i] === columns.id[j] && i < j) ? [i, j] : [j, i];
      const key = f * geometry.n + g;
      const before = known.get(key);
      if (before) return before;
      const gapMm = kernel.measure(f, g);
      const s = plane.halfScale[f] + plane.halfScale[g];
      const [x1, y1, x2, y2] = kernel.segment;
      const segment = [x1 / s, y1, x2 / s, y2] as const;
      // What rounds to 0 is under 0.5 mm: never barred.
      let flags = barred && gapMm > 0 ? barred(...segment) : 0;
      if (district[f] !== district[g] || district[f] < 0) flags |= OTHER_DISTRICT;
      if (street[f] !== street[g] || street[f] < 0) flags |= OTHER_STREET;
      const made = { gapMm, flags, segment };
      known.set(key, made);
      return made;
    },
  };
}
