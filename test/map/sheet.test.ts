/** The map sheet: papers and scales, where its parts stand, and names that neither overlap nor are cut. */
import { describe, expect, it } from "vitest";
import { widthOf } from "../../src/map/place";
import { type Box, halves, sheetBoxes } from "../../src/map/sheet/layout";
import { legendLines, legendSpots } from "../../src/map/sheet/legend";
import { wrapped } from "../../src/map/sheet/lines";
import { layersAt } from "../../src/map/sheet/MapPicture";
import { sheetNames } from "../../src/map/sheet/names";
import { fitted, roundScale, sheetSize } from "../../src/map/sheet/paper";
import { INKS } from "../../src/map/style";
import type { Shape } from "../../src/map/svg";
import type { MapLayer, Mark } from "../../src/map/types";
import { projection } from "../../src/map/view";
import { SHEETS, TURNS } from "../../src/model/paper";

describe("papers", () => {
  it("have what is left of them within the margins, and larger words on larger paper", () => {
    // 210 × 297 mm less 10 mm on every side and half a mm of slack.
    expect(sheetSize("a4", "portrait").mm).toEqual([190, 276.5]);
    expect(sheetSize("a1", "landscape").mm).toEqual([811, 563.5]);
    for (const sheet of ["a4", "a3", "a1"] as const) {
      const { width, height, mm, unit } = sheetSize(sheet, "landscape");
      expect(width * unit).toBeCloseTo(mm?.[0] ?? 0, 6);
      expect(height * unit).toBeCloseTo(mm?.[1] ?? 0, 6);
    }
    // The smallest words, 12 units, in points of 25.4 / 72 mm: 9, 10.8 and 19.8.
    const points = (["a4", "a3", "a1"] as const).map((sheet) => (12 * sheetSize(sheet, "portrait").unit * 72) / 25.4);
    expect(points.map((pt) => Math.round(pt * 10) / 10)).toEqual([9, 10.8, 19.8]);
  });
  it("keep a slide at 16 : 9 with words of 1.6 % of its height", () => {
    const { width, height, mm } = sheetSize("slide", "portrait");
    expect(width / height).toBeCloseTo(16 / 9, 6);
    expect(12 / height).toBeGreaterThan(0.016);
    expect(mm).toBeNull();
  });
});

describe("scale", () => {
  it.each([
    [49_999, 50_000],
    [50_000, 50_000],
    [50_001, 60_000],
    [812_345, 900_000],
    [950_000, 1_000_000],
    [1_020, 1_250],
  ])("1 : %i is rounded to 1 : %i", (least, round) => {
    expect(roundScale(least)).toBe(round);
  });
  it("makes a kilometre as long as it says", () => {
    const { unit } = sheetSize("a4", "landscape");
    const { view, metres, scale } = fitted([113.8, 35.2, 114, 35.4], 700, 600, unit);
    if (scale === null) throw new Error("no scale");
    // A thousandth of a degree of longitude at 35.3°: 111.32 km × cos 35.3° ÷ 1000 on the sphere of Web Mercator.
    const plane = projection(view, 700, 600);
    const [[x0], [x1]] = [plane.project(113.9, 35.3), plane.project(113.901, 35.3)];
    const mm = (x1 - x0) * unit;
    const metresOnGround = (40_075_016.686 / 360_000) * Math.cos((view.latitude * Math.PI) / 180);
    expect((metresOnGround * 1000) / mm / scale).toBeCloseTo(1, 3);
    expect((metres * 1000) / unit).toBeCloseTo(scale, 6);
    // Everything asked for is on the map.
    const [west, north] = plane.project(113.8, 35.4);
    const [east, south] = plane.project(114, 35.2);
    expect(west).toBeGreaterThanOrEqual(0);
    expect(north).toBeGreaterThanOrEqual(0);
    expect(east).toBeLessThanOrEqual(700);
    expect(south).toBeLessThanOrEqual(600);
  });
  it("has no length on a slide", () => {
    expect(fitted([113.8, 35.2, 114, 35.4], 700, 600, Number.NaN).scale).toBeNull();
  });
});

const meet = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width - 0.01 &&
  a.x + a.width > b.x + 0.01 &&
  a.y < b.y + b.height - 0.01 &&
  a.y + a.height > b.y + 0.01;

describe("layout", () => {
  const cases = SHEETS.flatMap((sheet) =>
    TURNS.flatMap((turn) => [false, true].map((inset) => ({ sheet, turn, inset }))),
  );
  it.each(cases)("$sheet $turn, inset $inset: no part lies on another or off the sheet", ({ sheet, turn, inset }) => {
    const size = sheetSize(sheet, turn);
    // Sixteen rows of 17 units, shared by the columns.
    const {
      head,
      map,
      inset: core,
      legend,
      scale,
      foot,
    } = sheetBoxes(
      size,
      inset,
      (c) => (16 * 17) / c,
      () => 5,
    );
    const parts = [head, map, ...(core ? [core] : []), legend, scale, foot];
    for (const [k, part] of parts.entries()) {
      expect(part.x).toBeGreaterThanOrEqual(0);
      expect(part.y).toBeGreaterThanOrEqual(0);
      expect(part.x + part.width).toBeLessThanOrEqual(size.width + 0.01);
      expect(part.y + part.height).toBeLessThanOrEqual(size.height + 0.01);
      for (const other of parts.slice(k + 1)) expect(meet(part, other)).toBe(false);
    }
    expect(core !== null).toBe(inset);
    // The map is the greatest part of the sheet.
    expect((map.width * map.height) / (size.width * size.height)).toBeGreaterThan(0.35);
  });
});

describe("two maps on a sheet", () => {
  it("are of one size, side by side where it is wide, one above the other where it is high", () => {
    const [left, right] = halves({ x: 10, y: 20, width: 612, height: 320 }, 20);
    expect(left).toEqual({ x: 10, y: 40, width: 300, height: 300 });
    expect(right).toEqual({ ...left, x: 322 });
    const [upper, lower] = halves({ x: 0, y: 0, width: 400, height: 652 }, 20);
    expect(upper).toEqual({ x: 0, y: 20, width: 400, height: 300 });
    expect(lower).toEqual({ ...upper, y: 352 });
  });

  it("leave the legend to a strip below them", () => {
    const boxes = sheetBoxes(
      sheetSize("a4", "landscape"),
      false,
      () => 100,
      () => 3,
      true,
    );
    expect(boxes.map.width).toBe(boxes.head.width);
    expect(boxes.legend.y).toBeGreaterThan(boxes.map.y + boxes.map.height);
  });
});

describe("words", () => {
  it("are broken at spaces and between Chinese characters, never before a full stop", () => {
    expect(wrapped("甲乙丙丁戊，己庚", 10, 54)).toEqual(["甲乙丙丁", "戊，己庚"]);
    // Nothing that closes begins a line, whichever alphabet it is of.
    expect(wrapped("甲乙, 丙丁, 戊己.", 10, 42)).toEqual(["甲乙, 丙", "丁, 戊己."]);
    expect(wrapped("one two three", 10, widthOf("one two", 10) + 1)).toEqual(["one two", "three"]);
    expect(wrapped("", 10, 50)).toEqual([]);
  });
});

const areaAt = (x: number, y: number, mark: Mark): Shape => ({
  layer: "districtName",
  row: 0,
  mark,
  interactive: false,
  path: null,
  closed: false,
  at: [x, y],
  middle: [x, y],
});

describe("names", () => {
  const boxOf = ({ wish, x, y }: ReturnType<typeof sheetNames>["free"][number]): Box => {
    const lines = wish.text.split("\n").length;
    const [w, h] = [widthOf(wish.text, wish.em), wish.em * 1.2 * lines];
    return { x: x - w / 2, y: y - h / 2, width: w, height: h };
  };
  it("crowded at one place stand beside each other, none cut by the edge, with lines back", () => {
    const shapes = Array.from({ length: 6 }, (_, k) => areaAt(20 + k, 100 + k, { label: `第${k}区名`, note: "12.5%" }));
    const { free, lost } = sheetNames(shapes, [], 300, 220, 13);
    expect(lost).toBe(0);
    expect(free).toHaveLength(6);
    const boxes = free.map(boxOf);
    for (const [k, box] of boxes.entries()) {
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(300);
      for (const other of boxes.slice(k + 1)) expect(meet(box, other)).toBe(false);
    }
    expect(free.some(({ off }) => off)).toBe(true);
  });
  it("of an area keep off the ring that stands at its place", () => {
    const ring: Mark = { radius: 20, ring: { share: 0.5, colour: "#000000", track: "#cccccc", disc: "#ffffff" } };
    const { free } = sheetNames([areaAt(100, 100, ring), areaAt(100, 100, { label: "甲区" })], [], 300, 220, 13);
    const [box] = free.map(boxOf);
    expect(meet(box, { x: 78, y: 78, width: 44, height: 44 })).toBe(false);
  });
  it("without room are counted, the least important first", () => {
    const beside = Array.from({ length: 9 }, (_, k) => ({ at: [50, 50] as const, text: `小区${k}` }));
    const { free, left, lost } = sheetNames([areaAt(50, 50, { label: "街道" })], beside, 100, 100, 13);
    expect(lost).toBe(0);
    expect(free[0].wish.text).toBe("街道");
    expect(left).toBeGreaterThan(0);
    expect(free.length + left).toBe(10);
  });
});

const layerOf = (id: string, more: Partial<MapLayer>): MapLayer => ({
  id,
  slot: "districtFill",
  source: { key: id, data: { type: "FeatureCollection", features: [] } },
  specs: [],
  mark: () => ({ fill: "#ff0000", pattern: "hatch" }),
  ...more,
});

describe("layers of a sheet", () => {
  it("leave out what only comes later, and let districts step back under streets with classes of their own", () => {
    const late = layerOf("road", { specs: [{ id: "l", type: "line", minzoom: 12 } as never] });
    expect(layersAt([late], 11)).toHaveLength(0);
    expect(layersAt([late], 12)).toHaveLength(1);
    const district = layerOf("district", { legend: { title: "县区" } });
    expect(layersAt([district], 10)[0].mark?.(0, {})).toMatchObject({
      fill: "#ff0000",
      pattern: "hatch",
      stroke: INKS.light.strong,
    });
    const [under] = layersAt([district, layerOf("street", { slot: "streetFill" })], 10);
    expect(under.mark?.(0, {})?.opacity).toBeLessThan(0.3);
    expect(under.legend).toBeUndefined();
  });
});

describe("legend", () => {
  const items = Array.from({ length: 10 }, (_, k) => ({ label: `第${k}类`, colour: "#eeeeee" }));
  const lines = legendLines([layerOf("a", { legend: { title: "题", items } })], "zh-CN", 200);
  it("has a line for its title and each of its items", () => {
    expect(lines.map((line) => line.lines.join(""))).toEqual(["题", ...items.map(({ label }) => label)]);
  });
  it("fills its columns evenly and leaves no title alone at a column's foot", () => {
    const { spots, height } = legendSpots(lines, 2, 100, 10);
    expect(new Set(spots.map(({ x }) => x))).toEqual(new Set([0, 110]));
    expect(height).toBeLessThanOrEqual(legendSpots(lines, 1, 100, 10).height * 0.6);
    for (const x of [0, 110]) expect(spots.filter((spot) => spot.x === x).at(-1)?.kind).toBe("row");
  });
});
