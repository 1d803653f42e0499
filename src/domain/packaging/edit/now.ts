/** What operations ask of the dataset: warnings, the weakest link, places. Needs no graph, so that it works beside the engine. */
import { BARRIER_CLASS } from "../../../model/enums";
import type { Edits } from "../../../model/scenario";
import { heldFields, OWN_CODE, ownCodes } from "../candidates";
import { limitsOf } from "../feasible";
import type { Survey } from "../survey";
import { MAX_GAP_MM, OTHER_DISTRICT, type Parameters } from "../types";
import { judge, type Rules, type Warning } from "./judge";
import { rulesOf } from "./rules";
import { sidesOf, treeOf } from "./tie";
import type { Now, Seen } from "./types";

/** @param centre longitude, latitude by row: 2n numbers. */
export function nowOf(survey: Survey, centre: Float64Array, p: Parameters, packages: readonly Seen[]): Now {
  const { columns } = survey;
  const { id } = columns;
  const rowOf = new Map(id.map((one, row) => [one, row]));
  const held = heldFields(columns);
  const limits = limitsOf(p, held.managementBody);
  const codes = ownCodes(columns, held, p, survey.extent);
  const rows = (members: readonly string[]): number[] => members.flatMap((one) => rowOf.get(one) ?? []);
  const rules = (edits: Edits): Rules => rulesOf(survey, p, held, limits, codes, edits);
  return {
    packages,
    judge: (members, edits) => judge(rows(members), rules(edits)),
    judgeLink(a, b, edits) {
      const [i, j] = rows([a, b]);
      if (i === undefined || j === undefined) return [];
      const found: Warning[] = [];
      const out = [i, j].filter((e) => OWN_CODE[codes[e]] !== "ok").map((e) => id[e]);
      if (out.length > 0) found.push({ code: "forcedExcluded", figures: { estates: out } });
      const tie = rules(edits).ties(i, j);
      if (tie.barred & OTHER_DISTRICT) found.push({ code: "forcedAcrossDistrict", figures: { estates: [a, b] } });
      const { gapMm, flags } = survey.reach(i, j);
      if (gapMm > MAX_GAP_MM) found.push({ code: "forcedFar", figures: { gapM: gapMm / 1000 } });
      const classes = BARRIER_CLASS.filter((name, bit) => p.barriers[name] && flags & (1 << bit));
      if (classes.length > 0) found.push({ code: "forcedAcrossBarrier", figures: { classes } });
      return found;
    },
    weakest(members, edits) {
      const inside = rows(members);
      const tree = treeOf(inside, rules(edits).ties);
      if (tree.length === 0) return [[...members], []];
      // A tie that is none now comes before any link; then the widest gap.
      const [cut] = [...tree].sort((x, y) => Number(x.allowed) - Number(y.allowed) || y.gapMm - x.gapMm);
      const [one] = sidesOf(inside, tree, cut);
      const mine = new Set(one.map((e) => id[e]));
      // Estates that the dataset does not hold stay with the first part.
      const first = members.filter((member) => mine.has(member) || !rowOf.has(member));
      return [first, members.filter((member) => !first.includes(member))];
    },
    centre(estate) {
      const row = rowOf.get(estate);
      return row === undefined ? null : [centre[2 * row], centre[2 * row + 1]];
    },
  };
}
