import { describe, expect, it } from "vitest";
import type { Dataset } from "../../src/model/dataset";
import { attributed } from "../../src/store/attribution";

const city = (mapApproval: string | null) => ({ city: { mapApproval }, files: [] }) as unknown as Dataset;

describe("what stands under a map", () => {
  it("is for internal use only without an approval number, unless it is open because no review is needed", () => {
    expect(attributed(city(null), false)).toEqual(["无审图号，仅限内部使用"]);
    expect(attributed(city(null), true)).toEqual(["无审图号（经办人说明不需审图）"]);
    for (const open of [false, true])
      expect(attributed(city("GS（2020）1号"), open)).toEqual(["审图号：GS（2020）1号"]);
  });
});
