/** The packaging parameters as rows of a table, each beside its default. */
import { type Parameters, type Participants, TERM } from "../domain/packaging/types";
import { BARRIER_CLASS, type BarrierClass } from "../model/enums";
import { outbox } from "../text/outbox";
import { packages as words } from "../text/packages";
import { joined, type Lang, type Phrase, say } from "../text/phrase";

type Value = number | string;

export interface ParameterRow {
  readonly name: string;
  readonly value: Value;
  readonly unit: string;
  readonly fallback: Value;
  /** Moved away from the default. */
  readonly moved: boolean;
  /** The plan gives no number for it: 假设. */
  readonly assumed: boolean;
  /** It cuts or allows nothing. */
  readonly off: boolean;
}

/** A name without the unit in brackets at its end: that has a column of its own. */
const bare = (name: string, unit: string): string =>
  [`（${unit}）`, ` (${unit.replace(/^× /, "")})`].reduce(
    (text, tail) => (text.endsWith(tail) ? text.slice(0, -tail.length) : text),
    name,
  );

/** Groups that take part; null: none. */
export const takingPart = (participants: Participants, lang: Lang): string | null =>
  joined(
    lang,
    (["planned", "underway", "stock"] as const)
      .filter((group) => participants[group])
      .map((group) => say(lang, words[group])),
  ) || null;

/**
 * The parameters of section 4 that make the packages, in the order of the screen; then what only scores them: the weights and the constants of section 5.
 * @param classes of the barriers that the data hold.
 * @param drawn barriers drawn by hand.
 */
export function parameterRows(
  p: Parameters,
  defaults: Parameters,
  lang: Lang,
  classes: readonly BarrierClass[],
  drawn = 0,
): [making: ParameterRow[], scoring: ParameterRow[]] {
  const t = (phrase: Phrase, params?: Record<string, string>): string => say(lang, phrase, params);
  const none = t(words.off);
  const yesNo = (on: boolean): string => t(on ? outbox.yes : outbox.no);
  const atLeast = (name: Phrase): string => t(outbox.p_atLeast, { name: t(name) });
  const atMost = (name: Phrase): string => t(outbox.p_atMost, { name: t(name) });
  const row = (name: string, of: (from: Parameters) => Value | null, unit: string, assumed = true): ParameterRow => {
    const [value, fallback] = [of(p) ?? none, of(defaults) ?? none];
    return {
      name: bare(name, unit),
      value,
      unit: typeof value === "number" ? unit : "",
      fallback,
      moved: value !== fallback,
      assumed,
      off: value === none || value === yesNo(false),
    };
  };
  const [m, households] = [t(words.u_m), t(words.u_households)];
  const cents = (n: number): number => Math.round(n * 10_000) / 100;
  const barring = (from: Parameters): string | null =>
    joined(
      lang,
      BARRIER_CLASS.filter(
        (kind) => from.barriers[kind] && (classes.includes(kind) || (kind === "drawn" && drawn > 0)),
      ).map((kind) => t(words[`b_${kind}`])),
    ) || null;
  const taking = (from: Parameters): string | null => takingPart(from.participants, lang);
  const making = [
    row(t(outbox.p_rule), ({ rule }) => t(words[rule]), "", false),
    row(t(words.participants), taking, ""),
    row(t(words.gapM), ({ gapM }) => gapM, m),
    row(t(words.smallHouseholds), ({ smallHouseholds }) => smallHouseholds, households),
    row(t(words.smallFloorAreaM2), ({ smallFloorAreaM2 }) => smallFloorAreaM2, t(words.u_m2)),
    row(t(words.smallBuildings), ({ smallBuildings }) => smallBuildings, t(words.u_buildings)),
    row(t(words.anchor), ({ anchor }) => yesNo(anchor), ""),
    row(atLeast(outbox.p_members), ({ minMembers }) => minMembers, t(words.u_estates)),
    row(atMost(outbox.p_members), ({ maxMembers }) => maxMembers, t(words.u_estates)),
    row(t(words.minBodies), ({ minBodies }) => minBodies, t(words.u_bodies)),
    row(atLeast(outbox.p_households), ({ minHouseholds }) => minHouseholds, households),
    row(atMost(outbox.p_households), ({ maxHouseholds }) => maxHouseholds, households),
    row(t(words.maxDiameterM), ({ maxDiameterM }) => maxDiameterM, m),
    row(t(words.barriers), barring, ""),
    ...(drawn === 0
      ? []
      : [{ name: t(outbox.l_drawn), value: drawn, unit: "", fallback: 0, moved: true, assumed: true, off: false }]),
    row(t(words.scope), ({ scope }) => t(words[scope]), ""),
    row(t(words.missingBodies), ({ countMissingBodies }) => yesNo(countMissingBodies), ""),
  ];
  const scoring = [
    ...TERM.map((term, k) =>
      row(t(outbox.p_weight, { term: t(words[`t_${term}`]) }), ({ weights }) => cents(weights[k]), t(outbox.u_percent)),
    ),
    row(t(words.c_viableHouseholds), ({ constants }) => constants.viableHouseholds, households),
    row(t(words.c_gapM), ({ constants }) => constants.gapM, m),
    row(t(words.c_diameterM), ({ constants }) => constants.diameterM, m),
    row(t(words.c_setupSavedWan), ({ constants }) => constants.setupSavedWan, t(outbox.u_wan)),
    row(t(words.c_wallSavedWan), ({ constants }) => constants.wallSavedWan, t(outbox.u_wan)),
    row(t(words.c_savingCap), ({ constants }) => cents(constants.savingCap), t(outbox.u_percent)),
    row(t(words.c_costLowWan), ({ constants }) => constants.costLowWan, t(outbox.u_wan)),
    row(t(words.c_costHighWan), ({ constants }) => constants.costHighWan, t(outbox.u_wan)),
  ];
  return [making, scoring];
}
