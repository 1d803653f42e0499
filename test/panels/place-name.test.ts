import { describe, expect, it } from "vitest";
import type { EstateTable } from "../../src/model/dataset";
import { placeOf, withoutNumber, withoutShared } from "../../src/panels/packages/placeName";

const table = (name: readonly (string | null)[], households: readonly number[], street?: readonly number[]) =>
  ({
    id: name.map((_, k) => `e${k}`),
    name,
    households: Float64Array.from(households),
    street: Int32Array.from(street ?? name.map(() => -1)),
  }) as unknown as EstateTable;
const all = (estates: EstateTable) => ({ members: [...estates.id.keys()] });

describe("what a package is called after", () => {
  it("takes the number off an address, and leaves names that are none", () => {
    for (const [name, bare] of [
      ["人民路98号院", "人民路"],
      ["улица Кубинка, дом 12, корпус 3", "улица Кубинка"],
      ["3-я Прядильная улица, дом 1", "3-я Прядильная улица"],
      ["поселение Рязановское, посёлок Знамя Октября, дом 2", "посёлок Знамя Октября"],
      ["Main Street 12", "Main Street"],
      ["Main Street 12, Springfield", "Main Street"],
      ["Block 3, Elm Street", "Elm Street"],
      ["Block 3", "Block 3"],
      ["목동4단지", "목동"],
      ["市第2棉纺厂家属院", "市第2棉纺厂家属院"],
      ["市电业局家属楼", "市电业局家属楼"],
      ["3号院", "3号院"],
    ])
      expect(withoutNumber(name)).toBe(bare);
  });

  it("keeps of each member what the others do not share", () => {
    expect(withoutShared(["улица А, дом 1, корпус 1", "улица А, дом 1, корпус 2"])).toEqual(["корпус 1", "корпус 2"]);
    expect(withoutShared(["улица А, дом 1", "улица Б, дом 1"])).toEqual(["улица А, дом 1", "улица Б, дом 1"]);
    expect(withoutShared(["улица А, дом 1", "улица А, дом 1"])).toEqual(["дом 1", "дом 1"]);
    expect(withoutShared(["市电业局家属楼", "市公路局家属楼"])).toEqual(["市电业局家属楼", "市公路局家属楼"]);
    expect(withoutShared(["улица А, дом 1"])).toEqual(["улица А, дом 1"]);
  });

  it("is the street with most households, without 街道", () => {
    const estates = table(["甲", "乙", "丙"], [100, 90, 80], [0, 1, 1]);
    expect(placeOf(all(estates), estates, ["东街街道", "西街街道"])).toBe("西街");
  });

  it("is, where no street is known, the address that most households share", () => {
    const names = ["улица А, дом 1", "улица Б, дом 2", "улица Б, дом 4"];
    const estates = table(names, [150, 80, 80]);
    expect(placeOf(all(estates), estates, [])).toBe("улица Б");
    const unknown = table(names, [Number.NaN, Number.NaN, Number.NaN]);
    expect(placeOf(all(unknown), unknown, [])).toBe("улица А");
    const nameless = table([null, null], [1, 2]);
    expect(placeOf(all(nameless), nameless, [])).toBe("e1");
  });
});
