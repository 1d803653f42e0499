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
  const among = (pairs: readonly Pair[]): ((i: number, j: number) => boolean) => {
    const keys = new Set(pairs.map((pair) => JSON.stringify(pair)));
    return (i, j) =>
      keys.size > 0 && (keys.has(JSON.stringify([id[i], id[j]])) || keys.has(JSON.stringify([id[j], id[i]])));
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
