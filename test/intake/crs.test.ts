/** Coordinate systems against values worked out elsewhere. */
import { describe, expect, it } from "vitest";
import { readingOf } from "../../src/intake/crs/convert";
import { declared } from "../../src/intake/crs/declared";
import { candidates } from "../../src/intake/crs/guess";
import { inspect } from "../../src/intake/inspect";
import type { Crs } from "../../src/model/crs";
import { collection, feature } from "./fixtures";

type Point = [number, number];
const metres = ([ax, ay]: readonly number[], [bx, by]: readonly number[]): number =>
  Math.hypot((ax - bx) * 111_195 * Math.cos((ay * Math.PI) / 180), (ay - by) * 111_195);
const read = async (crs: Crs, point: Point, swapped = false): Promise<Point> => {
  const { convert } = await readingOf(crs, swapped);
  return convert ? convert(point) : point;
};

describe("coordinate systems", () => {
  it("bring Tiananmen back to its place", async () => {
    // Published pairs: WGS-84 116.391265, 39.907356; GCJ-02 116.397507, 39.908760 (AMap); BD-09 116.403874, 39.915119 (Baidu).
    const truth = [116.391265, 39.907356];
    expect(metres(await read("gcj02", [116.397507, 39.90876]), truth)).toBeLessThan(5);
    expect(metres(await read("bd09", [116.403874, 39.915119]), truth)).toBeLessThan(10);
    expect(await read("wgs84", [113, 35])).toEqual([113, 35]);
  });
  it("are off at Xinxiang by about 540 m and 1.27 km, and the door says so before it is asked", async () => {
    const text = collection([feature({ id: "a" }, { type: "Point", coordinates: [113.92, 35.3] })]);
    const [{ candidates: found }] = await inspect("e.geojson", new Blob([text]));
    expect(found.map(({ crs, swapped }) => [crs, swapped])).toEqual([
      ["wgs84", false],
      ["gcj02", false],
      ["bd09", false],
    ]);
    const [wgs, gcj, bd] = found.map(({ movesM }) => movesM ?? Number.NaN);
    expect(wgs).toBe(0);
    expect(Math.abs(gcj - 540)).toBeLessThan(15);
    expect(Math.abs(bd - 1270)).toBeLessThan(30);
  });
  it("leave places outside China alone", async () => {
    const text = collection([feature({ id: "a" }, { type: "Point", coordinates: [37.6, 55.7] })]);
    expect(
      (await inspect("e.geojson", new Blob([text])))[0].candidates.find(({ crs }) => crs === "gcj02")?.movesM,
    ).toBe(0);
  });
});

describe("degrees near the city", () => {
  const CITY = [113.4, 34.9, 115, 35.9] as const;
  it("are taken as they stand, wherever in the city they lie: the nearness of its middle tells no datum", async () => {
    for (let x = 113.5; x < 114.9; x += 0.003) {
      const [first] = await candidates([x, 35.2, x + 0.02, 35.22], CITY, null, [[x + 0.01, 35.21]]);
      expect([x, first.crs, first.swapped]).toEqual([x, "wgs84", false]);
    }
  });
  it("lie where most of them lie, whatever one row says", async () => {
    const places = Array.from({ length: 20 }, (_, k) => [114.2 + k * 0.001, 35.4] as const);
    const [first] = await candidates([114.2, 35.4, 116.4, 39.9], CITY, null, [...places, [116.4, 39.9]]);
    expect(first.crs).toBe("wgs84");
    expect(first.metresAway).toBeLessThan(2000);
    expect(first.core).toEqual([114.2, 35.4, places[19][0], 35.4]);
    expect(first.bounds[3]).toBe(39.9);
    expect(first.outside).toBe(1);
  });
});

describe("metres of CGCS2000", () => {
  // On the central meridian the northing is the length of the meridian's arc from the equator: at 35° N on GRS80
  // a(1−e²)∫(1−e² sin²φ)^(−3/2) dφ = 3,874,432.9 m, summed by hand in steps of a thousandth of a degree.
  const arc = (() => {
    const [a, e2] = [6_378_137, 0.00669438002290342];
    const steps = 350_000;
    const h = (35 * Math.PI) / 180 / steps;
    const f = (phi: number): number => (1 - e2 * Math.sin(phi) ** 2) ** -1.5;
    let sum = (f(0) + f((35 * Math.PI) / 180)) / 2;
    for (let k = 1; k < steps; k++) sum += f(k * h);
    return a * (1 - e2) * sum * h;
  })();
  it.each<[Crs, number]>([
    ["EPSG:4547", 500_000],
    ["EPSG:4526", 38_500_000],
  ])("%s lies at 114° E, 35° N", async (crs, easting) => {
    expect(metres(await read(crs, [easting, arc]), [114, 35])).toBeLessThan(0.01);
    expect(metres(await read(crs, [arc, easting], true), [114, 35])).toBeLessThan(0.01);
  });
  it("with a zone of 6° has its meridian at 111° E, and the next zone of 3° at 117° E", async () => {
    expect(metres(await read("EPSG:4497", [19_500_000, arc]), [111, 35])).toBeLessThan(0.01);
    expect(metres(await read("EPSG:4548", [500_000, arc]), [117, 35])).toBeLessThan(0.01);
  });
});

describe("what a file says of itself", () => {
  const prj = (meridian: number, easting: number, name = "GCS_China_Geodetic_Coordinate_System_2000") =>
    `PROJCS["CGCS2000_3_Degree_GK",GEOGCS["${name}",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],` +
    `PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",${easting}.0],` +
    `PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",${meridian}.0],PARAMETER["Scale_Factor",1.0],UNIT["Meter",1.0]]`;
  it.each<[string, Crs | null]>([
    ["urn:ogc:def:crs:OGC:1.3:CRS84", "wgs84"],
    ["urn:ogc:def:crs:EPSG::4490", "wgs84"],
    ["EPSG:4326", "wgs84"],
    ["EPSG:4547", "EPSG:4547"],
    ["urn:ogc:def:crs:EPSG::4526", "EPSG:4526"],
    ["EPSG:900913", "EPSG:3857"],
    [prj(114, 500_000), "EPSG:4547"],
    [prj(114, 38_500_000), "EPSG:4526"],
    [prj(117, 500_000), "EPSG:4548"],
    // Xi'an 1980 is another datum: read as CGCS2000 it would lie wrong by more than a hundred metres.
    [
      prj(114, 500_000, "GCS_Xian_1980")
        .replace("D_China_2000", "D_Xian_1980")
        .replace("CGCS2000_3", "Xian_1980_3")
        .replace('SPHEROID["CGCS2000"', 'SPHEROID["Xian_1980"'),
      null,
    ],
    ["EPSG:2437", null],
  ])("%s", (said, crs) => {
    expect(declared(said)).toBe(crs);
  });
});

describe("readings guessed from the numbers", () => {
  const city = [113.4, 34.9, 115, 36] as const;
  const first = async (box: readonly [number, number, number, number]) => {
    const [{ crs, swapped }] = await candidates(box, city, null);
    return [crs, swapped];
  };
  it("bear a sample of places that holds no number", async () => {
    const broken: [number, number][] = [
      [Number.NaN, 3_896_000],
      [492_000, Number.POSITIVE_INFINITY],
    ];
    const [{ crs, places }] = await candidates([490_000, 3_896_000, 495_000, 3_899_000], city, null, broken);
    expect(crs).toBe("EPSG:4547");
    expect(places.flat().some(Number.isFinite)).toBe(false);
  });
  it("leave the axes of another city's file as they stand, though turning them would bring it nearer", async () => {
    // Moscow: thousands of kilometres away either way.
    expect(await first([37.1634, 55.3853, 37.8779, 55.9881])).toEqual(["wgs84", false]);
  });
  it("take the zone from the city or from the easting, and see axes the wrong way round", async () => {
    expect(await first([113.8, 35.2, 114, 35.4])).toEqual(["wgs84", false]);
    expect(await first([35.2, 113.8, 35.4, 114])).toEqual(["wgs84", true]);
    expect(await first([490_000, 3_896_000, 495_000, 3_899_000])).toEqual(["EPSG:4547", false]);
    expect(await first([38_490_000, 3_896_000, 38_495_000, 3_899_000])).toEqual(["EPSG:4526", false]);
    expect(await first([3_896_000, 490_000, 3_899_000, 495_000])).toEqual(["EPSG:4547", true]);
    // Web Mercator of 113.9° E, 35.3° N: 113.9 × 111,319.49 = 12,679,290; its northing is about 4,205,000.
    expect(await first([12_679_000, 4_204_000, 12_680_000, 4_206_000])).toEqual(["EPSG:3857", false]);
  });
  it("that lie in another city are as far away as an aeroplane flies", async () => {
    const boxAt = (x: number, y: number): [number, number, number, number] => [x - 0.1, y - 0.1, x + 0.1, y + 0.1];
    const [moscow, seoul, xinxiang] = [boxAt(37.62, 55.75), boxAt(126.98, 37.57), boxAt(113.92, 35.3)];
    const km = async (file: typeof moscow, city: typeof moscow): Promise<number> =>
      ((await candidates(file, city, null))[0].metresAway ?? 0) / 1000;
    // By the spherical law of cosines on a globe of 6,371 km.
    expect(await km(moscow, xinxiang)).toBeCloseTo(6015.1, 0);
    expect(await km(seoul, moscow)).toBeCloseTo(6605.4, 0);
  });
});
