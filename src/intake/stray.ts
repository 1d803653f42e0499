/** Places that cannot be meant: absurdly far from a city whose districts all have outlines. */
import type { Mapping } from "./api";
import type { AreaEntry } from "./areas";
import type { Reading } from "./crs/convert";
import type { Notes } from "./findings";
import type { RawFeature } from "./formats/types";
import { metresApart } from "./globe";
import { boxOf, metresToBox } from "./home";

/** Farther than this from the boxes of all districts, typed places that are the exception in their file are slips, m. */
const ABSURD_M = 50_000;
/** Farther than this nothing belongs to the city, km. */
const HOPELESS_KM = 500;

/** How far off a place is: the nearest district, km along the globe, and whether it is its longitude that leads there. */
export interface Stray {
  readonly near: string;
  readonly km: number;
  readonly byLongitude: boolean;
}
export type StrayJudge = (x: number, y: number) => Stray | null;

const kmApart = (ax: number, ay: number, bx: number, by: number): number => metresApart([ax, ay], [bx, by]) / 1000;

/** Whether nothing so far off can belong to the city, whatever else its file holds. */
export const isHopeless = ({ km }: Stray): boolean => km > HOPELESS_KM;

/** Null for a place that is not absurdly far; none is where a district has no outline. */
export function strayJudge(entries: readonly AreaEntry[]): StrayJudge {
  if (entries.length === 0 || entries.some(({ polygons }) => polygons.length === 0)) return () => null;
  const boxes = entries.map((entry) => ({ name: entry.name, box: boxOf(entry) }));
  return (x, y) => {
    let [nearest, least] = [boxes[0], Number.POSITIVE_INFINITY];
    for (const one of boxes) {
      const metres = metresToBox(one.box, x, y);
      if (metres < least) [nearest, least] = [one, metres];
    }
    if (least <= ABSURD_M) return null;
    const [w, s, e, n] = nearest.box;
    const [bx, by] = [Math.min(Math.max(x, w), e), Math.min(Math.max(y, s), n)];
    const byLongitude = kmApart(x, by, bx, by) >= kmApart(bx, y, bx, by);
    return { near: nearest.name, km: Math.round(kmApart(x, y, bx, by)), byLongitude };
  };
}

interface Rows {
  readonly features: readonly RawFeature[];
  readonly mapping: Mapping;
  readonly reading: Reading;
  readonly notes: Notes;
}

/** The ledger without the points that cannot be meant, each named by its cell; their rows stay. */
export function withoutStrays<T extends Rows>(ledger: T, strayOf: StrayJudge): T {
  const { mapping, reading, notes } = ledger;
  let placed = 0;
  const far = ledger.features.map(({ geometry }): Stray | null => {
    const { type, coordinates } = (geometry ?? {}) as { type?: string; coordinates?: [number, number] };
    if (type !== "Point" || !coordinates?.every(Number.isFinite)) return null;
    placed++;
    return strayOf(...(reading.convert ? reading.convert(coordinates) : coordinates));
  });
  // Where many lie off, the outlines do not reach as far as the city.
  const few = 2 * far.filter((stray) => stray !== null).length < placed;
  const features = ledger.features.map((feature, position) => {
    const stray = far[position];
    if (!stray || !(few || isHopeless(stray))) return feature;
    const { near, km, byLongitude } = stray;
    const field = byLongitude === (mapping.swapped ?? false) ? "lat" : "lon";
    const value = feature.properties[mapping.fields[field] ?? field];
    notes.add("strayPoint", "error", { feature: position, field, value, params: { near, km } });
    return { ...feature, geometry: null };
  });
  return { ...ledger, features };
}
