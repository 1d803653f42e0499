/** The acceptance of one estate (方案四(四)) as a checklist: 竣工, A1 联合验收, A2 复验, A3 验收报告 and drawings, dates in order. */
import { DEPARTMENT, type Department, PARTY, type Party } from "../../model/enums";
import type { Day } from "../../model/time";
import type { AcceptanceColumns } from "../programme/records";

/** `yes` as it should be, `no` not so, `unknown` the step was held but this is not recorded, `open` the step is still to come. */
export const MARK = ["yes", "no", "unknown", "open"] as const;
export type Mark = (typeof MARK)[number];

/** Participants asked for by A1; `residents`: 业委会, or 2–3 业主代表. */
export const SEAT = ["builder", "supervisor", "designer", "surveyor", "residents"] as const;
export type Seat = (typeof SEAT)[number];
/** The least 业主代表 that stand for an owners' committee. */
const LEAST_OWNERS = 2;

export const STEP = ["finished", "joint", "recheck", "report"] as const;
export type Step = (typeof STEP)[number];

export interface Checklist {
  /** Days by t and by the end of m; NaN: not so dated. */
  readonly days: Readonly<Record<Step, Day>>;
  readonly seats: Readonly<Record<Seat, Mark>>;
  /** The joint acceptance's result. */
  readonly passed: Mark;
  readonly departments: Readonly<Record<Department, Mark>>;
  readonly archived: Mark;
  /** 竣工 ≤ 联合验收 ≤ 复验 ≤ 验收报告 among the days that are known, and no step before the one that leads to it. */
  readonly order: Mark;
}

const bit = (party: Party): number => 1 << PARTY.indexOf(party);
const mark = (answer: number): Mark => (answer === 1 ? "yes" : answer === 0 ? "no" : "unknown");

function seatMark(a: AcceptanceColumns, e: number, seat: Seat): Mark {
  if (!a.parties.known[e]) return "unknown";
  const bits = a.parties.bits[e];
  if (seat !== "residents") return bits & bit(seat) ? "yes" : "no";
  return bits & bit("committee") || a.owners[e] >= LEAST_OWNERS ? "yes" : "no";
}

function orderMark(days: Readonly<Record<Step, Day>>): Mark {
  const known = STEP.filter((step) => !Number.isNaN(days[step]));
  if (known.every((step) => step === "finished")) return "open";
  const rising = known.every((step, k) => k === 0 || days[known[k - 1]] <= days[step]);
  if (!rising) return "no";
  return known.length === STEP.indexOf(known[known.length - 1]) + 1 ? "yes" : "unknown";
}

/**
 * The checklist of estate e as known by `end`, the earlier of the month's last day and "today".
 * @param finishedOn day of 竣工 as known; NaN: none.
 */
export function checklistOf(a: AcceptanceColumns, e: number, finishedOn: Day, end: Day): Checklist {
  const by = (day: Day): Day => (day <= end ? day : Number.NaN);
  const days = {
    finished: by(finishedOn),
    joint: by(a.jointOn[e]),
    recheck: by(a.recheckOn[e]),
    report: by(a.reportOn[e]),
  };
  const held = (step: Step): boolean => !Number.isNaN(days[step]);
  const when = (step: Step, answer: () => Mark): Mark => (held(step) ? answer() : "open");
  return {
    days,
    seats: Object.fromEntries(SEAT.map((seat) => [seat, when("joint", () => seatMark(a, e, seat))])) as Record<
      Seat,
      Mark
    >,
    passed: when("joint", () => mark(a.jointPassed[e])),
    departments: Object.fromEntries(
      DEPARTMENT.map((one, k) => [one, when("recheck", () => mark(a.departments[k][e]))]),
    ) as Record<Department, Mark>,
    archived: when("report", () => mark(a.archived[e])),
    order: orderMark(days),
  };
}

/** All of A1: held, everyone there, passed. */
export const jointDone = ({ seats, passed }: Checklist): boolean =>
  passed === "yes" && SEAT.every((seat) => seats[seat] === "yes");
/** All of A2: the five departments passed it. */
export const recheckDone = ({ departments }: Checklist): boolean =>
  DEPARTMENT.every((one) => departments[one] === "yes");
/** All of A3: the report is in and the drawings are archived. */
export const reportDone = ({ days, archived }: Checklist): boolean => !Number.isNaN(days.report) && archived === "yes";

/** What of a checklist is wrong (`no`) or not recorded though its step was held (`unknown`). */
export type Lack =
  | { readonly of: "seat"; readonly which: Seat; readonly mark: Mark }
  | { readonly of: "passed" | "archived" | "order"; readonly mark: Mark }
  | { readonly of: "department"; readonly which: Department; readonly mark: Mark };

export function lacksOf({ seats, passed, departments, archived, order }: Checklist): Lack[] {
  const all: Lack[] = [
    ...SEAT.map((which): Lack => ({ of: "seat", which, mark: seats[which] })),
    { of: "passed", mark: passed },
    ...DEPARTMENT.map((which): Lack => ({ of: "department", which, mark: departments[which] })),
    { of: "archived", mark: archived },
    { of: "order", mark: order },
  ];
  return all.filter((lack) => lack.mark === "no" || lack.mark === "unknown");
}
