/** terra-draw on the map, the only file with it: lines drawn place by place, and drawn ones reshaped by their vertices. */
import type { Map as MapLibre, MapMouseEvent } from "maplibre-gl";
import {
  type GeoJSONStoreFeatures,
  type HexColor,
  TerraDraw,
  TerraDrawLineStringMode,
  TerraDrawSelectMode,
} from "terra-draw";
import { TerraDrawMapLibreGLAdapter } from "terra-draw-maplibre-gl-adapter";
import type { Place } from "./measure";
import type { Pen, PenTask } from "./pen";
import { INKS } from "./style";
import type { DrawnLine, Theme } from "./types";

/** How near a pointer must come to a vertex or a line, CSS pixels. */
const REACH = 16;
/** Decimals of a degree that the library keeps: a tenth of a millimetre. */
const DECIMALS = 9;
const round = (degrees: number): number => Number(degrees.toFixed(DECIMALS));

const placesOf = (coordinates: readonly (readonly number[])[]): Place[] => coordinates.map(([x, y]) => [x, y] as const);
const lineOf = (feature: GeoJSONStoreFeatures | undefined): Place[] =>
  feature?.geometry.type === "LineString" ? placesOf(feature.geometry.coordinates) : [];

/** Styles of both modes in the inks of a theme. */
function styles(theme: Theme) {
  const { accent, halo, teal } = INKS[theme] as Record<"accent" | "halo" | "teal", HexColor>;
  const point = { pointOutline: halo, radius: 7, outline: 2.5 };
  return {
    line: {
      lineStringColor: accent,
      lineStringWidth: 4,
      closingPointColor: accent,
      closingPointWidth: point.radius,
      closingPointOutlineColor: point.pointOutline,
      closingPointOutlineWidth: point.outline,
      coordinatePointColor: accent,
      coordinatePointWidth: 5,
      coordinatePointOutlineColor: point.pointOutline,
      coordinatePointOutlineWidth: 2,
    },
    select: {
      selectedLineStringColor: accent,
      selectedLineStringWidth: 4,
      selectionPointColor: accent,
      selectionPointWidth: point.radius,
      selectionPointOutlineColor: point.pointOutline,
      selectionPointOutlineWidth: point.outline,
      midPointColor: teal,
      midPointWidth: 5,
      midPointOutlineColor: point.pointOutline,
      midPointOutlineWidth: 2,
    },
  };
}

/** Starts a pen on a map whose style is loaded. */
export function penOn(map: MapLibre, task: PenTask, theme: Theme): Pen {
  const look = styles(theme);
  const refused = { valid: false, reason: "refused" };
  const line = new TerraDrawLineStringMode({
    pointerDistance: REACH,
    keyEvents: null,
    showCoordinatePoints: true,
    styles: look.line,
    // The last word before a line ends: a refused one stays in hand.
    validation: (feature, { updateType }) =>
      task.kind !== "line" || String(updateType) !== "finish" || task.onLine(lineOf(feature))
        ? { valid: true }
        : refused,
  });
  const select = new TerraDrawSelectMode({
    pointerDistance: REACH,
    keyEvents: null,
    styles: look.select,
    flags: {
      linestring: {
        feature: { draggable: true, coordinates: { draggable: true, deletable: true, midpoints: { draggable: true } } },
      },
    },
  });
  const adapter = new TerraDrawMapLibreGLAdapter({ map, coordinatePrecision: DECIMALS, prefixId: "pen" });
  // The page says when a double click zooms.
  adapter.setDoubleClickToZoom = () => {};
  let made = 0;
  const draw = new TerraDraw({
    adapter,
    modes: [line, select],
    idStrategy: { isValidId: (id) => typeof id === "string", getId: () => `pen:${++made}` },
  });
  let lines: readonly DrawnLine[] = [];
  let selected: string | null = null;
  let told = 0;

  const inHand = (): Place[] => lineOf(draw.getSnapshot().find(({ properties }) => properties.currentlyDrawing));
  /** The last place of a line in hand is the pointer's own. */
  const committed = (): Place[] => inHand().slice(0, -1);

  function add([longitude, latitude]: Place): void {
    const { x, y } = map.project([longitude, latitude]);
    const event = {
      lng: round(longitude),
      lat: round(latitude),
      containerX: x,
      containerY: y,
      button: "left" as const,
      heldKeys: [],
      isContextMenu: false,
    };
    line.onMouseMove(event);
    line.onClick(event);
  }
  function show(next: readonly DrawnLine[]): void {
    lines = next;
    const keep = selected;
    draw.clear();
    draw.addFeatures(
      next.map(({ id, line: places }) => ({
        type: "Feature",
        id,
        properties: { mode: "linestring" },
        geometry: { type: "LineString", coordinates: places.map(([x, y]) => [round(x), round(y)]) },
      })),
    );
    const again = next.find(({ id }) => id === keep) ?? next.at(-1);
    selected = null;
    if (again && draw.hasFeature(again.id)) draw.selectFeature(again.id);
  }

  /** The nearest vertex within reach of a press. */
  function pressed({ point }: MapMouseEvent): void {
    let nearest = { away: REACH, id: "", at: -1 };
    for (const { id, line: places } of lines) {
      places.forEach(([x, y], at) => {
        const dot = map.project([x, y]);
        const away = Math.hypot(dot.x - point.x, dot.y - point.y);
        if (away <= nearest.away) nearest = { away, id, at };
      });
    }
    if (nearest.at >= 0) task.onVertex(nearest.id, nearest.at);
  }

  map.on("click", pressed);
  draw.start();
  draw.setMode(task.kind === "line" ? "linestring" : "select");
  draw.on("select", (id) => {
    selected = String(id);
  });
  draw.on("change", () => {
    if (task.kind !== "line") return;
    const places = committed();
    if (places.length === told) return;
    told = places.length;
    task.onPlaces(places);
  });
  draw.on("finish", (id) => {
    if (task.kind === "line") draw.removeFeatures([id]);
    else if (!task.onReshape(String(id), lineOf(draw.getSnapshotFeature(id)))) queueMicrotask(() => show(lines));
  });
  return {
    add,
    undo: () => line.undo(),
    clear: () => draw.clear(),
    finish() {
      const places = committed();
      if (task.kind === "line" && places.length > 1 && task.onLine(places)) draw.clear();
    },
    show,
    end() {
      map.off("click", pressed);
      // A lost context takes the style with it.
      try {
        draw.stop();
      } catch {
        adapter.setCursor("unset");
      }
    },
  };
}
