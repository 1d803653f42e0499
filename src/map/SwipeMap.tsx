/** Two pictures of one view with a divider between them: dragged by hand, moved by the arrow keys. Drawn as SVG, which needs no second graphics context. */
import { useId, useRef, useState } from "preact/hooks";
import type { Bounds } from "../model/geometry";
import { map as words } from "../text/map";
import { type Lang, say } from "../text/phrase";
import { clear } from "./clear";
import { Legend } from "./Legend";
import { MapTools } from "./MapTools";
import { ScaleBar } from "./ScaleBar";
import { SvgStage } from "./SvgStage";
import type { MapEvents, MapFrameProps, MapHandle, MapLayer, MapView, Theme } from "./types";
import { metresPerPixel, seenOf } from "./view";
import "./map.css";
import "./swipe.css";

export interface SwipeSide {
  readonly layers: readonly MapLayer[];
  /** Beside the divider. */
  readonly tag: string;
  readonly label: string;
}

interface DividerProps {
  readonly label: string;
  readonly valueText: string;
  /** % of the width. */
  readonly at: number;
  readonly onMove: (at: number) => void;
  readonly tags: readonly [string, string];
}

const whole = (at: number): number => Math.round(Math.max(0, Math.min(100, at)));

function Divider({ label, valueText, at, onMove, tags }: DividerProps) {
  const follow = (event: PointerEvent): void => {
    const knob = event.currentTarget as HTMLElement;
    const room = knob.parentElement?.getBoundingClientRect();
    if (!room || !knob.hasPointerCapture(event.pointerId)) return;
    onMove(whole((100 * (event.clientX - room.left)) / room.width));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = { ArrowLeft: -2, ArrowDown: -2, ArrowRight: 2, ArrowUp: 2, PageDown: -10, PageUp: 10 }[event.key];
    if (by !== undefined) onMove(whole(at + by));
    else if (event.key === "Home") onMove(0);
    else if (event.key === "End") onMove(100);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      class="divider"
      role="slider"
      tabIndex={0}
      aria-orientation="horizontal"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={at}
      aria-valuetext={valueText}
      style={{ left: `${at}%` }}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        event.currentTarget.focus();
        event.preventDefault();
      }}
      onPointerMove={follow}
    >
      <b class="knob" aria-hidden="true">
        ◂ ▸
      </b>
      <span class="tag" aria-hidden="true">
        {tags[0]}
      </span>
      <span class="tag" aria-hidden="true">
        {tags[1]}
      </span>
    </div>
  );
}

export interface SwipeMapProps extends Pick<MapFrameProps, "attribution" | "children" | "onHandle" | "onSheet"> {
  readonly left: SwipeSide;
  readonly right: SwipeSide;
  readonly bounds: Bounds;
  readonly theme: Theme;
  readonly lang: Lang;
  readonly events: MapEvents;
  readonly divider: Omit<DividerProps, "tags">;
}

export function SwipeMap(props: SwipeMapProps) {
  const { left, right, bounds, theme, lang, events, divider, attribution, children, onHandle, onSheet } = props;
  const keys = useId();
  const handle = useRef<MapHandle | null>(null);
  const [view, setView] = useState<MapView | null>(null);
  // The stage is told once whom to speak to.
  const latest = useRef(events);
  latest.current = events;
  const [told] = useState<MapEvents>(() => ({
    onHover: (...hit) => latest.current.onHover?.(...hit),
    onClick: (...hit) => latest.current.onClick?.(...hit),
    onMove: setView,
  }));
  const frame = useRef<HTMLDivElement>(null);
  const around = (to: Bounds) => (frame.current ? clear(frame.current, to) : undefined);
  const [take] = useState(() => (next: MapHandle | null): void => {
    handle.current = next;
    onHandle?.(next);
  });
  const zoom = (by: number): void => {
    const now = handle.current?.getView();
    if (now) handle.current?.flyTo(now.longitude, now.latitude, now.zoom + by);
  };
  const seenNow = (): Bounds => {
    const now = handle.current?.getView();
    const size = frame.current;
    return now && size ? seenOf(now, size.clientWidth, size.clientHeight) : bounds;
  };
  return (
    <div class="map swipe" data-map="swipe" ref={frame}>
      <SvgStage
        layers={left.layers}
        beside={{ layers: right.layers, label: right.label, split: divider.at / 100 }}
        bounds={bounds}
        around={around}
        theme={theme}
        label={left.label}
        describedBy={keys}
        events={told}
        onHandle={take}
        onNotDrawn={() => {}}
      />
      <p class="hear" id={keys}>
        {say(lang, words.keys)}
      </p>
      <Divider {...divider} tags={[left.tag, right.tag]} />
      {children}
      <MapTools
        lang={lang}
        measuring={false}
        onZoom={zoom}
        onHome={() => handle.current?.fit(bounds)}
        onSheet={onSheet && (() => onSheet(seenNow()))}
      />
      <div class="swipekey a">
        <Legend layers={left.layers} lang={lang} folded={false} name={left.tag} />
      </div>
      <div class="swipekey b">
        <Legend layers={right.layers} lang={lang} folded={false} name={right.tag} />
      </div>
      <div class="mapfoot">
        <ScaleBar metresPerPixel={view ? metresPerPixel(view) : 0} lang={lang} />
        {attribution.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </div>
    </div>
  );
}
