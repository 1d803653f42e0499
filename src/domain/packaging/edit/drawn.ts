/** Barriers drawn by hand as the table that every barrier is. */
import type { BarrierTable } from "../../../model/dataset";
import type { DrawnBarrier } from "../../../model/scenario";
import { meets } from "../barrier";

export function drawnTable(barriers: readonly DrawnBarrier[]): BarrierTable {
  const lineStart = new Uint32Array(barriers.length + 1);
  barriers.forEach(({ line }, l) => {
    lineStart[l + 1] = lineStart[l] + line.length;
  });
  return {
    n: barriers.length,
    id: barriers.map(({ id }) => id),
    name: barriers.map(() => null),
    class: barriers.map(() => "drawn"),
    lines: {
      n: barriers.length,
      coords: Float64Array.from(barriers.flatMap(({ line }) => line.flat())),
      lineStart,
      feature: Uint32Array.from(barriers, (_, l) => l),
    },
  };
}

/** Whether two parts of a line that do not follow each other meet; a closed ring's ends may. */
export function crossesItself(line: DrawnBarrier["line"]): boolean {
  const last = line.length - 2;
  const closed = line[0][0] === line[last + 1]?.[0] && line[0][1] === line[last + 1][1];
  for (let i = 0; i <= last; i++) {
    for (let j = i + 2; j <= last; j++) {
      if (closed && i === 0 && j === last) continue;
      if (meets(...line[i], ...line[i + 1], ...line[j], ...line[j + 1])) return true;
    }
  }
  return false;
}
