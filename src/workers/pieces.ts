/** Long lists cross between threads piece by piece: the thread that gets them never works long on one. */

/** Items of a list that cross at once, and figures of a column. */
const [PIECE, FIGURES] = [8192, 131_072];

type Column = Float64Array | Int32Array | Uint8Array;
const isColumn = (value: unknown): value is Column =>
  value instanceof Float64Array || value instanceof Int32Array || value instanceof Uint8Array;

/** Some items of the list at a path, after those that came before. */
export interface Piece {
  readonly path: readonly string[];
  readonly items: readonly unknown[] | Column;
}
type Lists = Map<readonly string[], Piece["items"]>;

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** A value with its long lists empty, its long columns too where they are not handed over, and those with their paths. */
function parted(value: unknown, path: readonly string[], lists: Lists, columns: boolean): unknown {
  if (columns && isColumn(value) && value.length > FIGURES) {
    lists.set(path, value);
    return value.slice(0, 0);
  }
  if (Array.isArray(value)) {
    if (value.length > PIECE) {
      lists.set(path, value);
      return [];
    }
    return isPlain(value[0]) ? value.map((item, k) => parted(item, [...path, String(k)], lists, columns)) : value;
  }
  if (!isPlain(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, parted(item, [...path, name], lists, columns)]),
  );
}

/**
 * Gives the long lists of a value away, each piece once the one before was taken.
 * @param columns its columns too: the thread that gives them keeps them, and would copy them all at once.
 * @returns the value with those lists empty.
 */
export async function givePieces<T>(
  value: T,
  give: (piece: Piece) => Promise<void>,
  columns: boolean = false,
): Promise<T> {
  const lists: Lists = new Map();
  const rest = parted(value, [], lists, columns);
  for (const [path, list] of lists) {
    const step = isColumn(list) ? FIGURES : PIECE;
    for (let at = 0; at < list.length; at += step) await give({ path, items: list.slice(at, at + step) });
  }
  return rest as T;
}

/** Pieces of a column as one. */
function joined(pieces: readonly Column[]): Column {
  const made = new (pieces[0].constructor as Float64ArrayConstructor)(
    pieces.reduce((sum, { length }) => sum + length, 0),
  );
  let at = 0;
  for (const piece of pieces) {
    made.set(piece, at);
    at += piece.length;
  }
  return made;
}

/** Gathers pieces, and puts them back into the value whose lists they were. */
export function takePieces(): { take(piece: Piece): void; whole<T>(rest: T): T } {
  const lists = new Map<string, { readonly path: readonly string[]; readonly list: unknown[] }>();
  return {
    take({ path, items }) {
      const key = JSON.stringify(path);
      const list: unknown[] = lists.get(key)?.list ?? [];
      lists.set(key, { path, list });
      if (isColumn(items)) list.push(items);
      else for (const item of items) list.push(item);
    },
    whole(rest) {
      for (const { path, list } of lists.values()) {
        let holder = rest as Record<string, unknown>;
        for (const name of path.slice(0, -1)) holder = holder[name] as Record<string, unknown>;
        holder[path[path.length - 1]] = isColumn(list[0]) ? joined(list as Column[]) : list;
      }
      return rest;
    },
  };
}

/** The memory of the columns of a value, to be handed over instead of copied. */
export function buffersOf(value: unknown, found: Set<ArrayBuffer> = new Set()): Set<ArrayBuffer> {
  if (ArrayBuffer.isView(value)) {
    if (value.buffer instanceof ArrayBuffer) found.add(value.buffer);
  } else if (Array.isArray(value)) {
    if (typeof value[0] === "object") for (const item of value) buffersOf(item, found);
  } else if (isPlain(value)) for (const item of Object.values(value)) buffersOf(item, found);
  return found;
}
