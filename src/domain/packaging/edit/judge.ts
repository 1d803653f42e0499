/** Which rules a set of estates breaks when a hand puts it together: warnings with their figures, never a refusal. */
import { BARRIER_CLASS } from "../../../model/enums";
import { type Held, isLarge, OWN_CODE } from "../candidates";
import type { Limits } from "../feasible";
import type { Survey } from "../survey";
import { OTHER_DISTRICT, OTHER_STREET, type Parameters } from "../types";
import { type Ties, treeOf } from "./tie";

/** In the order in which they are told. */
export const WARNING = [
  "excludedMember",
  "notEligibleMember",
  "notTakingPartMember",
  "cannotBeJudgedMember",
  "largeMember",
  "acrossDistrict",
  "acrossStreet",
  "disconnected",
  "tooFewMembers",
  "tooManyMembers",
  "tooFewHouseholds",
  "overCapacity",
  "tooWide",
  "oneBody",
  "forcedExcluded",
  "forcedAcrossDistrict",
  "forcedFar",
  "forcedAcrossBarrier",
] as const;
export type WarningCode = (typeof WARNING)[number];

/** Metres, households, ids of estates, names of classes. */
export type WarningFigures = Readonly<Record<string, string | number | null | readonly string[]>>;
export interface Warning {
  readonly code: WarningCode;
  readonly figures: WarningFigures;
}

export interface Rules {
  readonly survey: Survey;
  readonly p: Parameters;
  readonly held: Held;
  readonly limits: Limits;
  /** Position in OWN_CODE by row. */
  readonly codes: Uint8Array;
  readonly ties: Ties;
}

const MEMBER_CODE: Readonly<Record<string, WarningCode>> = {
  excluded: "excludedMember",
  notEligible: "notEligibleMember",
  notTakingPart: "notTakingPartMember",
  cannotBeJudged: "cannotBeJudgedMember",
};

/** What a set of rows breaks, in the order of WARNING. */
export function judge(members: readonly number[], { survey, p, held, limits, codes, ties }: Rules): Warning[] {
  const { columns, extent } = survey;
  const { id } = columns;
  const found: Warning[] = [];
  const warn = (code: WarningCode, figures: WarningFigures): void => {
    found.push({ code, figures });
  };
  for (const [own, code] of Object.entries(MEMBER_CODE)) {
    const estates = members.filter((e) => OWN_CODE[codes[e]] === own).map((e) => id[e]);
    if (estates.length > 0) warn(code, { estates });
  }
  const large = members.filter((e) => isLarge(columns, p, e));
  if (large.length > (p.anchor ? 1 : 0))
    warn("largeMember", { estates: large.map((e) => id[e]), most: p.smallHouseholds, anchor: p.anchor ? 1 : 0 });
  const areas = (column: Int32Array): number => new Set(members.map((e) => column[e])).size;
  const districts = areas(columns.district);
  const acrossDistrict = held.district && p.scope !== "city" && districts > 1;
  if (acrossDistrict) warn("acrossDistrict", { districts });
  const streets = areas(columns.street);
  const acrossStreet = held.street && p.scope === "street" && streets > 1;
  if (acrossStreet) warn("acrossStreet", { streets });
  // What only the scope parts was just told.
  const apart = treeOf(members, ties).filter(({ allowed, forbidden, barred, gapMm }) => {
    const scopeAlone = barred !== 0 && (barred & ~(OTHER_DISTRICT | OTHER_STREET)) === 0;
    return !allowed && (forbidden || !scopeAlone || gapMm > Math.round(p.gapM * 1000));
  });
  const widest = apart.reduce((most, tie) => (tie.gapMm > (most?.gapMm ?? -1) ? tie : most), apart.at(0));
  if (widest) {
    const bit = BARRIER_CLASS.findIndex((_, k) => widest.barred & (1 << k));
    warn("disconnected", {
      pieces: apart.length + 1,
      gapM: widest.gapMm / 1000,
      most: p.gapM,
      estates: [id[widest.a], id[widest.b]],
      class: BARRIER_CLASS[bit] ?? null,
      forbidden: widest.forbidden ? 1 : 0,
    });
  }
  if (members.length < limits.minMembers) warn("tooFewMembers", { members: members.length, least: limits.minMembers });
  if (members.length > limits.maxMembers) warn("tooManyMembers", { members: members.length, most: limits.maxMembers });
  // An unknown adds nothing here, and is told of above.
  const households = members.reduce((sum, e) => sum + (columns.households[e] || 0), 0);
  if (held.households && households < limits.minHouseholds)
    warn("tooFewHouseholds", { households, least: limits.minHouseholds });
  if (households > limits.maxHouseholds) warn("overCapacity", { households, most: limits.maxHouseholds });
  let widthMm = 0;
  members.forEach((e, k) => {
    for (let j = 0; j <= k; j++) widthMm = Math.max(widthMm, extent.between(e, members[j]));
  });
  if (widthMm > limits.maxDiameterMm) warn("tooWide", { diameterM: widthMm / 1000, most: p.maxDiameterM });
  const bodies = new Set(
    members.flatMap((e) => (columns.body[e] >= 0 ? columns.body[e] : p.countMissingBodies ? -1 - e : [])),
  );
  if (bodies.size < limits.minBodies) warn("oneBody", { bodies: bodies.size, least: limits.minBodies });
  return found;
}
