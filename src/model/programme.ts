/** A programme: one year's published plan with its targets, milestones, menu of works and rules, each with its clause. */
import * as z from "zod/mini";
import { ASPECT, EXCLUSION, WORK_CLASS, WORK_ORDER } from "./enums";
import { amount, bilingual, count, day, maybe, month, percent, text } from "./schema";

const figures = {
  projects: maybe(count),
  buildings: maybe(count),
  floorAreaM2: maybe(amount),
  households: maybe(count),
  budgetWan: maybe(amount),
};

export const programmeSchema = z.looseObject({
  id: text,
  title: bilingual,
  /** Number of the official document. */
  document: maybe(text),
  issued: maybe(day),
  /** Published by district; a district that is not listed is not in this plan (未列入本计划). */
  targets: z.array(z.looseObject({ district: text, ...figures })),
  /** Published totals, not computed. */
  totals: z.looseObject({ ...figures }),
  milestones: z.array(z.looseObject({ id: text, name: bilingual, from: maybe(day), due: day, clause: maybe(text) })),
  /** Cumulative progress that is planned for the end of each month, %; without it a straight line stands in. */
  monthlyTargets: maybe(z.array(z.looseObject({ month, percent }))),
  eligibility: maybe(
    z.looseObject({
      /** E1: built before this year. */
      builtBefore: maybe(z.int()),
      /** 假设: willingness from which it counts as strong, %. */
      strongWillingnessPct: maybe(amount),
      clause: maybe(text),
    }),
  ),
  exclusions: z.array(z.looseObject({ id: z.enum(EXCLUSION), name: bilingual, clause: maybe(text) })),
  menu: z.array(
    z.looseObject({
      id: text,
      aspect: z.enum(ASPECT),
      class: maybe(z.enum(WORK_CLASS)),
      order: maybe(z.enum(WORK_ORDER)),
      name: bilingual,
      clause: maybe(text),
    }),
  ),
  reward: maybe(
    z.looseObject({
      /** Share of the base that the city pays, 0–1. */
      share: amount,
      base: text,
      deadline: maybe(day),
      /** Districts that count as 中心城区 (假设). */
      districts: maybe(z.array(text)),
      clause: maybe(text),
    }),
  ),
  reporting: maybe(
    z.looseObject({
      dayOfMonth: z.int().check(z.minimum(1), z.maximum(28)),
      clause: maybe(text),
      firstMonth: maybe(text),
    }),
  ),
});
export type Programme = z.infer<typeof programmeSchema>;
