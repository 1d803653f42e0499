import { describe, expect, it } from "vitest";
import type { Dataset } from "../../src/model/dataset";
import { bears, districtsOf, holds } from "../../src/panels/packages/area";
import type { Here } from "../../src/store/place";

const data = {
  districts: { id: ["1", "2"], name: ["东区", "西区"] },
  streets: { id: ["1-1", "2-1"], name: ["解放路街道", "Elm Street"] },
  estates: {
    id: ["e0", "e1", "e2", "e3"],
    name: ["和平小区", "胜利里", null, "东区一号院"],
    bodies: ["市粮食局"],
    body: Int32Array.of(-1, 0, -1, -1),
    district: Int32Array.of(0, 1, 1, -1),
    street: Int32Array.of(0, 1, 1, -1),
  },
} as unknown as Dataset;
const rows = (is: (row: number) => boolean): number[] => [0, 1, 2, 3].filter(is);
const at = (over: Partial<Here>): Here => ({ level: "city", district: -1, street: -1, estate: -1, ...over });

describe("what the lists are narrowed to", () => {
  it("finds estates by district, street, body, name and id", () => {
    expect(rows(bears(data, "东区"))).toEqual([0, 3]);
    expect(rows(bears(data, " elm "))).toEqual([1, 2]);
    expect(rows(bears(data, "粮食局"))).toEqual([1]);
    expect(rows(bears(data, "E2"))).toEqual([2]);
    expect(rows(bears(data, "没有"))).toEqual([]);
    expect(rows(bears(data, "  "))).toEqual([0, 1, 2, 3]);
  });
  it("keeps to a district or a street", () => {
    expect(rows(holds(data, at({ level: "district", district: 1 })))).toEqual([1, 2]);
    expect(rows(holds(data, at({ level: "street", district: 0, street: 0 })))).toEqual([0]);
    expect(rows(holds(data, at({})))).toEqual([0, 1, 2, 3]);
  });
  it("names the districts of a package, each once", () => {
    expect(districtsOf(data, [1, 2, 0, 3])).toEqual(["西区", "东区"]);
    expect(districtsOf(data, [3])).toEqual([]);
  });
});
