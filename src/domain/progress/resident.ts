/** What the residents of one estate are told: works, days and acceptance, from published fields alone. */
import type { Dataset } from "../../model/dataset";
import { ASPECT, type Aspect, STAGE } from "../../model/enums";
import type { Estate } from "../../model/estate";
import type { Programme } from "../../model/programme";
import { type Day, type Month, parseDay } from "../../model/time";
import { reportedWorks } from "../programme/works";
import type { Situation } from "./situation";

/** Fields of a record that this looks at; all of them are on the white list. */
export type ResidentRecord = Pick<Estate, "works" | "needs" | "plannedFrom" | "plannedTo" | "acceptance">;

/** `wanted`: residents ask for it, and it is not among the works. */
export const WORK_STATE = ["done", "planned", "wanted"] as const;
export interface ToldWork {
  readonly item: string;
  readonly state: (typeof WORK_STATE)[number];
}

/** When the estate reached what a milestone asks for. `exact`: a report states the day; else it is known to the month. */
export interface Reached {
  readonly on: Day;
  readonly exact: boolean;
}
export interface ToldStep {
  readonly milestone: Programme["milestones"][number];
  readonly reached: Reached | null;
}

export interface Told {
  /** `other`: in a programme that is not the one on view. */
  readonly state: "complete" | "built" | "going" | "soon" | "silent" | "other" | "outside";
  /** Works by aspect, in the menu's order; null: an item that the menu does not name. */
  readonly works: readonly { readonly aspect: Aspect | null; readonly items: readonly ToldWork[] }[];
  /** Works, and how many of them are done; `wanted` ones are not counted. */
  readonly planned: number;
  readonly done: number;
  /** NaN: the data hold none. */
  readonly from: Day;
  readonly to: Day;
  /** The report that counts; null: none. `percent` is NaN where it says nothing, and before and after the works. */
  readonly report: { readonly stage: (typeof STAGE)[number]; readonly month: Month; readonly percent: number } | null;
  readonly steps: readonly ToldStep[];
  /** NaN: not by today. `passed`: null where nobody says. */
  readonly joint: Day;
  readonly passed: boolean | null;
  readonly recheck: Day;
  readonly reportOn: Day;
}

const dayOf = (text: string | null | undefined): Day => (text ? parseDay(text) : Number.NaN);

/** Works and wishes by their item, as known today. */
function worksOf(record: ResidentRecord, reported: readonly string[], today: Day): Map<string, ToldWork["state"]> {
  const found = new Map<string, ToldWork["state"]>();
  for (const item of record.needs ?? []) found.set(item, "wanted");
  for (const { item, state, on } of record.works ?? [])
    found.set(item, state === "done" && !(dayOf(on) > today) ? "done" : "planned");
  for (const item of reported) found.set(item, "done");
  return found;
}

/**
 * @param known all that is known today. @param programme row of the programme on view.
 * @returns days that the data hold, none that they do not.
 */
export function residentTold(
  data: Dataset,
  known: Situation,
  programme: number,
  e: number,
  record: ResidentRecord,
): Told {
  const { estates, reports, programmes } = data;
  const { today } = known;
  const mine = estates.programme[e];
  const plan = programmes[mine >= 0 ? mine : programme];
  const states = worksOf(record, reportedWorks(reports, today).get(e) ?? [], today);
  // An older plan may publish no menu of its own.
  const menu = plan?.menu.length ? plan.menu : programmes.flatMap((one) => one.menu);
  const onMenu = new Set(menu.map(({ id }) => id));
  const told = (items: readonly string[]): ToldWork[] =>
    items.flatMap((item) => {
      const state = states.get(item);
      return state ? [{ item, state }] : [];
    });
  const groups = ASPECT.map((aspect) => ({
    aspect: aspect as Aspect | null,
    items: told(menu.filter((one) => one.aspect === aspect).map(({ id }) => id)),
  }));
  const works = [...groups, { aspect: null, items: told([...states.keys()].filter((id) => !onMenu.has(id))) }].filter(
    ({ items }) => items.length > 0,
  );
  const count = (...wanted: ToldWork["state"][]): number =>
    [...states.values()].filter((state) => wanted.includes(state)).length;

  const by = (day: Day): Day => (day <= today ? day : Number.NaN);
  const { joint, recheck, report } = record.acceptance ?? {};
  const reportOn = by(dayOf(report?.on));
  const rows = [...reports.estate.keys()].filter((r) => reports.estate[r] === e);
  const dated = (on: Day, stated: Float64Array | null): Reached | null =>
    Number.isNaN(on) ? null : { on, exact: stated !== null && rows.some((r) => stated[r] === on) };
  const reached: Readonly<Record<string, () => Reached | null>> = {
    S1: () => dated(known.publicisedOn[e], null),
    S2: () => dated(known.preparedOn[e], null),
    S3: () => dated(known.startedOn[e], reports.startedOn),
    S4: () => dated(known.finishedOn[e], reports.finishedOn),
    S5: () => (Number.isNaN(reportOn) ? null : { on: reportOn, exact: true }),
  };
  const stage = known.stage[e];
  return {
    state:
      mine < 0
        ? "outside"
        : known.complete[e]
          ? "complete"
          : known.finished[e]
            ? "built"
            : known.started[e]
              ? "going"
              : mine !== programme
                ? "other"
                : stage >= 0
                  ? "soon"
                  : "silent",
    works,
    planned: count("planned", "done"),
    done: count("done"),
    from: dayOf(record.plannedFrom),
    to: dayOf(record.plannedTo),
    report:
      stage < 0
        ? null
        : {
            stage: STAGE[stage],
            month: reports.month[known.row[e]],
            percent: known.started[e] && !known.finished[e] ? known.percent[e] : Number.NaN,
          },
    steps:
      mine < 0
        ? []
        : (plan?.milestones ?? []).flatMap((milestone) =>
            Object.hasOwn(reached, milestone.id) ? [{ milestone, reached: reached[milestone.id]() }] : [],
          ),
    joint: by(dayOf(joint?.on)),
    passed: joint?.passed ?? null,
    recheck: by(dayOf(recheck?.on)),
    reportOn,
  };
}
