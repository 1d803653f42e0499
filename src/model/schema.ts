/** Small building blocks of the file schemas. Unknown is absent or null, never 0 and never "". */
import * as z from "zod/mini";
import { parseDay, parseMonth } from "./time";

/** A value that may be unknown. */
export const maybe = <T extends z.core.SomeType>(type: T) => z.optional(z.nullable(type));

export const text = z.string().check(z.minLength(1));
export const count = z.int().check(z.nonnegative());
export const amount = z.number().check(z.nonnegative());
export const percent = z.number().check(z.minimum(0), z.maximum(100));
export const day = z.string().check(
  z.regex(/^\d{4}-\d{2}-\d{2}$/),
  z.refine((value) => !Number.isNaN(parseDay(value)), "not a date"),
);
export const month = z.string().check(
  z.regex(/^\d{4}-(0[1-9]|1[0-2])$/),
  z.refine((value) => !Number.isNaN(parseMonth(value)), "not a month"),
);
export const year = z.int().check(z.minimum(1800), z.maximum(2200));
/** A name in both languages. */
export const bilingual = z.object({ zh: text, en: text });
/** Words in one language, whichever that is, or in both. */
export const words = z.union([text, bilingual]);
export type Words = z.infer<typeof words>;
