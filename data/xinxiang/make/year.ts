/** The demo's year: reports April–December 2020 with late, missing and corrected ones, and funds. */
import type { Random } from "../../../src/cli/synth/random";
import { formatDay, lastDay, parseDay, parseMonth } from "../../../src/model/time";
import type { Made } from "./estates";

const MONTHS = ["2020-04", "2020-05", "2020-06", "2020-07", "2020-08", "2020-09", "2020-10", "2020-11", "2020-12"];
/** What holds up those that have not started: the sub-steps of 项目前期 (方案四(二)), and a thing that is none of them. */
const HELD_UP = [
  "立项手续未批复",
  "施工图设计待审",
  "预算评审未完成",
  "拆违未完成",
  "邻里纠纷调解中",
  "招投标流标重招",
  "管线迁改待协调",
  "施工图设计待审;预算评审未完成",
];

/** Not started by the end of August, by district: 33 of 331. */
const WAITING: Record<string, number> = { "410783": 6, "410725": 5, "410703": 10, "410702": 6, "410711": 6 };
/** Complete (验收报告) by the end of August, by district: 104. */
const COMPLETE: Record<string, number> = { "410703": 38, "410702": 33, "410711": 29, "410702-gx": 3, "410726": 1 };
const BEHIND = ["410783", "410725"];
const LATE: Record<string, string> = {
  "2020-06 410725": "2020-07-06",
  "2020-07 410783": "2020-08-05",
  "2020-08 410726": "2020-09-05",
};
const MISSING = "2020-07 410727";
const CORRECTED = "2020-06 410702-gx";

export interface Course {
  start: number;
  finish: number;
  accepted: number;
}
/** Estates by district that are finished in August and whose acceptance goes on in September. */
const ACCEPTING: Record<string, number> = { "410703": 5, "410702": 6, "410711": 4, "410702-gx": 1 };

function courseOf(estate: Made, position: number, count: number, rng: Random): Course {
  const day = (text: string): number => parseDay(text);
  if (estate.programme === "2019") {
    const finish = day("2020-05-15") + rng.whole(0, 35);
    return { start: day("2019-09-01") + rng.whole(0, 60), finish, accepted: finish + rng.whole(5, 10) };
  }
  const complete = COMPLETE[estate.district] ?? 0;
  const waiting = WAITING[estate.district] ?? 0;
  if (position < complete) {
    const finish = day("2020-07-08") + rng.whole(0, 34);
    return { start: day("2020-05-18") + rng.whole(0, 14), finish, accepted: finish + rng.whole(6, 18) };
  }
  const late = BEHIND.includes(estate.district);
  const start =
    position >= count - waiting
      ? day("2020-09-04") + rng.whole(0, 25)
      : late
        ? day("2020-07-01") + rng.whole(0, 14)
        : day("2020-05-18") + rng.whole(0, rng.chance(0.12) ? 40 : 14);
  const finish = late
    ? day("2020-12-15") + rng.whole(0, 30)
    : Math.max(start + 80, day("2020-10-05") + rng.whole(0, 60));
  const course = { start, finish, accepted: finish + rng.whole(8, 22) };
  const turn = position - complete;
  if (turn >= (ACCEPTING[estate.district] ?? 0) || start > day("2020-06-10")) return course;
  const done = day("2020-08-14") + 2 * turn;
  return { start, finish: done, accepted: done + 24 + 3 * turn };
}

function row(course: Course, month: string): { stage: string; percent: number } {
  const end = lastDay(parseMonth(month));
  if (course.accepted <= end) return { stage: "reported", percent: 100 };
  if (course.finish <= end) return { stage: course.finish + 8 <= end ? "jointAcceptance" : "finished", percent: 100 };
  if (course.start > end) {
    const stages = ["publicity", "scheme", "preparation"];
    return { stage: stages[Math.min(2, MONTHS.indexOf(month))], percent: 0 };
  }
  const percent = Math.min(99, Math.max(1, Math.round(((end - course.start) / (course.finish - course.start)) * 100)));
  return { stage: percent < 12 ? "started" : "construction", percent };
}

/** The course of every estate of a programme, by its id. */
export function coursesOf(made: readonly Made[], rng: Random): Map<string, Course> {
  const inPlan = made.filter((e) => e.programme !== null);
  const courses = new Map<string, Course>();
  for (const programme of ["2020", "2019"]) {
    for (const district of new Set(inPlan.map((e) => e.district))) {
      const list = inPlan.filter((e) => e.district === district && e.programme === programme);
      list.forEach((estate, k) => {
        courses.set(estate.id, courseOf(estate, k, list.length, rng));
      });
    }
  }
  return courses;
}

/** More is invested than the budget has, in a few estates: one of so many. */
const OVERSPENT = 120;

/** CSV text by month, and the days districts' reports came in. `schedules`: days by item of an estate's works. */
export function reportsOf(
  made: readonly Made[],
  courses: ReadonlyMap<string, Course>,
  schedules: ReadonlyMap<string, ReadonlyMap<string, number>>,
) {
  const inPlan = made.filter((e) => e.programme !== null);
  const reports: [string, string][] = [];
  const received = ["month,district,receivedOn"];
  const districts = [...new Set(inPlan.map((e) => e.district))];
  const head = "month,estateId,stage,percent,startedOn,finishedOn,investedWan,blockers,worksDone,receivedOn,note";
  for (const month of MONTHS) {
    const lines = [head];
    const due = lastDay(parseMonth(month)) + 3;
    for (const district of districts) {
      const key = `${month} ${district}`;
      if (key === MISSING) continue;
      const on = LATE[key] ?? formatDay(due - (district.length % 2) - (district.charCodeAt(5) % 2));
      received.push(`${month},${district},${on}`);
      inPlan
        .filter((e) => e.district === district)
        .forEach((estate, k) => {
          const course = courses.get(estate.id)!;
          const { stage, percent } = row(course, month);
          const end = lastDay(parseMonth(month));
          const started = course.start <= end ? formatDay(course.start) : "";
          const finished = course.finish <= end ? formatDay(course.finish) : "";
          const cost = k % OVERSPENT === 3 ? 1.08 : 0.92;
          const invested = Math.round(estate.budgetWan * percent * cost) / 100;
          const done = [...(schedules.get(estate.id) ?? [])]
            .flatMap(([item, day]) => (day <= end ? item : []))
            .join(";");
          const blockers = started === "" && month >= "2020-05" ? HELD_UP[k % HELD_UP.length] : "";
          const line = (p: number, receivedOn: string, note = ""): string =>
            [month, estate.id, stage, p, started, finished, invested, blockers, done, receivedOn, note].join();
          if (key === CORRECTED && k === 0) {
            lines.push(line(Math.max(0, percent - 10), formatDay(due - 1)), line(percent, formatDay(due + 17), "更正"));
          } else lines.push(line(percent, ""));
        });
    }
    reports.push([month, `${lines.join("\n")}\n`]);
  }
  return { reports, received: `${received.join("\n")}\n` };
}

/** When money of a source has come in full, in months from April; the first month it comes at all. */
const ARRIVES: Record<string, [from: number, full: number]> = {
  central: [0, 6],
  provincial: [1, 7],
  city: [2, 8],
  district: [0, 6],
  unit: [3, 5],
  residents: [2, 4],
  society: [4, 6],
};
/** An amount that was stated too high and put right a fortnight later. */
const CORRECTED_FUND = { position: 20, month: "2020-06", source: "provincial" };

/** Cumulative funds by month; a source is written when more has come in, and in April, August and December. */
export function fundsOf(made: readonly Made[], rng: Random): [string, string][] {
  const mine = made.filter((e) => e.programme === "2020");
  const share = new Map(mine.map((e) => [e.id, rng.between(0.7, 1)]));
  const last = new Map<string, string>();
  return MONTHS.map((month, k) => {
    const lines = ["month,estateId,source,arrivedWan,paidWan,receivedOn"];
    mine.forEach((estate, position) => {
      const planned = estate.planned as Record<string, number | null>;
      for (const [source, [from, full]] of Object.entries(ARRIVES)) {
        const whole = planned[source];
        if (whole === null || whole === 0) continue;
        const part = Math.min(1, Math.max(0, (k + 1 - from) / (full - from))) * share.get(estate.id)!;
        const arrived = whole * part;
        const amounts = (of: number, receivedOn = ""): string =>
          `${of.toFixed(2)},${(of * Math.min(1, k / 8)).toFixed(2)},${receivedOn}`;
        const key = `${estate.id} ${source}`;
        if (last.get(key) === arrived.toFixed(2) && k % 4 !== 0) continue;
        last.set(key, arrived.toFixed(2));
        const { position: at, month: when, source: which } = CORRECTED_FUND;
        const wrong = position === at && month === when && source === which;
        const due = lastDay(parseMonth(month)) + 3;
        if (wrong) lines.push(`${month},${estate.id},${source},${amounts(arrived * 2, formatDay(due))}`);
        lines.push(`${month},${estate.id},${source},${amounts(arrived, wrong ? formatDay(due + 14) : "")}`);
      }
    });
    return [month, `${lines.join("\n")}\n`];
  });
}
