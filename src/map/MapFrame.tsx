/** The map of the product with everything that always stands on it: legend, scale bar, tools, attribution. */
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { map as words } from "../text/map";
import { say } from "../text/phrase";
import { Legend } from "./Legend";
import "./map.css";
import { lengthM, measureLayer, type Place } from "./measure";
import type { WebGlMap } from "./mount";
import { lengthText, ScaleBar } from "./ScaleBar";
import { SvgStage } from "./SvgStage";
import type { MapEvents, MapFrameProps, MapHandle, MapPoint, MapView } from "./types";

/** Where each page's map was left, by its label. */
const left = new Map<string, MapView>();
const hasWebGl = (): boolean => document.createElement("canvas").getContext("webgl2") !== null;

export function MapFrame(props: MapFrameProps) {
  const { layers, bounds, theme, lang, label, attribution, children, onHandle } = props;
  const stage = useRef<HTMLDivElement>(null);
  const handle = useRef<MapHandle | null>(null);
  const gl = useRef<WebGlMap | null>(null);
  const [kind, setKind] = useState<"webgl" | "svg">(() => (hasWebGl() ? "webgl" : "svg"));
  const [scale, setScale] = useState(0);
  const [notLeft, setNotLeft] = useState(0);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [places, setPlaces] = useState<readonly Place[] | null>(null);
  const all = useMemo(() => (places ? [...layers, measureLayer(places, theme)] : layers), [layers, places, theme]);

  /** What the page wants to hear, or points while something is measured. */
  const latest = useRef({ events: props.events, measuring: places !== null });
  latest.current = { events: props.events, measuring: places !== null };
  const events = useMemo<MapEvents>(() => {
    const add = ({ longitude, latitude }: MapPoint): void =>
      setPlaces((before) => [...(before ?? []), [longitude, latitude]]);
    return {
      onHover: (...hit) => latest.current.events?.onHover?.(...hit),
      onClick: (layer, row, point) =>
        latest.current.measuring ? add(point) : latest.current.events?.onClick?.(layer, row, point),
      onClickAway: (point) => (latest.current.measuring ? add(point) : latest.current.events?.onClickAway?.(point)),
      onMove: (view) => {
        if (gl.current) setScale(gl.current.metresPerPixel());
        latest.current.events?.onMove?.(view);
      },
      onIdle: () => latest.current.events?.onIdle?.(),
      onError: (problem) => {
        setTrouble(problem.code === "contextLost" ? say(lang, words.contextLost) : problem.message);
        latest.current.events?.onError?.(problem);
      },
    };
  }, [lang]);
  const take = (next: MapHandle | null): void => {
    handle.current = next;
    onHandle?.(next);
  };

  useEffect(() => {
    let gone = false;
    if (kind === "svg") return;
    import("./mount")
      .then(({ webGlMap }) => {
        if (gone || !stage.current) return;
        const map = webGlMap(bounds, theme);
        gl.current = map;
        map.attach(stage.current);
        map.setLabel(label);
        const before = left.get(label);
        if (before) map.setView(before);
        else map.fit(bounds, { instant: true });
        setScale(map.metresPerPixel());
        take(map);
        setTrouble(null);
        map.setEvents(events);
        map.setTheme(theme);
        map.setLayers(all);
      })
      .catch(() => setKind("svg"));
    return () => {
      gone = true;
      if (gl.current) left.set(label, gl.current.getView());
      gl.current?.setEvents({});
      gl.current = null;
      take(null);
    };
  }, []);
  useEffect(() => gl.current?.setLayers(all), [all]);
  useEffect(() => gl.current?.setTheme(theme), [theme]);
  useEffect(() => gl.current?.setEvents(events), [events]);
  useEffect(() => gl.current?.setLabel(label), [label]);
  // A new dataset lies elsewhere.
  const box = bounds.join();
  const firstBox = useRef(box);
  useEffect(() => {
    if (firstBox.current === box) return;
    firstBox.current = box;
    left.delete(label);
    handle.current?.fit(bounds);
  }, [box]);
  useEffect(() => {
    if (!places) return;
    const end = ({ key }: KeyboardEvent): void => {
      if (key === "Escape") setPlaces(null);
    };
    addEventListener("keydown", end);
    return () => removeEventListener("keydown", end);
  }, [places !== null]);

  const zoom = (by: number): void => {
    const view = handle.current?.getView();
    if (view) handle.current?.flyTo(view.longitude, view.latitude, view.zoom + by);
  };
  return (
    <div class="map" data-map={kind}>
      {kind === "webgl" && <div class="stage" ref={stage} />}
      {kind === "svg" && (
        <>
          <SvgStage
            layers={all}
            bounds={bounds}
            theme={theme}
            label={label}
            events={events}
            onHandle={take}
            onScale={setScale}
            onLeft={setNotLeft}
          />
          <p class="mapnote" role="status">
            {say(lang, words.noWebGl)} {notLeft > 0 && say(lang, words.tooMany, { n: notLeft })}
          </p>
        </>
      )}
      {trouble && (
        <p class="mapnote" role="alert">
          {trouble}
        </p>
      )}
      {children}
      <div class="maptools" role="toolbar" aria-label={label}>
        <button
          type="button"
          title={say(lang, words.zoomIn)}
          aria-label={say(lang, words.zoomIn)}
          onClick={() => zoom(1)}
        >
          +
        </button>
        <button
          type="button"
          title={say(lang, words.zoomOut)}
          aria-label={say(lang, words.zoomOut)}
          onClick={() => zoom(-1)}
        >
          −
        </button>
        <button
          type="button"
          title={say(lang, words.home)}
          aria-label={say(lang, words.home)}
          onClick={() => handle.current?.fit(bounds)}
        >
          ⌂
        </button>
        <button type="button" aria-pressed={places !== null} onClick={() => setPlaces(places ? null : [])}>
          {say(lang, words.measure)}
        </button>
      </div>
      {places && (
        <output class="measured">
          {places.length > 1
            ? say(lang, words.measured, { length: lengthText(lengthM(places), lang) })
            : say(lang, words.measureHint)}
        </output>
      )}
      <Legend layers={layers} lang={lang} />
      <div class="mapfoot">
        <ScaleBar metresPerPixel={scale} lang={lang} />
        {attribution.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </div>
    </div>
  );
}
