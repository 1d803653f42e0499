/** Areas by id, name or alias; a name that no list holds becomes an area without outline, and is reported. */

import { areaSchema } from "../model/area";
import type { AreaTable } from "../model/dataset";
import type { Provenance } from "../model/enums";
import { areaKey as key } from "./alike";
import type { Mapping } from "./api";
import type { Reading } from "./crs/convert";
import type { Notes } from "./findings";
import type { RawFeature } from "./formats/types";
import { geometryBuilder } from "./geometry";
import { type AreaField, areaField } from "./headers";
import { type Polygons, readOutline } from "./outline";

export interface AreaEntry {
  readonly id: string;
  readonly name: string;
  readonly parent: string | null;
  readonly kind: string | null;
  readonly provenance: Provenance;
  readonly aliases: readonly string[];
  readonly polygons: Polygons;
}

export interface AreaList {
  readonly entries: readonly AreaEntry[];
  /** Adds or replaces by id. */
  merge(entry: AreaEntry): "added" | "replaced";
  /** Row of a name under a parent; −1 = not there. */
  find(text: string, parent?: string | null): number;
  /** Row of a name, made when it is not there. */
  demand(text: string, parent: string | null): { row: number; made: boolean };
  table(): AreaTable;
}

export function areaList(): AreaList {
  const entries: AreaEntry[] = [];
  const byKey = new Map<string, number>();
  const index = (row: number): void => {
    const { id, name, aliases, parent } = entries[row];
    for (const word of [name, ...aliases]) {
      if (!byKey.has(key(word))) byKey.set(key(word), row);
      if (parent) byKey.set(`${parent}|${key(word)}`, row);
    }
    byKey.set(key(id), row);
  };
  const find = (text: string, parent?: string | null): number =>
    (parent ? byKey.get(`${parent}|${key(text)}`) : undefined) ?? byKey.get(key(text)) ?? -1;
  return {
    entries,
    find,
    merge(entry) {
      const old = entries.findIndex((other) => other.id === entry.id);
      if (old < 0) {
        entries.push(entry);
        index(entries.length - 1);
        return "added";
      }
      entries[old] = {
        ...entry,
        parent: entry.parent ?? entries[old].parent,
        kind: entry.kind ?? entries[old].kind,
        aliases: [...entries[old].aliases, ...entry.aliases],
        // A point, or a name alone, does not take an outline away.
        polygons: entry.polygons.length > 0 ? entry.polygons : entries[old].polygons,
      };
      index(old);
      return "replaced";
    },
    demand(text, parent) {
      const known = find(text, parent);
      // The same street name under another district is another street.
      if (known >= 0 && (!parent || !entries[known].parent || entries[known].parent === parent))
        return { row: known, made: false };
      const id = find(text) >= 0 && parent ? `${parent}/${text}` : text;
      entries.push({ id, name: text, parent, kind: null, provenance: "user", aliases: [], polygons: [] });
      index(entries.length - 1);
      return { row: entries.length - 1, made: true };
    },
    table() {
      const geometry = geometryBuilder();
      for (const entry of entries) geometry.add(entry.polygons);
      return {
        n: entries.length,
        id: entries.map((e) => e.id),
        name: entries.map((e) => e.name),
        parent: entries.map((e) => e.parent),
        kind: entries.map((e) => e.kind),
        provenance: entries.map((e) => e.provenance),
        geometry: geometry.table(),
      };
    },
  };
}

/** Reads areas into a list, replacing by id. @returns how many were refused; `notes` says why. */
export function readAreas(
  features: readonly RawFeature[],
  mapping: Mapping,
  reading: Reading,
  provenance: Provenance,
  list: AreaList,
  notes: Notes,
): number {
  const seen = new Map<string, number>();
  let refused = 0;
  features.forEach(({ id: own, properties, geometry }, position) => {
    const known = (name: string): boolean => {
      const value = Object.hasOwn(properties, name) ? properties[name] : undefined;
      return (typeof value === "string" && value.trim() !== "") || typeof value === "number";
    };
    const pick = (field: AreaField): string | undefined => {
      const name = areaField(field, mapping, known);
      return name === undefined ? undefined : String(properties[name]).trim();
    };
    const name = pick("name");
    const id = pick("id") ?? (typeof own === "string" || typeof own === "number" ? String(own) : name);
    const place = { feature: position, id: id ?? null };
    const checked = areaSchema.safeParse({ id, name: name ?? id, parent: pick("parent"), kind: pick("kind") });
    if (!checked.success) {
      notes.add("noId", "error", { ...place, field: "id" });
      refused++;
      return;
    }
    const { data } = checked;
    const first = seen.get(data.id);
    if (first !== undefined) {
      notes.add("duplicateId", "error", {
        ...place,
        field: "id",
        value: data.id,
        params: { first: features[first].row ?? first + 1 },
      });
      refused++;
      return;
    }
    const outline = readOutline(geometry, reading, notes, place);
    if (!outline) {
      refused++;
      return;
    }
    seen.set(data.id, position);
    if (outline.point) notes.add("pointArea", "warning", { ...place, field: "geometry" });
    list.merge({
      id: data.id,
      name: data.name,
      parent: data.parent ?? null,
      kind: data.kind ?? null,
      provenance,
      aliases: Array.isArray(properties.aliases)
        ? properties.aliases.filter((alias): alias is string => typeof alias === "string")
        : [],
      polygons: outline.point ? [] : outline.polygons,
    });
  });
  return refused;
}
