/** Finding estates, areas and management bodies by a part of their name. */
import type { Dataset } from "../model/dataset";

export const HIT_KIND = ["district", "street", "community", "body", "estate"] as const;
export interface Hit {
  readonly kind: (typeof HIT_KIND)[number];
  /** Row in the table of its kind; of a body or community: the row of its first estate. */
  readonly row: number;
  readonly name: string;
  /** Where it lies. */
  readonly note: string;
}

const plain = (text: string): string => text.normalize("NFKC").toLowerCase().replaceAll(/\s/g, "");

/**
 * Hits by kind, areas before estates, within a kind names that begin with the words first; at most `most` of them. Every
 * kind that has any keeps room for a few, so that many estates do not crowd out a body.
 */
export function search(data: Dataset, text: string, most = 20): { hits: readonly Hit[]; more: number } {
  const asked = plain(text);
  if (asked === "") return { hits: [], more: 0 };
  const { estates, districts, streets, communities } = data;
  const found: (Hit & { rank: number })[] = [];
  const offer = (
    kind: Hit["kind"],
    row: number,
    name: string | null,
    note: string,
    other: (string | null)[] = [],
  ): void => {
    if (name === null) return;
    const at = plain(name).indexOf(asked);
    if (at < 0 && !other.some((word) => word !== null && plain(word).includes(asked))) return;
    found.push({ kind, row, name, note, rank: at === 0 ? 0 : at > 0 ? 1 : 2 });
  };
  districts.name.forEach((name, row) => {
    offer("district", row, name, "", [districts.id[row]]);
  });
  streets.name.forEach((name, row) => {
    offer("street", row, name, districts.name[districts.id.indexOf(streets.parent[row] ?? "")] ?? "");
  });
  const first = (column: Int32Array, row: number): number => column.indexOf(row);
  communities.name.forEach((name, row) => {
    const e = first(estates.community, row);
    if (e >= 0) offer("community", e, name, streets.name[estates.street[e]] ?? "");
  });
  estates.bodies.forEach((name, row) => {
    const e = first(estates.body, row);
    if (e >= 0) offer("body", e, name, estates.name[e] ?? estates.id[e]);
  });
  for (let e = 0; e < estates.n; e++) {
    const note = [districts.name[estates.district[e]], streets.name[estates.street[e]]].filter(Boolean).join(" ");
    offer("estate", e, estates.name[e] ?? estates.id[e], note, [estates.id[e], estates.address[e]]);
  }
  found.sort((a, b) => a.rank - b.rank || a.name.localeCompare(b.name, "zh-CN") || a.row - b.row);
  const groups = HIT_KIND.map((kind) => found.filter((hit) => hit.kind === kind));
  const few = Math.floor(most / HIT_KIND.length);
  let left = most - groups.reduce((sum, group) => sum + Math.min(few, group.length), 0);
  const hits = groups.flatMap((group) => {
    const extra = Math.min(left, Math.max(0, group.length - few));
    left -= extra;
    return group.slice(0, few + extra);
  });
  return { hits, more: found.length - hits.length };
}
