/** How far the acceptance of some estates has come, and what stands in its way. */
import { DEPARTMENT, type Department } from "../../model/enums";
import { type Checklist, jointDone, MARK, type Mark, recheckDone, reportDone, SEAT, type Seat } from "./checklist";

export type Marks = Readonly<Record<Mark, number>>;

export interface Funnel {
  readonly estates: number;
  readonly finished: number;
  /** Held, and of these complete in every point. */
  readonly joint: number;
  readonly jointDone: number;
  readonly recheck: number;
  readonly recheckDone: number;
  /** A3: complete. */
  readonly report: number;
  readonly reportDone: number;
  /** Estates by mark, over all of them. */
  readonly seats: Readonly<Record<Seat, Marks>>;
  readonly passed: Marks;
  readonly departments: Readonly<Record<Department, Marks>>;
  readonly archived: Marks;
  readonly order: Marks;
}

const count = (list: readonly Checklist[], of: (one: Checklist) => boolean): number => list.filter(of).length;
const marks = (list: readonly Checklist[], of: (one: Checklist) => Mark): Marks =>
  Object.fromEntries(MARK.map((mark) => [mark, count(list, (one) => of(one) === mark)])) as Record<Mark, number>;

export function funnelOf(list: readonly Checklist[]): Funnel {
  const dated = (step: keyof Checklist["days"]) => count(list, ({ days }) => !Number.isNaN(days[step]));
  return {
    estates: list.length,
    finished: dated("finished"),
    joint: dated("joint"),
    jointDone: count(list, jointDone),
    recheck: dated("recheck"),
    recheckDone: count(list, recheckDone),
    report: dated("report"),
    reportDone: count(list, reportDone),
    seats: Object.fromEntries(SEAT.map((seat) => [seat, marks(list, ({ seats }) => seats[seat])])) as Record<
      Seat,
      Marks
    >,
    passed: marks(list, ({ passed }) => passed),
    departments: Object.fromEntries(
      DEPARTMENT.map((one) => [one, marks(list, ({ departments }) => departments[one])]),
    ) as Record<Department, Marks>,
    archived: marks(list, ({ archived }) => archived),
    order: marks(list, ({ order }) => order),
  };
}
