/** Districts that no list of the city knows: said once each, with the estates that name it and what it may be meant for. */
import { alikeNames } from "./alike";
import type { Mapping } from "./api";
import type { AreaEntry } from "./areas";
import type { Notes, Place } from "./findings";

interface Source {
  readonly notes: Notes;
  readonly mapping: Mapping;
}

/** @param entries the districts before any is made of a name. */
export function strangerJudge(entries: readonly AreaEntry[]) {
  const known = entries.map(({ name }) => name);
  const made = new Map<number, Source & { readonly place: Place; count: number }>();
  return {
    /** An estate names a district; `made`: nobody did before. */
    see(found: { readonly row: number; readonly made: boolean }, place: Place, { notes, mapping }: Source): void {
      if (found.made) made.set(found.row, { notes, mapping, place, count: 0 });
      const stranger = made.get(found.row);
      if (stranger) stranger.count++;
    },
    tell(): void {
      for (const { notes, mapping, place, count } of made.values()) {
        const name = String(place.value);
        // Who maps a word to itself was asked, and means it.
        const near = Object.hasOwn(mapping.values.district ?? {}, name) ? [] : alikeNames(name, known);
        const params = { count, ...(near.length > 0 ? { near: near.join("、") } : {}) };
        notes.add(near.length > 0 ? "alikeDistrict" : "unknownDistrict", "warning", { ...place, params });
      }
    },
  };
}
