/** Who may be renovated (方案二(一)): three-valued, because an unknown is never a pass and never a refusal. */
import type { Dataset } from "../../model/dataset";
import { FACT, type Fact } from "../../model/enums";

export const YES = 1;
export const NO = 0;
/** 待核实. */
export const TO_VERIFY = -1;
export type Answer = typeof YES | typeof NO | typeof TO_VERIFY;

/** What eligibility asks of an estate that is in no programme, in the order in which a refusal is named. */
export const CRITERION = ["yearBuilt", ...FACT, "willingness"] as const;
export type Criterion = "yearBuilt" | Fact | "willingness";

export type Reason =
  /** In a programme: the authority decided. */
  | { readonly code: "inProgramme"; readonly excluded: boolean }
  /** X1–X5; `exclusion` is the position in EXCLUSION. */
  | { readonly code: "excluded"; readonly exclusion: number }
  | { readonly code: "fails"; readonly criterion: Criterion }
  | { readonly code: "unknown"; readonly criteria: readonly Criterion[] }
  | { readonly code: "meetsAll" };

/** The ledger, with the settings and programmes that it stands under where there are any. */
export type Ledger = Pick<Dataset, "estates"> & Partial<Pick<Dataset, "city" | "programmes">>;

export interface Rules {
  /** E1: built before this year. */
  readonly builtBefore: number;
  /** 假设: willingness from which it counts as strong, %. */
  readonly strongWillingnessPct: number;
  /** Criteria that are asked for. */
  readonly asked: readonly Criterion[];
}

/** The column of a criterion: 1 meets it, 0 fails it, −1 unknown, by estate. */
function answersOf({ estates }: Ledger, criterion: Criterion, rules: Omit<Rules, "asked">): (e: number) => Answer {
  const known = (value: number, meets: boolean): Answer => (Number.isNaN(value) ? TO_VERIFY : meets ? YES : NO);
  if (criterion === "yearBuilt") return (e) => known(estates.yearBuilt[e], estates.yearBuilt[e] < rules.builtBefore);
  if (criterion === "willingness") {
    const { willingnessPct } = estates;
    return (e) => known(willingnessPct[e], willingnessPct[e] >= rules.strongWillingnessPct);
  }
  const column = estates.facts[FACT.indexOf(criterion)];
  return (e) => column[e] as Answer;
}

/**
 * The thresholds of a dataset: the city's settings, else those of programme row `programme` (−1: the first with targets by district), else 2000 and 66.7 %. With
 * `dropAbsent` a criterion that no estate of the dataset can answer is not asked for.
 */
export function rulesOf(dataset: Ledger, programme = -1, dropAbsent = false): Rules {
  const settings = dataset.city?.settings;
  const plans = dataset.programmes ?? [];
  const plan = (plans[programme] ?? plans.find(({ targets }) => targets.length > 0) ?? plans.at(-1))?.eligibility;
  const thresholds = {
    builtBefore: settings?.builtBefore ?? plan?.builtBefore ?? 2000,
    strongWillingnessPct: settings?.strongWillingnessPct ?? plan?.strongWillingnessPct ?? 66.7,
  };
  const asked = CRITERION.filter((criterion) => {
    if (!dropAbsent) return true;
    const answer = answersOf(dataset, criterion, thresholds);
    for (let e = 0; e < dataset.estates.n; e++) if (answer(e) !== TO_VERIFY) return true;
    return false;
  });
  return { ...thresholds, asked };
}

/**
 * Eligibility of every estate: YES in a programme, or not excluded with every criterion met; NO when excluded or a criterion
 * fails; else TO_VERIFY. O(estates × criteria).
 */
export function eligibility(dataset: Ledger, rules: Rules = rulesOf(dataset)): Int8Array {
  const { estates } = dataset;
  const criteria = rules.asked.map((criterion) => answersOf(dataset, criterion, rules));
  const of = (e: number): Answer => {
    if (estates.programme[e] >= 0) return YES;
    if (estates.exclusion[e] >= 0) return NO;
    let least: Answer = YES;
    for (const answer of criteria) {
      const a = answer(e);
      if (a === NO) return NO;
      if (a === TO_VERIFY) least = TO_VERIFY;
    }
    return least;
  };
  const all = new Int8Array(estates.n);
  for (let e = 0; e < estates.n; e++) all[e] = of(e);
  return all;
}

/** Why estate `e` is eligible, is not, or cannot be judged: the first reason that holds. */
export function reasonOf(dataset: Ledger, e: number, rules: Rules = rulesOf(dataset)): Reason {
  const exclusion = dataset.estates.exclusion[e];
  if (dataset.estates.programme[e] >= 0) return { code: "inProgramme", excluded: exclusion >= 0 };
  if (exclusion >= 0) return { code: "excluded", exclusion };
  const answers = rules.asked.map((criterion) => ({ criterion, answer: answersOf(dataset, criterion, rules)(e) }));
  const failed = answers.find(({ answer }) => answer === NO);
  if (failed) return { code: "fails", criterion: failed.criterion };
  const criteria = answers.filter(({ answer }) => answer === TO_VERIFY).map(({ criterion }) => criterion);
  return criteria.length > 0 ? { code: "unknown", criteria } : { code: "meetsAll" };
}
