/** What of a source lies in a box: a sheet shows few of a city's features, and little of those that run across it. */
import type { Bounds } from "../model/geometry";
import { once } from "../model/once";
import { clipped } from "./clip";

/** West, south, east, north of each feature. */
const boxesOf = once((collection: GeoJSON.FeatureCollection): Float64Array => {
  const made = new Float64Array(4 * collection.features.length);
  collection.features.forEach(({ geometry }, k) => {
    const box = [180, 90, -180, -90];
    const grow = (part: unknown): void => {
      if (!Array.isArray(part)) return;
      if (typeof part[0] !== "number") {
        part.forEach(grow);
        return;
      }
      box[0] = Math.min(box[0], part[0]);
      box[1] = Math.min(box[1], part[1]);
      box[2] = Math.max(box[2], part[0]);
      box[3] = Math.max(box[3], part[1]);
    };
    if (geometry && "coordinates" in geometry) grow(geometry.coordinates);
    made.set(box, 4 * k);
  });
  return made;
});

/** Features whose box meets the bounds, cut to a little more than them. */
export function within(collection: GeoJSON.FeatureCollection, [w, s, e, n]: Bounds): GeoJSON.FeatureCollection {
  const box = boxesOf(collection);
  const [x, y] = [(e - w) / 20, (n - s) / 20];
  const wide: Bounds = [w - x, s - y, e + x, n + y];
  const features = collection.features.flatMap((feature, k) => {
    const [w1, s1, e1, n1] = box.subarray(4 * k, 4 * k + 4);
    if (w1 > e || e1 < w || s1 > n || n1 < s) return [];
    const inside = w1 >= wide[0] && e1 <= wide[2] && s1 >= wide[1] && n1 <= wide[3];
    return [inside || !feature.geometry ? feature : { ...feature, geometry: clipped(feature.geometry, wide) }];
  });
  return { type: "FeatureCollection", features };
}
