import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calledAfter, estateLabel, type Names, packageName, withoutShared } from "../../src/panels/packages/name";
import { lang } from "../../src/store/view";

interface Estate {
  readonly id: string;
  readonly name: string | null;
  readonly households: number;
  readonly street: number;
  readonly district: number;
}
const STREETS = ["铁西街道", "红旗街道", "城关镇"];
const table = (list: readonly Estate[]): Names =>
  ({
    estates: {
      id: list.map(({ id }) => id),
      name: list.map(({ name }) => name),
      households: Float64Array.from(list, ({ households }) => households),
      street: Int32Array.from(list, ({ street }) => street),
      district: Int32Array.from(list, ({ district }) => district),
    },
    streets: { name: STREETS },
    districts: { name: ["卫滨区", "封丘县"] },
  }) as unknown as Names;
const estate = (id: string, name: string | null, households = 100, street = 0, district = 0): Estate => ({
  id,
  name,
  households,
  street,
  district,
});
const nameOf = (members: readonly number[], names: Names): string =>
  packageName({ called: calledAfter(members, names), hand: null });

describe("what a package is called", () => {
  it("is the name of its member with the most households, of equal ones the one with the least id", () => {
    const names = table([
      estate("b", "乙院", 90),
      estate("c", "丙院", 120),
      estate("a", "甲院", 120),
      estate("d", null, Number.NaN),
    ]);
    expect(nameOf([0, 1], names)).toBe("丙院片区");
    expect(nameOf([0, 1, 2, 3], names)).toBe("甲院片区");
    expect(nameOf([3], names)).toBe("d片区");
    lang.value = "en";
    expect(nameOf([0, 1], names)).toBe("丙院 area");
    lang.value = "zh-CN";
    expect(packageName({ called: calledAfter([0], names), hand: { name: "老城片" } })).toBe("老城片");
  });

  it("parts namesakes by street, those of one street's name by district, and what is left by id", () => {
    const list = [
      estate("1", "税务局院", 100, 0),
      estate("2", "税务局院", 100, 1),
      estate("3", "税务局院", 100, 2, 0),
      estate("4", "税务局院", 100, 2, 1),
      estate("5", "教育局院", 100, 0),
      estate("6", "教育局院", 100, 0),
      estate("7", "教育局院", 100, -1, -1),
      estate("8", "工会院"),
    ];
    const names = table(list);
    expect(list.map((_, row) => nameOf([row], names))).toEqual([
      "税务局院片区（铁西）",
      "税务局院片区（红旗）",
      "税务局院片区（卫滨区城关）",
      "税务局院片区（封丘县城关）",
      "教育局院片区（5）",
      "教育局院片区（6）",
      "教育局院片区（7）",
      "工会院片区",
    ]);
    expect(estateLabel(1, names)).toBe("税务局院（红旗）");
  });

  it("differs from every other's, keeps when another package goes, and is the same in any order", () => {
    const anEstate = fc.record({
      name: fc.constantFrom("甲院", "乙院", "丙院", null),
      households: fc.constantFrom(50, 100, 200, Number.NaN),
      street: fc.integer({ min: -1, max: 2 }),
      district: fc.integer({ min: -1, max: 1 }),
    });
    fc.assert(
      fc.property(
        fc.array(anEstate, { minLength: 2, maxLength: 30 }),
        fc.nat(3),
        fc.nat(),
        fc.infiniteStream(fc.nat()),
        (made, size, gone, keys) => {
          const list: Estate[] = made.map((one, k) => ({ ...one, id: `e${k}` }));
          const sets = list.reduce<number[][]>((all, _, row) => {
            if (row % (size + 1) === 0) all.push([]);
            all.at(-1)?.push(row);
            return all;
          }, []);
          const before = sets.map((members) => nameOf(members, table(list)));
          expect(new Set(before).size).toBe(sets.length);
          // Another order of packages, members and estates, and one package gone.
          const order = list.map((_, row) => ({ row, key: keys.next().value as number })).sort((a, b) => a.key - b.key);
          const shuffled = table(order.map(({ row }) => list[row]));
          const at = new Map(order.map(({ row }, now) => [row, now]));
          const stay = sets.map((_, k) => k).filter((k) => k !== gone % sets.length);
          for (const k of [...stay].reverse())
            expect(
              nameOf(
                sets[k].map((row) => at.get(row) ?? -1),
                shuffled,
              ),
            ).toBe(before[k]);
        },
      ),
    );
  });
});

it("keeps of each member what the others do not share", () => {
  expect(withoutShared(["улица А, дом 1, корпус 1", "улица А, дом 1, корпус 2"])).toEqual(["корпус 1", "корпус 2"]);
  expect(withoutShared(["улица А, дом 1", "улица Б, дом 1"])).toEqual(["улица А, дом 1", "улица Б, дом 1"]);
  expect(withoutShared(["улица А, дом 1", "улица А, дом 1"])).toEqual(["дом 1", "дом 1"]);
  expect(withoutShared(["市电业局家属楼", "市公路局家属楼"])).toEqual(["市电业局家属楼", "市公路局家属楼"]);
  expect(withoutShared(["улица А, дом 1"])).toEqual(["улица А, дом 1"]);
});
