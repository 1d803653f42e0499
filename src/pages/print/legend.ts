/** The legend of a map on paper: of lines and areas only what the sheet shows. */
import { clipped } from "../../map/clip";
import { within } from "../../map/near";
import type { LegendItem, MapLayer } from "../../map/types";
import { frameOf, paperView, projection } from "../../map/view";
import type { Bounds } from "../../model/geometry";

export interface PlanItem extends LegendItem {
  /** The layer that draws it in its colour; none: it is on every sheet. */
  readonly layer?: string;
}

type Collections = ReadonlyMap<string, GeoJSON.FeatureCollection>;

/** Areas as the lines about them. */
const edges = (geometry: GeoJSON.Geometry): GeoJSON.Geometry =>
  geometry.type === "Polygon"
    ? { type: "MultiLineString", coordinates: geometry.coordinates }
    : geometry.type === "MultiPolygon"
      ? { type: "MultiLineString", coordinates: geometry.coordinates.flat() }
      : geometry;

const isIn = ([x, y]: readonly number[], [w, s, e, n]: Bounds): boolean => x >= w && x <= e && y >= s && y <= n;
const reaches = (geometry: GeoJSON.Geometry, box: Bounds): boolean => {
  const cut = clipped(geometry, box);
  return cut.type === "Point" ? isIn(cut.coordinates, box) : "coordinates" in cut && cut.coordinates.length > 0;
};

/** Items whose colour the sheet bears, in their order. */
export function legendIn<Item extends PlanItem>(
  items: readonly Item[],
  layers: readonly MapLayer[],
  collections: Collections,
  bounds: Bounds,
  { width, height }: { readonly width: number; readonly height: number },
): Item[] {
  const frame = frameOf(projection(paperView(bounds, width, height), width, height), width, height);
  const shows = ({ source: { key, data }, mark }: MapLayer, colour: string | undefined): boolean => {
    const all = typeof data === "object" && "features" in data ? data : collections.get(key);
    return within(all ?? { type: "FeatureCollection", features: [] }, frame).features.some(
      ({ id, geometry, properties }) => {
        const drawn = mark?.(typeof id === "number" ? id : -1, properties ?? {});
        if (!drawn || !geometry || (drawn.stroke !== colour && drawn.fill !== colour)) return false;
        return reaches(drawn.fill ? geometry : edges(geometry), frame);
      },
    );
  };
  return items.filter(({ layer, colour }) => !layer || layers.some((one) => one.id === layer && shows(one, colour)));
}
