/** Where a package lies, in few words, out of the street or of the names of its members. */
import type { EstateTable } from "../../model/dataset";
import { once } from "../../model/once";

/** Names of streets without 街道, 镇 or 乡; made once a table. */
const plainNames = once((streets: readonly string[]) =>
  streets.map((name) => name.replace(/(?<=.{2})(街道|镇|乡)$/, "")),
);

/** Words before a number that tell no address by themselves. */
const HOUSE = /^(block|building|house|tower|дом|корпус|строение)$/i;

/** An address without its number: 人民路98号院 → 人民路, "улица Кубинка, дом 12" → "улица Кубинка", "Block 3, Elm Street" → "Elm Street"; other names as they are. */
export function withoutNumber(name: string): string {
  const parts = name.split(/\s*[,，、]\s*/);
  const numbered = parts.findIndex((part, k) => k > 0 && /\d/.test(part));
  if (numbered > 0) return parts[numbered - 1];
  // 第2棉纺厂家属院 is numbered, its address is not.
  const bare = /^(.*?[^\d\s#№-][^第])[\s#№-]*\d/u.exec(name)?.[1].trim() || name;
  return HOUSE.test(bare) ? (parts[1] ?? name) : bare;
}

const bare = once((_: EstateTable) => new Map<number, string>());
function addressOf(estates: EstateTable, row: number): string {
  const known = bare(estates);
  const made = known.get(row) ?? withoutNumber(estates.name[row] ?? estates.id[row]);
  known.set(row, made);
  return made;
}

/** The one of `keys` that most of the households go with; an unknown sum is a tie, and ties go to the first. */
function most<Key>(keys: ReadonlyMap<Key, number>, before: (a: Key, b: Key) => boolean): Key | undefined {
  let best: Key | undefined;
  for (const [key, sum] of keys) {
    const top = best === undefined ? Number.NaN : (keys.get(best) ?? 0);
    if (best === undefined || sum > top || (!(sum < top) && before(key, best))) best = key;
  }
  return best;
}

/** The street with most of the households without 街道, 镇 or 乡; where none is known, the address that most of them share, without numbers. */
export function placeOf(
  { members }: { readonly members: readonly number[] },
  estates: EstateTable,
  streets: readonly string[],
): string {
  const { street, households } = estates;
  const byStreet = new Map<number, number>();
  for (const row of members)
    if (street[row] >= 0) byStreet.set(street[row], (byStreet.get(street[row]) ?? 0) + households[row]);
  const main = most(byStreet, (a, b) => a < b);
  if (main !== undefined) return plainNames(streets)[main];
  const byAddress = new Map<string, number>();
  for (const row of members) {
    const address = addressOf(estates, row);
    byAddress.set(address, (byAddress.get(address) ?? 0) + households[row]);
  }
  return most(byAddress, () => false) ?? "";
}

/** Names without the parts of an address that all of them share, for where these are said already; the last part always stays. */
export function withoutShared(names: readonly string[]): string[] {
  const parts = names.map((name) => name.split(/\s*[,，]\s*/));
  const most = Math.min(...parts.map(({ length }) => length - 1));
  let shared = 0;
  while (shared < most && parts.every((one) => one[shared] === parts[0][shared])) shared++;
  return names.length < 2 || shared === 0 ? [...names] : parts.map((one) => one.slice(shared).join(", "));
}
