/** A small town as its files would have it, packaged, as a report. Names try to be formulas and markup. */

import { defaultParameters } from "../../src/domain/packaging/defaults";
import type { Parameters } from "../../src/domain/packaging/types";
import { packagingColumns } from "../../src/domain/programme/packaging";
import type { Part } from "../../src/intake/api";
import { build } from "../../src/intake/build";
import type { Dataset } from "../../src/model/dataset";
import { plainMapping } from "../../src/model/mapping";
import type { DrawnBarrier, Life } from "../../src/model/scenario";
import { parseDay } from "../../src/model/time";
import type { ReportPortfolio } from "../../src/outbox/packages-portfolio";
import { type PackagesReport, packagesReport } from "../../src/outbox/packages-report";
import type { Lang } from "../../src/text/phrase";
import { openSession } from "../../src/workers/packaging-session";
import { type Lot, ringOf } from "../domain/packaging/city";

export interface Estate extends Lot {
  readonly name?: string;
  /** Other fields of the ledger. */
  readonly more?: object;
}

/** Three in a row and two in another, 440 m apart, and one alone. Households 120 + 130 + 140 and 250 + 260. */
export const LOTS: readonly Estate[] = [
  { id: "a", place: [0, 0, 40, 40], households: 120, budgetWan: 240.5, body: "=1+1", name: '=HYPERLINK("x")' },
  { id: "b", place: [48, 0, 40, 40], households: 130, budgetWan: 260.25, body: "@SUM(A1)", name: "<img src=x>" },
  { id: "c", place: [100, 0, 40, 40], households: 140, budgetWan: 300, body: "-2", name: "+丙" },
  { id: "m", place: [0, 440, 40, 40], households: 250, budgetWan: 500, body: "m" },
  { id: "n", place: [50, 440, 40, 40], households: 260, budgetWan: 510, body: "n" },
  { id: "z", place: [0, 800, 40, 40], households: 100, budgetWan: 100, body: "z", name: "孤" },
];

const part = (kind: Part["kind"], value: unknown, mapping = plainMapping): Part => ({
  path: `${kind}.json`,
  kind,
  provenance: "synthetic",
  source: null,
  licence: null,
  mapping: kind === "estates" ? mapping : null,
  blob: new Blob([JSON.stringify(value)]),
});

export async function datasetOf(lots: readonly Estate[], mapping = plainMapping): Promise<Dataset> {
  const features = lots.map(({ id, name, place, households, budgetWan, body, more }) => {
    const ring = ringOf(place);
    return {
      type: "Feature",
      properties: {
        id,
        name,
        households,
        budgetWan,
        managementBody: body,
        programme: "p",
        managementMode: "none",
        yearBuilt: 1988,
        ...more,
      },
      geometry: { type: "Polygon", coordinates: [[...ring, ring[0]]] },
    };
  });
  const city = {
    schema: 1,
    name: { zh: "某 市", en: "Some City" },
    dataDate: "2021-03-04",
    mapApproval: null,
    files: [],
  };
  const programme = {
    id: "p",
    title: "计划",
    document: "文",
    issued: "2021-01-01",
    targets: [],
    totals: { projects: 6, buildings: 6, floorAreaM2: 1, households: 1000, budgetWan: 1 },
    milestones: [],
    eligibility: [],
    exclusions: [],
    menu: [],
    reward: null,
    reporting: null,
  };
  const { dataset, findings } = await build([
    part("city", city),
    part("programme", programme),
    part("estates", { type: "FeatureCollection", features }, mapping),
  ]);
  if (!dataset) throw new Error(JSON.stringify(findings));
  return dataset;
}

/** What the page would hand to the door out. */
export async function reportOf(
  lots: readonly Estate[] = LOTS,
  lang: Lang = "zh-CN",
  over: {
    readonly mapping?: typeof plainMapping;
    readonly p?: Partial<Parameters>;
    readonly proof?: string;
    readonly drawn?: readonly DrawnBarrier[];
    /** Of the first package. */
    readonly life?: Life;
    readonly portfolio?: ReportPortfolio;
    /** Name of the district that it is narrowed to. */
    readonly only?: string;
  } = {},
): Promise<{ report: PackagesReport; data: Dataset }> {
  const data = await datasetOf(lots, over.mapping);
  const defaults = defaultParameters("renovation");
  const p = { ...defaults, ...over.p };
  const { id, geometry, district, street, n } = data.estates;
  const none = new Uint8Array(n);
  const columns = packagingColumns(data, { started: none, finished: none, complete: none });
  const session = openSession({ id, geometry, district, street, barriers: data.barriers }, columns);
  const { packages, notes, totals } = session.answer(p, false);
  const report = packagesReport({
    data,
    lang,
    today: parseDay("2021-03-04"),
    p,
    defaults,
    notes,
    packages: packages.map((one, k) => ({
      ...one,
      rank: k + 1,
      name: k === 0 ? "=2*3" : "乙片区",
      ...(k === 0 ? { locked: true, warnings: ["户数不足"], life: over.life } : {}),
    })),
    totals,
    left: session.details(p).left,
    proof: over.proof,
    drawn: over.drawn,
    portfolio: over.portfolio,
    only: over.only,
    meaning: (term, one) => `${term} ${one.households}`,
    points: (one) => one.terms.map((term, k) => (term === null ? null : 100 * p.weights[k] * term)),
    sentence: ({ code, figures }) => `${code} ${figures.gapM}`,
  });
  return { report, data };
}
