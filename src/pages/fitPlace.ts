import { boundsOf, outlineBounds } from "../map/outlines";
import type { MapHandle } from "../map/types";
import type { Dataset } from "../model/dataset";
import type { Bounds } from "../model/geometry";
import type { Here } from "../store/place";

/** Shows the place on a map: the whole (`bounds`), or where its estates lie. */
export function fitPlace(handle: MapHandle | null, data: Dataset, at: Here, bounds: Bounds): void {
  const rows = (of: Int32Array, row: number): number[] => [...of.keys()].filter((e) => of[e] === row);
  const { centre } = data.estates;
  if (at.level === "city") handle?.fit(bounds);
  else if (at.level === "estate") handle?.fit(boundsOf(centre, [at.estate]), { maxZoom: 17 });
  else {
    const inside =
      at.level === "street" ? rows(data.estates.street, at.street) : rows(data.estates.district, at.district);
    const box = inside.length > 0 ? boundsOf(centre, inside) : outlineBounds(data.districts.geometry, [at.district]);
    if (box) handle?.fit(box, { padding: 60 });
  }
}
