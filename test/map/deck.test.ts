/** Which layers deck.gl draws, and that what it is handed says the same as the native layer. */
import { describe, expect, it } from "vitest";
import {
  allNative,
  areaAbout,
  asNative,
  isAslant,
  linePaint,
  onlyRows,
  rgba,
  rowsIn,
  wantsDeck,
} from "../../src/map/deck";
import { householdColumns } from "../../src/map/layers/columns";
import { gapClass, linkLayer, linkLegend } from "../../src/map/layers/links";
import type { AnyLayer } from "../../src/map/types";

const links = (n: number, kind: "tree" | "near" = "near") =>
  linkLayer({
    id: kind,
    theme: "light",
    centre: Float64Array.of(113.9, 35.3, 113.901, 35.3, 113.9, 35.302),
    a: Int32Array.from({ length: n }, (_, k) => k % 2),
    b: Int32Array.from({ length: n }, () => 2),
    gapM: Float32Array.from({ length: n }, (_, k) => [0, 12, 12.5, 59, 60.5][k % 5]),
    kind,
  });

const columns = () =>
  householdColumns({
    centre: Float64Array.of(113.9, 35.3, 113.901, 35.3, 113.9, 35.302, 113.91, 35.31),
    households: Float64Array.of(120, Number.NaN, 0, 64),
    colour: (row) => (row === 3 ? "#1d6b68" : "#a6402b"),
    legend: { title: "" },
  });

describe("links by gap", () => {
  it("counts an end to the nearer class: two estates 12 m apart are near", () => {
    expect([0, 12, 12.01, 30, 60, 60.1, 300].map(gapClass)).toEqual([0, 0, 1, 1, 2, 3, 3]);
  });

  it("names every class in the legend, wider the nearer", () => {
    const items = linkLegend("dark", (least, most) => `${least}-${most ?? ""}`);
    expect(items.map(({ label }) => label)).toEqual(["0-12", "12-30", "30-60", "60-"]);
    const widths = items.map(({ width }) => width ?? 0);
    expect(widths).toEqual([...widths].sort((a, b) => b - a));
    expect(new Set(items.map(({ colour }) => colour)).size).toBe(4);
  });

  it("runs from centre to centre, natively as by deck.gl", () => {
    const layer = links(2);
    expect([...layer.from]).toEqual([113.9, 35.3, 113.901, 35.3]);
    expect([...layer.to]).toEqual([113.9, 35.302, 113.9, 35.302]);
    const { data } = asNative(layer)!.source;
    expect((data as GeoJSON.FeatureCollection).features[1].geometry).toEqual({
      type: "LineString",
      coordinates: [
        [113.901, 35.3],
        [113.9, 35.302],
      ],
    });
    const { colours, widths } = linePaint(layer);
    const mark = asNative(layer)!.mark!(1, {})!;
    expect([...colours.subarray(4, 8)]).toEqual(rgba(mark.stroke!, mark.opacity));
    expect(widths[1]).toBeCloseTo(mark.width!);
  });
});

describe("lines of a whole city", () => {
  it("are drawn where they may cross the area, by their own rows", () => {
    // Row 3k+1 lies far away, row 3k+2 crosses the area from end to end.
    const n = 3000;
    const at = (k: number): number => [0.5, 9, -1][k % 3];
    const to = (k: number): number => [0.6, 9.1, 2][k % 3];
    const places = (of: (k: number) => number) => Float64Array.from({ length: 2 * n }, (_, k) => of(k >> 1));
    const layer = { ...links(n), from: places(at), to: places(to) };
    const rows = rowsIn(layer, [0, 0, 1, 1])!;
    expect([...rows].filter((row) => row % 3 === 1)).toEqual([]);
    expect([rows.length, rows[0], rows[1], rows[2]]).toEqual([2000, 0, 2, 3]);
    const drawn = onlyRows(layer, rows);
    expect([drawn.n, ...drawn.from.slice(0, 4), ...drawn.to.slice(0, 4)]).toEqual([
      2000,
      ...[0.5, 0.5, -1, -1, 0.6, 0.6, 2, 2],
    ]);
    expect([...drawn.classes.slice(0, 4)]).toEqual([0, 1, 2, 0]);
    expect(rowsIn(links(800), [0, 0, 1, 1])).toBeNull();
  });

  it("are chosen anew when the view leaves the area or becomes much smaller", () => {
    const area = areaAbout([0, 0, 2, 1], null);
    expect(area).toEqual([-1, -0.5, 3, 1.5]);
    expect(areaAbout([0.9, 0.4, 2.9, 1.4], area)).toBe(area);
    expect(areaAbout([1.5, 0, 3.5, 1], area)).toEqual([0.5, -0.5, 4.5, 1.5]);
    expect(areaAbout([0, 0, 0.5, 0.25], area)).toEqual([-0.25, -0.125, 0.75, 0.375]);
  });
});

describe("deck.gl", () => {
  it("is asked for by many lines or by columns, and stays while it is there", () => {
    expect(wantsDeck([links(800)], false)).toBe(false);
    expect(wantsDeck([links(801)], false)).toBe(true);
    expect(wantsDeck([links(500), links(400, "tree")], false)).toBe(true);
    expect(wantsDeck([{ ...links(801), visible: false }], false)).toBe(false);
    expect(wantsDeck([links(3), columns()], false)).toBe(true);
    expect(wantsDeck([links(3)], true)).toBe(true);
    expect(wantsDeck([], true)).toBe(false);
  });

  it("lays the map back only for columns", () => {
    expect(isAslant([links(5000)])).toBe(false);
    expect(isAslant([columns()])).toBe(true);
  });

  it("leaves lines and drops columns where it is missing", () => {
    const layers: AnyLayer[] = [links(3), columns()];
    expect(allNative(layers).map(({ id }) => id)).toEqual(["near"]);
    // The same layer is the same native layer: nothing is sent twice.
    expect(allNative(layers)[0]).toBe(allNative(layers)[0]);
  });
});

describe("columns", () => {
  it("stand for known households only, and keep the estates' rows", () => {
    const layer = columns();
    expect([...layer.rows]).toEqual([0, 3]);
    expect([...layer.height]).toEqual([60, 32]);
    expect([...layer.at]).toEqual([113.9, 35.3, 113.91, 35.31]);
    expect([...layer.colour.subarray(4)]).toEqual([0x1d, 0x6b, 0x68, 255]);
  });
});
