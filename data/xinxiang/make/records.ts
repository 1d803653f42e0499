/** What a renovation leaves on record: works, acceptance, papers, funds, services; with a few defects, each of them named here. */
import type { Random } from "../../../src/cli/synth/random";
import { formatDay, parseDay } from "../../../src/model/time";
import type { Made } from "./estates";
import { ITEMS, programme2020 } from "./programme";
import type { Course } from "./year";

const ORDER = ["demolition", "underground", "aboveground", "software"];
const rank = new Map(ITEMS.map(({ id, order }, k) => [id, ORDER.indexOf(order) * 100 + k]));
const PIPE_OWNER: Readonly<Record<string, string>> = {
  waterSupply: "供水公司",
  drainage: "排水管理处",
  powerSupply: "供电公司",
  gasSupply: "燃气公司",
  heating: "热力公司",
  telecom: "通信运营商",
  sewage: "排水管理处",
  cablesUnderground: "通信运营商",
};
const LAST = parseDay("2020-12-31");
const DISTRICTS = new Map(programme2020.targets.map(({ district }, k) => [district, k]));

/** The k-th estate of the programme has the defect when this holds: few, spread over the districts. */
const every =
  (step: number, from: number) =>
  (k: number): boolean =>
    k % step === from;
const OUT_OF_ORDER = every(41, 17);
const PIPE_LATE = every(53, 9);
const NO_SURVEYOR = every(67, 2);
const ONE_OWNER = every(71, 5);
const DEPARTMENT_FAILED = every(59, 38);
const NOT_ARCHIVED = every(83, 4);
const SOURCE_UNKNOWN = every(97, 12);
const BASE_UNKNOWN = every(131, 30);

/** Day by which each item of an estate is done, in the order of works. */
function scheduleOf(estate: Made, course: Course, k: number, rng: Random): Map<string, number> {
  const items = ((estate.needs as string[] | null) ?? [])
    .filter(() => rng.chance(0.88))
    .sort((a, b) => rank.get(a)! - rank.get(b)!);
  const step = (course.finish - course.start) / Math.max(1, items.length);
  const days = new Map(items.map((item, i) => [item, Math.round(course.start + step * (i + 1))]));
  if (OUT_OF_ORDER(k) && items.length > 1) days.set(items[0], course.finish + 10);
  return days;
}

function acceptanceOf(course: Course, k: number, rng: Random): Record<string, unknown> | undefined {
  const joint = course.finish + Math.min(8, Math.max(1, Math.floor((course.accepted - course.finish) / 2)));
  const recheck = Math.round((joint + course.accepted) / 2);
  if (joint > LAST) return undefined;
  const parties = ["施工", "监理", "设计", ...(NO_SURVEYOR(k) ? [] : ["勘察"])];
  parties.push(ONE_OWNER(k) ? "业主代表1人" : rng.chance(0.7) ? "业委会" : `业主代表${rng.whole(2, 3)}人`);
  const departments = Object.fromEntries(
    ["资源规划", "住建", "城管", "房管", "民政"].map((name) => [name, !(DEPARTMENT_FAILED(k) && name === "城管")]),
  );
  return {
    joint: { on: formatDay(joint), parties, passed: true },
    ...(recheck <= LAST ? { recheck: { on: formatDay(recheck), departments } } : {}),
    ...(course.accepted <= LAST
      ? { report: { on: formatDay(course.accepted), drawingsArchived: !NOT_ARCHIVED(k) } }
      : {}),
  };
}

/** Scheme in May; the other papers after the acceptance report; three of five have passed 审定. */
function auditOf(estate: Made, course: Course, rng: Random): Record<string, unknown> {
  const on = (day: number): string | null => (day <= LAST ? formatDay(day) : null);
  const scheme = parseDay("2020-05-11") + rng.whole(0, 12);
  const [report, accounts, passed] = [rng.whole(2, 6), rng.whole(8, 14), rng.whole(16, 24)];
  const passes = rng.chance(0.6) && on(course.accepted + passed) !== null;
  const planned = (estate.planned as Record<string, number | null>).district;
  return {
    schemeOn: formatDay(scheme),
    acceptanceOn: on(course.accepted + report),
    finalAccountsOn: on(course.accepted + accounts),
    passedOn: passes ? on(course.accepted + passed) : null,
    ...(passes && planned !== null ? { districtFiscalWan: Math.round(planned * rng.between(93, 100)) / 100 } : {}),
  };
}

function fundOf(estate: Made, rng: Random): Record<string, unknown> | undefined {
  if (rng.chance(0.12)) return undefined;
  if (rng.chance(0.3)) return { established: false };
  const firstWan = Math.round(estate.floorAreaM2 * rng.between(0.3, 0.5)) / 100;
  return { established: true, balanceWan: Math.round(firstWan * rng.between(10, 95)) / 100, firstWan };
}

function servicesOf(estate: Made, course: Course, rng: Random): Record<string, unknown> {
  const needs = new Set((estate.needs as string[] | null) ?? []);
  const lifts = needs.has("elevators") ? rng.whole(1, Math.max(1, estate.buildings)) : 0;
  const agreed = rng.whole(0, lifts);
  const day = (): string => formatDay(course.finish - rng.whole(5, 30));
  const care = [
    ...(needs.has("elderlyCare")
      ? [{ kind: "elderly", means: rng.pick(["buyback", "rent", "convert"] as const), on: day() }]
      : []),
    ...(needs.has("childcare")
      ? [{ kind: "child", means: rng.pick(["buyback", "rent", "convert"] as const), on: day() }]
      : []),
    ...(needs.has("accessibility") && rng.chance(0.4)
      ? [{ kind: "accessibleToilet", means: "convert", on: day() }]
      : []),
  ];
  const built = course.finish <= LAST ? rng.whole(0, agreed) : 0;
  const inspections = Array.from({ length: rng.whole(0, 3) }, (_, k) => {
    const on = course.start + 15 + 30 * k + rng.whole(0, 12);
    const findings = rng.chance(0.35) ? rng.whole(1, 4) : 0;
    const fixedOn = findings > 0 && rng.chance(0.8) ? formatDay(on + rng.whole(3, 14)) : null;
    return { on: formatDay(on), kind: rng.pick(["quality", "safety"] as const), findings, fixedOn };
  });
  return {
    bodies: {
      assembly: rng.chance(0.6),
      committee: rng.chance(0.5),
      partyBranch: rng.chance(0.7),
      council: rng.chance(0.55),
    },
    elevators:
      lifts > 0
        ? { needed: lifts, agreed, built, payer: rng.pick(["居民", "居民与财政", "社会资本"]) }
        : { needed: 0, agreed: 0, built: 0 },
    ...(care.length > 0 ? { care } : {}),
    wasteSorting: { designed: rng.chance(0.9), built: rng.chance(0.7), running: rng.chance(0.45) },
    contributions: (["money", "goods", "labour", "publicIncome"] as const).filter(() => rng.chance(0.2)),
    inspections,
    after: {
      managementMode: rng.pick(["community", "community", "market", "market", "selfRun", "unit"] as const),
      managementBody: rng.pick(["示例物业一公司", "示例物业二公司", "社区物业服务站"]),
    },
    ...(course.accepted <= LAST ? { satisfactionPct: rng.whole(76, 99) } : {}),
    responsible: {
      unit: estate.street.endsWith("区")
        ? estate.street
        : `${estate.street}${/[镇乡]$/.test(estate.street) ? "人民政府" : "办事处"}`,
    },
  };
}

/** Adds the records to the programmes' estates; days by item of their works. */
export function addRecords(
  made: readonly Made[],
  courses: ReadonlyMap<string, Course>,
  rng: Random,
): Map<string, Map<string, number>> {
  const schedules = new Map<string, Map<string, number>>();
  const mine = made.filter(({ id }) => courses.has(id));
  mine.forEach((estate, k) => {
    const course = courses.get(estate.id)!;
    const schedule = scheduleOf(estate, course, k, rng);
    schedules.set(estate.id, schedule);
    if (SOURCE_UNKNOWN(k)) (estate.planned as Record<string, number | null>).society = null;
    if (BASE_UNKNOWN(k)) (estate.planned as Record<string, number | null>).district = null;
    estate.works = [...schedule].map(([item, day]) =>
      day <= LAST ? { item, state: "done", on: formatDay(day) } : { item, state: "planned" },
    );
    const pipes = [...schedule].filter(([item]) => item in PIPE_OWNER);
    if (pipes.length > 0)
      estate.pipeWorks = pipes.map(([item, day], p) => ({
        owner: PIPE_OWNER[item],
        item,
        plannedOn: formatDay(day),
        doneOn: (PIPE_LATE(k) && p === 0) || day > LAST ? null : formatDay(day),
      }));
    estate.acceptance = acceptanceOf(course, k, rng);
    if (estate.programme === "2020") estate.audit = auditOf(estate, course, rng);
    estate.maintenanceFund = fundOf(estate, rng);
    Object.assign(estate, servicesOf(estate, course, rng));
  });
  return schedules;
}

/** `filings.csv`: schemes (K2), money in the annual budget (B1) and leading groups (O3) by district. */
export function filingsOf(): string {
  const lines = programme2020.targets.flatMap(({ district, budgetWan }) => {
    const k = DISTRICTS.get(district)!;
    const day = (from: number): string => `2020-05-${from + k}`;
    return [
      ...["住建", "发改", "财政"].map((bureau) => `${district},scheme,${bureau},${k === 6 ? "" : day(12)},`),
      `${district},budget,财政,${k === 5 ? "" : day(18)},${k === 5 ? "" : (budgetWan * 0.3).toFixed(2)}`,
      ...(k === 7 ? [] : [`${district},group,政府办,${day(10)},`]),
    ];
  });
  return `district,kind,bureau,filedOn,amountWan\n${lines.join("\n")}\n`;
}
