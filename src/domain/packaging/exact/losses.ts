/**
 * Branch and bound on what a choice loses against the dual bound: its columns' reduced costs and the prices of the estates it
 * leaves out. With good duals little may be lost, so that few columns and few gaps are open. Ties settle on the way.
 */
import { compareColumns } from "./pool";
import type { Duals, Packing } from "./relax";

const SLACK = 1e-6;

export interface Searched {
  readonly picks: readonly number[];
  /** All choices at least as good were looked at. */
  readonly complete: boolean;
}

/**
 * @param columns those that may be in a better or an equal choice.
 * @param start a choice that keeps the sides.
 * @param steps columns looked at before the search gives up.
 */
export function searchLosses(
  { pool, objective, sides }: Packing,
  { y, side }: Duals,
  rc: Float64Array,
  dual: number,
  columns: readonly number[],
  start: readonly number[],
  steps: number,
): Searched {
  const { rows, member, households } = pool;
  const from = pool.start;
  const sum = (numbers: Float64Array, list: readonly number[]): number => list.reduce((s, j) => s + numbers[j], 0);
  let picks = [...start];
  let value = sum(objective, picks);
  let joined = sum(households, picks);
  // Sides of which nothing is ever given back can be held on the way.
  const growing = sides.filter(({ coefficient }) => columns.every((j) => coefficient[j] >= 0));
  // Beside a side's price an estate without one may still bring something.
  const free = side.some((price) => price > 0);
  const chosen: number[] = [];
  const done = new Uint8Array(rows);
  let left = steps;

  const byIds = (list: readonly number[]): number[] => [...list].sort((a, b) => compareColumns(pool, a, b));
  /** Whether the chosen columns' ids come before those of the picks. */
  const earlier = (): boolean => {
    const [mine, theirs] = [byIds(chosen), byIds(picks)];
    for (let k = 0; k < mine.length && k < theirs.length; k++) {
      if (mine[k] !== theirs[k]) return compareColumns(pool, mine[k], theirs[k]) < 0;
    }
    return mine.length > theirs.length;
  };
  const offer = (): void => {
    const v = sum(objective, chosen);
    if (v < value || sides.some(({ coefficient, limit }) => sum(coefficient, chosen) > limit)) return;
    const h = sum(households, chosen);
    if (v === value && (h < joined || (h === joined && !earlier()))) return;
    picks = [...chosen];
    value = v;
    joined = h;
  };

  /** Chooses from `list`, columns that fit beside the chosen ones; `loss` is lost already. */
  const branch = (list: Int32Array, loss: number): void => {
    const count = new Int32Array(rows);
    for (const j of list) for (let e = from[j]; e < from[j + 1]; e++) count[member[e]]++;
    left -= list.length + 1;
    let forced = loss;
    let row = -1;
    for (let i = 0; i < rows; i++) {
      if (done[i]) continue;
      if (count[i] === 0) forced += y[i];
      else if ((free || y[i] > SLACK) && (row < 0 || count[i] < count[row])) row = i;
    }
    if (forced > dual - value + SLACK) return;
    if (row < 0) {
      offer();
      return;
    }
    const having: number[] = [];
    for (const j of list) {
      for (let e = from[j]; e < from[j + 1]; e++) if (member[e] === row) having.push(j);
    }
    having.sort((a, b) => rc[b] - rc[a] || compareColumns(pool, a, b));
    for (const j of having) {
      if (left <= 0) return;
      const lost = loss - rc[j];
      if (lost > dual - value + SLACK) break;
      chosen.push(j);
      if (growing.every(({ coefficient, limit }) => sum(coefficient, chosen) <= limit)) {
        for (let e = from[j]; e < from[j + 1]; e++) done[member[e]] = 1;
        branch(fitting(list, lost), lost);
        for (let e = from[j]; e < from[j + 1]; e++) done[member[e]] = 0;
      }
      chosen.pop();
    }
    const lost = loss + y[row];
    if (left <= 0 || lost > dual - value + SLACK) return;
    done[row] = 1;
    branch(fitting(list, lost), lost);
    done[row] = 0;
  };
  const fitting = (list: Int32Array, loss: number): Int32Array => {
    left -= list.length >> 1;
    return list.filter((j) => {
      if (loss - rc[j] > dual - value + SLACK) return false;
      for (let e = from[j]; e < from[j + 1]; e++) if (done[member[e]]) return false;
      return true;
    });
  };
  branch(Int32Array.from(columns), 0);
  return { picks: picks.sort((a, b) => a - b), complete: left > 0 };
}
