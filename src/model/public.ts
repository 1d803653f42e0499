/**
 * The white list of the public build (`npm run build:public`): what is not named here does not reach it, neither as data nor
 * as a page. Figures of money by source, willingness, blockers, people, scenarios and notes are not named.
 */
import type { Area } from "./area";
import type { Context } from "./barrier";
import type { City } from "./city";
import type { Estate } from "./estate";
import type { Programme } from "./programme";
import type { ReportRow } from "./report";
import type { ShowFile } from "./show";

/** Pages with a tab; beside them the card of one estate (`mine`). */
export const PUBLIC_PAGES = ["overview", "progress", "show"] as const;
export const PUBLIC_METRICS = [
  "coverage",
  "progress",
  "completed",
  "projects",
  "households",
  "buildings",
  "floorAreaM2",
  "budgetWan",
  "budgetPerHousehold",
] as const;
/** Without the facts of 方案二(一) nobody can say what is eligible. */
export const PUBLIC_DENOMINATORS = ["programme", "surveyed"] as const;

/** Keys that a schema spells out, without what a loose one lets through. */
type Known<T> = { [K in keyof T as string extends K ? never : K]: T[K] };
/**
 * What of a value goes out. `true`: a text, number, flag or nothing, or a list of such; "words": also a name in both
 * languages; else key by key, of every element of a list.
 */
export type Listed<T> =
  | true
  | "words"
  | (NonNullable<T> extends readonly (infer E)[] ? Shape<NonNullable<E>> : Shape<NonNullable<T>>);
type Shape<T> = { readonly [K in keyof Known<T>]?: Listed<T[K]> };

const figures = { projects: true, buildings: true, floorAreaM2: true, households: true, budgetWan: true } as const;

export const PUBLIC_CITY: Shape<City> & { readonly show: Shape<ShowFile> } = {
  schema: true,
  name: "words",
  adcode: true,
  locale: true,
  dataDate: true,
  publicUrl: true,
  contact: { phone: true, url: true },
  mapApproval: true,
  mapApprovalWaiver: { reason: true },
  files: {
    path: true,
    kind: true,
    provenance: true,
    source: "words",
    licence: "words",
    crs: true,
    bytes: true,
    sha256: true,
  },
  settings: { centralDistricts: true, core: true, builtBefore: true },
  show: {
    chapters: { kind: true, seconds: true, title: "words", text: "words" },
    seconds: true,
    idleSeconds: true,
    checkMinutes: true,
  },
};

export const PUBLIC_AREA: Shape<Area> = { id: true, name: true, parent: true, kind: true };
export const PUBLIC_CONTEXT: Shape<Context> = { id: true, name: true, class: true };

export const PUBLIC_ESTATE: Shape<Estate> = {
  id: true,
  name: true,
  alias: true,
  district: true,
  street: true,
  community: true,
  address: true,
  programme: true,
  buildings: true,
  households: true,
  floorAreaM2: true,
  yearBuilt: true,
  budgetWan: true,
  needs: true,
  works: { item: true, state: true, on: true },
  plannedFrom: true,
  plannedTo: true,
  elevators: { needed: true, agreed: true, built: true },
  care: { kind: true, means: true, on: true },
  disclosure: true,
  acceptance: { joint: { on: true, passed: true }, recheck: { on: true }, report: { on: true } },
  after: { managementMode: true },
  satisfactionPct: true,
  responsible: { unit: true },
  photos: { before: true, after: true, on: true, credit: true },
};

export const PUBLIC_PROGRAMME: Shape<Programme> = {
  id: true,
  title: "words",
  document: true,
  issued: true,
  targets: { district: true, ...figures },
  totals: figures,
  milestones: { id: true, name: "words", from: true, due: true, clause: true },
  eligibility: { builtBefore: true, clause: true },
  exclusions: { id: true, name: "words", clause: true },
  menu: { id: true, aspect: true, class: true, order: true, name: "words", clause: true },
  reporting: { dayOfMonth: true, clause: true, firstMonth: true },
};

export const PUBLIC_REPORT: Shape<ReportRow> = {
  month: true,
  estateId: true,
  stage: true,
  percent: true,
  startedOn: true,
  finishedOn: true,
  worksDone: true,
};
