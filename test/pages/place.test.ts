/** What a place's sheet shows beside its tables, in the small city that is reckoned by hand (see smallcity.ts). */
import { beforeAll, describe, expect, it } from "vitest";
import { reportCalendar } from "../../src/domain/progress/reports";
import { situationAt } from "../../src/domain/progress/situation";
import { patternPath } from "../../src/map/PaperShape";
import type { Dataset } from "../../src/model/dataset";
import { parseDay, parseMonth } from "../../src/model/time";
import { shortened } from "../../src/outbox/papers/mostLate";
import { overdueTable } from "../../src/outbox/papers/tables";
import type { PaperInput } from "../../src/outbox/papers/types";
import { DOTS, placeBars, placePlan } from "../../src/pages/print/placeParts";
import { rowsOf, smallCity, YEAR } from "../domain/progress/smallcity";

let data: Dataset;
beforeAll(async () => {
  data = await smallCity({ reports: YEAR });
});

/** Of May as known on 5 June: a1 and b1 have started, a2 and a3 have not, of c1 nothing is known. */
function input(): PaperInput {
  const today = parseDay("2020-06-05");
  const judging = { inclusive: true, pacePoints: 5 };
  return {
    ground: {
      data,
      now: situationAt(data, parseMonth("2020-05"), today),
      known: situationAt(data, parseMonth("2099-12"), today),
      stock: new Int8Array(data.estates.n),
      programme: 0,
      judging,
    },
    lang: "zh-CN",
    whole: { name: "全市", district: null, mine: rowsOf(data, "a1", "a2", "a3", "b1", "c1") },
    places: [
      { name: "A", district: 0, mine: rowsOf(data, "a1", "a2", "a3") },
      { name: "B", district: 1, mine: rowsOf(data, "b1") },
      { name: "C", district: 2, mine: rowsOf(data, "c1") },
    ],
    calendar: reportCalendar(data, 0, today, judging),
    money: null,
    reward: null,
    unitOf: () => null,
  };
}

describe("the bars of a sheet", () => {
  it("part each district's estates into accepted, under way, not started and silent, the largest first", () => {
    const bars = placeBars(input(), input().whole);
    expect(bars.map(({ name, parts }) => [name, ...parts.map(({ value }) => value)])).toEqual([
      ["A", 0, 1, 2, 0],
      ["B", 0, 1, 0, 0],
      ["C", 0, 0, 0, 1],
    ]);
  });
  it("of a district are those of its streets, estates without one included", () => {
    const [bar, ...others] = placeBars(input(), input().places[0]);
    expect(others).toEqual([]);
    expect(bar.parts.reduce((sum, { value }) => sum + value, 0)).toBe(3);
  });
});

describe("the map of a sheet", () => {
  it("tells stages apart by form: every estate of the place has one mark, and no other estate has any", () => {
    const { layers } = placePlan(input(), input().places[0]);
    const dots = layers.filter(({ id }) => id.startsWith("dot-"));
    const marks = (row: number): string[] =>
      dots.filter(({ mark }) => mark?.(row, {})).map(({ id }) => id.slice("dot-".length));
    expect(rowsOf(data, "a1", "a2", "a3").map(marks)).toEqual([["underway"], ["waiting"], ["waiting"]]);
    const [{ source }] = dots;
    if (typeof source.data === "string" || source.data instanceof Blob) throw new Error("no features");
    expect(source.data.features.map(({ id }) => id)).toEqual(rowsOf(data, "a1", "a2", "a3"));
    // A disc, a ring, a circle and a dot, each of a form of its own without its colour.
    const forms = Object.values(DOTS).map(({ radius, width, fill }) => `${radius} ${width} ${fill === "#ffffff"}`);
    expect(new Set(forms).size).toBe(4);
  });
});

describe("what has no room", () => {
  it("is counted: rows shown and rows left are all", () => {
    const table = overdueTable(input(), input().whole.mine);
    expect(table.rows).toHaveLength(2);
    expect(shortened({ lang: "zh-CN" }, table, 2)).toEqual({ table });
    const { table: first, after } = shortened({ lang: "zh-CN" }, table, 1);
    expect(first.rows).toEqual(table.rows.slice(0, 1));
    expect(after).toBe("另有 1 个，见 Excel 工作簿“逾期清单”。");
  });
});

describe("patterns on paper", () => {
  it("are lines 8 pixels apart from edge to edge, and dots", () => {
    // x + y = 11.3 and 22.6 cross a box of 12 × 12; 0 touches its corner.
    expect(patternPath("hatch", [0, 0, 12, 12])).toBe("M0.0 0.0L0.0 0.0M0.0 11.3L11.3 0.0M10.6 12.0L12.0 10.6");
    expect(patternPath("back", [0, 0, 12, 12])).toBe("M0.0 11.3L0.7 12.0M0.0 0.0L12.0 12.0M11.3 0.0L12.0 0.7");
    expect(patternPath("bars", [1, 1, 17, 9])).toBe("M1.0 8.0H17.0");
    expect(patternPath("dots", [1, 1, 17, 9])).toBe("M8.0 8.0h.01M16.0 8.0h.01");
  });
});
