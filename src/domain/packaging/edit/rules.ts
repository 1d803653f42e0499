/** The rules a hand is measured by, from the parameters and the edits. */
import type { Edits, Pair } from "../../../model/scenario";
import { forbiddenFlags } from "../allowed";
import type { Held } from "../candidates";
import type { Limits } from "../feasible";
import type { Survey } from "../survey";
import type { Parameters } from "../types";
import type { Rules } from "./judge";
import { tiesOf } from "./tie";

/** @param codes position in OWN_CODE by row. */
export function rulesOf(
  survey: Survey,
  p: Parameters,
  held: Held,
  limits: Limits,
  codes: Uint8Array,
  { forced, forbidden, barriers }: Pick<Edits, "forced" | "forbidden" | "barriers">,
): Rules {
  const { id } = survey.columns;
  const n = id.length;
  const among = (pairs: readonly Pair[]): ((i: number, j: number) => boolean) => {
    if (pairs.length === 0) return () => false;
    const wanted = new Set(pairs.flat());
    const rowOf = new Map<string, number>();
    for (let e = 0; e < n; e++) if (wanted.has(id[e])) rowOf.set(id[e], e);
    const keys = new Set(
      pairs.flatMap(([a, b]) => {
        const [i, j] = [rowOf.get(a), rowOf.get(b)];
        return i === undefined || j === undefined ? [] : [i * n + j, j * n + i];
      }),
    );
    return (i, j) => keys.has(i * n + j);
  };
  const rule = {
    gapMm: Math.round(p.gapM * 1000),
    mask: forbiddenFlags(p, held),
    forced: among(forced),
    forbidden: among(forbidden),
    barriers,
  };
  return { survey, p, held, limits, codes, ties: tiesOf(survey, rule) };
}
