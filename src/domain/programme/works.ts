/** What estates need and what is done there, menu item by menu item, as columns. */
import type { EstateTable, ReportTable } from "../../model/dataset";
import { type Day, parseDay } from "../../model/time";

/** Lists by estate: `item[start[e]] … item[start[e + 1]]` are positions in `items`. */
interface ItemLists {
  readonly start: Uint32Array;
  readonly item: Uint16Array;
}
export interface WorksTable {
  readonly n: number;
  /** Ids of menu items that any estate names, in order. */
  readonly items: readonly string[];
  readonly needs: ItemLists;
  readonly done: ItemLists;
  /** 1 by row: the estate's needs were asked (an empty list counts). Unknown is not "needs nothing". */
  readonly asked: Uint8Array;
}

interface Record {
  readonly properties?: {
    readonly needs?: readonly string[] | null;
    readonly works?: readonly { readonly item: string; readonly state: string; readonly on?: string | null }[] | null;
  } | null;
}

/** Items that monthly reports known on `today` list as done, by row. */
export function reportedWorks(
  { n, estate, receivedOn, worksDone }: Pick<ReportTable, "n" | "estate" | "receivedOn" | "worksDone">,
  today: Day,
): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, string[]>();
  for (let k = 0; k < n; k++) {
    if (receivedOn[k] > today) continue;
    const items = (worksDone[k] ?? "").split(/[;；,，、\s]+/).filter((item) => item !== "");
    if (items.length > 0) found.set(estate[k], [...(found.get(estate[k]) ?? []), ...items]);
  }
  return found;
}

/**
 * Reads the works of all estates from their records. O(bytes); meant for a worker.
 * @param reported items done by the reports, by row. @param today works dated later are not done yet.
 */
export async function readWorks(
  { n, records }: Pick<EstateTable, "n" | "records">,
  reported: ReadonlyMap<number, readonly string[]>,
  today: Day,
): Promise<WorksTable> {
  const lines = (await records.text()).split("\n").slice(0, n);
  const rows = lines.map((line, e) => {
    const { properties } = JSON.parse(line) as Record;
    const done = (properties?.works ?? []).flatMap(({ item, state, on }) =>
      state === "done" && !(on && parseDay(on) > today) ? item : [],
    );
    return { needs: properties?.needs ?? null, done: [...done, ...(reported.get(e) ?? [])] };
  });
  const items = [...new Set(rows.flatMap(({ needs, done }) => [...(needs ?? []), ...done]))].sort();
  const position = new Map(items.map((item, k) => [item, k]));
  const lists = (get: (row: (typeof rows)[number]) => readonly string[]): ItemLists => {
    const start = new Uint32Array(n + 1);
    const item: number[] = [];
    rows.forEach((row, e) => {
      for (const one of new Set(get(row))) item.push(position.get(one)!);
      start[e + 1] = item.length;
    });
    return { start, item: Uint16Array.from(item) };
  };
  return {
    n,
    items,
    needs: lists(({ needs }) => needs ?? []),
    done: lists(({ done }) => done),
    asked: Uint8Array.from(rows, ({ needs }) => (needs === null ? 0 : 1)),
  };
}

const among = ({ start, item }: ItemLists, e: number, position: number): boolean => {
  for (let k = start[e]; k < start[e + 1]; k++) if (item[k] === position) return true;
  return false;
};

/** Whether estate `e` needs an item that is not done there yet. */
export function lacks({ items, needs, done }: WorksTable, e: number, item: string): boolean {
  const position = items.indexOf(item);
  return position >= 0 && among(needs, e, position) && !among(done, e, position);
}
/** Whether an item is done in estate `e`. */
export function has({ items, done }: WorksTable, e: number, item: string): boolean {
  const position = items.indexOf(item);
  return position >= 0 && among(done, e, position);
}

/** An item that some of a package lack and an estate beside them, or one of their own, has. */
export interface Shareable {
  readonly item: string;
  /** Rows. */
  readonly lacking: readonly number[];
  readonly having: readonly number[];
}

/**
 * C4: what members lack that a neighbour could share.
 * @param near rows beside the package. @param menu ids of the items that can be shared, in their order.
 */
export function shareable(
  works: WorksTable,
  members: readonly number[],
  near: readonly number[],
  menu: readonly string[],
): Shareable[] {
  const all = [...new Set([...members, ...near])];
  return menu
    .map((item) => ({
      item,
      lacking: members.filter((e) => lacks(works, e, item)),
      having: all.filter((e) => has(works, e, item)),
    }))
    .filter(({ lacking, having }) => lacking.length > 0 && having.length > 0);
}
