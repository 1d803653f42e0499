/** Painting: what lies under a held mouse button or one finger. */
import type { Map as MapLibre, MapMouseEvent, MapTouchEvent, Subscription } from "maplibre-gl";
import type { MapHit } from "./types";

/** A pointer that moved less than this made a click, CSS pixels; MapLibre's own measure of it. */
const CLICK = 3;

interface Strokes {
  readonly find: (x: number, y: number) => MapHit | null;
  readonly tell: (hits: readonly MapHit[], ended: boolean) => void;
}

/** Makes a map paintable; the function it returns switches painting on and off. */
export function strokes(map: MapLibre, { find, tell }: Strokes): (on: boolean) => void {
  let hits: MapHit[] | null = null;
  let from = { x: 0, y: 0 };
  let moved = false;
  function touch(x: number, y: number): void {
    const hit = find(x, y);
    if (!hit || !hits || hits.some(({ layer, row }) => layer === hit.layer && row === hit.row)) return;
    hits.push(hit);
    if (moved) tell([...hits], false);
  }
  function begin({ point, originalEvent }: MapMouseEvent | MapTouchEvent): void {
    if ("button" in originalEvent ? originalEvent.button !== 0 : originalEvent.touches.length > 1) hits = null;
    else {
      hits = [];
      moved = false;
      from = point;
      touch(point.x, point.y);
    }
  }
  function move({ point }: MapMouseEvent | MapTouchEvent): void {
    if (!hits) return;
    moved ||= Math.hypot(point.x - from.x, point.y - from.y) >= CLICK;
    touch(point.x, point.y);
  }
  function end(): void {
    const painted = hits ?? [];
    hits = null;
    if (moved && painted.length > 0) tell(painted, true);
  }
  let painting = false;
  const heard: Subscription[] = [];
  return (on) => {
    if (on === painting) return;
    painting = on;
    hits = null;
    map.dragPan[on ? "disable" : "enable"]();
    for (const one of heard.splice(0)) one.unsubscribe();
    if (on)
      heard.push(
        map.on("mousedown", begin),
        map.on("touchstart", begin),
        map.on("mousemove", move),
        map.on("touchmove", move),
        map.on("mouseup", end),
        map.on("touchend", end),
      );
    // A button let go beside the map ends the stroke too.
    const page = on ? addEventListener : removeEventListener;
    page("mouseup", end);
  };
}
