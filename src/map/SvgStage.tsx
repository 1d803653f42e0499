/** The SVG map with a view of its own, moved by buttons, keys, wheel and hand: stands in where there is no WebGL 2. */
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Bounds } from "../model/geometry";
import { DIRECTION, SvgMap } from "./SvgMap";
import type { Aim, MapEvents, MapHandle, MapLayer, MapView, Margins, Theme } from "./types";
import { useSize } from "./useSize";
import { marginsOf, projection, viewOf } from "./view";

export interface SvgStageProps {
  readonly layers: readonly MapLayer[];
  readonly bounds: Bounds;
  /** Where the map was left; the bounds without it. */
  readonly first?: Aim;
  /** What is kept free about bounds that fit into view. */
  readonly around: (bounds: Bounds) => Margins | undefined;
  readonly theme: Theme;
  readonly label: string;
  readonly describedBy: string;
  readonly events: MapEvents;
  readonly onHandle: (handle: MapHandle | null) => void;
  readonly onNotDrawn: (count: number) => void;
  /** A second picture of the same view, seen to the right of `split` (0–1) of the width. */
  readonly beside?: { readonly layers: readonly MapLayer[]; readonly label: string; readonly split: number };
}

const [LEAST_ZOOM, MOST_ZOOM] = [3, 20];
/** CSS pixels: an arrow key moves so far; a hand that moved less has clicked. */
const [STEP, CLICK] = [100, 5];

export function SvgStage(props: SvgStageProps) {
  const { layers, bounds, first, around, theme, label, describedBy, events, onHandle, onNotDrawn, beside } = props;
  const place = useRef<HTMLDivElement>(null);
  const [width, height] = useSize(place);
  const [wanted, setWanted] = useState<Aim>(first ?? { bounds, options: {} });
  const [lit, setLit] = useState<{ layer: string; row: number } | null>(null);
  const [shift, setShift] = useState<readonly [number, number] | null>(null);
  const hand = useRef<{ readonly x: number; readonly y: number; moved: boolean } | null>(null);
  const view = useMemo<MapView>(() => {
    if (!("bounds" in wanted)) return wanted;
    const fitted = viewOf(
      wanted.bounds,
      width,
      height,
      marginsOf(wanted.options, () => (width > 0 ? around(wanted.bounds) : undefined)),
    );
    return { ...fitted, zoom: Math.min(fitted.zoom, wanted.options.maxZoom ?? 17) };
  }, [wanted, width, height]);
  const now = useRef({ wanted, view, width, height });
  now.current = { wanted, view, width, height };

  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return;
    const onWheel = (event: WheelEvent): void => {
      event.preventDefault();
      const { left, top } = element.getBoundingClientRect();
      zoomAt(event.deltaY < 0 ? 0.5 : -0.5, event.clientX - left, event.clientY - top);
    };
    element.addEventListener("wheel", onWheel, { passive: false });
    return () => element.removeEventListener("wheel", onWheel);
  }, []);

  /** Moves what stands `x`, `y` pixels beside the middle into the middle. */
  function pan(x: number, y: number): void {
    const { view: at, width: w, height: h } = now.current;
    const [longitude, latitude] = projection(at, w, h).unproject(w / 2 + x, h / 2 + y);
    setWanted({ longitude, latitude, zoom: at.zoom });
  }
  /** Zooms about a pixel, which keeps its place. */
  function zoomAt(by: number, x: number, y: number): void {
    const { view: at, width: w, height: h } = now.current;
    const zoom = Math.max(LEAST_ZOOM, Math.min(MOST_ZOOM, at.zoom + by));
    const keep = 1 - 2 ** (at.zoom - zoom);
    const [longitude, latitude] = projection(at, w, h).unproject(
      w / 2 + (x - w / 2) * keep,
      h / 2 + (y - h / 2) * keep,
    );
    setWanted({ longitude, latitude, zoom });
  }

  const handle = useMemo<MapHandle>(
    () => ({
      fit: (to, options = {}) => setWanted({ bounds: to, options }),
      flyTo: (longitude, latitude, zoom) => setWanted({ longitude, latitude, zoom: zoom ?? now.current.view.zoom }),
      getView: () => now.current.view,
      setView: setWanted,
      getAim: () => now.current.wanted,
      resize: () => {},
      highlight: (layer, row) =>
        setLit((before) => (row === null ? (before?.layer === layer ? null : before) : { layer, row })),
      dispose: () => {},
    }),
    [],
  );
  const ready = width > 0;
  useEffect(() => {
    if (!ready) return;
    onHandle(handle);
    return () => onHandle(null);
  }, [handle, ready]);
  useEffect(() => {
    if (ready) events.onMove?.(view);
  }, [view, ready]);

  const em = ready ? Math.max(13.1, 0.9 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)) : 14;
  const shared = [view, width, height, theme, em, lit, events];
  const pictureOf = (of: readonly MapLayer[], name: string, second: boolean) => (
    <SvgMap
      layers={of}
      bounds={bounds}
      view={view}
      width={width}
      height={height}
      theme={theme}
      label={name}
      describedBy={describedBy}
      em={em}
      lit={lit}
      events={events}
      untabbed={second}
      middled={!second}
      onNotDrawn={second ? undefined : onNotDrawn}
    />
  );
  const picture = useMemo(() => pictureOf(layers, label, false), [layers, label, ...shared]);
  const second = useMemo(
    () => beside && pictureOf(beside.layers, beside.label, true),
    [beside?.layers, beside?.label, ...shared],
  );
  const moved = shift ? { transform: `translate(${shift[0]}px, ${shift[1]}px)` } : {};
  const cut = beside ? `${100 * beside.split}%` : "";
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys and hand move the picture; what can be pressed stands within
    <div
      class="canvas hand"
      ref={place}
      onKeyDown={(event) => {
        const arrow = DIRECTION[event.key];
        if (arrow) pan(STEP * arrow[0], STEP * arrow[1]);
        else if (event.key === "+" || event.key === "=") zoomAt(1, width / 2, height / 2);
        else if (event.key === "-") zoomAt(-1, width / 2, height / 2);
        else return;
        event.preventDefault();
      }}
      onPointerDown={({ clientX: x, clientY: y, isPrimary, button }) => {
        if (isPrimary && button === 0) hand.current = { x, y, moved: false };
      }}
      onPointerMove={(event) => {
        const start = hand.current;
        if (!start) return;
        const moved: [number, number] = [event.clientX - start.x, event.clientY - start.y];
        if (!start.moved && Math.hypot(...moved) < CLICK) return;
        if (!start.moved) event.currentTarget.setPointerCapture(event.pointerId);
        start.moved = true;
        setShift(moved);
      }}
      onPointerUp={({ clientX, clientY }) => {
        const start = hand.current;
        if (!start?.moved) hand.current = null;
        else pan(start.x - clientX, start.y - clientY);
        setShift(null);
      }}
      onPointerCancel={() => {
        hand.current = null;
        setShift(null);
      }}
      onClickCapture={(event) => {
        // The click at the end of a movement presses nothing.
        if (hand.current?.moved) event.stopPropagation();
        hand.current = null;
      }}
    >
      {ready && !beside && <div style={moved}>{picture}</div>}
      {ready && beside && (
        <>
          <div class="half" style={{ clipPath: `inset(0 calc(100% - ${cut}) 0 0)` }}>
            <div style={moved}>{picture}</div>
          </div>
          <div class="half" style={{ clipPath: `inset(0 0 0 ${cut})` }}>
            <div style={moved}>{second}</div>
          </div>
        </>
      )}
    </div>
  );
}
