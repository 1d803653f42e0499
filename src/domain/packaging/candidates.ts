/** Who may be in a package at all: section by section the first reason that speaks against an estate. */
import { MANAGEMENT_MODE } from "../../model/enums";
import type { Extent } from "./extent";
import { type PackagingColumns, type Parameters, STATUS } from "./types";

/** Codes that need no look at the neighbours, in the order in which they are tried; 0 = may take part. */
export const OWN_CODE = [
  "ok",
  "excluded",
  "notEligible",
  "notTakingPart",
  "cannotBeJudged",
  "tooLarge",
  "overCapacity",
  "tooWide",
] as const;

/** Which fields of the ledger hold anything at all: a field that no estate holds switches off what needs it. */
export interface Held {
  readonly households: boolean;
  readonly buildings: boolean;
  readonly floorAreaM2: boolean;
  readonly budgetWan: boolean;
  readonly managementBody: boolean;
  readonly managementMode: boolean;
  readonly district: boolean;
  readonly street: boolean;
}

const NOBODY = MANAGEMENT_MODE.indexOf("none");
const some = (column: Float64Array): boolean => column.some((value) => !Number.isNaN(value));
const named = (column: Int32Array | Int8Array): boolean => (column as Int32Array).some((value) => value >= 0);

export function heldFields(columns: PackagingColumns): Held {
  return {
    households: some(columns.households),
    buildings: some(columns.buildings),
    floorAreaM2: some(columns.floorAreaM2),
    budgetWan: some(columns.budgetWan),
    managementBody: named(columns.body),
    managementMode: named(columns.managementMode),
    district: named(columns.district),
    street: named(columns.street),
  };
}

/**
 * Whether an estate's management body is unknown rather than absent. M counts non-empty names, so an estate whose mode says that
 * nobody manages it is known: it adds no body. One without a name whose mode is unknown, or names somebody, may hide a
 * body that M would count, and is an unknown, which is never 0; the switch 无管理主体各算一个 decides it, since then every
 * estate without a name counts as its own.
 */
const bodyUnknown = (columns: PackagingColumns, p: Parameters, row: number): boolean =>
  columns.body[row] < 0 && columns.managementMode[row] !== NOBODY && !p.countMissingBodies;

/** A field that something switched on needs, and whether estate `row` lacks it. */
interface Need {
  readonly field: string;
  lacks(row: number): boolean;
}

/** What is needed under the parameters, in the order in which it is named. */
function needsUnder(columns: PackagingColumns, held: Held, p: Parameters): Need[] {
  const needs: Need[] = [];
  const need = (on: boolean, field: string, lacks: Need["lacks"]): void => {
    if (on) needs.push({ field, lacks });
  };
  const costs = p.weights[3] > 0 || p.weights[4] > 0;
  const bodies = p.minBodies > 1 || p.weights[1] > 0;
  need(true, "households", (row) => !(columns.households[row] > 0));
  need(held.floorAreaM2 && p.smallFloorAreaM2 !== null, "floorAreaM2", (row) => Number.isNaN(columns.floorAreaM2[row]));
  need(held.buildings && p.smallBuildings !== null, "buildings", (row) => Number.isNaN(columns.buildings[row]));
  need(held.budgetWan && costs, "budgetWan", (row) => Number.isNaN(columns.budgetWan[row]));
  need(held.managementMode && p.rule === "management", "managementMode", (row) => columns.managementMode[row] < 0);
  need(held.managementBody && bodies, "managementBody", (row) => bodyUnknown(columns, p, row));
  need(held.district && p.scope !== "city", "district", (row) => columns.district[row] < 0);
  need(held.street && p.scope === "street", "street", (row) => columns.street[row] < 0);
  return needs;
}

/** Fields that something switched on needs and that estate `row` lacks. */
export const missingFields = (columns: PackagingColumns, held: Held, p: Parameters, row: number): string[] =>
  needsUnder(columns, held, p)
    .filter(({ lacks }) => lacks(row))
    .map(({ field }) => field);

/** Larger than small: by households, floor area or buildings, whichever is on and known. */
export function isLarge(columns: PackagingColumns, p: Parameters, row: number): boolean {
  return (
    (p.smallHouseholds !== null && columns.households[row] > p.smallHouseholds) ||
    (p.smallFloorAreaM2 !== null && columns.floorAreaM2[row] > p.smallFloorAreaM2) ||
    (p.smallBuildings !== null && columns.buildings[row] > p.smallBuildings)
  );
}

const MARKET = MANAGEMENT_MODE.indexOf("market");

/** Position in OWN_CODE by row of the dataset. */
export function ownCodes(columns: PackagingColumns, held: Held, p: Parameters, extent: Extent): Uint8Array {
  const n = columns.id.length;
  const codes = new Uint8Array(n);
  const code = (name: (typeof OWN_CODE)[number]): number => OWN_CODE.indexOf(name);
  const diameterMm = Math.round(p.maxDiameterM * 1000);
  const needs = needsUnder(columns, held, p);
  const takesPart = {
    stock: p.participants.stock,
    planned: p.participants.planned,
    underway: p.participants.underway,
    finished: false,
  };
  for (let row = 0; row < n; row++) {
    const status = STATUS[columns.status[row]];
    if (status === "excluded" || columns.exclusion[row] >= 0) codes[row] = code("excluded");
    else if (status === "notEligible" || status === "toVerify") codes[row] = code("notEligible");
    else if (!takesPart[status]) codes[row] = code("notTakingPart");
    else if (p.rule === "management" && columns.managementMode[row] === MARKET) codes[row] = code("notTakingPart");
    else if (needs.some(({ lacks }) => lacks(row))) codes[row] = code("cannotBeJudged");
    else if (!p.anchor && isLarge(columns, p, row)) codes[row] = code("tooLarge");
    else if (columns.households[row] > p.maxHouseholds) codes[row] = code("overCapacity");
    else if (extent.own(row) > diameterMm) codes[row] = code("tooWide");
  }
  return codes;
}
