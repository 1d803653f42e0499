/** Barriers drawn by hand as the table that every barrier is. */
import type { BarrierTable } from "../../../model/dataset";
import type { DrawnBarrier, Edits } from "../../../model/scenario";
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

/** A line without points that follow themselves. */
export const withoutRepeats = (line: DrawnBarrier["line"]): DrawnBarrier["line"] =>
  line.filter(([x, y], v) => v === 0 || x !== line[v - 1][0] || y !== line[v - 1][1]);

/** The edits without barriers that cross themselves, and how many those were; the same object when none does. */
export function withoutKnots(edits: Edits): { readonly edits: Edits; readonly knots: number } {
  const barriers = edits.barriers.filter(({ line }) => !crossesItself(line));
  const knots = edits.barriers.length - barriers.length;
  return { edits: knots === 0 ? edits : { ...edits, barriers }, knots };
}

/** Whether two parts of a line that do not follow each other meet; a closed ring's ends may. */
export function crossesItself(drawn: DrawnBarrier["line"]): boolean {
  const line = withoutRepeats(drawn);
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
