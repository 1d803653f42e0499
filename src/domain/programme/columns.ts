/** Columns that are filled row by row while records are read. */
import { parseDay } from "../../model/time";
import type { Flags } from "./records";

export const unknowns = (n: number): Float64Array => new Float64Array(n).fill(Number.NaN);
export const answers = (n: number): Int8Array => new Int8Array(n).fill(-1);
export const answerOf = (value: boolean | null | undefined): number => (value === true ? 1 : value === false ? 0 : -1);
/** Days that were read before: a city has thousands of dates and few days. */
const days = new Map<string, number>();
const MOST_DAYS = 20_000;
export function dayOf(text: string | null | undefined): number {
  if (!text) return Number.NaN;
  const known = days.get(text);
  if (known !== undefined) return known;
  const day = parseDay(text);
  if (days.size < MOST_DAYS) days.set(text, day);
  return day;
}

/** Names in the order in which they first come, and their positions. */
export function dictionary() {
  const positions = new Map<string, number>();
  return {
    of(name: string): number {
      const known = positions.get(name);
      if (known !== undefined) return known;
      positions.set(name, positions.size);
      return positions.size - 1;
    },
    names: (): string[] => [...positions.keys()],
  };
}

/** Lists of rows of numbers, one array a column; rows come in order. */
export function lists<K extends string>(n: number, columns: readonly K[]) {
  const start = new Uint32Array(n + 1);
  const held = Object.fromEntries(columns.map((column) => [column, [] as number[]])) as Record<K, number[]>;
  return {
    held,
    push(entry: Readonly<Record<K, number>>): void {
      for (const column of columns) held[column].push(entry[column]);
    },
    /** Ends row e. */
    end(e: number): void {
      start[e + 1] = held[columns[0]].length;
    },
    start,
  };
}

/** Bits of a closed list. */
export function flags<T extends string>(n: number, of: readonly T[]): Flags & { set(e: number, list: unknown): void } {
  const bits = new Uint8Array(n);
  const known = new Uint8Array(n);
  return {
    bits,
    known,
    set(e, list) {
      if (!Array.isArray(list)) return;
      known[e] = 1;
      for (const one of list) {
        const k = of.indexOf(one as T);
        if (k >= 0) bits[e] |= 1 << k;
      }
    },
  };
}
