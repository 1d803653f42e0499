/** Lines that part estates, and lines and areas that only help to read the map. */
import * as z from "zod/mini";
import { BARRIER_CLASS, CONTEXT_CLASS } from "./enums";
import { maybe, text } from "./schema";

export const barrierSchema = z.looseObject({ id: maybe(text), name: maybe(text), class: z.enum(BARRIER_CLASS) });
export type Barrier = z.infer<typeof barrierSchema>;

export const contextSchema = z.looseObject({ id: maybe(text), name: maybe(text), class: z.enum(CONTEXT_CLASS) });
export type Context = z.infer<typeof contextSchema>;
