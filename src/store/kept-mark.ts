/**
 * Whether this browser keeps versions of the city: a word in localStorage, so that a start without any opens no database. It names
 * the head's revision, and other tabs hear of every change.
 */
import { signal } from "@preact/signals";

/** Revision as text; empty: nothing is kept. */
export const mark = signal("");
let key = "";

const nameOf = (city: string): string => `kept.${city}`;
if (typeof addEventListener !== "undefined")
  addEventListener("storage", (event: StorageEvent) => {
    if (event.key === key && event.newValue !== null) mark.value = event.newValue;
  });

/** Reads the mark of a city folder; true: it is worth opening the database. */
export function readMark(city: string): boolean {
  key = nameOf(city);
  try {
    mark.value = localStorage.getItem(key) ?? "";
    return mark.value !== "";
  } catch {
    // Only the database can tell.
    return true;
  }
}

export function writeMark(city: string, revision: number): void {
  mark.value = String(revision);
  try {
    localStorage.setItem(nameOf(city), mark.value);
  } catch {}
}
