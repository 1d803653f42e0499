/** A record as it stood on a day: what is dated later has not happened yet, and is told apart from what is unknown. */
import { type Day, parseDay } from "../../model/time";

/** Days on which something was done; those of a plan stay. */
const DONE = new Set(["doneOn", "fixedOn", "consultedOn", "schemeOn", "acceptanceOn", "finalAccountsOn", "passedOn"]);
/** What was found on such a day goes with it; residents are asked how satisfied they are once all is accepted. */
const FOUND: Readonly<Record<string, string>> = { consultedOn: "inFavourPct", acceptance: "satisfactionPct" };
/** What nobody can know before the works are finished: fields, or parts of them. None of it has a day of its own. */
const FINISHED: Readonly<Record<string, readonly string[] | "whole">> = {
  satisfactionPct: "whole",
  after: "whole",
  wasteSorting: ["built", "running"],
  elevators: ["built"],
};

type Plain = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Plain => typeof value === "object" && value !== null;
const isLater = (value: unknown, end: Day): boolean => typeof value === "string" && parseDay(value) > end;

/** undefined: all of it lies after `end`. `onLater` is told of each part that does. */
function part(value: unknown, end: Day, onLater: () => void): unknown {
  if (Array.isArray(value)) return value.flatMap((one) => part(one, end, onLater) ?? []);
  if (!isRecord(value)) return value;
  if (isLater(value.on, end)) {
    onLater();
    // Works that are done later are planned by then.
    return value.state === "done" ? { ...value, state: "planned", on: undefined } : undefined;
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => {
      if (!DONE.has(key) || !isLater(one, end)) return [key, part(one, end, onLater)];
      onLater();
      return [key, undefined];
    }),
  );
}

/**
 * An estate's record as known by `end`, the earlier of the month's last day and "today"; undated facts stand as the ledger
 * has them, but for what only the end of the works can bring. `later`: fields that lost something.
 * @param unfinished the works are known not to be finished by `end`.
 */
export function recordUntil(
  record: Plain,
  end: Day,
  unfinished: boolean,
): { readonly record: Plain; readonly later: ReadonlySet<string> } {
  const later = new Set<string>();
  const whole = Object.fromEntries(
    Object.entries(record).map(([field, value]) => {
      if (DONE.has(field) && isLater(value, end)) {
        later.add(field);
        return [field, undefined];
      }
      return [field, part(value, end, () => later.add(field))];
    }),
  );
  for (const [day, found] of Object.entries(FOUND)) if (later.has(day)) whole[found] = undefined;
  for (const [field, parts] of Object.entries(unfinished ? FINISHED : {})) {
    const value = whole[field];
    if (parts === "whole") whole[field] = undefined;
    else if (isRecord(value)) whole[field] = { ...value, ...Object.fromEntries(parts.map((one) => [one, undefined])) };
  }
  return { record: whole, later };
}
