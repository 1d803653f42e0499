/** Where the WebGL map looks: a view, or a box that stays in view at every size until someone moves the map. */
import type { Map as MapLibre } from "maplibre-gl";
import type { Bounds } from "../model/geometry";
import type { Aim, FitOptions, MapHandle, MapView, Margins } from "./types";
import { marginsOf, viewOf } from "./view";

/** How far the map is laid back while columns stand on it, degrees. */
const ASLANT = 52;
/** A flight to a neighbouring place, seconds. */
const FLIGHT = 0.6;

/** What is kept free about a box that is fitted into view. */
export type Around = (bounds: Bounds) => Margins | undefined;

/** @param first the box that the map was made with */
export function cameraOf(map: MapLibre, element: HTMLElement, first: Bounds, still: MediaQueryList) {
  let fitted: Exclude<Aim, MapView> | null = { bounds: first, options: {} };
  let around: Around | undefined;
  let aslant = false;
  let size = [element.clientWidth, element.clientHeight] as const;
  const pose = () => (aslant ? { pitch: ASLANT } : { pitch: 0, bearing: 0 });
  const lasting = (seconds: number): number => (still.matches ? 0 : seconds * 1000);
  map.on("move", ({ originalEvent }) => {
    if (originalEvent) fitted = null;
  });

  const getView = (): MapView => {
    const { lng, lat } = map.getCenter();
    return { longitude: lng, latitude: lat, zoom: map.getZoom() };
  };
  const bring = (bounds: Bounds, options: FitOptions = {}): void => {
    const { maxZoom = 17, instant = false, seconds = FLIGHT } = options;
    const [width, height] = size;
    fitted = { bounds, options };
    // MapLibre's own does nothing where the margins leave no room.
    const { longitude, latitude, zoom } = viewOf(
      bounds,
      width,
      height,
      marginsOf(options, () => around?.(bounds)),
    );
    map.flyTo({
      bearing: 0,
      ...pose(),
      center: [longitude, latitude],
      zoom: Math.min(zoom, maxZoom),
      duration: instant ? 0 : lasting(seconds),
    });
  };
  const handle: Pick<MapHandle, "fit" | "flyTo" | "getView" | "setView" | "getAim"> = {
    fit: bring,
    flyTo(longitude, latitude, zoom) {
      fitted = null;
      const to = { center: [longitude, latitude] as [number, number], zoom: zoom ?? map.getZoom() };
      map.easeTo({ ...pose(), ...to, duration: lasting(FLIGHT) });
    },
    getView,
    setView(to) {
      if ("bounds" in to) return bring(to.bounds, { ...to.options, instant: true });
      fitted = null;
      map.jumpTo({ ...pose(), center: [to.longitude, to.latitude], zoom: to.zoom });
    },
    getAim: () => fitted ?? getView(),
  };
  return {
    handle,
    keepFree: (next: Around | undefined): void => {
      around = next;
    },
    /** Lays the map back, to be turned by hand, or upright again. */
    lean(next: boolean): void {
      if (aslant === next) return;
      aslant = next;
      for (const hand of [map.dragRotate, map.touchPitch]) hand[next ? "enable" : "disable"]();
      map.touchZoomRotate[next ? "enableRotation" : "disableRotation"]();
      map.keyboard[next ? "enableRotation" : "disableRotation"]();
      map.easeTo({ ...pose(), duration: lasting(FLIGHT) });
    },
    /** The map has another size. `grounded`: what is drawn on must stay where it is. */
    resized(grounded: boolean): void {
      const [width, height] = size;
      size = [element.clientWidth, element.clientHeight];
      if (size[0] === width && size[1] === height) return;
      if (grounded) map.setCenter(map.unproject([size[0] - width / 2, size[1] - height / 2]));
      else if (fitted) bring(fitted.bounds, fitted.options);
    },
  };
}
