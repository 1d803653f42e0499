/** The card's sections: which field stands where, what it says, what is missing, what is assumed. */
import { type Reason, reasonOf } from "../../domain/programme/eligibility";
import type { Situation } from "../../domain/progress/situation";
import type { Dataset } from "../../model/dataset";
import { IS_PUBLIC } from "../../model/edition";
import { EXCLUSION, FACT, MANAGEMENT_MODE, OWNERSHIP, STAGE } from "../../model/enums";
import { LEDGER_FIELDS } from "../../model/estate";
import { PUBLIC_ESTATE, PUBLIC_REPORT } from "../../model/public";
import { lastDay } from "../../model/time";
import type { EstateRecord } from "../../store/record";
import { estate as words } from "../../text/estate";
import { formatDate, formatMonthName } from "../../text/format";
import { joined, type Lang, say } from "../../text/phrase";
import { recordUntil } from "./until";
import { enumWord, fieldName, valueText } from "./words";

export interface CardRow {
  readonly field: string;
  readonly label: string;
  /** null: unknown. */
  readonly value: string | null;
  /** The planner's constant stands for the ledger (假设). */
  readonly assumed: boolean;
  /** The district follows from the place: no file names it. */
  readonly byPlace: boolean;
  /** Something of it is dated after the day on view, and is not shown as done. */
  readonly later: boolean;
}
export interface CardSection {
  readonly key: `section_${
    | "survey"
    | "place"
    | "progress"
    | "management"
    | "works"
    | "conditions"
    | "funds"
    | "services"
    | "other"}`;
  readonly rows: readonly CardRow[];
}

/** Fields by section. Those of the first two are shown even when they are unknown. */
const PLACED = {
  survey: LEDGER_FIELDS,
  place: ["district", "street", "community", "address", "programme", "buildings", "budgetWan", "ownerLevel"],
  progress: [
    "stage",
    "percent",
    "plannedFrom",
    "plannedTo",
    "startedOn",
    "finishedOn",
    "acceptance",
    "satisfactionPct",
  ],
  management: ["managementBody", "bodies", "maintenanceFund", "after", "responsible"],
  works: ["works", "elevators", "pipeWorks", "inspections", "wasteSorting"],
  conditions: ["eligibility", ...FACT, "exclusion", "consultedOn", "inFavourPct"],
  funds: ["planned", "audit"],
  services: ["care", "disclosure", "contributions"],
} as const;
/** Told by the card's head, inside of other fields, or as pictures. */
const ELSEWHERE = new Set(["id", "name", "alias", "facts", "photos"]);

/** Whether this build may speak of a field at all. */
const isShown = (field: string): boolean => !IS_PUBLIC || field in PUBLIC_ESTATE || field in PUBLIC_REPORT;

/** Whether estate `row` may be renovated, as a sentence with its reason. */
export function eligibilityText(lang: Lang, reason: Reason): string {
  switch (reason.code) {
    case "inProgramme":
      return say(lang, reason.excluded ? words.eligible_inProgrammeExcluded : words.eligible_inProgramme);
    case "meetsAll":
      return say(lang, words.eligible_meetsAll);
    case "excluded":
      return say(lang, words.eligible_excluded, { reason: enumWord(lang, "exclusion", EXCLUSION[reason.exclusion]) });
    case "fails":
      return say(lang, words.eligible_fails, { reason: say(lang, words[`criterion_${reason.criterion}`]) });
    default:
      return say(lang, words.eligible_unknown, {
        fields: joined(
          lang,
          reason.criteria.map((one) => say(lang, words[`criterion_${one}`])),
        ),
      });
  }
}

/** Menu items by their names in the programmes, else as they are. */
export function itemNames({ programmes }: Pick<Dataset, "programmes">, lang: Lang): (id: string) => string {
  const names = new Map(programmes.flatMap(({ menu }) => menu.map(({ id, name }) => [id, name] as const)));
  return (id) => names.get(id)?.[lang === "en" ? "en" : "zh"] ?? id;
}

/**
 * Everything the ledger and the reports say of estate `row`.
 * @param whole its whole record; null while it is read: then only columns speak.
 * @param now what is known at the month shown and "today"; null: no reports, and the record stands as it is.
 */
export function cardSections(
  data: Dataset,
  row: number,
  whole: EstateRecord | null,
  now: Situation | null,
  lang: Lang,
): CardSection[] {
  const end = now ? Math.min(lastDay(now.month), now.today) : Number.POSITIVE_INFINITY;
  const { estates: e } = data;
  const unfinished = now !== null && now.stage[row] >= 0 && now.finished[row] === 0;
  const { record, later } = whole ? recordUntil(whole, end, unfinished) : { record: null, later: new Set<string>() };
  const item = itemNames(data, lang);
  const plan = data.programmes[e.programme[row]];
  const word = (field: string, list: readonly string[], at: number): string | null =>
    at >= 0 ? enumWord(lang, field, list[at]) : null;
  const day = (value: number): string | null => (Number.isNaN(value) ? null : formatDate(value, lang));
  const facts = (record?.facts ?? {}) as Readonly<Record<string, unknown>>;
  const told: Readonly<Record<string, string | null>> = {
    district: data.districts.name[e.district[row]] ?? null,
    street: data.streets.name[e.street[row]] ?? null,
    community: data.communities.name[e.community[row]] ?? null,
    programme: plan ? plan.title[lang === "en" ? "en" : "zh"] : say(lang, words.noProgramme),
    managementBody: e.bodies[e.body[row]] ?? null,
    ownership: word("ownership", OWNERSHIP, e.ownership[row]),
    managementMode: word("managementMode", MANAGEMENT_MODE, e.managementMode[row]),
    exclusion: word("exclusion", EXCLUSION, e.exclusion[row]),
    eligibility: eligibilityText(lang, reasonOf(data, row)),
    plannedFrom: day(e.plannedFrom[row]),
    plannedTo: day(e.plannedTo[row]),
    stage:
      now && plan
        ? `${now.stage[row] < 0 ? say(lang, words.notReported) : enumWord(lang, "stage", STAGE[now.stage[row]])} · ${say(
            lang,
            words.asKnown,
            { month: formatMonthName(now.month, lang), day: formatDate(now.today, lang) },
          )}`
        : null,
    percent: now && plan ? valueText(lang, "percent", now.percent[row], item) : null,
    startedOn: now ? day(now.startedOn[row]) : null,
    finishedOn: now ? day(now.finishedOn[row]) : null,
    ...Object.fromEntries(FACT.map((fact) => [fact, valueText(lang, fact, facts[fact], item)])),
  };
  const number: Readonly<Record<string, Float64Array>> = {
    households: e.households,
    buildings: e.buildings,
    floorAreaM2: e.floorAreaM2,
    budgetWan: e.budgetWan,
    yearBuilt: e.yearBuilt,
    willingnessPct: e.willingnessPct,
  };
  const community = told.community ?? record?.community;
  const text = (field: string): string | null => {
    if (field in number) return valueText(lang, field, number[field][row], item);
    if (field === "community") return valueText(lang, field, community, item);
    if (field in told) return told[field];
    return valueText(lang, field, record?.[field], item);
  };
  const rowOf = (field: string): CardRow => ({
    field,
    label: fieldName(lang, field),
    value: text(field),
    assumed: e.assumedAt[field]?.[row] === 1,
    byPlace: field === "district" && e.districtByPlace[row] === 1,
    later: later.has(field),
  });
  const sections = Object.entries(PLACED).map(([name, fields]): CardSection => {
    const rows = fields.filter(isShown).map(rowOf);
    const always = name === "survey" || name === "place";
    return {
      key: `section_${name as keyof typeof PLACED}`,
      rows: always ? rows : rows.filter(({ value, later: isLater }) => value !== null || isLater),
    };
  });
  const known = new Set<string>([...Object.values(PLACED).flat(), ...ELSEWHERE]);
  const others = Object.keys(record ?? {})
    .filter((field) => !known.has(field))
    .map(rowOf)
    .filter(({ value }) => value !== null);
  return [...sections, { key: "section_other" as const, rows: others }].filter(({ rows }) => rows.length > 0);
}
