/** Which reading of a file's coordinates puts its estates where those of the same name lie. */
import type { Recognised } from "../intake/api";
import { metresApart } from "../intake/globe";
import type { EstateTable } from "../model/dataset";

/** Fewer estates of the same name prove nothing. */
const FEWEST = 3;
/** A reading that is nearer by less may be so by chance, m: a corner of an outline is not its middle. */
const CLEAR_M = 200;

/** Tells how far each reading lies from the estates of the same name, and puts the clearly nearest first. */
export function bySameNames(recognised: Recognised, estates: Pick<EstateTable, "name" | "centre"> | null): Recognised {
  const { candidates, called = [], mapping } = recognised;
  if (!estates || candidates.length < 2) return recognised;
  const wanted = new Set(called);
  const rows = new Map<string, number[]>();
  estates.name.forEach((name, row) => {
    if (!name || !wanted.has(name)) return;
    const list = rows.get(name);
    if (list) list.push(row);
    else rows.set(name, [row]);
  });
  const met = called.flatMap((name, k) => {
    const here = rows.get(name)?.map((row) => [estates.centre[2 * row], estates.centre[2 * row + 1]] as const);
    return here ? [{ k, here }] : [];
  });
  if (met.length < FEWEST) return recognised;
  const told = candidates.map((one) => {
    // Of several that are called so the nearest one: namesakes seldom lie as near as a datum moves.
    const metres = met.map(({ k, here }) => Math.min(...here.map((place) => metresApart(one.places[k], place))));
    return { ...one, apartM: metres.sort((a, b) => a - b)[metres.length >> 1] };
  });
  const nearest = told.reduce((best, one) => (one.apartM < best.apartM ? one : best));
  if (told[0].apartM - nearest.apartM < CLEAR_M) return { ...recognised, candidates: told };
  const { swapped: _, ...rest } = mapping;
  return {
    ...recognised,
    candidates: [nearest, ...told.filter((one) => one !== nearest)],
    mapping: { ...rest, crs: nearest.crs, ...(nearest.swapped ? { swapped: true } : {}) },
  };
}
