/** K2: each district's scheme filed with 住建, 发改 and 财政 by the day (方案三(二)). */
import type { Dataset } from "../../model/dataset";
import { type Day, parseDay } from "../../model/time";
import { inPlan } from "../coverage/measure";
import { dueOf, JUDGING, type Judging, lastInTime } from "./plan";

/** The bureaux that the clause names, as files name them. */
export const BUREAU = ["住建", "发改", "财政"] as const;

export interface Filing {
  /** null: not known filed. */
  readonly filedOn: Day | null;
  /** notReported: past the day, and no row says anything. */
  readonly state: "inTime" | "late" | "overdue" | "dueToday" | "open" | "notReported";
  /** Days late; 0 in time. */
  readonly days: number;
}

export interface Filings {
  readonly due: Day;
  readonly kinds: readonly string[];
  readonly bureaux: readonly string[];
  /** Districts of the plan; `cells[kind][bureau]`. */
  readonly rows: readonly { readonly district: number; readonly cells: readonly (readonly Filing[])[] }[];
}

/** What districts file besides: money in the annual budget (B1), their leading group (O3). */
const OTHER = new Set(["budget", "group"]);

/** What is known filed at t; null: the programme has no such deadline. A filing dated after t is not known. */
export function filingsOf(data: Dataset, programme: number, t: Day, judging: Judging = JUDGING): Filings | null {
  const due = dueOf(data, programme, "K2");
  if (Number.isNaN(due)) return null;
  const last = lastInTime(due, judging);
  const named = (list: readonly string[], found: readonly string[]): string[] => [...new Set([...list, ...found])];
  const mine = data.filings.filter(({ kind }) => !OTHER.has(kind));
  const kinds = named(
    ["scheme"],
    mine.map(({ kind }) => kind),
  );
  const bureaux = named(
    BUREAU,
    mine.map(({ bureau }) => bureau),
  );
  const cell = (id: string, kind: string, bureau: string): Filing => {
    const rows = mine.filter((row) => row.district === id && row.kind === kind && row.bureau === bureau);
    const days = rows.map(({ filedOn }) => parseDay(filedOn ?? "")).filter((day) => day <= t);
    if (days.length > 0) {
      const filedOn = Math.min(...days);
      return { filedOn, state: filedOn <= last ? "inTime" : "late", days: Math.max(0, filedOn - last) };
    }
    if (t <= last) return { filedOn: null, state: t === last ? "dueToday" : "open", days: 0 };
    return { filedOn: null, state: rows.length > 0 ? "overdue" : "notReported", days: t - last };
  };
  const listed = inPlan(data, programme);
  return {
    due,
    kinds,
    bureaux,
    rows: data.districts.id.flatMap((id, district) =>
      listed[district] === 1
        ? [{ district, cells: kinds.map((kind) => bureaux.map((bureau) => cell(id, kind, bureau))) }]
        : [],
    ),
  };
}
