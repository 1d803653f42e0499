/** The sample city has something to show of every kind, its few defects among them. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { checklistOf, lacksOf } from "../../src/domain/acceptance/checklist";
import { moneyAt } from "../../src/domain/funding/money";
import { passedWithout } from "../../src/domain/funding/papers";
import { excesses, fundState, shortfalls } from "../../src/domain/funding/warnings";
import { outOfOrder } from "../../src/domain/programme/menu";
import { notInStep, pipeWorks } from "../../src/domain/programme/pipes";
import { readRecords } from "../../src/domain/programme/readRecords";
import type { RecordTable } from "../../src/domain/programme/records";
import { reportedWorks, worksAt } from "../../src/domain/programme/works";
import { openFolder } from "../../src/intake/city";
import type { Dataset } from "../../src/model/dataset";
import { parseDay, parseMonth } from "../../src/model/time";

const FOLDER = join(import.meta.dirname, "../../data/xinxiang");
const day = parseDay("2020-09-05");
const month = parseMonth("2020-08");
let data: Dataset;
let records: RecordTable;
let rows: number[];
beforeAll(async () => {
  const opened = await openFolder(async (path) =>
    existsSync(join(FOLDER, path)) ? new Blob([readFileSync(join(FOLDER, path))]) : null,
  );
  data = opened.dataset as Dataset;
  records = await readRecords(data.estates);
  const programme = data.programmes.findIndex(({ id }) => id === "2020");
  rows = [...data.estates.programme.keys()].filter((e) => data.estates.programme[e] === programme);
});

describe("the sample city's records", () => {
  it("lack money here and there, and never know less than they did", () => {
    const money = moneyAt(data, records, month, day);
    const short = shortfalls(money, rows);
    expect(short.some(({ gapWan, unknown }) => unknown.length === 0 && (gapWan ?? 0) > 0)).toBe(true);
    expect(short.some(({ unknown }) => unknown.length > 0)).toBe(true);
    expect(short.length).toBeLessThan(rows.length / 5);
    expect(excesses(moneyAt(data, records, month + 12, day + 365), rows).some(({ what }) => what === "invested")).toBe(
      true,
    );
    const states = rows.map((e) => fundState(records.fund, e));
    for (const state of ["none", "low", "enough", "unknown"] as const) expect(states).toContain(state);
    expect(rows.filter((e) => Number.isNaN(data.estates.fiscalWan[e])).length).toBeGreaterThan(0);
  });

  it("hold acceptances with a party missing, a department that failed one, drawings not archived", () => {
    const end = parseDay("2020-12-31");
    const lacks = rows.flatMap((e) => lacksOf(checklistOf(records.acceptance, e, day, end)));
    const named = new Set(lacks.map((lack) => ("which" in lack ? lack.which : lack.of)));
    for (const one of ["surveyor", "residents", "urbanManagement", "archived"]) expect(named).toContain(one);
    const passed = rows.filter((e) => records.audit.passedOn[e] <= day).length;
    expect(passed).toBeGreaterThan(20);
    expect(passed).toBeLessThan(104);
    expect(passedWithout(records.audit, rows, end)).toEqual([]);
  });

  it("have works out of order and pipe owners who are late: a few", () => {
    const menu = data.programmes.find(({ id }) => id === "2020")?.menu ?? [];
    const works = worksAt(records, reportedWorks(data.reports, day, month), day);
    const wrong = outOfOrder(works, menu, rows).length;
    const late = pipeWorks(records, works, menu, rows, day, () => Number.NaN).filter(notInStep).length;
    for (const few of [wrong, late]) {
      expect(few).toBeGreaterThan(0);
      expect(few).toBeLessThan(20);
    }
  });
});
