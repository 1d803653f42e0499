/** A city of three districts and one that is in no plan, small enough to be reckoned on paper. */
import { build } from "../../../src/intake/build";
import type { Dataset } from "../../../src/model/dataset";
import { part } from "../part";

const say = (name: string) => ({ zh: name, en: name });
const milestone = (id: string, due: string, from?: string) => ({ id, name: say(id), due, ...(from ? { from } : {}) });

export const MILESTONES = [
  milestone("S1", "2020-04-30"),
  milestone("K2", "2020-05-20"),
  milestone("S2", "2020-05-31", "2020-04-01"),
  milestone("S3", "2020-06-01"),
  milestone("S4", "2020-11-30"),
  milestone("S5", "2020-12-31"),
];

export interface City {
  readonly milestones?: readonly object[];
  readonly reports?: string;
  readonly received?: string;
  readonly filings?: string;
  /** More of the programme's file. */
  readonly plan?: object;
  /** District of estate a3. */
  readonly a3?: string;
}

const estate = (id: string, district: string, x: number, more: object) => ({
  type: "Feature",
  properties: { id, name: id, district, programme: "P", ...more },
  geometry: { type: "Point", coordinates: [x, 30] },
});

/**
 * A: a1 100 households, budget 200; a2 50, 100; a3 50, 100. B: b1 100, 300. C: c1 without households or budget. Z: nobody
 * of the programme, and not in its table. a1's acceptance report is of 20 December.
 */
export async function smallCity({
  milestones = MILESTONES,
  reports,
  received,
  filings,
  plan,
  a3 = "A",
}: City = {}): Promise<Dataset> {
  const programme = {
    id: "P",
    title: say("计划"),
    issued: "2020-05-06",
    targets: ["A", "B", "C"].map((district) => ({ district })),
    totals: {},
    milestones,
    exclusions: [],
    menu: [],
    ...plan,
  };
  const square = (x: number) => [
    [x, 30],
    [x + 1, 30],
    [x + 1, 31],
    [x, 31],
    [x, 30],
  ];
  const districts = ["A", "B", "C", "Z"].map((id, k) => ({
    type: "Feature",
    properties: { id, name: id },
    geometry: { type: "Polygon", coordinates: [square(100 + 2 * k)] },
  }));
  const estates = [
    estate("a1", "A", 100.5, { households: 100, budgetWan: 200, acceptance: { report: { on: "2020-12-20" } } }),
    estate("a2", "A", 100.6, { households: 50, budgetWan: 100 }),
    estate("a3", a3, 100.7, { households: 50, budgetWan: 100 }),
    estate("b1", "B", 102.5, { households: 100, budgetWan: 300 }),
    estate("c1", "C", 104.5, {}),
  ];
  const opened = await build([
    part("p.json", "programme", JSON.stringify(programme)),
    part("d.geojson", "districts", JSON.stringify({ type: "FeatureCollection", features: districts })),
    part("e.geojson", "estates", JSON.stringify({ type: "FeatureCollection", features: estates })),
    ...(received ? [part("received.csv", "received", `month,district,receivedOn\n${received}`)] : []),
    ...(reports
      ? [
          part(
            "r.csv",
            "reports",
            `month,estateId,stage,percent,startedOn,finishedOn,investedWan,blockers,receivedOn\n${reports}`,
          ),
        ]
      : []),
    ...(filings ? [part("filings.csv", "filings", `district,kind,bureau,filedOn\n${filings}`)] : []),
  ]);
  if (!opened.dataset) throw new Error("not read");
  return opened.dataset;
}

/** Rows of estates by id. */
export const rowsOf = ({ estates }: Dataset, ...ids: string[]): number[] => ids.map((id) => estates.id.indexOf(id));

/**
 * April: all at 宣传. May (in by 3 June): a1 started on 20 May at 10 %, a2 at 前期 held up, a3 at 方案, b1 started on 1 June at 4 %
 * (its row came on 5 June, two days late). c1 never reports. Later months: a1 40, 60, 55 (a step back), 90, and finished on
 * 25 October; a2 starts on 10 June: 20, 40, 60, 80.
 */
export const YEAR = `2020-04,a1,publicity,,,,0,,2020-05-02
2020-04,a2,publicity,,,,0,,2020-05-02
2020-04,a3,publicity,,,,0,,2020-05-02
2020-04,b1,publicity,,,,0,,2020-05-02
2020-05,a1,started,10,2020-05-20,,20,,2020-06-02
2020-05,a2,preparation,,,,0,拆违未完成;招投标流标,2020-06-02
2020-05,a3,scheme,,,,0,设计和预算待审;管线迁改,2020-06-03
2020-05,b1,started,4,2020-06-01,,12.34,,2020-06-05
2020-06,a1,construction,40,2020-05-20,,80,,2020-07-02
2020-06,a2,construction,20,2020-06-10,,10,,2020-07-02
2020-06,a3,scheme,,,,,,2020-07-02
2020-07,a1,construction,60,2020-05-20,,120,,2020-08-02
2020-07,a2,construction,40,2020-06-10,,20,,2020-08-02
2020-07,a2,construction,45,2020-06-10,,22,,2020-08-20
2020-08,a1,construction,55,2020-05-20,,120,,2020-09-02
2020-08,a2,construction,60,2020-06-10,,,,2020-09-02
2020-10,a1,finished,100,2020-05-20,2020-10-25,200,,2020-11-02
2020-10,a2,construction,80,2020-06-10,,80,,2020-11-02
`;
