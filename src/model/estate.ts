/** An estate (小区), the seven-field ledger K1 (方案三(一)) and everything later work records about it. */
import * as z from "zod/mini";
import {
  ANSWER,
  CARE_KIND,
  CARE_MEANS,
  CONTRIBUTION,
  DISCLOSURE,
  EXCLUSION,
  INSPECTION,
  MANAGEMENT_MODE,
  OWNER_LEVEL,
  OWNERSHIP,
} from "./enums";
import { amount, count, day, maybe, percent, text, year } from "./schema";

const answer = maybe(z.enum(ANSWER));
const flag = maybe(z.boolean());

/** Properties of one feature of `estates.geojson`. Unlisted properties are kept and carried through to exports. */
export const estateSchema = z.looseObject({
  id: maybe(text),
  name: maybe(text),
  alias: maybe(text),
  /** District id (adcode as a string, or a local key). */
  district: maybe(text),
  /** Street (街道) id or name. */
  street: maybe(text),
  /** Community (社区) id or name. */
  community: maybe(text),
  address: maybe(text),
  /** Residential buildings, 栋. */
  buildings: maybe(count),
  /** Total budget, 万元. */
  budgetWan: maybe(amount),
  /** Programme id, or null: in none. */
  programme: maybe(text),
  /** 户数. */
  households: maybe(count),
  /** 建筑面积, m². */
  floorAreaM2: maybe(amount),
  ownership: maybe(z.enum(OWNERSHIP)),
  ownerLevel: maybe(z.enum(OWNER_LEVEL)),
  yearBuilt: maybe(year),
  managementMode: maybe(z.enum(MANAGEMENT_MODE)),
  /** Name of the management body (管理主体). */
  managementBody: maybe(text),
  /** Survey of willingness, %. Internal. */
  willingnessPct: maybe(percent),
  /** Menu item ids that residents need. */
  needs: maybe(z.array(text)),
  facts: maybe(
    z.looseObject({ structureSafe: answer, facilitiesAged: answer, wholeRebuildUnfit: answer, inTown: answer }),
  ),
  exclusion: maybe(z.enum(EXCLUSION)),
  works: maybe(z.array(z.looseObject({ item: text, state: z.enum(["planned", "done"]), on: maybe(day) }))),
  plannedFrom: maybe(day),
  plannedTo: maybe(day),
  /** Planned funds by source, 万元. Internal. */
  planned: maybe(
    z.looseObject({
      central: maybe(amount),
      provincial: maybe(amount),
      city: maybe(amount),
      district: maybe(amount),
      unit: maybe(amount),
      residents: maybe(amount),
      society: maybe(amount),
    }),
  ),
  /** 维修资金, F3. Internal. */
  maintenanceFund: maybe(z.looseObject({ established: flag, balanceWan: maybe(amount), firstWan: maybe(amount) })),
  /** M2: 业主大会, 业主委员会, 党组织, 议事协调机制. Internal. */
  bodies: maybe(z.looseObject({ assembly: flag, committee: flag, partyBranch: flag, council: flag })),
  /** R1: day of the residents' vote, and share in favour. Internal. */
  consultedOn: maybe(day),
  inFavourPct: maybe(percent),
  elevators: maybe(
    z.looseObject({ needed: maybe(count), agreed: maybe(count), built: maybe(count), payer: maybe(text) }),
  ),
  care: maybe(z.array(z.looseObject({ kind: z.enum(CARE_KIND), means: maybe(z.enum(CARE_MEANS)), on: maybe(day) }))),
  pipeWorks: maybe(z.array(z.looseObject({ owner: text, item: text, plannedOn: maybe(day), doneOn: maybe(day) }))),
  disclosure: maybe(z.array(z.enum(DISCLOSURE))),
  /** Q1: inspections of quality and safety, what they found, and when it was put right. */
  inspections: maybe(
    z.array(z.looseObject({ on: day, kind: z.enum(INSPECTION), findings: maybe(count), fixedOn: maybe(day) })),
  ),
  /** B3: what residents gave. */
  contributions: maybe(z.array(z.enum(CONTRIBUTION))),
  /** O2: 垃圾分类 planned, carried out and run in step. */
  wasteSorting: maybe(z.looseObject({ designed: flag, built: flag, running: flag })),
  acceptance: maybe(
    z.looseObject({
      joint: maybe(z.looseObject({ on: maybe(day), parties: maybe(z.array(text)), passed: flag })),
      recheck: maybe(z.looseObject({ on: maybe(day), departments: maybe(z.record(z.string(), z.boolean())) })),
      report: maybe(z.looseObject({ on: maybe(day), drawingsArchived: flag })),
    }),
  ),
  /** B2, internal. */
  audit: maybe(
    z.looseObject({
      schemeOn: maybe(day),
      acceptanceOn: maybe(day),
      finalAccountsOn: maybe(day),
      passedOn: maybe(day),
      districtFiscalWan: maybe(amount),
    }),
  ),
  after: maybe(z.looseObject({ managementMode: maybe(z.enum(MANAGEMENT_MODE)), managementBody: maybe(text) })),
  satisfactionPct: maybe(percent),
  /** O1; the person is internal. */
  responsible: maybe(z.looseObject({ unit: maybe(text), person: maybe(text) })),
  photos: maybe(
    z.array(z.looseObject({ before: maybe(text), after: maybe(text), on: maybe(day), credit: maybe(text) })),
  ),
});
export type Estate = z.infer<typeof estateSchema>;

/** The seven ledger fields of K1 in the plan's order; completeness counts them. */
export const LEDGER_FIELDS = [
  "households",
  "floorAreaM2",
  "ownership",
  "yearBuilt",
  "managementMode",
  "willingnessPct",
  "needs",
] as const satisfies readonly (keyof Estate)[];

/** Fields of one value each, in the order of a ledger's columns. */
export const SCALAR_FIELDS = [
  "id",
  "name",
  "alias",
  "district",
  "street",
  "community",
  "address",
  "programme",
  "households",
  "buildings",
  "floorAreaM2",
  "yearBuilt",
  "ownership",
  "ownerLevel",
  "managementMode",
  "managementBody",
  "willingnessPct",
  "exclusion",
  "budgetWan",
  "plannedFrom",
  "plannedTo",
  "consultedOn",
  "inFavourPct",
  "satisfactionPct",
] as const satisfies readonly (keyof Estate)[];
