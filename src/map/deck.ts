/** Which layers deck.gl draws, and the same lines as a native layer: for few of them, for SVG, and until deck.gl is there. */
import type { Bounds } from "../model/geometry";
import { once } from "../model/once";
import type { AnyLayer, ColumnsLayer, DeckLayer, LineLook, LinesLayer, MapLayer } from "./types";

/** Lines up to which a native layer is cheaper than fetching deck.gl. */
const FEW = 800;

export const isDeck = (layer: AnyLayer): layer is DeckLayer => "kind" in layer;

/** Whether columns stand on the map, so that it is seen aslant. */
export const isAslant = (layers: readonly AnyLayer[]): boolean =>
  layers.some((layer) => isDeck(layer) && layer.kind === "columns" && layer.visible !== false);

/** Whether deck.gl earns its weight; once it is `there` it draws whatever it can. */
export function wantsDeck(layers: readonly AnyLayer[], there: boolean): boolean {
  const its = layers.filter(isDeck).filter(({ visible }) => visible !== false);
  const lines = its.reduce((sum, { kind, n }) => sum + (kind === "lines" ? n : 0), 0);
  return lines > FEW || isAslant(its) || (there && its.length > 0);
}

const nothing: LineLook = { colour: "#000000", width: 0, opacity: 0 };
const byClass = (looks: readonly LineLook[], of: (look: LineLook) => string | number, other: string | number) =>
  looks.length > 0 ? ["match", ["get", "c"], ...looks.flatMap((look, c) => [c, of(look)]), other] : other;

/** Lines as a native layer with the same rows, made once; columns have no flat picture. */
export const asNative = (layer: LinesLayer | ColumnsLayer): MapLayer | null =>
  layer.kind === "columns" ? null : nativeLines(layer);

const nativeLines = once((layer: LinesLayer): MapLayer => {
  const { id, slot, n, from, to, classes, looks, minzoom, interactive, legend, visible } = layer;
  const native: MapLayer = {
    id,
    slot,
    interactive,
    legend,
    visible,
    source: {
      key: id,
      data: {
        type: "FeatureCollection",
        features: Array.from({ length: n }, (_, k) => ({
          type: "Feature",
          id: k,
          properties: { c: classes[k] },
          geometry: {
            type: "LineString",
            coordinates: [
              [from[2 * k], from[2 * k + 1]],
              [to[2 * k], to[2 * k + 1]],
            ],
          },
        })),
      },
    },
    specs: [
      {
        id: "line",
        type: "line",
        minzoom,
        layout: { "line-cap": "round" },
        paint: {
          "line-color": byClass(looks, ({ colour }) => colour, nothing.colour),
          "line-width": byClass(looks, ({ width }) => width, 0),
          "line-opacity": byClass(looks, ({ opacity }) => opacity, 0),
        },
      } as never,
    ],
    mark: (row) => {
      const { colour, width, opacity } = looks[classes[row]] ?? nothing;
      return width > 0 ? { stroke: colour, width, opacity } : null;
    },
  };
  return native;
});

/** The layers without deck.gl. */
export const allNative = (layers: readonly AnyLayer[]): MapLayer[] =>
  layers.flatMap((layer) => (isDeck(layer) ? (asNative(layer) ?? []) : [layer]));

/** Lines up to which drawing all of them costs less than choosing. */
const SOME = 2000;

/** The view and half as much on every side; the area before while it holds the view and is not far larger. */
export function areaAbout(view: Bounds, before: Bounds | null): Bounds {
  const [west, south, east, north] = view;
  const [wide, high] = [east - west, north - south];
  const serves =
    before &&
    before[0] <= west &&
    before[1] <= south &&
    before[2] >= east &&
    before[3] >= north &&
    before[2] - before[0] <= 5 * wide;
  return serves ? before : [west - wide / 2, south - high / 2, east + wide / 2, north + high / 2];
}

/** Rows of the lines that may cross an area; null where all are to be drawn. */
export function rowsIn({ n, from, to }: LinesLayer, [west, south, east, north]: Bounds): Int32Array | null {
  if (n <= SOME) return null;
  const rows = new Int32Array(n);
  let count = 0;
  for (let k = 0; k < n; k++) {
    const [x, y, u, v] = [from[2 * k], from[2 * k + 1], to[2 * k], to[2 * k + 1]];
    if (Math.max(x, u) >= west && Math.min(x, u) <= east && Math.max(y, v) >= south && Math.min(y, v) <= north)
      rows[count++] = k;
  }
  return rows.slice(0, count);
}

/** These rows of a layer as a layer of their own. */
export function onlyRows(layer: LinesLayer, rows: Int32Array): LinesLayer {
  const pairs = (places: Float64Array): Float64Array =>
    Float64Array.from({ length: 2 * rows.length }, (_, k) => places[2 * rows[k >> 1] + (k & 1)]);
  return {
    ...layer,
    n: rows.length,
    from: pairs(layer.from),
    to: pairs(layer.to),
    classes: Uint8Array.from(rows, (row) => layer.classes[row]),
  };
}

/** RGBA of #rrggbb. */
export const rgba = (colour: string, opacity = 1): [number, number, number, number] => {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255, Math.round(255 * opacity)];
};

/** Colour and width of every line, as deck.gl reads them: 4n bytes and n pixels. */
export function linePaint({ n, classes, looks }: LinesLayer): { colours: Uint8Array; widths: Float32Array } {
  const colours = new Uint8Array(4 * n);
  const widths = new Float32Array(n);
  const paints = looks.map(({ colour, opacity }) => rgba(colour, opacity));
  for (let k = 0; k < n; k++) {
    const c = classes[k];
    colours.set(paints[c] ?? [0, 0, 0, 0], 4 * k);
    widths[k] = looks[c]?.width ?? 0;
  }
  return { colours, widths };
}
