import { describe, expect, it } from "vitest";
import { type Surface, sync } from "../../src/map/sync";
import type { LayerSpec, MapLayer, MapTrouble } from "../../src/map/types";

/** A map that writes down what it is told; `order` = native layers bottom to top. */
function paper(refuse?: string) {
  const calls: string[] = [];
  const order: string[] = [];
  const note = (name: string, ...parts: unknown[]): void => {
    calls.push([name, ...parts.map((part) => (typeof part === "object" ? JSON.stringify(part) : part))].join(" "));
  };
  const put = (id: string, before?: string): void => {
    order.splice(before === undefined ? order.length : order.indexOf(before), 0, id);
  };
  const take = (id: string): void => void order.splice(order.indexOf(id), 1);
  const map: Surface = {
    addSource: ({ key }) => note("addSource", key),
    setData: (id) => note("setData", id),
    removeSource: (id) => note("removeSource", id),
    addLayer(spec, before) {
      if (spec.id === refuse) throw new Error("no such property");
      note("addLayer", spec.id);
      put(String(spec.id), before);
    },
    removeLayer(id) {
      note("removeLayer", id);
      take(id);
    },
    moveLayer(id, before) {
      note("moveLayer", id);
      take(id);
      put(id, before);
    },
    setPaint: (id, name, value) => note("setPaint", id, name, value),
    setLayout: (id, name, value) => note("setLayout", id, name, value),
    setFilter: (id, filter) => note("setFilter", id, filter),
    setZooms: (id, least, most) => note("setZooms", id, least, most),
    setImage: (id, image) => note(image ? "addImage" : "removeImage", id),
    setState: (source, row, values) =>
      note("setState", source, row, ...Object.entries(values).map(([name, value]) => `${name}=${value}`)),
  };
  const troubles: MapTrouble[] = [];
  const waiting: (() => void)[] = [];
  const drawn = sync(
    map,
    (trouble) => troubles.push(trouble),
    (run) => waiting.push(run),
  );
  return {
    drawn,
    /** The page takes breath. */
    breathe: () => {
      for (const run of waiting.splice(0)) run();
    },
    order,
    troubles,
    /** What was told since the last call. */
    told: () => calls.splice(0),
  };
}

const none: GeoJSON.FeatureCollection = { type: "FeatureCollection", features: [] };
const place: GeoJSON.Feature = {
  type: "Feature",
  id: 0,
  properties: {},
  geometry: { type: "Point", coordinates: [113, 35] },
};
const data: GeoJSON.FeatureCollection = { type: "FeatureCollection", features: [place] };
const fill = (colour: string): LayerSpec => ({ id: "fill", type: "fill", paint: { "fill-color": colour } });
const layer = (id: string, slot: MapLayer["slot"], more: Partial<MapLayer> = {}): MapLayer => ({
  id,
  slot,
  source: { key: id, data },
  specs: [fill("#ff0000")],
  ...more,
});

describe("sync", () => {
  it("draws in the order of the slots, however the layers come", () => {
    const { drawn, order } = paper();
    const [estate, district, road] = [
      layer("estate", "estateFill"),
      layer("district", "districtFill"),
      layer("road", "road"),
    ];
    drawn.show([estate, road], 1);
    drawn.show([district, estate, road], 1);
    expect(order).toEqual(["road/fill", "district/fill", "estate/fill"]);
  });

  it("adds a layer under another name when a paint property turns from one value by feature into one for all or by zoom too, or back", () => {
    const { drawn, order, told } = paper();
    const line = (width: unknown): MapLayer =>
      layer("a", "road", { specs: [{ id: "line", type: "line", paint: { "line-width": width } } as never] });
    const lit = ["case", ["boolean", ["feature-state", "h"], false], 3, 1];
    drawn.show([line(lit), layer("b", "symbol")], 1);
    told();
    drawn.show([line(2), layer("b", "symbol")], 1);
    expect(told()).toEqual(["removeLayer a/line:line-width", "addLayer a/line"]);
    drawn.show([line(["interpolate", ["linear"], ["zoom"], 1, 1, 9, 9]), layer("b", "symbol")], 1);
    expect(told()).toEqual([expect.stringContaining("setPaint a/line line-width")]);
    drawn.show([line(lit), layer("b", "symbol")], 1);
    expect(told()).toEqual(["removeLayer a/line", "addLayer a/line:line-width"]);
    expect(order).toEqual(["a/line:line-width", "b/fill"]);
    drawn.show([line(["step", ["zoom"], lit, 13, 2]), layer("b", "symbol")], 1);
    expect(told()).toEqual(["removeLayer a/line:line-width", "addLayer a/line:line-width@zoom"]);
  });

  it("tells the map nothing when nothing changed", () => {
    const { drawn, told } = paper();
    const layers = () => [layer("a", "road", { state: { c: Int8Array.of(1, 2) } }), layer("b", "water")];
    const first = layers();
    drawn.show(first, 1);
    told();
    drawn.show(first, 1);
    expect(told()).toEqual([]);
    drawn.show(layers(), 1);
    expect(told()).toEqual([]);
  });

  it("sends a column of hundreds of thousands between breaths, and never a value that no longer counts", () => {
    const { drawn, told, breathe } = paper();
    const show = (value: number, n = 50_000) =>
      drawn.show([layer("estate", "estateFill", { state: { c: new Float64Array(n).fill(value) } })], 1);
    const sent = () => told().filter((call) => call.startsWith("setState"));
    show(1);
    expect(sent().length).toBe(20_000);
    breathe();
    const first = sent();
    expect([first[0], first.length]).toEqual(["setState estate 20000 c=1", 20_000]);
    // The rows that were sent turn into 2; of the rest the map never heard a 1.
    show(2);
    expect(sent()[0]).toBe("setState estate 0 c=2");
    for (let k = 0; k < 4; k++) breathe();
    const rest = sent();
    expect([rest.length, rest.every((call) => call.endsWith("c=2"))]).toEqual([30_000, true]);
    show(2, 10);
    drawn.show([], 1);
    told();
    breathe();
    expect(told()).toEqual([]);
  });

  it("sends only the rows whose value changed, NaN as no value", () => {
    const { drawn, told } = paper();
    const shown = (...c: number[]) => [layer("estate", "estateFill", { state: { c: Float64Array.from(c) } })];
    drawn.show(shown(1, 2, Number.NaN), 1);
    expect(told().filter((call) => call.startsWith("setState"))).toEqual([
      "setState estate 0 c=1",
      "setState estate 1 c=2",
    ]);
    drawn.show(shown(1, 3, Number.NaN), 1);
    expect(told()).toEqual(["setState estate 1 c=3"]);
    drawn.show(shown(1, Number.NaN, 5), 1);
    expect(told()).toEqual(["setState estate 1 c=undefined", "setState estate 2 c=5"]);
    drawn.show([layer("estate", "estateFill")], 1);
    expect(told()).toEqual(["setState estate 0 c=undefined", "setState estate 2 c=undefined"]);
  });

  it("changes paint, filter and visibility in place", () => {
    const { drawn, told } = paper();
    drawn.show([layer("a", "road")], 1);
    told();
    drawn.show([layer("a", "road", { specs: [{ ...fill("#00ff00"), filter: ["has", "x"] } as LayerSpec] })], 1);
    expect(told()).toEqual(["setPaint a/fill fill-color #00ff00", 'setFilter a/fill ["has","x"]']);
    drawn.show([layer("a", "road", { visible: false })], 1);
    expect(told()).toEqual([
      "setLayout a/fill visibility none",
      "setPaint a/fill fill-color #ff0000",
      "setFilter a/fill null",
    ]);
  });

  it("hides a layer that has no features, until it has some", () => {
    const { drawn, told } = paper();
    const shown = (features: GeoJSON.FeatureCollection) => [
      layer("a", "road", { source: { key: "a", data: features } }),
    ];
    drawn.show(shown(data), 1);
    told();
    drawn.show(shown(none), 1);
    expect(told()).toContain("setLayout a/fill visibility none");
    drawn.show(shown(data), 1);
    expect(told()).toContain("setLayout a/fill visibility visible");
  });

  it("reads a source again when another Blob comes, and keeps small collections that say the same", () => {
    const { drawn, told } = paper();
    const point = (x: number): GeoJSON.FeatureCollection => ({
      type: "FeatureCollection",
      features: [{ type: "Feature", id: 0, properties: {}, geometry: { type: "Point", coordinates: [x, 0] } }],
    });
    const shown = (of: MapLayer["source"]["data"]) => [layer("a", "symbol", { source: { key: "a", data: of } })];
    drawn.show(shown(point(1)), 1);
    told();
    drawn.show(shown(point(1)), 1);
    expect(told()).toEqual([]);
    drawn.show(shown(point(2)), 1);
    expect(told()).toEqual(["setData a"]);
    drawn.show(shown(new Blob(["1"])), 1);
    drawn.show(shown(new Blob(["1"])), 1);
    expect(told()).toEqual(["setData a", "setData a"]);
  });

  it("takes away layers before the source they stand on, and images nobody uses", () => {
    const { drawn, told } = paper();
    const image = { width: 1, height: 1, data: new Uint8ClampedArray(4), ratio: 1 };
    drawn.show([layer("a", "road", { images: { dot: image } }), layer("b", "water")], 1);
    told();
    drawn.show([layer("b", "water")], 1);
    expect(told()).toEqual(["removeLayer a/fill", "removeSource a", "removeImage dot"]);
  });

  it("draws the others when MapLibre refuses one, and says which", () => {
    const { drawn, order, troubles } = paper("a/fill");
    drawn.show([layer("a", "road"), layer("b", "districtFill"), layer("c", "water")], 1);
    expect(order).toEqual(["c/fill", "b/fill"]);
    expect(troubles).toEqual([{ code: "style", layer: "a", message: "no such property" }]);
  });

  it("marks one row a source, and knows which layers answer", () => {
    const { drawn, told } = paper();
    drawn.show([layer("a", "road", { interactive: true }), layer("b", "water")], 1);
    expect([...drawn.interactive()]).toEqual([["a/fill", "a"]]);
    told();
    drawn.highlight("a", 3);
    drawn.highlight("a", 3);
    drawn.highlight("a", 4);
    drawn.highlight("a", null);
    drawn.highlight("nowhere", 1);
    expect(told()).toEqual([
      "setState a 3 h=true",
      "setState a 3 h=undefined",
      "setState a 4 h=true",
      "setState a 4 h=undefined",
    ]);
  });

  it("makes words as large as the page's letters", () => {
    const { drawn, told } = paper();
    const name: LayerSpec = {
      id: "name",
      type: "symbol",
      layout: { "text-size": 12 },
      paint: { "text-halo-width": 1 },
    };
    drawn.show([layer("a", "districtLabel", { specs: [name] })], 1);
    told();
    drawn.show([layer("a", "districtLabel", { specs: [name] })], 2);
    expect(told()).toEqual(["setPaint a/name text-halo-width 2", "setLayout a/name text-size 24"]);
  });
});
