import { boundsOf, outlineBounds } from "../map/outlines";
import type { MapHandle } from "../map/types";
import type { Dataset } from "../model/dataset";
import type { Bounds } from "../model/geometry";
import type { Here } from "../store/place";

/** Where the estates of a district or a street lie; the district's outline when there are none; null: neither. */
export function insideOf({ estates, districts }: Dataset, at: Here): Bounds | null {
  const [of, row] = at.level === "street" ? [estates.street, at.street] : [estates.district, at.district];
  const inside = [...of.keys()].filter((e) => of[e] === row);
  return inside.length > 0 ? boundsOf(estates.centre, inside) : outlineBounds(districts.geometry, [at.district]);
}

/** The place with a margin, as a sheet shows it; `whole` = the city's. A district is shown to its borders. */
export function placeBounds(data: Dataset, at: Here, whole: Bounds): Bounds {
  if (at.level === "city") return whole;
  if (at.level === "district")
    return outlineBounds(data.districts.geometry, [at.district]) ?? insideOf(data, at) ?? whole;
  return about(at.level === "estate" ? boundsOf(data.estates.centre, [at.estate]) : (insideOf(data, at) ?? whole));
}

/** Estates reach beyond their middles. */
function about([w, s, e, n]: Bounds): Bounds {
  const [dx, dy] = [Math.max(0.001, (e - w) * 0.06), Math.max(0.001, (n - s) * 0.06)];
  return [w - dx, s - dy, e + dx, n + dy];
}

/** Shows the place on a map: the whole (`bounds`), or where its estates lie. */
export function fitPlace(handle: MapHandle | null, data: Dataset, at: Here, bounds: Bounds): void {
  if (at.level === "city") handle?.fit(bounds);
  else if (at.level === "estate") handle?.fit(boundsOf(data.estates.centre, [at.estate]), { maxZoom: 17 });
  else {
    const box = insideOf(data, at);
    if (box) handle?.fit(about(box));
  }
}
