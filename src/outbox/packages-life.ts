/** A package's life as it leaves the product: stage, lead unit, the four 统一, what each management body answered. */
import { type BodyAnswer, type Life, type LifeStage, NEW_LIFE, UNIFIED, type Unified } from "../model/scenario";

export interface ReportLife {
  readonly stage: LifeStage;
  /** null: none is named yet. */
  readonly leadUnit: string | null;
  /** Those that are agreed upon. */
  readonly unified: readonly Unified[];
  /** Every body of the package as it is now, in the order of its members. */
  readonly answers: readonly { readonly body: string; readonly answer: BodyAnswer }[];
}

/** @param life as it was noted; none: a proposal. @param bodies of the members, null where there is none. */
export function reportLife(life: Life | null | undefined, bodies: readonly (string | null)[]): ReportLife {
  const { stage, leadUnit, unified, bodies: said } = life ?? NEW_LIFE;
  const answers = [...new Set(bodies.flatMap((body) => body ?? []))].map((body) => ({
    body,
    answer: Object.hasOwn(said, body) ? said[body] : ("open" as const),
  }));
  return { stage, leadUnit, unified: UNIFIED.filter((flag) => unified[flag]), answers };
}

/** Bodies that gave the answer. */
export const bodiesOf = ({ answers }: ReportLife, wanted: BodyAnswer): string[] =>
  answers.filter(({ answer }) => answer === wanted).map(({ body }) => body);
