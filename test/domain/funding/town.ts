/** A small city through the door: what its files say is the whole of what the tests know. */
import { readRecords } from "../../../src/domain/programme/readRecords";
import { build } from "../../../src/intake/build";
import type { Dataset } from "../../../src/model/dataset";
import { part } from "../part";

/** One estate a point, in the order given; in programme P and district D unless it says otherwise. */
export async function townOf(
  estates: readonly object[],
  files: { readonly funds?: string; readonly reports?: string; readonly filings?: string; readonly plan?: object } = {},
) {
  const features = estates.map((properties, k) => ({
    type: "Feature",
    properties: { district: "D", programme: "P", ...properties },
    geometry: { type: "Point", coordinates: [113 + k / 100, 35] },
  }));
  const plan = {
    id: "P",
    title: { zh: "计划", en: "Plan" },
    targets: [],
    totals: {},
    milestones: [
      { id: "S3", name: { zh: "开工", en: "Start" }, due: "2020-06-01" },
      { id: "S4", name: { zh: "施工", en: "Works" }, due: "2020-11-30" },
      { id: "S5", name: { zh: "验收", en: "Accept" }, due: "2020-12-31" },
    ],
    exclusions: [],
    menu: [],
    reward: { share: 0.3, base: "districtFiscal", deadline: "2020-12-31", districts: ["D"] },
    ...files.plan,
  };
  const opened = await build([
    part("p.json", "programme", JSON.stringify(plan)),
    part("e.geojson", "estates", JSON.stringify({ type: "FeatureCollection", features })),
    ...(files.funds ? [part("f.csv", "funds", files.funds)] : []),
    ...(files.reports ? [part("r.csv", "reports", files.reports)] : []),
    ...(files.filings ? [part("l.csv", "filings", files.filings)] : []),
  ]);
  const data = opened.dataset as Dataset;
  return { data, records: await readRecords(data.estates) };
}
