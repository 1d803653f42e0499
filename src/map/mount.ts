/**
 * The imperative edge, the only file with MapLibre in it (deckOverlay.ts has deck.gl): one map for the life of the page. It is handed layers and hands
 * back rows; it never knows the store. `takeMap` hangs the one map into an element and `leaveMap` takes it out again with
 * its sources and tiles, so that the next page finds them.
 */
import { addProtocol, Map as MapLibre, type MapMouseEvent, type PointLike, setWorkerUrl } from "maplibre-gl";
import workerUrl from "./mapWorker.ts?worker&url";
import "maplibre-gl/dist/maplibre-gl.css";
import type { Bounds } from "../model/geometry";
import { BASEMAP, basemapOn } from "./basemap/drawing";
import { overBasemap } from "./basemap/over";
import type { Basemap, BasemapNews } from "./basemap/types";
import { type Around, cameraOf } from "./camera";
import { allNative, isAslant, isDeck, wantsDeck } from "./deck";
import type { DeckDrawing } from "./deckOverlay";
import { covers, type Slot } from "./order";
import { type PenHolder, penHolder } from "./penHolder";
import { strokes } from "./strokes";
import { emptyStyle, INKS } from "./style";
import { surfaceOf } from "./surface";
import { sync } from "./sync";
import type { AnyLayer, MapEvents, MapHandle, MapPoint, Theme } from "./types";

setWorkerUrl(workerUrl);

export interface LiveMap {
  readonly handle: MapHandle;
  /** Makes the map show these layers on the ground of this theme and on a basemap; the same objects again cost nothing. */
  readonly show: (layers: readonly AnyLayer[], theme: Theme, basemap?: Basemap | null) => void;
  /** Whom to speak to, and what is kept free about a box that is fitted into view. */
  readonly listen: (events: MapEvents, around?: Around, onBasemap?: (news: BasemapNews) => void) => void;
  readonly name: (label: string, describedBy: string) => void;
  /** While measuring a double click must not zoom. */
  readonly zoomOnDoubleClick: (on: boolean) => void;
  /** While a held pointer paints it must not move the map. */
  readonly stroke: (on: boolean) => void;
  /** Draws lines by mouse or finger. While a pen is in the hand clicks choose nothing; Enter still does. */
  readonly takePen: PenHolder["take"];
}

/** Half the side of the box that a mouse or a finger hits, CSS pixels. */
const REACH = { mouse: 2, touch: 10 };
const STILL = "(prefers-reduced-motion: reduce)";
/** How much larger than 16 pixels the page's letters are: they grow with the screen, and so do names on the map. Asking lays the page out. */
const remNow = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;

const box = ([west, south, east, north]: Bounds): [number, number, number, number] => [west, south, east, north];

/** Makes a map in an element of its own; throws when WebGL 2 is not to be had. */
function makeMap(element: HTMLElement, bounds: Bounds, theme: Theme): LiveMap & { readonly end: () => void } {
  const still = matchMedia(STILL);
  const map = new MapLibre({
    container: element,
    style: emptyStyle(theme),
    bounds: box(bounds),
    fitBoundsOptions: { padding: 24 },
    attributionControl: false,
    dragRotate: false,
    maxPitch: 60,
    maxZoom: 20,
    renderWorldCopies: false,
    fadeDuration: still.matches ? 0 : 150,
  });
  map.touchZoomRotate.disableRotation();
  map.touchPitch.disable();
  map.keyboard.disableRotation();
  let events: MapEvents = {};
  let hearBasemap: ((news: BasemapNews) => void) | undefined;
  let ready = false;
  let gone = false;
  let wanted: { layers: readonly AnyLayer[]; theme: Theme; basemap: Basemap | null } | null = null;
  let slots: ReadonlyMap<string, Slot> = new Map();
  let deck: DeckDrawing | null = null;
  let fetching = false;
  let rem = remNow();
  let over: { layer: string; row: number } | null = null;
  let pointer: MapMouseEvent | null = null;
  const camera = cameraOf(map, element, bounds, still);
  const surface = surfaceOf(map);
  const state = sync(surface, (trouble) => events.onError?.(trouble));
  const under = basemapOn(map, (news) => hearBasemap?.(news));
  addProtocol(BASEMAP, ({ url }, { signal }) => under.load(url, signal));

  const pointAt = (x: number, y: number): MapPoint => {
    const { lng, lat } = map.unproject([x, y]);
    return { x, y, longitude: lng, latitude: lat };
  };
  type Found = { layer: string; row: number } | null;
  function findNative(at: PointLike | [PointLike, PointLike]): Found {
    const live = state.interactive();
    if (live.size === 0) return null;
    for (const feature of map.queryRenderedFeatures(at, { layers: [...live.keys()] })) {
      const layer = live.get(feature.layer.id);
      if (layer !== undefined && typeof feature.id === "number") return { layer, row: feature.id };
    }
    return null;
  }
  /** The uppermost interactive feature at a point, or within reach of it. */
  function find(x: number, y: number, reach: number): Found {
    if (!ready) return null;
    const at = findNative([x, y]);
    const drawn = deck?.pick(x, y, reach) ?? null;
    if (at && drawn) {
      const [a, b] = [slots.get(at.layer), slots.get(drawn.layer)];
      return a && b && covers(a, b) ? at : drawn;
    }
    return (
      at ??
      drawn ??
      findNative([
        [x - reach, y - reach],
        [x + reach, y + reach],
      ])
    );
  }
  /** Fetches deck.gl; until it is there, and should it not come, lines are drawn natively. */
  function fetchDeck(): void {
    if (fetching) return;
    fetching = true;
    import("./deckOverlay")
      .then(({ deckOn }) => {
        if (gone) return;
        deck = deckOn(map, (message) => events.onError?.({ code: "style", message }));
        draw();
      })
      .catch((error: unknown) => events.onError?.({ code: "style", message: String(error) }));
  }
  function hover(found: { layer: string; row: number } | null, point: MapPoint): void {
    if (over && over.layer !== found?.layer) events.onHover?.(over.layer, null, point);
    if (found && (over?.layer !== found.layer || over.row !== found.row))
      events.onHover?.(found.layer, found.row, point);
    over = found;
    if (!pens.holds()) map.getCanvas().style.cursor = found ? "pointer" : "";
  }
  function choose(x: number, y: number, reach: number): void {
    const point = pointAt(x, y);
    const found = find(x, y, reach);
    if (found) events.onClick?.(found.layer, found.row, point);
    else events.onClickAway?.(point);
  }
  const stroke = strokes(map, {
    find: (x, y) => findNative([x, y]),
    tell: (hits, ended) => events.onStroke?.(hits, ended),
  });
  const pens = penHolder(map, (go) => {
    if (ready) go();
    else map.once("style.load", go);
  });
  function draw(): void {
    if (!ready || gone || !wanted) return;
    map.setPaintProperty("ground", "background-color", INKS[wanted.theme].ground);
    under.show(wanted.basemap, wanted.theme);
    const layers = wanted.basemap ? overBasemap(wanted.layers) : wanted.layers;
    const byDeck = wantsDeck(layers, deck !== null);
    if (byDeck && !deck) fetchDeck();
    slots = new Map(layers.map(({ id, slot }) => [id, slot]));
    state.show(allNative(deck && byDeck ? layers.filter((layer) => !isDeck(layer)) : layers), rem);
    deck?.show(byDeck ? layers.filter(isDeck) : [], rem, state.over);
    camera.lean(isAslant(layers));
  }

  map.on("style.load", () => {
    ready = true;
    draw();
  });
  map.on("mousemove", (event) => {
    if (!pointer)
      requestAnimationFrame(() => {
        const last = pointer;
        pointer = null;
        if (last && !gone && !map.isMoving())
          hover(find(last.point.x, last.point.y, REACH.mouse), pointAt(last.point.x, last.point.y));
      });
    pointer = event;
  });
  map.on("mouseout", (event) => {
    pointer = null;
    hover(null, pointAt(event.point.x, event.point.y));
  });
  map.on("click", (event) => {
    if (pens.holds()) return;
    const touch = (event.originalEvent as Partial<PointerEvent>).pointerType === "touch";
    choose(event.point.x, event.point.y, touch ? REACH.touch : REACH.mouse);
  });
  map.getCanvas().addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    choose(element.clientWidth / 2, element.clientHeight / 2, REACH.touch);
  });
  map.on("moveend", () => events.onMove?.(camera.handle.getView()));
  map.on("idle", () => events.onIdle?.());
  /** Idle comes only once the camera rests: what lies under a long flight is seen before. */
  let drawn = false;
  const seen = (): void => {
    if (!ready || !wanted || !map.loaded()) return;
    map.off("render", seen);
    drawn = true;
    events.onDrawn?.();
  };
  map.on("render", seen);
  map.on("sourcedata", ({ sourceId, sourceDataType, isSourceLoaded }) => {
    if (sourceDataType === "content" && isSourceLoaded) surface.revoke(sourceId);
  });
  map.on("error", (event) => {
    const { error, sourceId } = event as { error?: { name?: string; message?: string }; sourceId?: string };
    // A tile of the basemap that does not come is told by the basemap itself.
    if (gone || error?.name === "AbortError" || sourceId?.startsWith(BASEMAP)) return;
    events.onError?.({ code: sourceId ? "source" : "style", message: error?.message ?? "", layer: sourceId });
  });
  map.on("webglcontextlost", () => {
    // The style goes with the context; what is restored says so by another style.load, but resizes before that.
    ready = false;
    if (!gone) events.onError?.({ code: "contextLost", message: "" });
  });

  map.on("resize", () => {
    // A bar that grows below must not move the ground from under the pen.
    camera.resized(pens.holds() && ready);
    rem = remNow();
    draw();
  });

  const end = (): void => {
    gone = true;
    events = {};
    hearBasemap = undefined;
    pens.take(null);
    surface.revoke();
    deck?.end();
    // After a lost context MapLibre has already taken its style down.
    try {
      map.remove();
    } catch {
      element.replaceChildren();
    }
  };
  const handle: MapHandle = {
    ...camera.handle,
    resize: () => void map.resize(),
    highlight: (layer, row) => {
      if (ready && !gone) state.highlight(layer, row);
    },
    dispose: () => disposeMap(),
  };
  return {
    handle,
    end,
    show(layers, theme, basemap = null) {
      if (wanted?.layers === layers && wanted.theme === theme && wanted.basemap === basemap) return;
      wanted = { layers, theme, basemap };
      draw();
    },
    listen: (next, keepFree, onBasemap) => {
      events = next;
      camera.keepFree(keepFree);
      hearBasemap = onBasemap;
      // It may have come between two pages, when nobody listened.
      if (drawn) next.onDrawn?.();
    },
    name(label, describedBy) {
      const canvas = map.getCanvas();
      canvas.setAttribute("aria-label", label);
      canvas.setAttribute("aria-describedby", describedBy);
    },
    stroke,
    takePen: pens.take,
    zoomOnDoubleClick: (on) => map.doubleClickZoom[on ? "enable" : "disable"](),
  };
}

let one: { readonly element: HTMLElement; readonly map: ReturnType<typeof makeMap> } | null = null;

/** Hangs the one map into an element, with these bounds in view; makes it when there is none. */
export function takeMap(host: HTMLElement, bounds: Bounds, theme: Theme): LiveMap {
  if (one) {
    host.append(one.element);
    one.map.handle.resize();
    one.map.handle.fit(bounds, { instant: true });
    return one.map;
  }
  const element = document.createElement("div");
  element.className = "canvas";
  host.append(element);
  try {
    one = { element, map: makeMap(element, bounds, theme) };
  } catch (error) {
    element.remove();
    throw error;
  }
  return one.map;
}

/** Takes the map out of an element that goes; it keeps its context, sources and layers for the next. */
export function leaveMap(host: HTMLElement): void {
  if (one?.element.parentElement !== host) return;
  one.map.listen({});
  one.map.takePen(null);
  one.element.remove();
}

/** Ends the one map; the next `takeMap` makes another. */
export function disposeMap(): void {
  one?.map.end();
  one?.element.remove();
  one = null;
}
