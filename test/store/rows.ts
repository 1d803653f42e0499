import { build } from "../../src/intake/build";
import type { Dataset } from "../../src/model/dataset";
import { ringOf } from "../domain/packaging/city";

/** Two rows of three lots of 200 households, each a body of its own; 10 m between lots, 160 m between rows. */
export const ids = ["a", "b", "c", "m", "n", "o"];
export async function datasetOf(list: readonly string[]): Promise<Dataset> {
  const features = list.map((id) => {
    const k = ids.indexOf(id);
    const ring = ringOf([50 * (k % 3), k < 3 ? 0 : 200, 40, 40]);
    return {
      type: "Feature",
      properties: {
        id,
        name: `小区${id}`,
        district: "东区",
        households: 200,
        budgetWan: 400,
        managementBody: `主体${id}`,
      },
      geometry: { type: "Polygon", coordinates: [[...ring, ring[0]]] },
    };
  });
  const blob = new Blob([JSON.stringify({ type: "FeatureCollection", features })]);
  const file = {
    path: "e.geojson",
    kind: "estates",
    provenance: "user",
    source: null,
    licence: null,
    mapping: null,
  } as const;
  return (await build([{ ...file, blob }])).dataset as Dataset;
}
