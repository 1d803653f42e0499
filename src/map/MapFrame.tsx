/** The map of the product with everything that always stands on it: legend, scale bar, tools, attribution. */
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Bounds } from "../model/geometry";
import { map as words } from "../text/map";
import { say } from "../text/phrase";
import { useBasemap } from "./basemap/useBasemap";
import { Legend } from "./Legend";
import { MapTools } from "./MapTools";
import "./map.css";
import { clear } from "./clear";
import { allNative } from "./deck";
import { lengthM, measureLayer } from "./measure";
import type { LiveMap } from "./mount";
import type { Pen } from "./pen";
import { usePlaces } from "./places";
import { lengthText, ScaleBar } from "./ScaleBar";
import { SvgStage } from "./SvgStage";
import type { Aim, MapEvents, MapFrameProps, MapHandle, MapView } from "./types";
import { usePen } from "./usePen";
import { useVertex } from "./useVertex";
import { VertexBar } from "./VertexBar";
import { type Vertex, vertexLayer } from "./vertices";
import { metresPerPixel, projection, seenOf } from "./view";

/** Where each page's map was left, by its label, and the box it was to show: of another city's box the place says nothing. */
const left = new Map<string, { readonly aim: Aim; readonly box: string }>();
const fetchMap = () => import("./mount");
/** Asking makes a graphics context, which by software takes the better part of a second: it is given back, and what was found is remembered. */
let webGl: boolean | undefined;
function hasWebGl(): boolean {
  const context = document.createElement("canvas").getContext("webgl2");
  context?.getExtension("WEBGL_lose_context")?.loseContext();
  webGl = context !== null;
  return webGl;
}
/** The one map was drawn: until then its place is empty, on a busy machine for seconds. */
let isDrawn = false;
/** A vertex nearer to the map's edge than so many CSS pixels is brought into view. */
const EDGE = 60;
/** After so many lost contexts the graphics card is not asked again. */
const MOST_LOSSES = 3;

/**
 * Draws layers by WebGL, or as SVG where there is no WebGL 2. The WebGL map is one for all pages: a frame that goes
 * leaves it to the next. MapLibre is loaded with the first frame, not with this file.
 */
export function MapFrame(props: MapFrameProps) {
  const { layers, bounds, theme, lang, label, attribution, children, tools, drawing, turn, onHandle, onSheet } = props;
  const frame = useRef<HTMLDivElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const handle = useRef<MapHandle | null>(null);
  const live = useRef<LiveMap | null>(null);
  const keys = useId();
  const [kind, setKind] = useState<"webgl" | "svg">(() => {
    if (!(webGl ?? hasWebGl())) return "svg";
    // Comes while the page beside it is still being drawn; that it does not come is told below.
    fetchMap().catch(() => {});
    return "webgl";
  });
  /** How often the graphics context was lost; each time the map is made anew. */
  const [losses, setLosses] = useState(0);
  const [view, setView] = useState<MapView | null>(null);
  const [drawn, setDrawn] = useState(isDrawn);
  const [notDrawn, setNotDrawn] = useState(0);
  const [trouble, setTrouble] = useState<string | null>(null);
  const pen = useRef<Pen | null>(null);
  /** Whether the pen draws what is set. */
  const [penned, setPenned] = useState(false);
  const { list: places, add, toggle, finish, put } = usePlaces(drawing, pen);
  const reshape = drawing?.kind === "reshape" ? drawing : null;
  const { vertex, place: dot, choose } = useVertex(reshape);
  const all = useMemo(() => {
    if (dot) return [...layers, vertexLayer(dot, theme)];
    return places && !penned ? [...layers, measureLayer(places, theme)] : layers;
  }, [layers, places, penned, theme, dot]);
  const flat = useMemo(() => (kind === "svg" ? allNative(all) : []), [kind, all]);
  const measuring = places !== null;
  const { base, hear, credit, notice } = useBasemap(kind === "webgl" ? props.basemap : undefined, lang);

  /** What the page wants to hear, or places while something is measured. */
  const latest = useRef({ events: props.events, measuring, lang, add });
  latest.current = { events: props.events, measuring, lang, add };
  const events = useMemo<MapEvents>(() => {
    return {
      onHover: (...hit) => latest.current.events?.onHover?.(...hit),
      onClick: (layer, row, point) =>
        latest.current.measuring ? latest.current.add(point) : latest.current.events?.onClick?.(layer, row, point),
      onClickAway: (point) =>
        latest.current.measuring ? latest.current.add(point) : latest.current.events?.onClickAway?.(point),
      onStroke: (...stroke) => latest.current.events?.onStroke?.(...stroke),
      onMove: (next) => {
        setView(next);
        latest.current.events?.onMove?.(next);
      },
      onDrawn: () => {
        isDrawn = true;
        setDrawn(true);
      },
      onIdle: () => latest.current.events?.onIdle?.(),
      onError: (problem) => {
        latest.current.events?.onError?.(problem);
        if (problem.code === "contextLost") {
          setTrouble(say(latest.current.lang, words.contextLost));
          setLosses((count) => count + 1);
        } else setTrouble(say(latest.current.lang, words.notDrawn, { message: problem.message }));
      },
    };
  }, []);
  const around = (to: Bounds) => (frame.current ? clear(frame.current, to) : undefined);
  const take = (next: MapHandle | null): void => {
    handle.current = next;
    onHandle?.(next);
  };

  const current = useRef({ all, theme, base, bounds, label });
  current.current = { all, theme, base, bounds, label };
  useEffect(() => {
    if (kind === "svg") return;
    let gone = false;
    let leave = (): void => {};
    fetchMap()
      .then(({ takeMap, leaveMap, disposeMap }) => {
        const host = stage.current;
        if (gone || !host) return;
        if (losses > 0) disposeMap();
        if (losses >= MOST_LOSSES) throw new Error("contextLost");
        const now = current.current;
        const map = takeMap(host, now.bounds, now.theme);
        leave = () => {
          left.set(now.label, { aim: map.handle.getAim(), box: current.current.bounds.join() });
          live.current = null;
          take(null);
          leaveMap(host);
        };
        live.current = map;
        map.name(now.label, keys);
        map.listen(events, around, hear);
        map.show(now.all, now.theme, now.base);
        const before = left.get(now.label);
        setTrouble(null);
        take(map.handle);
        if (before?.box === now.bounds.join()) map.handle.setView(before.aim);
        else map.handle.fit(now.bounds, { instant: true });
        setView(map.handle.getView());
      })
      .catch(() => {
        setTrouble(null);
        setKind("svg");
      });
    return () => {
      gone = true;
      leave();
    };
  }, [kind, losses]);
  const turned = useRef(turn);
  useEffect(() => {
    if (turned.current === turn) return;
    turned.current = turn;
    if (kind === "webgl" || !hasWebGl()) return;
    // One loss is remembered: what is left of the lost map is put away.
    setLosses(1);
    setKind("webgl");
  }, [turn]);
  useLayoutEffect(() => live.current?.show(all, theme, base), [all, theme, base]);
  useEffect(() => live.current?.name(label, keys), [label]);
  useEffect(() => live.current?.zoomOnDoubleClick(!measuring), [measuring]);
  const stroking = drawing?.kind === "stroke";
  useEffect(() => live.current?.stroke(stroking), [stroking, view !== null]);
  usePen({ live, pen, drawing, ready: view !== null, theme, losses, places, put, setPenned, onVertex: choose });

  // A new dataset lies elsewhere.
  const box = bounds.join();
  const firstBox = useRef(box);
  useEffect(() => {
    if (firstBox.current === box) return;
    firstBox.current = box;
    left.delete(label);
    handle.current?.fit(bounds);
  }, [box]);

  /** Chosen by a button: comes into view. */
  const lookAt = ({ line, at }: Vertex): void => {
    choose(line, at);
    const to = reshape?.lines.find(({ id }) => id === line)?.line[at];
    const now = handle.current?.getView();
    const size = frame.current;
    if (!to || !now || !size) return;
    const [x, y] = projection(now, size.clientWidth, size.clientHeight).project(...to);
    const inside = x > EDGE && y > EDGE && x < size.clientWidth - EDGE && y < size.clientHeight - EDGE;
    if (!inside) handle.current?.flyTo(...to);
  };
  const zoom = (by: number): void => {
    const now = handle.current?.getView();
    if (now) handle.current?.flyTo(now.longitude, now.latitude, now.zoom + by);
  };
  const seenNow = (): Bounds => {
    const now = handle.current?.getView();
    const size = frame.current;
    if (!now || !size) return bounds;
    return seenOf(now, size.clientWidth, size.clientHeight);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button in the line's own note ends it by keyboard
    <div
      class={measuring || stroking || reshape ? "map measuring" : "map"}
      data-map={kind}
      data-pen={penned ? drawing?.kind : undefined}
      ref={frame}
      onDblClick={finish}
    >
      {kind === "webgl" && <div class="stage" ref={stage} key={losses} />}
      {kind === "webgl" && !drawn && (
        <p class="mapwait" aria-hidden="true">
          {say(lang, words.drawing)}
        </p>
      )}
      {kind === "svg" && (
        <SvgStage
          layers={flat}
          bounds={bounds}
          around={around}
          first={left.get(label)?.box === box ? left.get(label)?.aim : undefined}
          theme={theme}
          label={label}
          describedBy={keys}
          events={events}
          onHandle={take}
          onNotDrawn={setNotDrawn}
        />
      )}
      <p class="hear" id={keys}>
        {say(lang, words.keys)} {kind === "svg" && say(lang, words.keysShapes)}
      </p>
      <i class="middle" aria-hidden="true" />
      <div class="mapnotes">
        {kind === "svg" && (
          <p class={notDrawn > 0 ? "mapnote" : "mapnote simple"} role="status">
            {say(lang, words.noWebGl)} {notDrawn > 0 && say(lang, words.tooMany, { n: notDrawn })}
          </p>
        )}
        {trouble && (
          <p class="mapnote" role="alert">
            {trouble}
          </p>
        )}
        {notice}
      </div>
      {children}
      <MapTools
        lang={lang}
        measuring={measuring}
        onZoom={zoom}
        onHome={() => handle.current?.fit(bounds)}
        onMeasure={drawing === undefined ? toggle : undefined}
        onSheet={onSheet && (() => onSheet(seenNow()))}
        onBasemap={kind === "webgl" ? props.basemap?.onAsk : undefined}
      >
        {kind === "webgl" && tools}
      </MapTools>
      {reshape && (
        <VertexBar
          lang={lang}
          drawing={reshape}
          view={view}
          chosen={vertex}
          onChoose={lookAt}
          drags={kind === "webgl"}
        />
      )}
      {places && (
        <output class="measured">
          {places.length > 1 && <b>{say(lang, words.measured, { length: lengthText(lengthM(places), lang) })}</b>}{" "}
          <small>{say(lang, drawing?.kind === "line" ? words.lineHint : words.measureHint)}</small>
          {drawing?.kind === "line" && (
            <button type="button" disabled={places.length < 2} onClick={finish}>
              {say(lang, words.lineDone)}
            </button>
          )}
        </output>
      )}
      <Legend layers={kind === "svg" ? flat : layers} lang={lang} folded={measuring || reshape !== null} />
      <div class="mapfoot">
        <ScaleBar metresPerPixel={view ? metresPerPixel(view) : 0} lang={lang} />
        {credit && <span class="credit">{credit}</span>}
        {attribution.map((line) => (
          <span key={line}>{line}</span>
        ))}
        {kind === "svg" && <span class="simple">{say(lang, words.simple)}</span>}
      </div>
    </div>
  );
}
