/** A scenario: what a planner moved and did by hand, under a name. Estates are named by id, so that it outlives a dataset. */
import * as z from "zod/mini";
import { PLAN_RULE } from "./enums";
import { count, text } from "./schema";

/** The life of a package in order. Index = rank. */
export const LIFE_STAGE = ["proposed", "consulted", "agreed", "filed"] as const;
export type LifeStage = (typeof LIFE_STAGE)[number];
/** What a management body answered when it was consulted. */
export const BODY_ANSWER = ["agreed", "not", "open"] as const;
export type BodyAnswer = (typeof BODY_ANSWER)[number];
/** 统一规划、统一设计、统一改造、统一管理. */
export const UNIFIED = ["planning", "design", "renovation", "management"] as const;
export type Unified = (typeof UNIFIED)[number];

const list = <T extends z.core.SomeType>(item: T) => z.readonly(z.array(item));

const lifeSchema = z.object({
  stage: z.enum(LIFE_STAGE),
  /** By name of the management body. */
  bodies: z.readonly(z.record(z.string(), z.enum(BODY_ANSWER))),
  leadUnit: z.nullable(text),
  unified: z.readonly(
    z.object({ planning: z.boolean(), design: z.boolean(), renovation: z.boolean(), management: z.boolean() }),
  ),
});
export type Life = Readonly<z.infer<typeof lifeSchema>>;
export const NEW_LIFE: Life = {
  stage: "proposed",
  bodies: {},
  leadUnit: null,
  unified: { planning: false, design: false, renovation: false, management: false },
};

/** A package that the planner made, changed, named or locked: it stands whatever the parameters say. */
const heldSchema = z.object({
  id: text,
  name: z.nullable(text),
  /** Estate ids. */
  members: list(text),
  /** No further edit touches its members. */
  locked: z.boolean(),
  life: z.nullable(lifeSchema),
});
export type HeldPackage = Readonly<z.infer<typeof heldSchema>>;

/** Two estate ids, the lesser one (by UTF-16 code unit) first. */
const pairSchema = z.readonly(z.tuple([text, text]));
export type Pair = z.infer<typeof pairSchema>;

const degrees = z.readonly(
  z.tuple([z.number().check(z.minimum(-180), z.maximum(180)), z.number().check(z.minimum(-90), z.maximum(90))]),
);
/** A line drawn by hand: longitude, latitude in WGS-84 degrees. No hand sets more points; each is compared with all others. */
const drawnSchema = z.object({ id: text, line: list(degrees).check(z.minLength(2), z.maxLength(2000)) });
export type DrawnBarrier = Readonly<z.infer<typeof drawnSchema>>;

const editsSchema = z.object({
  packages: list(heldSchema),
  /** Estates that are in no package. */
  takenOut: list(text),
  /** Links that exist, and links that do not. */
  forced: list(pairSchema),
  forbidden: list(pairSchema),
  barriers: list(drawnSchema),
  /** P3: estates put into and left out of the basket by hand. */
  basket: z.readonly(z.object({ added: list(text), removed: list(text) })),
});
export type Edits = Readonly<z.infer<typeof editsSchema>>;
export const NO_EDITS: Edits = {
  packages: [],
  takenOut: [],
  forced: [],
  forbidden: [],
  barriers: [],
  basket: { added: [], removed: [] },
};

/** What a scenario came to, as far as a comparison asks. Money: 万元; null: unknown. */
const outcomeSchema = z.object({
  packages: list(
    z.object({
      /** Id of the held package, or null where the engine made it. */
      held: z.nullable(text),
      members: list(text),
      households: count,
      bodies: count,
      budgetWan: z.nullable(z.number()),
      savingWan: z.nullable(z.number()),
      value: z.number(),
    }),
  ),
  /** Estates that may be in a package and are in none. */
  alone: count,
  /** Whether no better answer is possible; a quick answer's figures may still change. */
  proven: z.optional(z.boolean()),
});
export type Outcome = Readonly<z.infer<typeof outcomeSchema>>;

export const scenarioSchema = z.object({
  id: text,
  name: text,
  rule: z.enum(PLAN_RULE),
  /** What was moved away from the defaults, by name, as the address spells it. */
  parameters: z.readonly(z.record(z.string(), z.string())),
  edits: editsSchema,
  /** ISO 8601, UTC. */
  createdOn: z.iso.datetime(),
  changedOn: z.iso.datetime(),
  /** Fingerprint of the dataset that it was last changed over. */
  fingerprint: z.string(),
  outcome: z.nullable(outcomeSchema),
});
export type Scenario = Readonly<z.infer<typeof scenarioSchema>>;
