/** Packages as GeoJSON: one shape for the page and the command line. */
import { TERM } from "../domain/packaging/types";
import { EXCLUSION } from "../model/enums";
import type { ReportLife } from "./packages-life";

/** A package by ids; distances in m, money in 万元, null = unknown. What a hand added is left out when absent. */
export interface PackageRecord {
  readonly number: number;
  readonly members: readonly string[];
  readonly bodies: number;
  readonly households: number;
  readonly budgetWan: number | null;
  readonly savingWan?: number | null;
  readonly diameterM: number;
  readonly links: readonly { readonly a: string; readonly b: string; readonly gapM: number }[];
  /** In the order of TERM; null: the dataset cannot know it. */
  readonly terms: readonly (number | null)[];
  /** 0–1. */
  readonly score: number;
  readonly value: number;
  readonly name?: string;
  readonly locked?: boolean;
  readonly warnings?: readonly string[];
  readonly life?: ReportLife;
}

/** A GeoJSON geometry as it was given. */
export interface Outline {
  readonly type: string;
  readonly coordinates?: unknown;
}

/** Members' geometries as given: one MultiPolygon; MultiPoint when all are points; else a collection of both. */
function together(list: readonly Outline[]): unknown {
  const polygons = list.flatMap((g) =>
    g.type === "Polygon" ? [g.coordinates] : g.type === "MultiPolygon" ? (g.coordinates as unknown[]) : [],
  );
  const points = list.flatMap((g) =>
    g.type === "Point" ? [g.coordinates] : g.type === "MultiPoint" ? (g.coordinates as unknown[]) : [],
  );
  const areas = { type: "MultiPolygon", coordinates: polygons };
  const dots = { type: "MultiPoint", coordinates: points };
  if (points.length === 0) return areas;
  return polygons.length === 0 ? dots : { type: "GeometryCollection", geometries: [areas, dots] };
}

/** One package as a Feature; its id is its number. */
export function packageFeature(one: PackageRecord, geometries: readonly Outline[]) {
  return {
    type: "Feature",
    id: one.number,
    geometry: together(geometries),
    properties: {
      package: one.number,
      ...(one.name === undefined ? {} : { name: one.name }),
      ...(one.locked ? { locked: true } : {}),
      members: one.members,
      bodies: one.bodies,
      households: one.households,
      budgetWan: one.budgetWan,
      ...(one.savingWan === undefined ? {} : { savingWan: one.savingWan }),
      diameterM: one.diameterM,
      links: one.links,
      terms: Object.fromEntries(TERM.map((term, k) => [term, one.terms[k]])),
      score: one.score,
      value: one.value,
      ...(one.warnings?.length ? { warnings: one.warnings } : {}),
      ...(one.life ? { life: one.life } : {}),
    },
  };
}

/** An estate in no package: its reason's code and figures, exclusions by name. */
export const leftRecord = (id: string, code: string, figures: Readonly<Record<string, string | number | null>>) => ({
  id,
  code,
  ...figures,
  ...(typeof figures.exclusion === "number" ? { exclusion: EXCLUSION[figures.exclusion] ?? null } : {}),
});
