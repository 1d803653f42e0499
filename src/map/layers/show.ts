/** The public display's layers: quiet districts with their names, a disc for every estate, and estates joined hand in hand. */
import type { AreaTable, EstateTable } from "../../model/dataset";
import { packageColour, TOLD_COLOURS } from "../../ui/palette";
import { areaSource, namePlaces } from "../outlines";
import { FONT, INKS } from "../style";
import type { LayerSpec, MapLayer, MapSource, Theme } from "../types";

/** How a state of `TOLD` is drawn: full, a thick ring, a thin ring, a speck: told apart without their colours. 0: no ring. */
const RINGS = [0, 3.2, 1.6, 0] as const;
/** State of an estate that no report speaks of: a speck. */
const SPECK = 3;
/** Households from which a disc is larger, and its radius in CSS pixels far off and near. */
const SIZES = [
  { from: 0, far: 1.7, near: 5 },
  { from: 100, far: 2.4, near: 7.5 },
  { from: 300, far: 3.2, near: 10 },
] as const;
const sizeOf = (households: number): number => SIZES.findLastIndex(({ from }) => !(households < from));

const point = (
  id: number,
  { centre }: Pick<EstateTable, "centre">,
  properties: Record<string, unknown>,
): GeoJSON.Feature => ({
  type: "Feature",
  id,
  properties,
  geometry: { type: "Point", coordinates: [centre[2 * id], centre[2 * id + 1]] },
});

/** Districts without figures: a tint, lines and names under everything else. */
export function quietDistricts(table: AreaTable, theme: Theme, visible: boolean): MapLayer[] {
  const { land, strong, ink, halo } = INKS[theme];
  const source = areaSource("district", table);
  const names = namePlaces(table).flatMap((at, id): GeoJSON.Feature[] =>
    at
      ? [{ type: "Feature", id, properties: { name: table.name[id] }, geometry: { type: "Point", coordinates: at } }]
      : [],
  );
  return [
    {
      id: "quiet",
      slot: "districtFill",
      source,
      visible,
      specs: [{ id: "fill", type: "fill", paint: { "fill-color": land, "fill-opacity": 0.9 } }],
      mark: () => ({ fill: land, stroke: strong, width: 1.2 }),
    },
    {
      id: "quietLine",
      slot: "districtLine",
      source,
      visible,
      specs: [
        {
          id: "line",
          type: "line",
          paint: {
            "line-color": ["case", ["boolean", ["feature-state", "h"], false], INKS[theme].accent, strong],
            "line-width": ["case", ["boolean", ["feature-state", "h"], false], 3, 1],
          },
        },
      ],
    },
    {
      id: "quietName",
      slot: "districtLabel",
      source: { key: "quietName", data: { type: "FeatureCollection", features: names } },
      visible,
      specs: [
        {
          id: "name",
          type: "symbol",
          layout: { "text-field": ["get", "name"], "text-size": 15, "text-font": [...FONT.bold], "text-padding": 2 },
          paint: { "text-color": ink, "text-halo-color": halo, "text-halo-width": 1.8 },
        },
      ],
      mark: (_, { name }) => ({ label: String(name), ink, halo, haloWidth: 3 }),
    },
  ];
}

/** The estates with a state (position in TOLD) as points, the finished last: on top. */
export function discSource({ district, households, ...estates }: EstateTable, states: Int8Array): MapSource {
  const rows = [...states.keys()].filter((e) => states[e] >= 0).sort((a, b) => states[b] - states[a]);
  const features = rows.map((e) => point(e, estates, { s: states[e], d: district[e], size: sizeOf(households[e]) }));
  return { key: "disc", data: { type: "FeatureCollection", features } };
}

/**
 * A disc for each of them, as large as its households.
 * @param growth of the page's letters: as SVG discs grow with them too.
 * @param only the district told of: the others step back; −1: none does.
 * @param large how many times as large, where they are few.
 */
export function discLayer(
  source: MapSource,
  only: number,
  theme: Theme,
  visible: boolean,
  growth: number,
  large: number,
): MapLayer {
  const { ground } = INKS[theme];
  const looks = TOLD_COLOURS[theme].map((colour, s) => ({ colour, ring: RINGS[s] }));
  const filled = (s: number): boolean => looks[s].ring === 0;
  const opacity = ["case", ["any", ["==", ["get", "d"], only], only < 0], 1, 0.22] as never;
  const specs = looks.flatMap(({ colour, ring }, s) =>
    SIZES.map(({ far, near }, size): LayerSpec => {
      const part = s === SPECK ? 0.5 : 1;
      return {
        id: `disc${s}${size}`,
        type: "circle",
        filter: ["all", ["==", ["get", "s"], s], ["==", ["get", "size"], size]],
        paint: {
          "circle-color": filled(s) ? colour : ground,
          "circle-opacity": opacity,
          "circle-radius": ["interpolate", ["linear"], ["zoom"], 8.5, far * part * large, 14, near * part * large],
          "circle-stroke-color": filled(s) ? ground : colour,
          "circle-stroke-opacity": opacity,
          "circle-stroke-width": large * (ring > 0 ? ring / 1.6 : 0.7),
        },
      };
    }),
  );
  return {
    id: "disc",
    slot: "symbol",
    source,
    visible,
    interactive: true,
    specs: specs.reverse(),
    mark: (_, { s, d, size }) => {
      const look = looks[Number(s)];
      const radius = large * growth * SIZES[Number(size)].near * (s === SPECK ? 0.35 : 0.7);
      const shown = only < 0 || d === only ? 1 : 0.22;
      return look.ring > 0
        ? { radius, fill: ground, stroke: look.colour, width: large * growth * look.ring * 0.6, opacity: shown }
        : { radius, fill: look.colour, stroke: ground, width: 0.7, opacity: shown };
    },
  };
}

export interface Joined {
  /** Rows of the estates. */
  readonly members: readonly number[];
  readonly links: readonly { readonly a: number; readonly b: number }[];
  readonly colour: number;
}

/** Estates of a package in its colour, joined by lines; the others of `beside` as specks. */
export function joinedLayers(
  estates: EstateTable,
  packages: readonly Joined[],
  beside: readonly number[],
  theme: Theme,
  visible: boolean,
  growth: number,
): MapLayer[] {
  const { halo, quiet } = INKS[theme];
  const at = (e: number): [number, number] => [estates.centre[2 * e], estates.centre[2 * e + 1]];
  const bright = (k: number): string => packageColour(k, theme)[1];
  const links = packages.flatMap(({ links: mine, colour }) =>
    mine.map(
      ({ a, b }): GeoJSON.Feature => ({
        type: "Feature",
        properties: { colour: bright(colour) },
        geometry: { type: "LineString", coordinates: [at(a), at(b)] },
      }),
    ),
  );
  const inside = new Set(packages.flatMap(({ members }) => members));
  const features = [
    ...beside.filter((e) => !inside.has(e)).map((e) => point(e, estates, { in: 0, colour: quiet })),
    ...packages.flatMap(({ members, colour }) =>
      members.map((e) => point(e, estates, { in: 1, colour: bright(colour) })),
    ),
  ];
  return [
    {
      id: "joinedLink",
      slot: "link",
      source: { key: "joinedLink", data: { type: "FeatureCollection", features: links } },
      visible,
      specs: [
        {
          id: "line",
          type: "line",
          layout: { "line-cap": "round" },
          paint: { "line-color": ["get", "colour"], "line-width": ["interpolate", ["linear"], ["zoom"], 9, 2, 14, 7] },
        },
      ],
      mark: (_, { colour }) => ({ stroke: String(colour), width: 3.5 * growth }),
    },
    {
      id: "joined",
      slot: "symbol",
      source: { key: "joined", data: { type: "FeatureCollection", features } },
      visible,
      specs: [
        {
          id: "beside",
          type: "circle",
          filter: ["==", ["get", "in"], 0],
          paint: {
            "circle-color": quiet,
            "circle-opacity": 0.7,
            "circle-radius": ["interpolate", ["linear"], ["zoom"], 9, 1, 14, 2.6],
          },
        },
        {
          id: "member",
          type: "circle",
          filter: ["==", ["get", "in"], 1],
          paint: {
            "circle-color": ["get", "colour"],
            "circle-radius": ["interpolate", ["linear"], ["zoom"], 9, 2.2, 14, 8],
            "circle-stroke-color": halo,
            "circle-stroke-width": 1,
          },
        },
      ],
      mark: (_, { in: member, colour }) =>
        member === 1
          ? { radius: 5 * growth, fill: String(colour), stroke: halo, width: 1 }
          : { radius: 1.6 * growth, fill: quiet, opacity: 0.7 },
    },
  ];
}
