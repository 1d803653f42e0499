/** A drawn line changed vertex by vertex, without dragging. */
import { INKS } from "./style";
import type { DrawnLine, MapLayer, MapView, Theme } from "./types";
import { projection } from "./view";

/** A vertex of a drawn line. */
export interface Vertex {
  readonly line: string;
  readonly at: number;
}
type Line = DrawnLine["line"];

/** All vertices, line by line. */
export const verticesOf = (lines: readonly DrawnLine[]): Vertex[] =>
  lines.flatMap(({ id, line }) => line.map((_, at) => ({ line: id, at })));

/** The line with one vertex so many CSS pixels to the right and down of where it stood in the view. */
export function shifted(line: Line, at: number, [right, down]: readonly [number, number], view: MapView): Line {
  const { project, unproject } = projection(view, 0, 0);
  const [x, y] = project(...line[at]);
  return line.with(at, unproject(x + right, y + down));
}

/** The line without one vertex; null: it has only two. */
export const without = (line: Line, at: number): Line | null =>
  line.length > 2 ? line.filter((_, v) => v !== at) : null;

/** The line with one more vertex half-way to the next, or half-way back from the last; `made`: where it stands. */
export function halved(line: Line, at: number): { readonly line: Line; readonly made: number } {
  const made = Math.min(at + 1, line.length - 1);
  const [[x1, y1], [x2, y2]] = [line[made - 1], line[made]];
  return { line: line.toSpliced(made, 0, [(x1 + x2) / 2, (y1 + y2) / 2]), made };
}

/** The first vertex that stands elsewhere than before; the last where none does. */
export function changedAt(before: Line, after: Line): number {
  const at = after.findIndex(([x, y], v) => x !== before[v]?.[0] || y !== before[v]?.[1]);
  return at < 0 ? after.length - 1 : at;
}

/** A ring about the chosen vertex. */
export function vertexLayer([x, y]: Line[number], theme: Theme): MapLayer {
  const { teal } = INKS[theme];
  return {
    id: "vertex",
    slot: "drawing",
    source: {
      key: "vertex",
      data: {
        type: "FeatureCollection",
        features: [{ type: "Feature", id: 0, properties: {}, geometry: { type: "Point", coordinates: [x, y] } }],
      },
    },
    specs: [
      {
        id: "ring",
        type: "circle",
        paint: {
          "circle-opacity": 0,
          "circle-radius": 13,
          "circle-stroke-width": 4,
          "circle-stroke-color": teal,
        },
      },
    ],
    mark: () => ({ stroke: teal, width: 4, radius: 13, fill: "none" }),
  };
}
