/** One measure month after month in the small city, reckoned by hand: A's households 1000, 5000, 8250 of 20000 in May, June, July. */
import { expect, it } from "vitest";
import { byDistrict } from "../../../src/domain/coverage/group";
import { inPlan, type Measure } from "../../../src/domain/coverage/measure";
import { groundsOf, monthlyFigures } from "../../../src/domain/coverage/monthly";
import { eligibility } from "../../../src/domain/programme/eligibility";
import { situationAt } from "../../../src/domain/progress/situation";
import { parseDay, parseMonth } from "../../../src/model/time";
import { smallCity, YEAR } from "../progress/smallcity";

const progress: Measure = {
  metric: "progress",
  numerator: "inProgramme",
  denominator: "programme",
  weight: "households",
};

it("is each month's own figure as known on one day; unknown, not in the plan and 0 stay three things", async () => {
  const data = await smallCity({ reports: YEAR });
  const months = ["2020-04", "2020-05", "2020-06", "2020-07"].map(parseMonth);
  const figures = (today: string) => {
    const day = parseDay(today);
    const [now, known] = [situationAt(data, months[3], day), situationAt(data, months[3] + 12, day)];
    const on = { data, now, known, stock: eligibility(data), programme: 0 };
    const listed = inPlan(data, 0);
    return monthlyFigures(groundsOf(on, months), progress, byDistrict(data), (area) => area !== null && !listed[area]);
  };
  const shares = (today: string, k: number) =>
    figures(today).map(({ areas }) => (areas[k].state === "value" ? areas[k].value : areas[k].state));
  expect(shares("2020-09-05", 0)).toEqual([0, 1000 / 20_000, 5000 / 20_000, 8250 / 20_000]);
  // July's correction (45 % for 40 %) came on 20 August.
  expect(shares("2020-08-10", 0)[3]).toBe(8000 / 20_000);
  expect(shares("2020-09-05", 1)).toEqual([0, 0.04, 0.04, 0.04]);
  expect(shares("2020-09-05", 2)).toEqual(Array(4).fill("noData"));
  expect(shares("2020-09-05", 3)).toEqual(Array(4).fill("notInPlan"));
  const [, may] = figures("2020-09-05");
  expect([may.month, may.whole]).toMatchObject([months[1], { state: "value", part: 14, whole: 300 }]);
  // On 1 June May is not reported yet: what April said stands.
  expect(shares("2020-06-01", 0)).toEqual([0, 0, 0, 0]);
});
