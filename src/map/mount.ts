/** The imperative edge: one MapLibre map. It is handed data and hands back rows; it never knows the store. */
import { Map as MapLibre, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import "maplibre-gl/dist/maplibre-gl.css";
import type { LayerSpecification } from "maplibre-gl";
import type { Bounds } from "../model/geometry";

setWorkerUrl(workerUrl);

export interface Source {
  readonly id: string;
  readonly data: Blob;
}
export interface MapOptions {
  readonly bounds: Bounds;
  readonly ground: string;
  readonly sources: readonly Source[];
  readonly layers: readonly LayerSpecification[];
  /** Layer whose features can be chosen. */
  readonly choose: string;
  readonly label: string;
  /** Patterns by name. */
  readonly images?: Readonly<Record<string, { width: number; height: number; data: Uint8Array }>>;
}
export interface MapHandle {
  /** Sets the state `k` of rows that changed since the last call. */
  paint(source: string, state: Int32Array): void;
  fit(bounds: Bounds): void;
  dispose(): void;
}

/** Whether WebGL 2 is to be had. */
export const hasWebGl = (): boolean => document.createElement("canvas").getContext("webgl2") !== null;

/** Mounts a map; `onChoose` gets the row of the feature clicked, `onError` a sentence of MapLibre's. */
export function mount(
  element: HTMLElement,
  options: MapOptions,
  onChoose: (row: number) => void,
  onError: (message: string) => void,
): MapHandle {
  const urls: string[] = [];
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const map = new MapLibre({
    container: element,
    style: {
      version: 8,
      sources: Object.fromEntries(
        options.sources.map(({ id, data }) => {
          const url = URL.createObjectURL(data);
          urls.push(url);
          return [id, { type: "geojson", data: url }];
        }),
      ),
      layers: [{ id: "ground", type: "background", paint: { "background-color": options.ground } }, ...options.layers],
    },
    bounds: options.bounds as [number, number, number, number],
    fitBoundsOptions: { padding: 24 },
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    fadeDuration: still ? 0 : 200,
  });
  map.getCanvas().setAttribute("aria-label", options.label);
  map.on("error", (event) => onError(event.error?.message ?? "map"));
  map.on("click", options.choose, (event) => {
    const id = event.features?.[0]?.id;
    if (typeof id === "number") onChoose(id);
  });
  map.once("style.load", () => {
    for (const [id, image] of Object.entries(options.images ?? {})) map.addImage(id, image);
  });
  const last = new Map<string, Int32Array>();
  let waiting: (() => void)[] = [];
  let ready = false;
  map.once("load", () => {
    ready = true;
    for (const run of waiting) run();
    waiting = [];
  });
  return {
    paint(source, state) {
      if (!ready) {
        waiting.push(() => this.paint(source, state));
        return;
      }
      const before = last.get(source);
      for (let row = 0; row < state.length; row++) {
        if (before?.[row] !== state[row]) map.setFeatureState({ source, id: row }, { k: state[row] });
      }
      last.set(source, state.slice());
    },
    fit(bounds) {
      map.fitBounds(bounds as [number, number, number, number], {
        padding: 60,
        duration: still ? 0 : 500,
        maxZoom: 17,
      });
    },
    dispose() {
      map.remove();
      for (const url of urls) URL.revokeObjectURL(url);
    },
  };
}
