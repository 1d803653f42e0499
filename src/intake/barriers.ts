/** Barrier lines and other lines at the door. */
import type { BarrierTable } from "../model/dataset";
import { BARRIER_CLASS, type BarrierClass } from "../model/enums";
import type { Reading } from "./crs/convert";
import { type Notes, plainText } from "./findings";
import type { RawFeature } from "./formats/types";
import { Numbers } from "./geometry";

export const noBarriers: BarrierTable = {
  n: 0,
  id: [],
  name: [],
  class: [],
  lines: { n: 0, coords: new Float64Array(0), lineStart: new Uint32Array(1), feature: new Uint32Array(0) },
};

const isPosition = (p: unknown): p is [number, number] =>
  Array.isArray(p) && Number.isFinite(p[0]) && Number.isFinite(p[1]);
const isDegrees = ([x, y]: readonly [number, number]): boolean => Math.abs(x) <= 180 && Math.abs(y) <= 90;

/** Barriers of two files; those of the later one replace what has the same id. */
export function joinBarriers(old: BarrierTable, next: BarrierTable): BarrierTable {
  if (old.n === 0) return next;
  const fresh = new Set(next.id);
  const from = [
    ...Array.from({ length: old.n }, (_, row) => ({ table: old, row })).filter(({ row }) => !fresh.has(old.id[row])),
    ...Array.from({ length: next.n }, (_, row) => ({ table: next, row })),
  ];
  const coords = new Numbers();
  const lineStart = new Numbers();
  const feature = new Numbers();
  lineStart.push(0);
  from.forEach(({ table: { lines }, row }, position) => {
    for (let line = 0; line < lines.n; line++) {
      if (lines.feature[line] !== row) continue;
      for (let k = 2 * lines.lineStart[line]; k < 2 * lines.lineStart[line + 1]; k++) coords.push(lines.coords[k]);
      lineStart.push(coords.length / 2);
      feature.push(position);
    }
  });
  return {
    n: from.length,
    id: from.map(({ table, row }) => table.id[row]),
    name: from.map(({ table, row }) => table.name[row]),
    class: from.map(({ table, row }) => table.class[row]),
    lines: { n: feature.length, coords: coords.floats(), lineStart: lineStart.indices(), feature: feature.indices() },
  };
}

/** LineStrings, MultiLineStrings and rings of polygons; a class that is not known is refused. */
export function readBarriers(features: readonly RawFeature[], { convert }: Reading, notes: Notes): BarrierTable {
  const ids: string[] = [];
  const names: (string | null)[] = [];
  const classes: BarrierClass[] = [];
  const coords = new Numbers();
  const lineStart = new Numbers();
  const feature = new Numbers();
  lineStart.push(0);
  features.forEach((raw, position) => {
    const id = plainText(raw.properties.id ?? raw.id ?? position + 1);
    const place = { feature: position, id };
    const kind = BARRIER_CLASS.find((name) => name === raw.properties.class);
    if (!kind) {
      notes.add("unknownBarrier", "error", { ...place, field: "class", value: raw.properties.class });
      return;
    }
    const g = raw.geometry as { type?: string; coordinates?: unknown } | null;
    const lists =
      g?.type === "LineString"
        ? [g.coordinates]
        : g?.type === "MultiLineString" || g?.type === "Polygon"
          ? g.coordinates
          : g?.type === "MultiPolygon" && Array.isArray(g.coordinates)
            ? g.coordinates.flat()
            : null;
    if (!Array.isArray(lists) || lists.length === 0) {
      notes.add("wrongGeometry", "error", { ...place, field: "geometry", value: g?.type });
      return;
    }
    if (
      !lists.every(
        (list) =>
          Array.isArray(list) &&
          list.length > 1 &&
          list.every((p) => isPosition(p) && isDegrees(convert ? convert(p) : p)),
      )
    ) {
      notes.add("badCoordinate", "error", { ...place, field: "geometry" });
      return;
    }
    for (const list of lists as [number, number][][]) {
      for (const point of list) {
        const [x, y] = convert ? convert(point) : point;
        coords.push(x);
        coords.push(y);
      }
      lineStart.push(coords.length / 2);
      feature.push(ids.length);
    }
    ids.push(id);
    names.push(typeof raw.properties.name === "string" ? raw.properties.name : null);
    classes.push(kind);
  });
  return {
    n: ids.length,
    id: ids,
    name: names,
    class: classes,
    lines: { n: feature.length, coords: coords.floats(), lineStart: lineStart.indices(), feature: feature.indices() },
  };
}
