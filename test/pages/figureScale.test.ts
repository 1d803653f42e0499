/** Classes of a measure, the same wherever it is drawn. */
import { afterEach, describe, expect, it } from "vitest";
import { figureScale } from "../../src/pages/figureAreas";
import { chosenClasses } from "../../src/store/metric";

afterEach(() => {
  chosenClasses.value = null;
});

describe("figureScale", () => {
  it("parts a share into fifths of 0–100 %, whatever month or place the values are of", () => {
    const fifths = [0, 0.2, 0.4, 0.6, 0.8, 1];
    for (const values of [[0.691, 0.716, 0.122], [0, 0.004], []]) {
      const { method, breaks } = figureScale("progress", values, "light");
      expect(method).toBe("equal");
      expect(breaks.map((v) => Number(v.toFixed(9)))).toEqual(fifths);
    }
  });

  it("parts what has no such end by the values, and everything as the reader chose", () => {
    expect(figureScale("projects", [1, 3, 7, 9, 10], "light").method).toBe("quantile");
    chosenClasses.value = "natural";
    expect(figureScale("progress", [0.1, 0.2, 0.9], "light").method).toBe("natural");
    expect(figureScale("projects", [1, 3, 7], "light").method).toBe("natural");
  });
});
