/** A column's head that sorts the table; pressing it again turns the order around. */
import type { ComponentChildren } from "preact";

export interface Sorting<K extends string> {
  readonly by: K;
  readonly down: boolean;
}

export function SortHead<K extends string>({
  of,
  sorting,
  onSort,
  children,
  extra,
  words = false,
}: {
  of: K;
  sorting: Sorting<K>;
  onSort: (next: Sorting<K>) => void;
  children: ComponentChildren;
  /** Stands beside the button. */
  extra?: ComponentChildren;
  /** The column holds words, not figures. */
  words?: boolean;
}) {
  const on = sorting.by === of;
  return (
    <th
      scope="col"
      class={words ? "words" : undefined}
      aria-sort={on ? (sorting.down ? "descending" : "ascending") : undefined}
    >
      <button type="button" class="plain sorthead" onClick={() => onSort({ by: of, down: on ? !sorting.down : true })}>
        {children}
        <span aria-hidden="true">{on ? (sorting.down ? " ↓" : " ↑") : ""}</span>
      </button>
      {extra}
    </th>
  );
}

/** Sorted copy; what has no figure (null, NaN) stands last in either order. */
export function sortBy<T>(list: readonly T[], key: (item: T) => number | string | null, down: boolean): T[] {
  const missing = (v: number | string | null): boolean => v === null || Number.isNaN(v);
  return [...list].sort((a, b) => {
    const [x, y] = [key(a), key(b)];
    if (missing(x) || missing(y)) return Number(missing(x)) - Number(missing(y));
    const order = typeof x === "string" ? x.localeCompare(String(y), "zh-CN") : (x as number) - (y as number);
    return down ? -order : order;
  });
}
