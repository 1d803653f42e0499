/** `show` of city.json: how an office arranges its public display. Everything has a default; a bad part is named, never shown as nothing. */
import * as z from "zod/mini";
import { maybe, type Words, words } from "./schema";

/** What the display tells, in its own order. `districts` is one chapter for each district of the plan. */
export const CHAPTER = ["city", "coverage", "districts", "works", "packages", "photos", "thanks"] as const;
export type ChapterKind = (typeof CHAPTER)[number];

const seconds = z.number().check(z.minimum(3), z.maximum(600));
const chapterSchema = z.looseObject({
  kind: z.enum(CHAPTER),
  seconds: maybe(seconds),
  title: maybe(words),
  text: maybe(words),
});
export const showSchema = z.looseObject({
  /** In this order; a chapter that is not named is not shown. */
  chapters: maybe(z.array(chapterSchema).check(z.minLength(1))),
  /** How long a chapter stands. */
  seconds: maybe(seconds),
  /** After so long without a touch the loop resumes. */
  idleSeconds: maybe(z.number().check(z.minimum(3), z.maximum(3600))),
  /** How often a chapter's end looks for new data. */
  checkMinutes: maybe(z.number().check(z.minimum(0.02), z.maximum(1440))),
});
export type ShowFile = z.infer<typeof showSchema>;

export interface Chapter {
  readonly kind: ChapterKind;
  readonly seconds: number;
  readonly title: Words | null;
  readonly text: Words | null;
}
export interface Show {
  readonly chapters: readonly Chapter[];
  readonly idleSeconds: number;
  readonly checkMinutes: number;
}

const SECONDS = 12;
const arrange = ({ chapters, seconds: all, idleSeconds, checkMinutes }: ShowFile): Show => ({
  chapters: (chapters ?? CHAPTER.map((kind): z.infer<typeof chapterSchema> => ({ kind }))).map((one) => ({
    kind: one.kind,
    seconds: one.seconds ?? all ?? SECONDS,
    title: one.title ?? null,
    text: one.text ?? null,
  })),
  idleSeconds: idleSeconds ?? 60,
  checkMinutes: checkMinutes ?? 5,
});

/** @returns the display as arranged; where `value` breaks the contract the defaults, and the place of the fault (`chapters.0.kind`). */
export function readShow(value: unknown): { readonly show: Show; readonly fault: string | null } {
  const checked = showSchema.safeParse(value ?? {});
  if (checked.success) return { show: arrange(checked.data), fault: null };
  const path = checked.error.issues[0]?.path.map(String).join(".") ?? "";
  return { show: arrange({}), fault: path ? `show.${path}` : "show" };
}
