import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { build } from "../../src/intake/build";
import { notesOn } from "../../src/intake/findings";
import { readCsvLayers } from "../../src/intake/formats/csv";
import type { Dataset } from "../../src/model/dataset";
import { EXCLUSION, MANAGEMENT_MODE, OWNER_LEVEL, OWNERSHIP } from "../../src/model/enums";
import { estateSchema, SCALAR_FIELDS } from "../../src/model/estate";
import { LEDGER_HEADING } from "../../src/model/headings";
import { formatDay } from "../../src/model/time";
import { ledgerColumns, ledgerCsv } from "../../src/outbox/estates/ledger";
import { featureBlocks } from "../../src/outbox/estates/records";
import { table, workbook } from "../../src/outbox/workbook";
import { collection, datasetOf, featuresOf, guessed, part } from "./estates";

const UNKNOWN = /^(|-|–|—|\/|null|NULL|N\/A|n\/a|不详|未知|待核实)$/;
/** Text as the door keeps it. */
const text = fc
  .oneof(
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }),
    fc.constantFrom(
      "=1+1",
      "+86 373 1234567",
      "-2",
      "@SUM(A1)",
      "'quoted'",
      "''=x",
      "'",
      '"',
      'a,b;c，"d"',
      "007",
      "1e5",
      "合计",
      "小计：",
      "是",
      "纳入2021",
      "两\n行",
      "2020-06-01",
      "TRUE",
      "<b>&amp;</b>",
      "_x0041_",
      "toString",
      "__proto__",
      "a\u0001b\tc\u0085d\ufffd",
    ),
  )
  .map((word) => word.trim())
  .filter((word) => !UNKNOWN.test(word));
/** An id that is a word for sums is taken for a row of sums. */
const id = text.filter((word) => !/^(合计|小计)/.test(word));
const amount = fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }).map((x) => x + 0);
const percent = fc.double({ min: 0, max: 100, noNaN: true }).map((x) => x + 0);
const day = fc.integer({ min: -20_000, max: 40_000 }).map(formatDay);
const count = fc.nat({ max: Number.MAX_SAFE_INTEGER });
const scalars = {
  name: text,
  alias: text,
  district: text,
  street: text,
  community: text,
  address: text,
  programme: text,
  households: count,
  buildings: count,
  floorAreaM2: amount,
  yearBuilt: fc.integer({ min: 1800, max: 2200 }),
  ownership: fc.constantFrom(...OWNERSHIP),
  ownerLevel: fc.constantFrom(...OWNER_LEVEL),
  managementMode: fc.constantFrom(...MANAGEMENT_MODE),
  managementBody: text,
  willingnessPct: percent,
  exclusion: fc.constantFrom(...EXCLUSION),
  budgetWan: amount,
  plannedFrom: day,
  plannedTo: day,
  consultedOn: day,
  inFavourPct: percent,
  satisfactionPct: percent,
};
const estates = fc.uniqueArray(fc.tuple(id, fc.record(scalars, { requiredKeys: [] })), {
  selector: ([id]) => id,
  minLength: 1,
  maxLength: 8,
});
const place = (id: string, k: number, properties: object = {}) => ({
  type: "Feature",
  properties: { id, ...properties },
  geometry: { type: "Point", coordinates: [113 + k / 1000, 35] },
});

const csvOf = ({ estates: e }: Dataset): Promise<Blob> => ledgerCsv(featureBlocks(e), () => null);
const xlsxOf = async (data: Dataset): Promise<Blob> =>
  workbook([
    table(
      "台账",
      ledgerColumns((id) => `${id}（名称）`),
      (await featuresOf(data)).map(({ properties }) => properties),
    ),
  ]);

describe("the ledger's columns", () => {
  it("are every field of one value, each under a heading of its own", () => {
    const nested = new Set(
      "needs facts works planned maintenanceFund bodies elevators care pipeWorks disclosure acceptance audit after responsible photos inspections contributions wasteSorting".split(
        " ",
      ),
    );
    expect([...SCALAR_FIELDS].sort()).toEqual(
      Object.keys(estateSchema.shape)
        .filter((name) => !nested.has(name))
        .sort(),
    );
    expect(Object.keys(scalars).concat("id").sort()).toEqual([...SCALAR_FIELDS].sort());
    expect(new Set(Object.values(LEDGER_HEADING)).size).toBe(SCALAR_FIELDS.length);
  });
});

describe.each([
  ["CSV", "ledger.csv", csvOf, 120],
  ["XLSX", "ledger.xlsx", xlsxOf, 40],
] as const)("a ledger as %s", (_, path, write, numRuns) => {
  it("comes back by the door's own guesses with every field as it was, and changes nothing", async () => {
    await fc.assert(
      fc.asyncProperty(estates, async (list) => {
        const before = await datasetOf(list.map(([id, own], k) => place(id, k, own)));
        const file = await write(before);
        const back = await guessed(path, file);
        expect(back.map(({ kind }) => kind)).toEqual(["ledger"]);
        const bare = part("e.geojson", collection(list.map(([id], k) => place(id, k))));
        const filled = await build([bare, ...back]);
        expect(
          filled.findings.filter(({ code, severity }) => severity !== "note" && code !== "excludedInProgramme"),
        ).toEqual([]);
        const fields = (await featuresOf(filled.dataset as Dataset)).map(({ properties }) => properties);
        expect(fields).toEqual(list.map(([id, own]) => ({ id, ...own })));
        const full = part("e.geojson", collection(list.map(([id, own], k) => place(id, k, own))));
        const same = await build([full, ...back]);
        expect(await same.dataset?.estates.records.text()).toBe(await before.estates.records.text());
        expect(same.joined.map(({ byId, withoutRow }) => [byId, withoutRow.length])).toEqual([[list.length, 0]]);
      }),
      { numRuns },
    );
  });
});

describe("a CSV", () => {
  it("is UTF-8 with its mark, guarded against formulas and against its own guard", async () => {
    const data = await datasetOf([place("=1", 0, { name: "'甲", address: "-2\t乙", households: 12 })]);
    const bytes = new Uint8Array(await (await csvOf(data)).arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [head, row] = new TextDecoder().decode(bytes).split("\r\n");
    expect(head.split(",").slice(0, 5)).toEqual(["小区编号", "小区名称", "别名", "县区", "县区名称"]);
    expect(row.startsWith(`'=1,''甲,,,,,,"'-2\t乙",,12,`)).toBe(true);
  });

  it("of someone else keeps the ' that stands there", () => {
    const layers = readCsvLayers("小区名称,户数,备注\n'甲院',12,'=x\n''乙,3,-2\n", notesOn("t.csv"));
    expect(layers?.[0].features.map(({ properties }) => [properties.小区名称, properties.备注])).toEqual([
      ["'甲院'", "'=x"],
      ["''乙", "-2"],
    ]);
  });
});
