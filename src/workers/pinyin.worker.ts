import { expose } from "comlink";
import { type Reading, readingOf } from "../intake/readings";

/** Readings of names, in a thread of its own: the dictionary takes half a second to unfold. */
const reader = { read: (names: readonly string[]): Reading[] => names.map(readingOf) };
export type Reader = typeof reader;
expose(reader);
