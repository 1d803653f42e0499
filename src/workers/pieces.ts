/** Long lists cross between threads piece by piece: the thread that gets them never works long on one. */

/** Items that cross at once. */
const PIECE = 8192;

/** Some items of the list at a path, after those that came before. */
export interface Piece {
  readonly path: readonly string[];
  readonly items: readonly unknown[];
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** A value with its long lists empty, and those lists with their paths. */
function parted(value: unknown, path: readonly string[], lists: Map<readonly string[], readonly unknown[]>): unknown {
  if (Array.isArray(value)) {
    if (value.length > PIECE) {
      lists.set(path, value);
      return [];
    }
    return isPlain(value[0]) ? value.map((item, k) => parted(item, [...path, String(k)], lists)) : value;
  }
  if (!isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, parted(item, [...path, name], lists)]));
}

/** Gives the long lists of a value away, each piece once the one before was taken. @returns the value with those lists empty. */
export async function givePieces<T>(value: T, give: (piece: Piece) => Promise<void>): Promise<T> {
  const lists = new Map<readonly string[], readonly unknown[]>();
  const rest = parted(value, [], lists);
  for (const [path, list] of lists)
    for (let at = 0; at < list.length; at += PIECE) await give({ path, items: list.slice(at, at + PIECE) });
  return rest as T;
}

/** Gathers pieces, and puts them back into the value whose lists they were. */
export function takePieces(): { take(piece: Piece): void; whole<T>(rest: T): T } {
  const lists = new Map<string, { readonly path: readonly string[]; readonly list: unknown[] }>();
  return {
    take({ path, items }) {
      const key = JSON.stringify(path);
      const known = lists.get(key);
      if (known) for (const item of items) known.list.push(item);
      else lists.set(key, { path, list: [...items] });
    },
    whole(rest) {
      for (const { path, list } of lists.values()) {
        let holder = rest as Record<string, unknown>;
        for (const name of path.slice(0, -1)) holder = holder[name] as Record<string, unknown>;
        holder[path[path.length - 1]] = list;
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
