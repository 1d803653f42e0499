/** What the public display tells of a city or a district: from published fields alone, and nobody is named late. */

import type { Day } from "../../model/time";
import { figureOf, type Ground, type Measure } from "../coverage/measure";
import { type Judged, WORKS } from "./deadlines";
import { isHeard, programmeRows, type Standing, standing } from "./standing";

/** How an estate of the programme stands, in words of four kinds. */
export const TOLD = ["complete", "going", "soon", "silent"] as const;
export type Told = (typeof TOLD)[number];

/** Position in TOLD by row of the estates; −1: not in the programme. */
export function toldStates({ data, now, programme }: Pick<Ground, "data" | "now" | "programme">): Int8Array {
  const { estates } = data;
  return Int8Array.from({ length: estates.n }, (_, e) => {
    if (programme < 0 || estates.programme[e] !== programme) return -1;
    if (now.complete[e]) return 0;
    return now.stage[e] < 0 ? 3 : now.started[e] ? 1 : 2;
  });
}

/** The milestone of the works that is next, or the last one when all have passed. */
export interface Next {
  readonly id: Judged;
  readonly due: Day;
  readonly past: boolean;
  /** Estates known to have reached it by its day. */
  readonly reached: number;
}

export interface Telling {
  readonly estates: number;
  /** Estates in the order of TOLD. */
  readonly counts: readonly [number, number, number, number];
  /** Whether any report or acceptance speaks of them: where none does, counts are unknown and not 0. */
  readonly heard: boolean;
  /** Households, buildings and floor area in m² over those that know; and how many do not. */
  readonly households: { readonly value: number; readonly unknown: number };
  readonly householdsDone: number;
  /** Progress by households, 0–1; null: nothing to tell it from. */
  readonly progress: number | null;
  readonly next: Next | null;
}

/** Tells of the programme's estates among `rows` (all without a list). */
export function tell(ground: Ground, rows?: Iterable<number>): Telling {
  const { data, now, known, programme, judging } = ground;
  const mine = programmeRows(data, programme, rows);
  const states = toldStates(ground);
  const counts: [number, number, number, number] = [0, 0, 0, 0];
  const households = { value: 0, unknown: 0 };
  let householdsDone = 0;
  for (const e of mine) {
    counts[states[e]]++;
    const h = data.estates.households[e];
    if (Number.isNaN(h)) households.unknown++;
    else {
      households.value += h;
      if (states[e] === 0) householdsDone += h;
    }
  }
  const stands = standing(data, now, known, programme, mine, "households", judging);
  return {
    estates: mine.length,
    counts,
    heard: isHeard(stands),
    households,
    householdsDone,
    progress: stands.progress.value,
    next: nextOf(stands),
  };
}

function nextOf(stands: Standing): Next | null {
  const given = WORKS.flatMap((id) => (stands[id] ? [{ id, deadline: stands[id] }] : []));
  const found = given.find(({ deadline }) => deadline.state !== "past") ?? given.at(-1);
  if (!found) return null;
  const { id, deadline } = found;
  return { id, due: deadline.due, past: deadline.state === "past", reached: deadline.reached };
}

const COVERAGE: Measure = {
  metric: "coverage",
  numerator: "inProgramme",
  denominator: "surveyed",
  weight: "households",
};
/** Coverage by households: those in the programme of all that were surveyed; over estates that know theirs. */
export interface Covered {
  readonly part: number;
  readonly whole: number;
  /** 0–1; null: nobody was surveyed. */
  readonly share: number | null;
}
export function covered(ground: Ground, rows?: Iterable<number>): Covered {
  const figure = figureOf(ground, COVERAGE, rows);
  return figure.state === "value"
    ? { part: figure.part, whole: figure.whole ?? 0, share: figure.value }
    : { part: 0, whole: 0, share: null };
}
