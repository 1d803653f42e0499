/** deck.gl upon a MapLibre map, the only file with deck.gl in it: loaded when a page hands layers that are worth it. */
import type { Layer } from "@deck.gl/core";
import { ColumnLayer, LineLayer } from "@deck.gl/layers";
import { MapLibreOverlay } from "@deck.gl/maplibre";
import type { Map as MapLibre } from "maplibre-gl";
import { linePaint } from "./deck";
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

/** Puts deck.gl into a map whose style is there; it shares the map's context and comes and goes with it. */
export function deckOn(map: MapLibre, onError: (message: string) => void): DeckDrawing {
  let layers: readonly DeckLayer[] = [];
  const made = new Map<string, { of: DeckLayer; scale: number; before: string | undefined; layer: Layer }>();
  const overlay = new MapLibreOverlay({
    interleaved: true,
    layers: [],
    layerFilter: ({ layer, viewport }) => {
      const mine = made.get(layer.id)?.of;
      return mine?.kind !== "lines" || viewport.zoom >= mine.minzoom;
    },
    onError: (error) => onError(error.message),
  });
  map.addControl(overlay);
  const put = (): void => overlay.setProps({ layers: [...made.values()].map(({ layer }) => layer) });
  /** A style that still read its sources when we asked had no place for us. */
  const settle = (): void => {
    const missing = [...made.values()].some(
      ({ before }) => before !== undefined && !map.getLayer(`deck-maplibre-layer-group-before:${before}`),
    );
    if (missing) put();
  };
  map.on("idle", settle);
  return {
    show(next, scale, over) {
      layers = next.filter(({ visible }) => visible !== false);
      const wanted = layers.map((of) => ({ of, before: over(of.slot) }));
      const same =
        wanted.length === made.size &&
        wanted.every(({ of, before }) => {
          const old = made.get(of.id);
          return old?.of === of && old.before === before && old.scale === scale;
        });
      if (same) return;
      const kept = new Map(made);
      made.clear();
      for (const { of, before } of wanted) {
        const old = kept.get(of.id);
        const layer =
          old?.of === of && old.before === before && old.scale === scale
            ? old.layer
            : of.kind === "lines"
              ? linesOf(of, scale, before)
              : columnsOf(of, before);
        made.set(of.id, { of, scale, before, layer });
      }
      put();
    },
    pick(x, y, reach) {
      if (!layers.some(({ interactive, n }) => interactive && n > 0)) return null;
      picking = true;
      try {
        const found = overlay.pickObject({ x, y, radius: reach });
        const of = found?.layer ? made.get(found.layer.id)?.of : undefined;
        if (!found || !of || found.index < 0) return null;
        return { layer: of.id, row: of.kind === "columns" ? of.rows[found.index] : found.index };
      } finally {
        picking = false;
      }
    },
    end() {
      map.off("idle", settle);
      // After a lost context there is nothing left to take back.
      try {
        map.removeControl(overlay);
      } catch {
        made.clear();
      }
    },
  };
}
