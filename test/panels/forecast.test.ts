/** What is said of a forecast whose month is over: never a month to come that is past. */
import { afterEach, describe, expect, it } from "vitest";
import { forecast } from "../../src/domain/progress/forecast";
import { parseDay, parseMonth } from "../../src/model/time";
import { forecastWords } from "../../src/panels/progress/forecastWords";
import { viewToday } from "../../src/store/time";
import { lang } from "../../src/store/view";

const from = parseMonth("2020-10") ?? 0;
/** 80, 90, 95 % at the ends of October, November, December: 7.5 points a month, done in January. */
const made = forecast([0.8, 0.9, 0.95].map((actual, k) => ({ month: from + k, actual })));
const said = (day: string): string => {
  viewToday.value = parseDay(day);
  return forecastWords(made);
};

describe("forecastWords", () => {
  afterEach(() => {
    viewToday.value = null;
    lang.value = "zh-CN";
  });

  it("names month and range as long as the month lasts", () => {
    expect(said("2021-01-31")).toMatch(/^2021年1月（/);
  });

  it("says from the next day on that nobody has reported it", () => {
    expect(said("2021-02-01")).toBe("2021年1月底应已完成，至今没有报完工");
    lang.value = "en";
    expect(said("2021-02-28")).toBe("due by the end of Jan 2021 at this pace; not reported finished");
  });
});
