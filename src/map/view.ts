/** Views and boxes: what MapLibre reckons for the WebGL map, for the SVG in its place. Web Mercator, 512 pixels at zoom 0. */
import type { Bounds } from "../model/geometry";
import type { FitOptions, MapView, Margins } from "./types";

const TILE = 512;
const RAD = Math.PI / 180;
/** Latitude at which the world of Web Mercator is as high as wide, degrees. */
const LIMIT = 85.051_128_78;
/** CSS pixels kept free about what a map for paper shows where nothing else is said, and its closest zoom. */
const [PAPER_MARGIN, PAPER_ZOOM] = [30, 18];
/** Length of the equator, m. */
const EQUATOR = 40_075_016.686;

/** Height above the equator in units of the world's half width over π,. */
const mercator = (latitude: number): number =>
  Math.log(Math.tan(Math.PI / 4 + (Math.max(-LIMIT, Math.min(LIMIT, latitude)) * RAD) / 2));
const latitudeAt = (y: number): number => (2 * Math.atan(Math.exp(y)) - Math.PI / 2) / RAD;

/** Pixels a radian at a zoom. */
const pixels = (zoom: number): number => (TILE * 2 ** zoom) / (2 * Math.PI);

/** Metres a CSS pixel in the middle of the view. */
export const metresPerPixel = ({ latitude, zoom }: MapView): number =>
  (EQUATOR * Math.cos(latitude * RAD)) / (TILE * 2 ** zoom);

/** What a map for paper shows of a box: a margin about it, and never closer than to read the ground by. */
export function paperView(bounds: Bounds, width: number, height: number, margin = PAPER_MARGIN): MapView {
  const fitted = viewOf(bounds, width, height, margin);
  return { ...fitted, zoom: Math.min(PAPER_ZOOM, fitted.zoom) };
}

export interface Projection {
  /** CSS pixels from the upper left corner. */
  readonly project: (longitude: number, latitude: number) => [number, number];
  /** Degrees. */
  readonly unproject: (x: number, y: number) => [number, number];
}

/** Two margins of one direction, of which no more than three quarters of `size` are kept: they may have been meant for a larger picture. */
function within(before: number, after: number, size: number): readonly [number, number] {
  const share = Math.min(1, (0.75 * size) / Math.max(1e-9, before + after));
  return [before * share, after * share];
}

/** The view that shows a box in width × height pixels, with a margin kept free on every side. */
export function viewOf([w, s, e, n]: Bounds, width: number, height: number, margins: Margins = 0): MapView {
  const wanted =
    typeof margins === "number" ? { top: margins, right: margins, bottom: margins, left: margins } : margins;
  const [left, right] = within(wanted.left, wanted.right, width);
  const [top, bottom] = within(wanted.top, wanted.bottom, height);
  const [y0, y1] = [mercator(s), mercator(n)];
  const k = Math.min(
    Math.max(1, width - left - right) / Math.max(1e-9, (e - w) * RAD),
    Math.max(1, height - top - bottom) / Math.max(1e-9, y1 - y0),
  );
  return {
    longitude: (w + e) / 2 + (right - left) / 2 / k / RAD,
    latitude: latitudeAt((y0 + y1) / 2 + (top - bottom) / 2 / k),
    zoom: Math.log2((k * 2 * Math.PI) / TILE),
  };
}

/** What a box is fitted with at this size. @param otherwise where nothing was said. */
export const marginsOf = ({ padding }: FitOptions, otherwise: () => Margins | undefined): Margins =>
  (typeof padding === "function" ? padding() : padding) ?? otherwise() ?? 24;

/** What width × height pixels show of a view. */
export function seenOf(view: MapView, width: number, height: number): Bounds {
  return frameOf(projection(view, width, height), width, height);
}

/** Web Mercator about the middle of width × height pixels, as the WebGL map draws. */
export function projection({ longitude, latitude, zoom }: MapView, width: number, height: number): Projection {
  const k = pixels(zoom);
  const [left, top] = [width / 2 - k * longitude * RAD, height / 2 + k * mercator(latitude)];
  return {
    project: (x, y) => [left + k * x * RAD, top - k * mercator(y)],
    unproject: (x, y) => [(x - left) / k / RAD, latitudeAt((top - y) / k)],
  };
}

/** West, south, east, north of what width × height pixels show. */
export function frameOf(plane: Projection, width: number, height: number): Bounds {
  const [[west, north], [east, south]] = [plane.unproject(0, 0), plane.unproject(width, height)];
  return [west, south, east, north];
}
