/** The demo's year: reports April–December 2020 with late, missing and corrected ones, and funds. */
import type { Random } from "../../../src/cli/synth/random";
import { formatDay, lastDay, parseDay, parseMonth } from "../../../src/model/time";
import type { Made } from "./estates";

const MONTHS = ["2020-04", "2020-05", "2020-06", "2020-07", "2020-08", "2020-09", "2020-10", "2020-11", "2020-12"];
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

interface Course {
  start: number;
  finish: number;
  accepted: number;
}

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
  return { start, finish, accepted: finish + rng.whole(8, 22) };
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

/** CSV text by month, the days districts' reports came in, and the days of the acceptance reports. */
export function reportsOf(made: readonly Made[], rng: Random) {
  const inPlan = made.filter((e) => e.programme !== null);
  const courses = new Map<string, Course>();
  const accepted = new Map<string, string>();
  for (const programme of ["2020", "2019"]) {
    for (const district of new Set(inPlan.map((e) => e.district))) {
      const list = inPlan.filter((e) => e.district === district && e.programme === programme);
      list.forEach((estate, k) => {
        const course = courseOf(estate, k, list.length, rng);
        courses.set(estate.id, course);
        if (course.accepted <= parseDay("2020-12-31")) accepted.set(estate.id, formatDay(course.accepted));
      });
    }
  }
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
          const invested = Math.round(estate.budgetWan * percent * 0.92) / 100;
          const done =
            estate.needs && percent > 40 ? (estate.needs as string[]).slice(0, Math.floor(percent / 25)).join(";") : "";
          const blockers = started === "" && month >= "2020-06" ? "管线迁改待协调" : "";
          const line = (p: number, receivedOn: string, note = ""): string =>
            [month, estate.id, stage, p, started, finished, invested, blockers, done, receivedOn, note].join();
          if (key === CORRECTED && k === 0) {
            lines.push(line(Math.max(0, percent - 10), formatDay(due - 1)), line(percent, formatDay(due + 17), "更正"));
          } else lines.push(line(percent, ""));
        });
    }
    reports.push([month, `${lines.join("\n")}\n`]);
  }
  return { reports, received: `${received.join("\n")}\n`, accepted };
}

/** Cumulative funds, quarterly steps in the months of the year. */
export function fundsOf(made: readonly Made[], rng: Random): [string, string][] {
  const share = new Map(made.map((e) => [e.id, rng.between(0.7, 1)]));
  return MONTHS.map((month, k) => {
    const lines = ["month,estateId,source,arrivedWan,paidWan,receivedOn"];
    for (const estate of made) {
      if (estate.programme !== "2020") continue;
      const planned = estate.planned as Record<string, number>;
      for (const source of ["central", "district"] as const) {
        const arrived = planned[source] * Math.min(1, (k + 1) / 6) * share.get(estate.id)!;
        lines.push(
          `${month},${estate.id},${source},${arrived.toFixed(2)},${(arrived * Math.min(1, k / 7)).toFixed(2)},`,
        );
      }
    }
    return [month, `${lines.join("\n")}\n`];
  });
}
