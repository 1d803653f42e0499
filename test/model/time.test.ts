import { describe, expect, it } from "vitest";
import { firstDay, formatDay, lastDay, monthOf, parseDay, parseMonth } from "../../src/model/time";
import {
  formatDate,
  formatMonthName,
  formatMonthOnly,
  formatNumber,
  formatShare,
  formatWanM2,
} from "../../src/text/format";

describe("days and months", () => {
  it("know the calendar", () => {
    expect(parseDay("1970-01-02")).toBe(1);
    expect(parseDay("2020-02-30")).toBeNaN();
    expect(parseDay("2020-6-1")).toBeNaN();
    expect(formatDay(lastDay(parseMonth("2020-02")))).toBe("2020-02-29");
    expect(formatDay(firstDay(parseMonth("2020-12")))).toBe("2020-12-01");
    expect(monthOf(parseDay("2020-08-31"))).toBe(parseMonth("2020-08"));
    expect(parseMonth("2020-13")).toBeNaN();
  });
});

describe("figures", () => {
  it("are written as officials write them, and unknown is never 0", () => {
    expect(formatNumber(82176.1, 1)).toBe("82,176.1");
    expect(formatNumber(Number.NaN)).toBe("–");
    expect(formatShare(0.624, 1)).toBe("62.4%");
    expect(formatShare(null)).toBe("–");
    expect(formatWanM2(3_948_600)).toBe("394.86");
    expect(formatDate(parseDay("2020-06-01"), "zh-CN")).toBe("2020年6月1日");
    expect(formatDate(parseDay("2020-06-01"), "en")).toBe("1 Jun 2020");
    expect(formatMonthName(parseMonth("2020-08"), "zh-CN")).toBe("2020年8月");
    expect(formatMonthOnly(parseMonth("2020-12"), "zh-CN")).toBe("12月");
    expect(formatMonthOnly(parseMonth("2020-12"), "en")).toBe("Dec");
  });
});
