/** One pair's distance, ours beside GEOS's in WebAssembly: the same pairs on the same plane, and how far the answers differ. */
import init from "geos-wasm";
import { geojsonToGeosGeom } from "geos-wasm/helpers";
import { CUTOFF_M, gapKernel } from "../../src/domain/packaging/gap";
import { nearPairs } from "../../src/domain/packaging/pairs";
import { median, planar } from "./ours";
import { parcels } from "./parcels";

const ESTATES = 10_000;

/** Prints the rows: microseconds a pair. */
export async function benchDistance(): Promise<void> {
  const made = parcels(ESTATES);
  const { plane } = planar(made);
  const { ringStart, polygonStart, featureStart } = made.geometry;
  const pairs: [number, number][] = [];
  nearPairs(plane.box, CUTOFF_M, plane.halfScale, (f, g) => pairs.push([f, g]));

  const kernel = gapKernel(made.geometry, plane);
  const ours = median(() => {
    for (const [f, g] of pairs) kernel.measure(f, g);
  }, 9);

  const geos = await init();
  const shapes = Array.from({ length: ESTATES }, (_, e) => {
    const from = ringStart[polygonStart[featureStart[e]]];
    const to = ringStart[polygonStart[featureStart[e + 1]]];
    const ring = Array.from({ length: to - from }, (_, k) => [plane.xy[2 * (from + k)], plane.xy[2 * (from + k) + 1]]);
    return geojsonToGeosGeom({ type: "Polygon", coordinates: [[...ring, ring[0]]] }, geos);
  });
  const out = geos.Module._malloc(8);
  const theirs = median(() => {
    for (const [f, g] of pairs) geos.GEOSDistance(shapes[f], shapes[g], out);
  }, 3);
  let differing = 0;
  for (const [f, g] of pairs) {
    geos.GEOSDistance(shapes[f], shapes[g], out);
    const mm = Math.floor(geos.Module.HEAPF64[out / 8] * 1000 + 0.5);
    if (kernel.measure(f, g) !== (mm > 300_000 ? -1 : mm)) differing++;
  }
  const each = (ms: number): string => ((1000 * ms) / pairs.length).toFixed(2);
  process.stdout.write(
    `\none pair's distance, µs  ours ${each(ours)}  GEOS in WebAssembly ${each(theirs)}  (${(theirs / ours).toFixed(1)} ×)  ` +
      `${pairs.length} pairs, ${differing} differ in the millimetre\n`,
  );
}
