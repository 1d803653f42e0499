/** A small city folder in which every figure and word that must stay inside is one of its own, to be searched for. */
const SECRET = "内部机密";
/** Each stands in one place only. */
export const SECRETS: string[] = [];
let next = 0;
/** A word or number that nothing else says. */
const word = (): string => {
  SECRETS.push(`${SECRET}${++next}号`);
  return SECRETS.at(-1) as string;
};
const number = (): number => {
  // Seven digits that no coordinate, figure or hash of this folder has beside each other but by intent.
  SECRETS.push(String(7_310_000 + 37 * ++next));
  return Number(SECRETS.at(-1));
};
/** As a percentage, with the same digits behind the point. */
const percent = (): number => {
  SECRETS.push(`.${31_000 + 7 * ++next}`);
  return Number(`61${SECRETS.at(-1)}`);
};

const square = (x: number): number[][][] => [
  [
    [x, 35.3],
    [x + 0.001, 35.3],
    [x + 0.001, 35.301],
    [x, 35.301],
    [x, 35.3],
  ],
];
const collection = (features: unknown[], rest = {}): string =>
  JSON.stringify({ type: "FeatureCollection", ...rest, features });

const estate = {
  id: "公开编号甲",
  name: "公开小区甲",
  district: "d1",
  street: "s1",
  programme: "2020",
  households: 123,
  buildings: 4,
  floorAreaM2: 5678,
  yearBuilt: 1987,
  budgetWan: 91.5,
  needs: ["roof"],
  works: [{ item: "roof", state: "done", on: "2020-07-07", contractor: word() }],
  responsible: { unit: "公开责任单位", person: word(), phone: word() },
  elevators: { needed: 2, agreed: 1, built: 0, payer: word() },
  acceptance: {
    joint: { on: "2020-08-08", passed: true, parties: [word()] },
    recheck: { on: "2020-08-18", departments: { [word()]: false } },
    report: { on: "2020-08-28", drawingsArchived: true, note: word() },
  },
  after: { managementMode: "market", managementBody: word() },
  ownership: "danwei",
  managementBody: word(),
  willingnessPct: percent(),
  inFavourPct: percent(),
  planned: { central: number(), district: number(), residents: number() },
  maintenanceFund: { established: true, balanceWan: number(), firstWan: number() },
  bodies: { assembly: true, remark: word() },
  audit: { districtFiscalWan: number(), opinion: word() },
  pipeWorks: [{ owner: word(), item: word() }],
  note: word(),
  extra: { deep: [{ deeper: word() }] },
};

const files: Readonly<Record<string, string>> = {
  "programme-2020.json": JSON.stringify({
    id: "2020",
    title: { zh: "公开计划", en: "Open plan", draft: word() },
    targets: [{ district: "d1", projects: 1, households: 123, internalNote: word() }],
    totals: { projects: 1, households: 123 },
    milestones: [{ id: "S3", name: { zh: "开工", en: "Start" }, due: "2020-06-01", remark: word() }],
    exclusions: [],
    menu: [{ id: "roof", aspect: "building", name: { zh: "屋顶", en: "Roof" }, priceWan: number() }],
    reward: { share: 0.3, base: word() },
    secret: word(),
  }),
  "districts.geojson": collection(
    [
      {
        type: "Feature",
        id: "d1",
        remark: word(),
        properties: { id: "d1", name: "公开区", mayor: word() },
        geometry: { type: "Polygon", coordinates: square(113.9), note: word() },
      },
    ],
    { author: word() },
  ),
  "estates.geojson": collection([
    { type: "Feature", properties: estate, geometry: { type: "Polygon", coordinates: square(113.9005) } },
  ]),
  "reports/2020-07.csv": `month,estateId,stage,percent,investedWan,blockers,note,receivedOn\n2020-07,公开编号甲,construction,47,${number()},${word()},${word()},2020-08-19\n`,
  "reports/received.csv": `month,district,receivedOn,clerk\n2020-07,d1,2020-08-19,${word()}\n`,
  "funds/2020-07.csv": `month,estateId,source,arrivedWan,paidWan\n2020-07,公开编号甲,central,${number()},${number()}\n`,
  "filings.csv": `district,kind,bureau,filedOn\nd1,${word()},${word()},2020-05-15\n`,
  "barriers.geojson": collection([
    {
      type: "Feature",
      properties: { class: "wall", name: word() },
      geometry: { type: "LineString", coordinates: square(113.9)[0] },
    },
  ]),
};
const KIND: Readonly<Record<string, string>> = {
  "programme-2020.json": "programme",
  "districts.geojson": "districts",
  "estates.geojson": "estates",
  "reports/2020-07.csv": "reports",
  "reports/received.csv": "received",
  "funds/2020-07.csv": "funds",
  "filings.csv": "filings",
  "barriers.geojson": "barriers",
};

export const PLANTED: ReadonlyMap<string, string> = new Map([
  ...Object.entries(files),
  [
    "city.json",
    JSON.stringify({
      schema: 1,
      name: { zh: "公开市", en: "Open City" },
      dataDate: "2020-08-31",
      mapApproval: "豫S(2020)001号",
      contact: { phone: "0373-12345", person: word() },
      settings: { centralDistricts: ["d1"], packaging: { remark: word() } },
      files: Object.keys(files).map((path) => ({
        path,
        kind: KIND[path],
        provenance: "user",
        source: { zh: "公开来源", en: "Open source" },
        bytes: 1,
        sha256: "0".repeat(64),
        keeper: word(),
      })),
      operator: word(),
    }),
  ],
]);
