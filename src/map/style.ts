/** The style under all layers: a ground, no glyphs, no sprites, no address: labels are drawn with the reader's own fonts. */
import type { StyleSpecification } from "maplibre-gl";
import type { Theme } from "./types";

export interface Inks {
  /** Paper, or the wall at night. */
  readonly ground: string;
  readonly ink: string;
  readonly quiet: string;
  readonly halo: string;
  /** Lines between areas. */
  readonly line: string;
  readonly strong: string;
  /** Brick red: the accent, also what is under the pointer. */
  readonly accent: string;
  readonly teal: string;
  readonly road: string;
  readonly roadEdge: string;
  readonly rail: string;
  readonly water: string;
  /** The middle of a river that parts estates. */
  readonly river: string;
  readonly green: string;
  /** Blocks of anything but old housing. */
  readonly land: string;
  /** Estates that are none of the states. */
  readonly parcel: string;
  readonly parcelLine: string;
}

export const INKS: Readonly<Record<Theme, Inks>> = {
  light: {
    ground: "#efe9dd",
    ink: "#231f1c",
    quiet: "#655c55",
    halo: "#fffdf8",
    line: "#fffdf8",
    strong: "#7b6f60",
    accent: "#a6402b",
    teal: "#1d6b68",
    road: "#fffdf8",
    roadEdge: "#dbd0bd",
    rail: "#4a433d",
    water: "#b3d2dc",
    river: "#4b8497",
    green: "#d3dfbf",
    land: "#e9e1d1",
    parcel: "#e3d9c7",
    parcelLine: "#8a7e6d",
  },
  dark: {
    ground: "#1d1a18",
    ink: "#f4ece1",
    quiet: "#b9aea2",
    halo: "#171412",
    line: "#14110f",
    strong: "#a29484",
    accent: "#f0937c",
    teal: "#76c7c1",
    road: "#3b3430",
    roadEdge: "#14110f",
    rail: "#b3a698",
    water: "#2b4a55",
    river: "#6fa5b8",
    green: "#2c3626",
    land: "#25211d",
    parcel: "#38322d",
    parcelLine: "#7a6e62",
  },
};

/** The line between districts where nothing is coloured by district: CSS pixels. */
export const BORDER = { width: 1.4, dash: [8, 3, 2, 3] } as const;

/** The page's own fonts (tokens.css): digits and Latin letters come from the Chinese sans, too. */
const FAMILIES = ["Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", "system-ui", "sans-serif"];
/** Names on the map. MapLibre reads the weight from the first name, which no machine has. */
export const FONT = { plain: FAMILIES, bold: ["Lianpian Bold", ...FAMILIES] } as const;

/** A style that asks nothing of any host. */
export const emptyStyle = (theme: Theme): StyleSpecification => ({
  version: 8,
  sources: {},
  layers: [{ id: "ground", type: "background", paint: { "background-color": INKS[theme].ground } }],
});
