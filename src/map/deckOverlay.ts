/** deck.gl upon a MapLibre map, the only file with deck.gl in it: loaded when a page hands layers that are worth it. */
import type { Layer } from "@deck.gl/core";
import { ColumnLayer, LineLayer } from "@deck.gl/layers";
import { MapLibreOverlay } from "@deck.gl/maplibre";
import type { Map as MapLibre } from "maplibre-gl";
import type { Bounds } from "../model/geometry";
import { areaAbout, linePaint, onlyRows, rowsIn } from "./deck";
import type { Slot } from "./order";
import type { ColumnsLayer, DeckLayer, LinesLayer } from "./types";

export interface DeckDrawing {
  /** Draws these and no others, widths `scale` times as large; `over` names the native layer that covers a slot. */
  readonly show: (layers: readonly DeckLayer[], scale: number, over: (slot: Slot) => string | undefined) => void;
  /** The uppermost line or column within `reach` CSS pixels of a point. */
  readonly pick: (x: number, y: number, reach: number) => { layer: string; row: number } | null;
  readonly end: () => void;
}

/** True while we pick: deck.gl would otherwise pick by itself whenever the pointer moves. */
let picking = false;
class Lines extends LineLayer {
  static override layerName = "Lines";
  override isPickable(): boolean {
    return picking && super.isPickable();
  }
}
class Columns extends ColumnLayer {
  static override layerName = "Columns";
  override isPickable(): boolean {
    return picking && super.isPickable();
  }
}

function linesOf(layer: LinesLayer, scale: number, beforeId: string | undefined): Layer {
  const { colours, widths } = linePaint(layer);
  return new Lines({
    id: layer.id,
    beforeId,
    pickable: layer.interactive === true,
    widthScale: scale,
    parameters: { depthCompare: "always", depthWriteEnabled: false },
    data: {
      length: layer.n,
      attributes: {
        getSourcePosition: { value: layer.from, size: 2 },
        getTargetPosition: { value: layer.to, size: 2 },
        getColor: { value: colours, size: 4, normalized: true },
        getWidth: { value: widths, size: 1 },
      },
    },
  } as ConstructorParameters<typeof LineLayer>[0]);
}

function columnsOf(layer: ColumnsLayer, beforeId: string | undefined): Layer {
  return new Columns({
    id: layer.id,
    beforeId,
    pickable: layer.interactive === true,
    extruded: true,
    flatShading: true,
    diskResolution: 4,
    angle: 45,
    radius: layer.radius,
    data: {
      length: layer.n,
      attributes: {
        getPosition: { value: layer.at, size: 2 },
        getElevation: { value: layer.height, size: 1 },
        getFillColor: { value: layer.colour, size: 4, normalized: true },
      },
    },
  } as ConstructorParameters<typeof ColumnLayer>[0]);
}

interface Made {
  readonly of: DeckLayer;
  readonly scale: number;
  readonly before: string | undefined;
  readonly area: Bounds;
  /** Which lines are drawn; null: all. */
  readonly rows: Int32Array | null;
  readonly layer: Layer;
}

function make(of: DeckLayer, scale: number, before: string | undefined, area: Bounds): Made {
  if (of.kind === "columns") return { of, scale, before, area, rows: of.rows, layer: columnsOf(of, before) };
  const rows = rowsIn(of, area);
  return { of, scale, before, area, rows, layer: linesOf(rows ? onlyRows(of, rows) : of, scale, before) };
}

/** Puts deck.gl into a map whose style is there; it shares the map's context and comes and goes with it. */
export function deckOn(map: MapLibre, onError: (message: string) => void): DeckDrawing {
  let layers: readonly DeckLayer[] = [];
  const made = new Map<string, Made>();
  const seen = (): Bounds => {
    const [[west, south], [east, north]] = map.getBounds().toArray();
    return [west, south, east, north];
  };
  const hasPlace = ({ before }: Made): boolean =>
    before === undefined || map.getLayer(`deck-maplibre-layer-group-before:${before}`) !== undefined;
  /** Where lines are drawn: far more than are in view would cost at every frame. */
  let area = areaAbout(seen(), null);
  const overlay = new MapLibreOverlay({
    interleaved: true,
    layers: [],
    // Without its place among the native layers deck.gl would draw it over all of them, numbers and names too.
    layerFilter: ({ layer, viewport }) => {
      const mine = made.get(layer.id);
      if (!mine || !hasPlace(mine)) return false;
      return mine.of.kind !== "lines" || viewport.zoom >= mine.of.minzoom;
    },
    onError: (error) => onError(error.message),
  });
  map.addControl(overlay);
  const put = (): void => overlay.setProps({ layers: [...made.values()].map(({ layer }) => layer) });
  /** A style that still read its sources when we asked had no place for us. */
  const settle = (): void => {
    if ([...made.values()].some((one) => !hasPlace(one)) && map.isStyleLoaded()) put();
  };
  map.on("render", settle);
  map.on("idle", settle);
  let again = (): void => {};
  const moved = (): void => {
    const next = areaAbout(seen(), area);
    if (next === area) return;
    area = next;
    again();
  };
  map.on("move", moved);
  const show: DeckDrawing["show"] = (next, scale, over) => {
    again = () => show(next, scale, over);
    layers = next.filter(({ visible }) => visible !== false);
    const kept = new Map(made);
    made.clear();
    for (const of of layers) {
      const before = over(of.slot);
      const old = kept.get(of.id);
      const stands =
        old?.of === of &&
        old.before === before &&
        old.scale === scale &&
        (old.area === area || of.kind === "columns" || old.rows === null);
      made.set(of.id, stands ? old : make(of, scale, before, area));
    }
    const same = made.size === kept.size && [...made].every(([id, one]) => kept.get(id) === one);
    if (!same) put();
  };
  return {
    show,
    pick(x, y, reach) {
      if (!layers.some(({ interactive, n }) => interactive && n > 0)) return null;
      picking = true;
      try {
        const found = overlay.pickObject({ x, y, radius: reach });
        const one = found?.layer ? made.get(found.layer.id) : undefined;
        if (!found || !one || found.index < 0) return null;
        return { layer: one.of.id, row: one.rows ? one.rows[found.index] : found.index };
      } finally {
        picking = false;
      }
    },
    end() {
      map.off("render", settle);
      map.off("idle", settle);
      map.off("move", moved);
      // After a lost context there is nothing left to take back.
      try {
        map.removeControl(overlay);
      } catch {
        made.clear();
      }
    },
  };
}
