/** Circles sized by a quantity with a ring filled by a share: what an area's size on the map hides. */
import { FONT, INKS } from "../style";
import type { MapImage, MapLayer, Theme } from "../types";

export interface SymbolInput {
  /** Where each stands; null: not drawn. */
  readonly places: readonly (readonly [number, number] | null)[];
  /** The area of a circle is proportional to it; NaN: not drawn. */
  readonly sizes: ArrayLike<number>;
  /** 0–1; null: unknown, an empty ring. */
  readonly shares: readonly (number | null)[];
  readonly titles: readonly string[];
  readonly labels: readonly string[];
  readonly notes?: readonly string[];
  /** A line under each circle (SVG). */
  readonly below?: readonly string[];
  readonly theme: Theme;
  /** Radius of the greatest in CSS pixels. */
  readonly most?: number;
  /** Least radius, CSS pixels: what the words within need. */
  readonly least?: number;
  readonly legend?: MapLayer["legend"];
}

/** Radius by row: area ∝ size, none under `least` pixels. */
export function radii(sizes: ArrayLike<number>, most: number, least = 7): number[] {
  const greatest = Math.max(...Array.from(sizes).filter((s) => s > 0), 1);
  return Array.from(sizes, (s) => (s > 0 ? Math.max(least, most * Math.sqrt(s / greatest)) : Number.NaN));
}

/** What is not filled of a ring. */
const TRACK: Readonly<Record<Theme, string>> = { light: "#e3d3c3", dark: "#5b5048" };
const STEPS = 20;
const SIZE = 96;

const made = new Map<string, MapImage>();

/** The same object each time, so that the map sees that nothing changed. */
function ringOf(k: number, theme: Theme): MapImage {
  const key = `${k} ${theme}`;
  const image = made.get(key) ?? ringImage(k, theme);
  made.set(key, image);
  return image;
}

/** A ring filled clockwise from the top by k of STEPS, as an image of SIZE pixels at ratio 2. */
function ringImage(k: number, theme: Theme): MapImage {
  const data = new Uint8ClampedArray(4 * SIZE * SIZE);
  const hex = (text: string): number[] => [1, 3, 5].map((i) => Number.parseInt(text.slice(i, i + 2), 16));
  const { accent, halo } = INKS[theme];
  const [on, off, disc] = [hex(accent), hex(TRACK[theme]), hex(halo)];
  const middle = (SIZE - 1) / 2;
  const [outer, inner] = [SIZE / 2 - 1, SIZE / 2 - 15];
  for (let y = 0; y < SIZE; y++) {
    for (let x = 0; x < SIZE; x++) {
      const [dx, dy] = [x - middle, y - middle];
      const r = Math.hypot(dx, dy);
      const cover = Math.max(0, Math.min(1, outer - r + 0.5));
      if (cover === 0) continue;
      const turn = (Math.atan2(dx, -dy) / (2 * Math.PI) + 1) % 1;
      const filled = turn < k / STEPS;
      // A light edge keeps the ring apart from any fill.
      const colour = r < inner || r > outer - 3 ? disc : filled ? on : off;
      data.set([...colour, 255 * cover], 4 * (y * SIZE + x));
    }
  }
  return { width: SIZE, height: SIZE, data, ratio: 2 };
}

export function symbolLayer(input: SymbolInput): MapLayer {
  const { places, sizes, shares, titles, labels, notes, below, theme, most = 34, least, legend } = input;
  const inks = INKS[theme];
  const radius = radii(sizes, most, least);
  const features = places.flatMap((at, id): GeoJSON.Feature[] =>
    at === null || Number.isNaN(radius[id])
      ? []
      : [
          {
            type: "Feature",
            id,
            properties: {
              ring: `ring${Math.round((shares[id] ?? 0) * STEPS)}`,
              size: radius[id] / (SIZE / 4),
              label: labels[id],
            },
            geometry: { type: "Point", coordinates: [...at] },
          },
        ],
  );
  const images = Object.fromEntries(
    [...new Set(features.map((f) => String(f.properties?.ring)))].map((name) => [
      name,
      ringOf(Number(name.slice(4)), theme),
    ]),
  );
  return {
    id: "symbol",
    slot: "symbol",
    source: { key: "symbol", data: { type: "FeatureCollection", features } },
    images,
    interactive: true,
    legend,
    specs: [
      {
        id: "ring",
        type: "symbol",
        layout: {
          "icon-image": ["get", "ring"],
          "icon-size": ["get", "size"],
          "icon-allow-overlap": true,
          "icon-ignore-placement": true,
          "text-field": ["get", "label"],
          "text-font": [...FONT.bold],
          "text-size": 12.5,
          "text-optional": true,
        },
        paint: { "text-color": inks.ink, "text-halo-color": inks.halo, "text-halo-width": 1.2 },
      },
    ],
    mark: (row) =>
      places[row] === null || Number.isNaN(radius[row])
        ? null
        : {
            radius: radius[row],
            ring: {
              share: shares[row],
              colour: inks.accent,
              track: TRACK[theme],
              disc: inks.halo,
            },
            label: labels[row],
            note: notes?.[row],
            below: below?.[row],
            title: titles[row],
            ink: inks.ink,
            halo: inks.halo,
          },
  };
}
