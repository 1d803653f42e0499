/**
 * The imperative edge: the one MapLibre map of the page. It is handed layers and hands back rows; it never knows the store.
 * A page that goes leaves it, the next one takes it over: its container moves, its context stays.
 */
import {
  type FeatureIdentifier,
  type GeoJSONSource,
  type LayerSpecification,
  Map as MapLibre,
  type MapMouseEvent,
  setWorkerUrl,
} from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import "maplibre-gl/dist/maplibre-gl.css";
import type { Bounds } from "../model/geometry";
import { inOrder } from "./order";
import { emptyStyle, INKS } from "./style";
import type { Column, FitOptions, MapEvents, MapHandle, MapLayer, MapPoint, MapSource, Theme } from "./types";

setWorkerUrl(workerUrl);

export interface WebGlMap extends MapHandle {
  /** Stands in the element from now on. */
  attach(element: HTMLElement): void;
  setLayers(layers: readonly MapLayer[]): void;
  setTheme(theme: Theme): void;
  /** What is heard from now on. */
  setEvents(events: MapEvents): void;
  setLabel(label: string): void;
  /** Metres a CSS pixel in the middle of the map. */
  metresPerPixel(): number;
}

let kept: WebGlMap | null = null;
/** The map of the page: made at the first call. */
export function webGlMap(bounds: Bounds, theme: Theme): WebGlMap {
  kept ??= create(bounds, theme);
  return kept;
}

const box = (b: Bounds): [number, number, number, number] => [b[0], b[1], b[2], b[3]];
const still = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;

function create(bounds: Bounds, theme: Theme): WebGlMap {
  const container = document.createElement("div");
  container.className = "canvas";
  document.body.append(container);
  const map = new MapLibre({
    container,
    style: emptyStyle(theme),
    bounds: box(bounds),
    fitBoundsOptions: { padding: 32 },
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    fadeDuration: still() ? 0 : 150,
    maxZoom: 19,
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  let events: MapEvents = {};
  let layers: readonly MapLayer[] = [];
  let loaded = false;
  const sources = new Map<string, { data: MapSource["data"]; url: string | null }>();
  /** Native layers by id, as they were added. */
  const native = new Map<string, { spec: string; source: string }>();
  /** Last state sent, by source and name. */
  const sent = new Map<string, Column>();
  const lit = new Map<string, FeatureIdentifier>();

  map.once("load", () => {
    loaded = true;
    apply();
  });
  map.on("error", ({ error }) => events.onError?.({ code: "source", message: error?.message ?? "map" }));
  map.on("webglcontextlost", () => events.onError?.({ code: "contextLost", message: "" }));
  map.on("moveend", () => events.onMove?.(view()));
  map.on("idle", () => events.onIdle?.());

  const view = () => {
    const { lng, lat } = map.getCenter();
    return { longitude: lng, latitude: lat, zoom: map.getZoom() };
  };
  /** The uppermost interactive feature within two pixels. */
  const at = ({ x, y }: { x: number; y: number }): { layer: string; row: number } | null => {
    const ids = layers
      .filter((l) => l.interactive && l.visible !== false)
      .flatMap((l) => l.specs.map((s) => `${l.id}:${s.id}`))
      .filter((id) => native.has(id));
    if (ids.length === 0) return null;
    const [hit] = map.queryRenderedFeatures(
      [
        [x - 2, y - 2],
        [x + 2, y + 2],
      ],
      { layers: ids },
    );
    return hit && typeof hit.id === "number" ? { layer: hit.layer.id.split(":")[0], row: hit.id } : null;
  };
  const pointOf = ({ point, lngLat }: MapMouseEvent): MapPoint => ({
    x: point.x,
    y: point.y,
    longitude: lngLat.lng,
    latitude: lngLat.lat,
  });
  let under: { layer: string; row: number } | null = null;
  let frame = 0;
  map.on("mousemove", (event) => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      const hit = at(event.point);
      map.getCanvas().style.cursor = hit ? "pointer" : "";
      if (under && (under.layer !== hit?.layer || under.row !== hit.row))
        events.onHover?.(under.layer, null, pointOf(event));
      if (hit) events.onHover?.(hit.layer, hit.row, pointOf(event));
      under = hit;
    });
  });
  map.on("mouseout", (event) => {
    cancelAnimationFrame(frame);
    if (under) events.onHover?.(under.layer, null, pointOf(event));
    under = null;
  });
  const click = (point: MapPoint): void => {
    const hit = at(point);
    if (hit) events.onClick?.(hit.layer, hit.row, point);
    else events.onClickAway?.(point);
  };
  map.on("click", (event) => click(pointOf(event)));
  map.getCanvas().addEventListener("keydown", ({ key }) => {
    if (key !== "Enter") return;
    const { lng, lat } = map.getCenter();
    const { x, y } = map.project([lng, lat]);
    click({ x, y, longitude: lng, latitude: lat });
  });

  function setSource({ key, data }: MapSource): void {
    const old = sources.get(key);
    if (old?.data === data) return;
    const url = data instanceof Blob ? URL.createObjectURL(data) : null;
    const shown = url ?? (data as string | GeoJSON.FeatureCollection);
    const there = map.getSource(key) as GeoJSONSource | undefined;
    if (there) {
      there.setData(shown);
      map.removeFeatureState({ source: key });
      for (const name of [...sent.keys()]) if (name.startsWith(`${key}|`)) sent.delete(name);
    } else map.addSource(key, { type: "geojson", data: shown });
    if (old?.url) setTimeout(() => URL.revokeObjectURL(old.url ?? ""), 10_000);
    sources.set(key, { data, url });
  }

  /** Sends only the rows whose value changed. */
  function setState(source: string, name: string, column: Column): void {
    const key = `${source}|${name}`;
    const before = sent.get(key);
    for (let id = 0; id < column.length; id++) {
      const value = column[id];
      if (before && Object.is(before[id], value)) continue;
      map.setFeatureState({ source, id }, { [name]: Number.isNaN(value) ? null : value });
    }
    sent.set(key, column.slice());
  }

  const scale = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
  function nativeSpec(layer: MapLayer, spec: MapLayer["specs"][number]): LayerSpecification {
    const made = { ...spec, id: `${layer.id}:${spec.id}`, source: layer.source.key } as LayerSpecification;
    if (made.type !== "symbol" || typeof made.layout?.["text-size"] !== "number") return made;
    return { ...made, layout: { ...made.layout, "text-size": made.layout["text-size"] * scale() } };
  }

  function apply(): void {
    if (!loaded) return;
    const shown = inOrder(layers).filter((layer) => layer.visible !== false);
    for (const layer of shown) {
      setSource(layer.source);
      for (const [name, { width, height, data, ratio }] of Object.entries(layer.images ?? {})) {
        if (!map.hasImage(name)) map.addImage(name, { width, height, data }, { pixelRatio: ratio });
        else map.updateImage(name, { width, height, data });
      }
    }
    const wanted = shown.flatMap((layer) => layer.specs.map((spec) => nativeSpec(layer, spec)));
    const names = new Set(wanted.map(({ id }) => id));
    for (const id of [...native.keys()]) {
      if (names.has(id)) continue;
      map.removeLayer(id);
      native.delete(id);
    }
    // From the top down: each stands right under the one before.
    let above: string | undefined;
    for (const spec of wanted.toReversed()) {
      const text = JSON.stringify(spec);
      const old = native.get(spec.id);
      if (old && old.spec !== text) map.removeLayer(spec.id);
      if (!old || old.spec !== text) map.addLayer(spec, above);
      else {
        const order = map.getLayersOrder();
        const place = order.indexOf(spec.id);
        if (order[place + 1] !== above) map.moveLayer(spec.id, above);
      }
      native.set(spec.id, { spec: text, source: "source" in spec ? String(spec.source) : "" });
      above = spec.id;
    }
    const used = new Set(shown.map(({ source }) => source.key));
    for (const [key, { url }] of [...sources]) {
      if (used.has(key)) continue;
      map.removeSource(key);
      if (url) URL.revokeObjectURL(url);
      sources.delete(key);
      for (const name of [...sent.keys()]) if (name.startsWith(`${key}|`)) sent.delete(name);
      lit.delete(key);
    }
    for (const { source, state } of shown)
      for (const [name, column] of Object.entries(state ?? {})) setState(source.key, name, column);
  }

  const handle: WebGlMap = {
    attach(element) {
      element.append(container);
      map.resize();
    },
    setLayers(next) {
      layers = next;
      apply();
    },
    setTheme(next) {
      const paint = (): void => void map.setPaintProperty("ground", "background-color", INKS[next].ground);
      if (loaded) paint();
      else map.once("load", paint);
    },
    setEvents(next) {
      events = next;
    },
    setLabel(label) {
      map.getCanvas().setAttribute("aria-label", label);
    },
    metresPerPixel() {
      const { latitude, zoom } = view();
      return (40_075_016.686 * Math.cos((latitude * Math.PI) / 180)) / (512 * 2 ** zoom);
    },
    fit(to, { padding = 32, maxZoom = 17, instant = false }: FitOptions = {}) {
      map.fitBounds(box(to), { padding, maxZoom, duration: instant || still() ? 0 : 600 });
    },
    flyTo(longitude, latitude, zoom = map.getZoom()) {
      map.easeTo({ center: [longitude, latitude], zoom, duration: still() ? 0 : 600 });
    },
    getView: view,
    setView({ longitude, latitude, zoom }) {
      map.jumpTo({ center: [longitude, latitude], zoom });
    },
    resize() {
      map.resize();
    },
    highlight(layer, row) {
      const source = layers.find(({ id }) => id === layer)?.source.key;
      if (!source || !sources.has(source) || !loaded) return;
      const old = lit.get(source);
      if (old) map.setFeatureState(old, { h: false });
      lit.delete(source);
      if (row === null) return;
      map.setFeatureState({ source, id: row }, { h: true });
      lit.set(source, { source, id: row });
    },
    dispose() {
      map.remove();
      for (const { url } of sources.values()) if (url) URL.revokeObjectURL(url);
      container.remove();
      if (kept === handle) kept = null;
    },
  };
  return handle;
}
