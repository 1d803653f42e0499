/**
 * What pages hand to the map, and what it hands back. A page makes `MapLayer`s by the pure functions of `layers/`, puts
 * them into one signal, bottom first, and gets rows back; the same layers are drawn by `mount.ts` (WebGL) and `svg.ts`.
 */
import type {
  CircleLayerSpecification,
  FillLayerSpecification,
  LineLayerSpecification,
  SymbolLayerSpecification,
} from "maplibre-gl";
import type { ComponentChildren } from "preact";
import type { Bounds } from "../model/geometry";
import type { Lang } from "../text/phrase";
import type { BasemapProps } from "./basemap/types";
import type { ColourScale } from "./classes";
import type { Theme } from "./colour";
import type { Slot } from "./order";

export type { ColourScale, Slot, Theme };

/** A FeatureCollection as bytes, as an object or at an address of our own; every feature's `id` is its row. */
export type SourceData = Blob | GeoJSON.FeatureCollection | string;

/** Layers with the same key share one source and its state; data is exchanged when its identity changes. */
export interface MapSource {
  readonly key: string;
  readonly data: SourceData;
  /** Only helps to read the map: a step of half a metre does, so that half as many tiles are drawn. */
  readonly coarse?: boolean;
  /** Even a shape of a tenth of a pixel is drawn; else what is smaller than a third of one is dropped. */
  readonly fine?: boolean;
}

/** One value a row: NaN stands for null. */
export type Column =
  | Float64Array
  | Float32Array
  | Int32Array
  | Int16Array
  | Int8Array
  | Uint32Array
  | Uint16Array
  | Uint8Array;

type WithoutSource<T> = T extends unknown ? Omit<T, "source" | "source-layer"> : never;
/** A native layer of MapLibre; its `id` is unique within its MapLayer, its source is the layer's. */
export type LayerSpec = WithoutSource<
  FillLayerSpecification | LineLayerSpecification | CircleLayerSpecification | SymbolLayerSpecification
>;

/** Pixels that code made: RGBA, 4 × width × height bytes; `ratio` of them stand on one CSS pixel. */
export interface MapImage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
  readonly ratio: number;
}

/** Patterns that tell states apart without colour. */
/** Lines rising to the right, dots, lines falling to the right, lines across. */
export const PATTERNS = ["hatch", "dots", "back", "bars"] as const;
export type PatternName = (typeof PATTERNS)[number];

/** How one feature is drawn as SVG. A colour is any CSS colour. */
export interface Mark {
  readonly fill?: string;
  readonly opacity?: number;
  /** Of the fill alone. */
  readonly fillOpacity?: number;
  /** Drawn over the fill. */
  readonly pattern?: PatternName;
  readonly stroke?: string;
  /** CSS pixels. */
  readonly width?: number;
  readonly dash?: readonly number[];
  /** Radius of a point in CSS pixels. */
  readonly radius?: number;
  /** A ring about the point, filled by this share (0–1), null when unknown. */
  readonly ring?: {
    readonly share: number | null;
    readonly colour: string;
    readonly track: string;
    readonly disc: string;
  };
  /** Words at the point, or at the middle of the outline. */
  readonly label?: string;
  /** A second, smaller line. */
  readonly note?: string;
  /** A line under the symbol. */
  readonly below?: string;
  /** What a screen reader hears of it; the label when absent. */
  readonly title?: string;
  readonly ink?: string;
  readonly halo?: string;
  /** Pixels of halo round the words; a hair when absent. */
  readonly haloWidth?: number;
}

export interface LegendItem {
  readonly label: string;
  readonly colour?: string;
  /** Of what is drawn in one of several colours: a box shows them beside each other on screen. */
  readonly colours?: readonly string[];
  readonly pattern?: PatternName;
  /** A box is outlined strongly in this colour, as on the map. */
  readonly edge?: string;
  /** Shape of the sample; a box by default. */
  readonly shape?: "box" | "line" | "circle";
  /** Of a line, CSS pixels, as on the map. */
  readonly width?: number;
  readonly dash?: readonly number[];
}

/** Words are already in the reader's language. */
export interface Legend {
  readonly title: string;
  readonly scale?: ColourScale;
  /** Writes a break; the number itself by default. */
  readonly format?: (value: number) => string;
  readonly items?: readonly LegendItem[];
  /** Whether areas outside of the plan, or without figures, are on the map. */
  readonly notInPlan?: boolean;
  readonly noData?: boolean;
  readonly note?: string;
}

export interface MapLayer {
  readonly id: string;
  /** Where it stands between bottom and top; see order.ts. */
  readonly slot: Slot;
  readonly source: MapSource;
  readonly specs: readonly LayerSpec[];
  /** Columns of feature-state by name, row = feature id. Rows whose value changed are sent, others are not. */
  readonly state?: Readonly<Record<string, Column>>;
  readonly images?: Readonly<Record<string, MapImage>>;
  /** Hovering and clicking answer with its rows. */
  readonly interactive?: boolean;
  readonly legend?: Legend;
  /** True by default. */
  readonly visible?: boolean;
  /** From this zoom on its fill gives way to what lies within; the specs say so themselves. */
  readonly fadeAt?: number;
  /** How a feature is drawn as SVG; null leaves it out. Without it the layer is not in the SVG. */
  readonly mark?: (row: number, properties: Readonly<Record<string, unknown>>) => Mark | null;
}

/** How the lines of one class look. */
export interface LineLook {
  /** #rrggbb. */
  readonly colour: string;
  /** CSS pixels. */
  readonly width: number;
  /** 0–1. */
  readonly opacity: number;
}

interface DeckBase extends Pick<MapLayer, "id" | "slot" | "interactive" | "legend" | "visible"> {
  /** How many lines or columns. */
  readonly n: number;
}

/** Straight lines, row = position: by deck.gl where they are many, else as a native layer; see deck.ts. */
export interface LinesLayer extends DeckBase {
  readonly kind: "lines";
  /** Longitude and latitude of either end: 2n numbers each. */
  readonly from: Float64Array;
  readonly to: Float64Array;
  /** Position in `looks` by row. */
  readonly classes: Uint8Array;
  readonly looks: readonly LineLook[];
  readonly minzoom: number;
}

/** Columns that stand on the map, which is then seen aslant. Only deck.gl draws them. */
export interface ColumnsLayer extends DeckBase {
  readonly kind: "columns";
  /** Longitude and latitude: 2n numbers. */
  readonly at: Float64Array;
  /** m. */
  readonly height: Float32Array;
  /** RGBA: 4n numbers. */
  readonly colour: Uint8Array;
  /** What events call each column. */
  readonly rows: Int32Array;
  /** Half the width, m. */
  readonly radius: number;
}

export type DeckLayer = LinesLayer | ColumnsLayer;
/** Whatever a map draws. */
export type AnyLayer = MapLayer | DeckLayer;

/** Longitude and latitude of the middle in degrees, zoom of MapLibre (512-pixel tiles). */
export interface MapView {
  readonly longitude: number;
  readonly latitude: number;
  readonly zoom: number;
}

/** CSS pixels from the map's upper left corner, and the place there. */
export interface MapPoint {
  readonly x: number;
  readonly y: number;
  readonly longitude: number;
  readonly latitude: number;
}

export interface MapTrouble {
  /** noWebGl: none to be had; contextLost: the drawing comes back by itself or not; style, source: MapLibre's own words. */
  readonly code: "noWebGl" | "contextLost" | "style" | "source";
  readonly message: string;
  readonly layer?: string;
}

/** A line drawn by hand. */
export interface DrawnLine {
  readonly id: string;
  /** In the reader's language. */
  readonly name?: string;
  readonly line: readonly (readonly [longitude: number, latitude: number])[];
}
/** What the pointer does instead of choosing. */
export type MapDrawing =
  /** `key` changes when another drawing begins. */
  | { readonly kind: "measure"; readonly key: string }
  /** Places one by one; a double click or the page's button ends the line of at least two. */
  | {
      readonly kind: "line";
      readonly key: string;
      /** false: the line is refused and stays in hand. */
      readonly onLine: (line: DrawnLine["line"]) => boolean;
    }
  /** Lines whose vertices are moved, added and deleted; dragged only where there is WebGL. */
  | {
      readonly kind: "reshape";
      readonly key: string;
      readonly lines: readonly DrawnLine[];
      /** The line that the page asks to begin with; its handle takes the keys. */
      readonly at?: string;
      /** false: refused, the line goes back. */
      readonly onReshape: (id: string, line: DrawnLine["line"]) => boolean;
    }
  /** A held pointer paints; clicks still choose. */
  | { readonly kind: "stroke" };

/** A feature that was hit. */
export interface MapHit {
  readonly layer: string;
  readonly row: number;
}

export interface MapEvents {
  /** Features under a stroke so far, each once in order; `ended` when the pointer let go. */
  readonly onStroke?: (hits: readonly MapHit[], ended: boolean) => void;
  /** row null: the pointer left the layer. */
  readonly onHover?: (layer: string, row: number | null, point: MapPoint) => void;
  /** The uppermost interactive feature, by mouse, finger or Enter (at the middle of the map). */
  readonly onClick?: (layer: string, row: number, point: MapPoint) => void;
  /** A click on none of them. */
  readonly onClickAway?: (point: MapPoint) => void;
  /** After a movement ended. */
  readonly onMove?: (view: MapView) => void;
  readonly onError?: (trouble: MapTrouble) => void;
  /** For the first time all sources are on screen; of a map that was drawn before it is not told. */
  readonly onDrawn?: () => void;
  /** All sources are on screen. */
  readonly onIdle?: () => void;
}

/** CSS pixels kept free at the edges of a map. */
export type Margins =
  | number
  | { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };

export interface FitOptions {
  /** 24 by default; asked anew at each size of the map. */
  readonly padding?: number | (() => Margins);
  readonly maxZoom?: number;
  /** Without a flight. */
  readonly instant?: boolean;
  /** How long the flight takes; 0.6 by default. */
  readonly seconds?: number;
}

/** What a map was told to show: a view, which keeps its middle when the map's size changes, or a box, which stays in view. */
export type Aim = MapView | { readonly bounds: Bounds; readonly options: FitOptions };

export interface MapHandle {
  readonly fit: (bounds: Bounds, options?: FitOptions) => void;
  readonly flyTo: (longitude: number, latitude: number, zoom?: number) => void;
  readonly getView: () => MapView;
  /** At once, without a flight. */
  readonly setView: (to: Aim) => void;
  /** The box that was fitted and that nobody has moved since, else the view. */
  readonly getAim: () => Aim;
  readonly resize: () => void;
  /** Marks one row of a layer (feature-state `h`) instead of the one before; null: none. */
  readonly highlight: (layer: string, row: number | null) => void;
  readonly dispose: () => void;
}

/** What a page hands to `MapFrame`: the one map of the product with its legend, scale bar, attribution, and the SVG in its place without WebGL 2. */
export interface MapFrameProps {
  /** In any order: `inOrder` sorts them by slot. The same MapLayer object means nothing changed. */
  readonly layers: readonly AnyLayer[];
  /** First view, and where the home button leads. */
  readonly bounds: Bounds;
  readonly theme: Theme;
  readonly lang: Lang;
  /** Names the map for a screen reader; the page puts a table with the same figures beside it. */
  readonly label: string;
  readonly events?: MapEvents;
  /** Called with the handle once the map is there, with null when it goes. The SVG map gives a handle too. */
  readonly onHandle?: (handle: MapHandle | null) => void;
  /** Lines under the map: 审图号 or "internal use only", sources, synthetic data. */
  readonly attribution: readonly string[];
  /** The page's own drawing tools; null: none is in hand. Without it the map offers its own measuring. */
  readonly drawing?: MapDrawing | null;
  /** Each time it changes, a map that lost its graphics context too often is tried anew: for a wall that nobody reloads. */
  readonly turn?: number;
  /** Buttons beside the map's own; only where there is WebGL. */
  readonly tools?: ComponentChildren;
  /** Offers to set the map out for paper; handed what is seen of it. */
  readonly onSheet?: (seen: Bounds) => void;
  /** What lies under the data, and how another is chosen; without it there is no basemap. Only where there is WebGL. */
  readonly basemap?: BasemapProps;
  /** Stands over the map: pickers above left, an inset above right, and so on; laid out by the page's own CSS. */
  readonly children?: ComponentChildren;
}
