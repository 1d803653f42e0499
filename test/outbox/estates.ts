/** Datasets made for the tests of what is given back, and the way back through the door. */

import type { Mapping, Part } from "../../src/intake/api";
import { build } from "../../src/intake/build";
import { inspect } from "../../src/intake/inspect";
import type { Dataset } from "../../src/model/dataset";
import { plainMapping } from "../../src/model/mapping";
import { type EstateFeature, featureBlocks } from "../../src/outbox/estates/records";

export const part = (path: string, blob: Blob, more: Partial<Part> = {}): Part => ({
  path,
  kind: "estates",
  provenance: "user",
  source: null,
  licence: null,
  mapping: plainMapping,
  blob,
  ...more,
});
export const collection = (features: readonly unknown[]): Blob =>
  new Blob([JSON.stringify({ type: "FeatureCollection", features })]);

/** The dataset of parts. @throws when nothing was accepted. */
export async function opened(...parts: Part[]): Promise<Dataset> {
  const { dataset, findings } = await build(parts);
  if (!dataset) throw new Error(JSON.stringify(findings));
  return dataset;
}
export const datasetOf = (features: readonly unknown[]): Promise<Dataset> =>
  opened(part("e.geojson", collection(features)));

export async function featuresOf({ estates }: Dataset): Promise<EstateFeature[]> {
  const all: EstateFeature[] = [];
  for await (const block of featureBlocks(estates)) all.push(...block);
  return all;
}

/** A file as parts, read by the door's own guesses, a sheet or layer each. */
export async function guessed(path: string, blob: Blob, more: Partial<Mapping> = {}): Promise<Part[]> {
  return (await inspect(path, blob)).map(({ layer, kind, mapping }) =>
    part(path, blob, { layer, kind: kind ?? "estates", mapping: { ...mapping, ...more } }),
  );
}
