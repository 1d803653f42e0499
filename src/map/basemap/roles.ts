/** How vector tiles are drawn of which nothing is known but the names of their layers: quietly, in the inks of our own ground. */
import type { FilterSpecification, LayerSpecification } from "maplibre-gl";
import type { Theme } from "../colour";
import { FONT, INKS } from "../style";

/** By the names that the common schemas (Protomaps, OpenMapTiles, Shortbread) give their layers; the first that fits. */
const ROLES = [
  ["label", /place|poi|name|label|housenum|address/i],
  ["water", /water|ocean|river|lake|水/i],
  ["boundary", /bound|admin|界/i],
  ["rail", /rail|铁路/i],
  ["road", /road|transport|street|highway|道路|路网/i],
  ["building", /build|建筑/i],
  ["land", /earth|^land$|land_?polygon/i],
  ["green", /green|park|landcover|landuse|land_?use|wood|grass|绿/i],
] as const;
export type Role = (typeof ROLES)[number][0] | "other";

export const roleOf = (layer: string): Role => ROLES.find(([, name]) => name.test(layer))?.[0] ?? "other";

const only = (kind: "Polygon" | "LineString" | "Point"): FilterSpecification => ["==", ["geometry-type"], kind];
const WIDTH = { road: 1.4, rail: 1, boundary: 1.2, water: 1.2, other: 0.8 } as const;
/** Names in Chinese where the tiles have them. */
const NAME = ["coalesce", ["get", "name:zh-Hans"], ["get", "name:zh"], ["get", "name"]];

/** Layers, bottom first, for the vector layers of a source. */
export function vectorLayers(names: readonly string[], source: string, theme: Theme): LayerSpecification[] {
  const inks = INKS[theme];
  const fills: Partial<Record<Role, string>> = {
    water: inks.water,
    building: inks.parcel,
    green: inks.green,
    other: inks.land,
  };
  const lines: Partial<Record<Role, string>> = {
    water: inks.water,
    boundary: inks.strong,
    rail: inks.rail,
    road: theme === "light" ? inks.line : inks.road,
    other: inks.parcelLine,
  };
  const of = (
    roles: readonly Role[],
    make: (name: string, role: Role) => LayerSpecification | null,
  ): LayerSpecification[] =>
    roles.flatMap((role) => names.filter((name) => roleOf(name) === role).flatMap((name) => make(name, role) ?? []));
  return [
    ...of(["land", "green", "other", "water", "building"], (name, role) => {
      const colour = fills[role];
      return colour === undefined
        ? null
        : {
            id: `${name}:fill`,
            type: "fill",
            source,
            "source-layer": name,
            filter: only("Polygon"),
            paint: { "fill-color": colour },
          };
    }),
    ...of(["water", "other", "road", "rail", "boundary"], (name, role) => {
      const colour = lines[role];
      if (colour === undefined) return null;
      const paint = {
        "line-color": colour,
        "line-width": WIDTH[role as keyof typeof WIDTH],
        ...(role === "boundary" ? { "line-dasharray": [4, 2] } : {}),
      };
      return { id: `${name}:line`, type: "line", source, "source-layer": name, filter: only("LineString"), paint };
    }),
    ...of(["label"], (name) => ({
      id: `${name}:name`,
      type: "symbol",
      source,
      "source-layer": name,
      filter: only("Point"),
      layout: { "text-field": NAME as never, "text-font": [...FONT.plain], "text-size": 12, "text-padding": 6 },
      paint: { "text-color": inks.quiet, "text-halo-color": inks.halo, "text-halo-width": 1.4 },
    })),
  ];
}
