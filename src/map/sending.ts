/** Sends columns of values to the map as feature-state: only what differs, and long ones between breaths of the page. */
import type { Column } from "./types";

/** Values that are sent between two breaths. */
const AT_ONCE = 20_000;

/** A column on its way: rows before `row` have its values, the others still the old ones. */
interface Sending {
  readonly old: Column | undefined;
  readonly column: Column | undefined;
  readonly row: number;
}

/** NaN and what lies beyond the column's end is null. */
const valueAt = (column: Column | undefined, row: number): number | null => {
  const value = column?.[row];
  return value === undefined || Number.isNaN(value) ? null : value;
};
const rowsOf = ({ old, column }: Sending): number => Math.max(old?.length ?? 0, column?.length ?? 0);
/** What the map has of it now. */
const halfway = (one: Sending): Column =>
  Float64Array.from({ length: rowsOf(one) }, (_, k) => valueAt(k < one.row ? one.column : one.old, k) ?? Number.NaN);

export interface Sender {
  /** Makes the map have these columns of a source, by name, and no others. */
  readonly show: (source: string, columns: ReadonlyMap<string, Column>) => void;
  /** Forgets a source that is gone. */
  readonly drop: (source: string) => void;
}

/**
 * @param set tells the map one value of a row; undefined takes it away.
 * @param later calls back when the page has taken breath.
 */
export function sender(
  set: (source: string, row: number, values: Readonly<Record<string, number | undefined>>) => void,
  later: (run: () => void) => void,
): Sender {
  const columns = new Map<string, ReadonlyMap<string, Column>>();
  /** By source and name. */
  const sending = new Map<string, Map<string, Sending>>();

  function send(source: string, name: string, one: Sending): void {
    const { old, column, row: from } = one;
    const n = rowsOf(one);
    let [row, sent] = [from, 0];
    for (; row < n && sent < AT_ONCE; row++) {
      const value = valueAt(column, row);
      if (value === valueAt(old, row)) continue;
      set(source, row, { [name]: value ?? undefined });
      sent++;
    }
    const mine = sending.get(source) ?? new Map<string, Sending>();
    sending.set(source, mine);
    if (row >= n) {
      mine.delete(name);
      return;
    }
    const rest = { old, column, row };
    mine.set(name, rest);
    later(() => {
      if (sending.get(source)?.get(name) !== rest) return;
      try {
        send(source, name, rest);
      } catch {
        // The map was taken down meanwhile.
        sending.delete(source);
      }
    });
  }

  return {
    show(source, next) {
      const before = columns.get(source);
      for (const name of new Set([...(before?.keys() ?? []), ...next.keys()])) {
        const [old, column] = [before?.get(name), next.get(name)];
        if (old === column) continue;
        const under = sending.get(source)?.get(name);
        send(source, name, { old: under ? halfway(under) : old, column, row: 0 });
      }
      columns.set(source, next);
    },
    drop(source) {
      columns.delete(source);
      sending.delete(source);
    },
  };
}
