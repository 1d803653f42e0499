/**
 * Brings a MapLibre map from what it shows to what a list of MapLayers says, and touches nothing else. A slider that only
 * changes a column therefore only sends feature-state, and only of the rows whose value changed.
 */
import { covers, inOrder, type Slot } from "./order";
import { sender } from "./sending";
import type { Column, LayerSpec, MapImage, MapLayer, MapSource, MapTrouble, SourceData } from "./types";

type Json = Readonly<Record<string, unknown>>;

/** What is needed of a MapLibre map; tests put a list of calls in its place. */
export interface Surface {
  addSource(source: MapSource): void;
  setData(id: string, data: SourceData): void;
  removeSource(id: string): void;
  addLayer(spec: Json, before?: string): void;
  removeLayer(id: string): void;
  moveLayer(id: string, before?: string): void;
  setPaint(id: string, name: string, value: unknown): void;
  setLayout(id: string, name: string, value: unknown): void;
  setFilter(id: string, filter: unknown): void;
  setZooms(id: string, least: number, most: number): void;
  setImage(id: string, image: MapImage | null): void;
  /** Values of one feature by name; undefined takes a value away. */
  setState(source: string, row: number, values: Json): void;
}

/** A layer as MapLibre has it. */
interface Native {
  readonly id: string;
  readonly slot: Slot;
  readonly layer: string;
  readonly spec: LayerSpec;
  readonly source: string;
  readonly visible: boolean;
}

/** Whether a value of a paint property is worked out feature by feature. */
const byFeature = (value: unknown): boolean =>
  Array.isArray(value) &&
  (["feature-state", "get", "has", "id", "properties", "geometry-type"].includes(value[0]) || value.some(byFeature));

const byZoom = (value: unknown): boolean => Array.isArray(value) && (value[0] === "zoom" || value.some(byZoom));

/**
 * Name of a layer's native layer on the map. It tells which paint properties are worked out by feature, and which by zoom
 * too: when one turns into another kind, that is another layer. Under the same name tiles laid out before, or still on
 * their way from the worker, would keep asking for the old expression at each change of feature-state, find the new one and
 * throw "expression.evaluate" or "interpolationFactor is not a function" (MapLibre's updatePaintArrays).
 */
function nativeId(layer: string, spec: LayerSpec): string {
  const turned = Object.entries(spec.paint ?? {}).flatMap(([name, value]) =>
    byFeature(value) ? [byZoom(value) ? `${name}@zoom` : name] : [],
  );
  return [`${layer}/${spec.id}`, ...turned.sort()].join(":");
}

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);
const names = (a: object | undefined, b: object | undefined): Set<string> =>
  new Set([...Object.keys(a ?? {}), ...Object.keys(b ?? {})]);

/** Sizes that grow with the page's letters, and the least that stays legible, CSS pixels. */
const GROWS: Readonly<Record<string, number>> = {
  "text-size": 12,
  "text-halo-width": 0,
  "text-padding": 0,
  "icon-size": 0,
  "circle-radius": 0,
  "circle-stroke-width": 0,
  "line-width": 0,
};

/** A number, each stop of a number by zoom, or an expression by feature, `scale` times as large. */
function grown(value: unknown, scale: number, least: number): unknown {
  if (typeof value === "number") return Math.max(least, value * scale);
  if (!Array.isArray(value)) return value;
  if (value[0] === "interpolate")
    return value.map((part, k) => (k > 2 && k % 2 === 0 && typeof part === "number" ? part * scale : part));
  return ["*", scale, value];
}

const grownSpecs = new WeakMap<LayerSpec, { readonly scale: number; readonly spec: LayerSpec }>();

/** The layer with its words, discs and lines `scale` times as large; roads are as wide as they are. */
function scaled(spec: LayerSpec, scale: number): LayerSpec {
  if (spec.type === "fill") return spec;
  const known = grownSpecs.get(spec);
  if (known?.scale === scale) return known.spec;
  const grow = (group: object | undefined) =>
    group &&
    Object.fromEntries(
      Object.entries(group).map(([name, value]) => [name, name in GROWS ? grown(value, scale, GROWS[name]) : value]),
    );
  const made = { ...spec, layout: grow(spec.layout), paint: grow(spec.paint) } as LayerSpec;
  grownSpecs.set(spec, { scale, spec: made });
  return made;
}

function nativeOf(native: Native): Json {
  const { spec, id, source, visible } = native;
  return { ...spec, id, source, layout: { ...spec.layout, visibility: visible ? "visible" : "none" } };
}

/** Changes one native layer in place; false when it must be taken away and added anew. */
function change(map: Surface, before: Native, after: Native): boolean {
  if (before.spec.type !== after.spec.type || before.source !== after.source) return false;
  const { id } = after;
  if (before.visible !== after.visible) map.setLayout(id, "visibility", after.visible ? "visible" : "none");
  if (before.spec === after.spec) return true;
  const [a, b] = [before.spec as Json, after.spec as Json];
  for (const group of ["paint", "layout"] as const) {
    const [old, next] = [a[group] as Json | undefined, b[group] as Json | undefined];
    for (const name of names(old, next)) {
      if (name === "visibility" || same(old?.[name], next?.[name])) continue;
      if (group === "paint") map.setPaint(id, name, next?.[name]);
      else map.setLayout(id, name, next?.[name]);
    }
  }
  if (!same(a.filter, b.filter)) map.setFilter(id, b.filter ?? null);
  if (a.minzoom !== b.minzoom || a.maxzoom !== b.maxzoom)
    map.setZooms(id, Number(b.minzoom ?? 0), Number(b.maxzoom ?? 24));
  return true;
}

/** Features up to which two collections are compared by what they say, because reading is dearer than comparing. */
const FEW = 500;

/** Whether a source needs to be read again. */
function sameData(a: SourceData | undefined, b: SourceData): boolean {
  if (a === b) return true;
  if (a === undefined || typeof a === "string" || typeof b === "string" || a instanceof Blob || b instanceof Blob)
    return false;
  return a.features.length === b.features.length && a.features.length <= FEW && same(a, b);
}

/** A layer without features is hidden: drawn, its tiles would still be clipped for it at every frame. */
const isVisible = ({ visible, source: { data } }: MapLayer): boolean =>
  visible !== false && (typeof data === "string" || data instanceof Blob || data.features.length > 0);

export interface Sync {
  /** Makes the map show these layers; words grow by `scale`. */
  readonly show: (layers: readonly MapLayer[], scale: number) => void;
  /** Marks one row of a layer's source with feature-state `h` instead of the one before; null: none. */
  readonly highlight: (layer: string, row: number | null) => void;
  /** Names of native layers of interactive layers, and the layer each belongs to. */
  readonly interactive: () => ReadonlyMap<string, string>;
  /** Name of the lowest native layer that covers a slot. */
  readonly over: (slot: Slot) => string | undefined;
}

/**
 * @param onTrouble is told of a layer or source that MapLibre refuses; the others are drawn all the same.
 * @param later calls back when the page has taken breath.
 */
export function sync(
  map: Surface,
  onTrouble: (trouble: MapTrouble) => void,
  later: (run: () => void) => void = (run) => void setTimeout(run),
): Sync {
  const sources = new Map<string, SourceData>();
  const images = new Map<string, MapImage>();
  const columns = sender((source, row, values) => map.setState(source, row, values), later);
  const lit = new Map<string, number>();
  let shown: readonly Native[] = [];
  let layerSource = new Map<string, string>();
  let live: ReadonlyMap<string, string> = new Map();

  const attempt = (code: "style" | "source", layer: string, run: () => void): boolean => {
    try {
      run();
      return true;
    } catch (error) {
      onTrouble({ code, layer, message: error instanceof Error ? error.message : String(error) });
      return false;
    }
  };

  function setImages(wanted: ReadonlyMap<string, MapImage>): void {
    for (const [id, image] of wanted) {
      if (images.get(id) === image) continue;
      map.setImage(id, image);
      images.set(id, image);
    }
  }

  function dropImages(wanted: ReadonlyMap<string, MapImage>): void {
    for (const id of [...images.keys()]) {
      if (wanted.has(id)) continue;
      map.setImage(id, null);
      images.delete(id);
    }
  }

  function setSources(layers: readonly MapLayer[]): void {
    for (const { id, source } of layers) {
      if (sameData(sources.get(source.key), source.data)) continue;
      const known = sources.has(source.key);
      const done = attempt("source", id, () => (known ? map.setData(source.key, source.data) : map.addSource(source)));
      if (done) sources.set(source.key, source.data);
    }
  }

  function dropSources(layers: readonly MapLayer[]): void {
    const used = new Set(layers.map(({ source }) => source.key));
    for (const key of [...sources.keys()]) {
      if (used.has(key)) continue;
      map.removeSource(key);
      sources.delete(key);
      columns.drop(key);
      lit.delete(key);
    }
  }

  /** Leaves alone what stands in its place; what is new or moved goes under the one above it. */
  function setLayers(next: readonly Native[]): readonly Native[] {
    const old = new Map(shown.map((native) => [native.id, native]));
    const wanted = new Set(next.map(({ id }) => id));
    let order = shown.filter(({ id }) => wanted.has(id)).map(({ id }) => id);
    for (const { id } of shown) if (!wanted.has(id)) map.removeLayer(id);
    const drawn: Native[] = [];
    let above: string | undefined;
    for (const native of [...next].reverse()) {
      const { id, layer } = native;
      const before = old.get(id);
      let kept = false;
      if (before) attempt("style", layer, () => (kept = change(map, before, native)));
      if (!kept) {
        if (before) map.removeLayer(id);
        order = order.filter((name) => name !== id);
        if (!attempt("style", layer, () => map.addLayer(nativeOf(native), above))) continue;
      } else if (order[order.length - 1] === id) order.pop();
      else {
        map.moveLayer(id, above);
        order = order.filter((name) => name !== id);
      }
      drawn.push(native);
      above = id;
    }
    return drawn.reverse();
  }

  function setColumns(layers: readonly MapLayer[]): void {
    const wanted = new Map<string, Map<string, Column>>();
    for (const { source, state } of layers) {
      if (!sources.has(source.key)) continue;
      const mine = wanted.get(source.key) ?? new Map<string, Column>();
      for (const [name, column] of Object.entries(state ?? {})) mine.set(name, column);
      wanted.set(source.key, mine);
    }
    for (const [source, next] of wanted) columns.show(source, next);
  }

  function highlight(layer: string, row: number | null): void {
    const source = layerSource.get(layer);
    if (source === undefined) return;
    const before = lit.get(source);
    if (before === (row ?? undefined)) return;
    if (before !== undefined) map.setState(source, before, { h: undefined });
    if (row === null) lit.delete(source);
    else {
      map.setState(source, row, { h: true });
      lit.set(source, row);
    }
  }

  return {
    show(layers, scale) {
      const ordered = inOrder(layers);
      const wantedImages = new Map<string, MapImage>();
      for (const layer of ordered)
        for (const [id, image] of Object.entries(layer.images ?? {})) wantedImages.set(id, image);
      setImages(wantedImages);
      // New sources first, then layers, and only then may what nobody needs any more go.
      setSources(ordered);
      const next = ordered.flatMap((layer) =>
        layer.specs.map((spec) => ({
          id: nativeId(layer.id, spec),
          slot: layer.slot,
          layer: layer.id,
          spec: scaled(spec, scale),
          source: layer.source.key,
          visible: isVisible(layer),
        })),
      );
      shown = setLayers(next.filter(({ source }) => sources.has(source)));
      dropSources(ordered);
      dropImages(wantedImages);
      layerSource = new Map(ordered.map(({ id, source }) => [id, source.key]));
      setColumns(ordered);
      const active = new Set(ordered.filter((l) => l.interactive && l.visible !== false).map(({ id }) => id));
      live = new Map(shown.filter(({ layer }) => active.has(layer)).map(({ id, layer }) => [id, layer]));
    },
    highlight,
    interactive: () => live,
    over: (slot) => shown.find((native) => covers(native.slot, slot))?.id,
  };
}
