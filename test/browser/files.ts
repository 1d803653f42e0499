/** Small files that tests drop on the application. */

const square = (lon: number, lat: number, side = 0.0005) => ({
  type: "Polygon",
  coordinates: [
    [
      [lon, lat],
      [lon + side, lat],
      [lon + side, lat + side],
      [lon, lat + side],
      [lon, lat],
    ],
  ],
});

export interface Dropped {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const geojson = (name: string, features: readonly unknown[]): Dropped => ({
  name,
  mimeType: "application/geo+json",
  buffer: Buffer.from(JSON.stringify({ type: "FeatureCollection", features })),
});

/** Four estates under another authority's field names: 40 + 50 + 60 + 70 = 220 households. */
export const foreign = geojson("foreign.geojson", [
  ...[40, 50, 60, 70].map((units, i) => ({
    type: "Feature",
    properties: { object: `F-${i + 1}`, title: `Foreign court ${i + 1}`, units, state: i < 3 ? "in_list" : "other" },
    geometry: square(10 + i * 0.0006, 50),
  })),
]);

/** An estate whose name is markup that would run if it were ever taken for HTML. */
export const markup = geojson("markup.geojson", [
  {
    type: "Feature",
    properties: { id: "M-1", name: `<img src=x onerror="window.hurt=1"><b>bold</b>`, households: 33 },
    geometry: square(10, 50),
  },
  { type: "Feature", properties: { id: "M-2", name: "__proto__", households: 12 }, geometry: square(10.0006, 50) },
]);

/** A file that ends in the middle. */
export const truncated: Dropped = {
  name: "truncated.geojson",
  mimeType: "application/geo+json",
  buffer: foreign.buffer.subarray(0, foreign.buffer.length - 200),
};

/** Many estates: long enough to press cancel. */
export const many = (n: number): Dropped =>
  geojson(
    "many.geojson",
    Array.from({ length: n }, (_, i) => ({
      type: "Feature",
      properties: { id: `N-${i}`, name: `Estate ${i}`, households: 10 + (i % 90) },
      geometry: square(10 + (i % 400) * 0.0006, 50 + Math.floor(i / 400) * 0.0006),
    })),
  );
