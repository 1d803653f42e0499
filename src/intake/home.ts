/** The district that a place lies in, for estates of which no column names one. */
import type { AreaEntry } from "./areas";
import type { Notes, Place } from "./findings";
import { areaOf, holds, metresToEdge } from "./rings";

type Box = readonly [west: number, south: number, east: number, north: number];
/** Row of a district, or the nearest one and how far its outline lies, m. */
type Home = { readonly row: number } | { readonly row: null; readonly name: string; readonly metres: number };

/** Outlines of districts are seldom truer than this: nearer ones are not judged, m. */
const OUTSIDE_M = 150;
const METRES_PER_DEGREE = 111_195;

export function boxOf({ polygons }: AreaEntry): Box {
  let [w, s, e, n] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of polygons.flat())
    for (let k = 0; k < ring.length; k += 2) {
      w = Math.min(w, ring[k]);
      e = Math.max(e, ring[k]);
      s = Math.min(s, ring[k + 1]);
      n = Math.max(n, ring[k + 1]);
    }
  return [w, s, e, n];
}

/** Not farther than any vertex of the box's outline can be, m. */
export function metresToBox([w, s, e, n]: Box, x: number, y: number): number {
  const [dx, dy] = [Math.max(w - x, 0, x - e) * Math.cos((y * Math.PI) / 180), Math.max(s - y, 0, y - n)];
  return Math.hypot(dx, dy) * METRES_PER_DEGREE * 0.99;
}

/**
 * Finds districts by place. Where outlines lie over each other (a zone inside of a district) the smallest holds it; beside all
 * of them the nearest one that is no farther than outlines are true. Null: there are no outlines.
 */
export function homes(entries: readonly AreaEntry[]): ((x: number, y: number) => Home) | null {
  const outlined = entries
    .map((entry, row) => ({ row, entry, box: boxOf(entry) }))
    .filter(({ entry }) => entry.polygons.length > 0)
    .map((one) => ({ ...one, area: one.entry.polygons.reduce((sum, [outer]) => sum + Math.abs(areaOf(outer)), 0) }))
    .sort((a, b) => a.area - b.area);
  if (outlined.length === 0) return null;
  return (x, y) => {
    const inside = outlined.find(
      ({ entry, box: [w, s, e, n] }) => x >= w && x <= e && y >= s && y <= n && holds(entry.polygons, x, y),
    );
    if (inside) return { row: inside.row };
    let [nearest, metres] = [outlined[0], Number.POSITIVE_INFINITY];
    for (const one of outlined) {
      if (metresToBox(one.box, x, y) >= metres) continue;
      const far = metresToEdge(one.entry.polygons, x, y);
      if (far < metres) [nearest, metres] = [one, far];
    }
    return metres <= OUTSIDE_M ? { row: nearest.row } : { row: null, name: nearest.entry.name, metres };
  };
}

/** Finds the names of districts by place; null: it lies in none. */
export function districtAt(entries: readonly AreaEntry[]): (x: number, y: number) => string | null {
  const homeAt = homes(entries);
  return (x, y) => {
    const { row = null } = homeAt?.(x, y) ?? {};
    return row === null ? null : entries[row].name;
  };
}

/** Judges the districts of estates by their places; what follows from a place is said once a file, with how many in each district. */
export function homeJudge(entries: readonly AreaEntry[]) {
  const homeAt = homes(entries);
  const files = new Map<Notes, { readonly first: Place; readonly counts: Map<string, number> }>();
  const byPlace: number[] = [];
  return {
    /** Whether an estate lies where its ledger says. */
    check(row: number, x: number, y: number, notes: Notes, place: Place): void {
      const { name, polygons } = entries[row];
      if (polygons.length === 0 || holds(polygons, x, y)) return;
      const metres = Math.round(metresToEdge(polygons, x, y));
      if (metres > OUTSIDE_M)
        notes.add("outsideDistrict", "warning", { ...place, field: "district", value: name, params: { metres } });
    },
    /** The district of an estate that names none; −1: it lies in none. @param at its row in the table. */
    find(at: number, x: number, y: number, notes: Notes, place: Place): number {
      const found = homeAt?.(x, y);
      if (!found) return -1;
      if (found.row === null) {
        const [step, near] = [found.metres < 10_000 ? 100 : 1000, found.name];
        const km = Math.max(step, Math.round(found.metres / step) * step) / 1000;
        notes.add("outsideCity", "warning", { ...place, field: "district", params: { km, near } });
        return -1;
      }
      byPlace.push(at);
      const file = files.get(notes) ?? { first: place, counts: new Map<string, number>() };
      files.set(notes, file);
      const { name } = entries[found.row];
      file.counts.set(name, (file.counts.get(name) ?? 0) + 1);
      return found.row;
    },
    tell(): void {
      for (const [notes, { first, counts }] of files) {
        const list = [...counts].sort((a, b) => b[1] - a[1]);
        const count = list.reduce((sum, [, each]) => sum + each, 0);
        const params = { count, list: list.map(([name, each]) => `${name} ${each}`).join("、") };
        notes.add("districtByPlace", "note", { ...first, field: "district", params });
      }
    },
    /** 1 by row of the table where the district follows from the place. */
    column(n: number): Uint8Array {
      const column = new Uint8Array(n);
      for (const row of byPlace) column[row] = 1;
      return column;
    },
  };
}
