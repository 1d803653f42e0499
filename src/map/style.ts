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
  readonly water: string;
  readonly green: string;
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
    water: "#b9d3d8",
    green: "#d5dfc4",
    parcel: "#e3d9c7",
    parcelLine: "#b7aa94",
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
    road: "#393330",
    water: "#2b4a55",
    green: "#2c3626",
    parcel: "#38322d",
    parcelLine: "#5d534a",
  },
};

/** A style that asks nothing of any host. */
export const emptyStyle = (theme: Theme): StyleSpecification => ({
  version: 8,
  sources: {},
  layers: [{ id: "ground", type: "background", paint: { "background-color": INKS[theme].ground } }],
});
