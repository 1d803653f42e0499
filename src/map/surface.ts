/** A MapLibre map as the surface that `sync` draws upon: Blobs become object URLs for as long as the worker reads them. */
import type { GeoJSONSource, Map as MapLibre } from "maplibre-gl";
import type { Surface } from "./sync";
import type { SourceData } from "./types";

/**
 * Zoom of the finest tiles: nearer views stretch them (a step is 0.25 m), so that a frame draws a few large tiles and not
 * dozens of small ones, each of which costs every layer its own calls.
 */
const FINEST = 14;
const COARSE = 13;

/** More features than this go to the map's worker as text: MapLibre copies objects piece by piece on the page's own thread. */
const MOST_COPIED = 100;

export interface LiveSurface extends Surface {
  /** Takes back the addresses that were lent for a source; for all of them without a key. */
  readonly revoke: (key?: string) => void;
}

/** The few calls of MapLibre that carry a layer, by names that are only known at run time. */
export function surfaceOf(map: MapLibre): LiveSurface {
  const lent = new Map<string, string[]>();
  const address = (key: string, data: SourceData): string | GeoJSON.FeatureCollection => {
    if (typeof data === "string") return data;
    const isText = data instanceof Blob;
    if (!isText && data.features.length <= MOST_COPIED) return data;
    const url = URL.createObjectURL(isText ? data : new Blob([JSON.stringify(data)]));
    lent.set(key, [...(lent.get(key) ?? []), url]);
    return url;
  };
  const revoke = (key?: string): void => {
    for (const [name, urls] of lent) {
      if (key !== undefined && name !== key) continue;
      for (const url of urls) URL.revokeObjectURL(url);
      lent.delete(name);
    }
  };
  type Add = Parameters<MapLibre["addLayer"]>[0];
  return {
    revoke,
    addSource: ({ key, data, coarse, fine }) =>
      map.addSource(key, {
        type: "geojson",
        data: address(key, data),
        maxzoom: coarse ? COARSE : FINEST,
        tolerance: fine ? 0.1 : 0.375,
      }),
    setData: (id, data) => {
      // A refusal is told by the map's own error event.
      map
        .getSource<GeoJSONSource>(id)
        ?.setData(address(id, data))
        .catch(() => {});
    },
    removeSource(id) {
      map.removeSource(id);
      revoke(id);
    },
    addLayer: (spec, before) => void map.addLayer(spec as unknown as Add, before),
    removeLayer: (id) => void map.removeLayer(id),
    moveLayer: (id, before) => void map.moveLayer(id, before),
    setPaint: (id, name, value) => void map.setPaintProperty(id, name as "fill-color", value as "#000000"),
    setLayout: (id, name, value) => void map.setLayoutProperty(id, name as "visibility", value as "visible"),
    setFilter: (id, filter) => void map.setFilter(id, filter as null),
    setZooms: (id, least, most) => void map.setLayerZoomRange(id, least, most),
    setImage(id, image) {
      if (map.hasImage(id)) map.removeImage(id);
      if (image) {
        const { width, height, data, ratio } = image;
        map.addImage(id, { width, height, data }, { pixelRatio: ratio });
      }
    },
    setState(source, row, values) {
      const feature = { source, id: row };
      for (const [name, value] of Object.entries(values)) {
        if (value === undefined) map.removeFeatureState(feature, name);
        else map.setFeatureState(feature, { [name]: value });
      }
    },
  };
}
