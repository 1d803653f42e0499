/** When five estates are expected to finish, by the pace of their own reports. */
import { describe, expect, it } from "vitest";
import { expectedFinish } from "../../../src/domain/funding/expected";
import { situationAt } from "../../../src/domain/progress/situation";
import { formatDay, parseDay, parseMonth } from "../../../src/model/time";
import { townOf } from "./town";

const reports = `month,estateId,stage,percent,receivedOn
2020-06,a,construction,20,2020-07-03
2020-07,a,construction,40,2020-08-03
2020-08,a,construction,99,2020-09-02
2020-08,a,construction,60,2020-09-03
2020-06,b,preparation,,2020-07-03
2020-07,b,started,10,2020-08-03
2020-08,b,construction,30,2020-09-03
2020-07,c,preparation,,2020-08-03
2020-08,c,preparation,,2020-09-03
2020-07,d,construction,80,2020-08-03
2020-08,d,finished,100,2020-09-03
2020-08,e,construction,50,2020-09-03
`;
const on = async (today: string) => {
  const { data } = await townOf(
    ["a", "b", "c", "d", "e"].map((id) => ({ id })),
    { reports },
  );
  const known = situationAt(data, parseMonth("2030-01"), parseDay(today));
  return [...expectedFinish(data, known)].map((day) => (Number.isNaN(day) ? null : formatDay(day)));
};

describe("the day an estate is expected to finish", () => {
  it("follows its mean pace to the end of a month, or is not said", async () => {
    // a: 20 points a month, 40 to go: two months after August. b: 15 a month, 70 to go: five months. c has not moved,
    // d is finished, e reported once.
    expect(await on("2020-09-03")).toEqual(["2020-10-31", "2021-01-31", null, null, null]);
  });

  it("knows a correction only once it is in", async () => {
    // On 2 September a stands at 99 by 39.5 a month: one month. b: 10 points a month, 90 to go: nine months after July.
    expect(await on("2020-09-02")).toEqual(["2020-09-30", "2021-04-30", null, null, null]);
  });

  it("takes a row without a day of receipt for received when it was due, not before all others", async () => {
    const { data } = await townOf([{ id: "a" }], {
      reports: `month,estateId,stage,percent,receivedOn
2020-07,a,construction,40,2020-08-03
2020-08,a,construction,60,
2020-08,a,construction,99,2020-09-02
`,
    });
    const known = situationAt(data, parseMonth("2030-01"), parseDay("2020-09-03"));
    expect(known.percent[0]).toBe(60);
    // 20 points a month and 40 to go.
    expect(formatDay(expectedFinish(data, known)[0])).toBe("2020-10-31");
  });
});
