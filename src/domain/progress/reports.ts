/** G1: who reported which month, when, and how completely (方案六(二): 每月3日前). */
import type { Dataset } from "../../model/dataset";
import { STAGE } from "../../model/enums";
import { type Day, firstDay, lastDay, type Month, monthOf, parseDay, parseMonth } from "../../model/time";
import { inPlan } from "../coverage/measure";
import { JUDGING, type Judging, lastInTime } from "./plan";
import { receivedOf } from "./situation";

/** What a row must say, as far as its stage asks for it. */
export const REQUIRED = ["stage", "percent", "startedOn", "finishedOn", "investedWan"] as const;
export type Required = (typeof REQUIRED)[number];

export interface ReportCell {
  readonly district: number;
  readonly month: Month;
  readonly due: Day;
  readonly state: "notDue" | "dueToday" | "received" | "late" | "missing";
  /** The first day on which something came in; null: nothing has. */
  readonly receivedOn: Day | null;
  /** Days past the due day: of what came late, or of what is still missing; else 0. */
  readonly days: number;
  /** Estates of the programme there, those with a row of the month, and rows of estates without one. */
  readonly estates: number;
  readonly told: number;
  readonly absent: readonly number[];
  /** Estates whose row lacks something, with what it lacks. */
  readonly gaps: readonly { readonly e: number; readonly lacks: readonly Required[] }[];
  /** Estates with more than one version: rows of the reports, in the order in which they came in. */
  readonly corrected: readonly { readonly e: number; readonly versions: readonly number[] }[];
}

export interface ReportCalendar {
  readonly months: readonly Month[];
  /** Districts of the plan, in their order; `cells` by month. */
  readonly rows: readonly { readonly district: number; readonly cells: readonly ReportCell[] }[];
}

/** The day on which a month's report is due: day `dayOfMonth` of the month after. */
export const dueDay = (month: Month, dayOfMonth: number): Day => firstDay(month + 1) + dayOfMonth - 1;

const DAY_OF_MONTH = 3;

/**
 * The months that are judged. First: the programme's `reporting.firstMonth`, else the first whose due day is not before the
 * plan was issued, else the first that was reported. Last: the programme's last month.
 */
function judgedMonths(data: Dataset, programme: number, t: Day, dayOfMonth: number): Month[] {
  const { programmes, reports, estates } = data;
  const plan = programmes[programme];
  if (!plan) return [];
  const all = new Set<Month>();
  for (let r = 0; r < reports.n; r++)
    if (estates.programme[reports.estate[r]] === programme && receivedOf(data, r) <= t) all.add(reports.month[r]);
  const issued = parseDay(plan.issued ?? "");
  const stated = parseMonth(plan.reporting?.firstMonth ?? "");
  const due = plan.milestones.map((milestone) => parseDay(milestone.due)).filter((day) => !Number.isNaN(day));
  let first = Math.min(...all, Number.POSITIVE_INFINITY);
  if (!Number.isNaN(stated)) first = stated;
  else if (!Number.isNaN(issued)) {
    first = monthOf(issued) - 1;
    if (dueDay(first, dayOfMonth) < issued) first++;
  }
  const last = Math.max(...all, ...due.map(monthOf), Number.NEGATIVE_INFINITY);
  return last >= first ? Array.from({ length: last - first + 1 }, (_, k) => first + k) : [];
}

const [STARTED, FINISHED] = [STAGE.indexOf("started"), STAGE.indexOf("finished")];

/** What row r of the reports lacks. */
function lacksOf({ reports }: Pick<Dataset, "reports">, r: number): Required[] {
  const stage = reports.stage[r];
  if (stage < 0) return ["stage"];
  const asked: readonly [Required, boolean, number][] = [
    ["percent", stage >= STARTED && stage < FINISHED, reports.percent[r]],
    ["startedOn", stage >= STARTED, reports.startedOn[r]],
    ["finishedOn", stage >= FINISHED, reports.finishedOn[r]],
    ["investedWan", stage >= STARTED, reports.investedWan[r]],
  ];
  return asked.flatMap(([field, needed, value]) => (needed && Number.isNaN(value) ? [field] : []));
}

/** Rows of the reports known at t by estate, for one month, in the order in which they came in. */
function rowsOf(data: Dataset, t: Day): Map<Month, Map<number, number[]>> {
  const { reports } = data;
  const found = new Map<Month, Map<number, number[]>>();
  for (let r = 0; r < reports.n; r++) {
    if (reports.estate[r] < 0 || receivedOf(data, r) > t) continue;
    const month = found.get(reports.month[r]) ?? new Map<number, number[]>();
    found.set(reports.month[r], month);
    month.set(reports.estate[r], [...(month.get(reports.estate[r]) ?? []), r]);
  }
  for (const month of found.values())
    for (const list of month.values()) list.sort((a, b) => receivedOf(data, a) - receivedOf(data, b) || a - b);
  return found;
}

/** The calendar of the districts of a plan as known at t. An estate counts where the dataset puts it, in every month. */
export function reportCalendar(data: Dataset, programme: number, t: Day, judging: Judging = JUDGING): ReportCalendar {
  const { estates, received, districts, programmes } = data;
  const dayOfMonth = programmes[programme]?.reporting?.dayOfMonth ?? DAY_OF_MONTH;
  const months = judgedMonths(data, programme, t, dayOfMonth);
  const mine = districts.id.map((): number[] => []);
  for (let e = 0; e < estates.n; e++)
    if (estates.programme[e] === programme && estates.district[e] >= 0) mine[estates.district[e]].push(e);
  const known = rowsOf(data, t);
  const stated = (district: number, month: Month): Day[] => {
    const days: Day[] = [];
    for (let k = 0; k < received.n; k++)
      if (received.district[k] === district && received.month[k] === month && received.receivedOn[k] <= t)
        days.push(received.receivedOn[k]);
    return days;
  };
  const cell = (district: number, month: Month): ReportCell => {
    const due = dueDay(month, dayOfMonth);
    const last = lastInTime(due, judging);
    const rows = mine[district].map((e) => ({ e, versions: known.get(month)?.get(e) ?? [] }));
    const told = rows.filter(({ versions }) => versions.length > 0);
    const days = [...stated(district, month), ...told.map(({ versions }) => receivedOf(data, versions[0]))];
    const receivedOn = days.length > 0 ? Math.min(...days) : null;
    const state =
      receivedOn !== null
        ? receivedOn <= last
          ? "received"
          : "late"
        : t > last
          ? "missing"
          : t === last
            ? "dueToday"
            : "notDue";
    return {
      district,
      month,
      due,
      state,
      receivedOn,
      days: state === "late" ? (receivedOn ?? t) - last : state === "missing" ? t - last : 0,
      estates: rows.length,
      told: told.length,
      absent: receivedOn === null ? [] : rows.filter(({ versions }) => versions.length === 0).map(({ e }) => e),
      gaps: told.flatMap(({ e, versions }) => {
        const lacks = lacksOf(data, versions[versions.length - 1]);
        return lacks.length > 0 ? [{ e, lacks }] : [];
      }),
      corrected: told.filter(({ versions }) => versions.length > 1),
    };
  };
  const listed = inPlan(data, programme);
  return {
    months,
    rows: districts.id.flatMap((_, district) =>
      listed[district] === 1 || mine[district].length > 0
        ? [{ district, cells: months.map((month) => cell(district, month)) }]
        : [],
    ),
  };
}

/** Districts whose report of the month that ended before t may still come in time: nothing of it is known yet. */
export function awaited(calendar: ReportCalendar, t: Day): readonly ReportCell[] {
  return calendar.rows.flatMap(({ cells }) =>
    cells.filter(
      ({ month, state, due }) => lastDay(month) < t && t <= due && (state === "notDue" || state === "dueToday"),
    ),
  );
}
