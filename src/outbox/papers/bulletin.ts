/** The month's bulletin 通报 (G2, 方案六(二)) and the sheet of a district, for inside and for the public. */
import { fundingOf } from "../../domain/funding/money";
import { REWARD_STATE, rewardSums } from "../../domain/funding/reward";
import type { ReportCell } from "../../domain/progress/reports";
import { isHeard, type Standing } from "../../domain/progress/standing";
import { parseDay } from "../../model/time";
import { formatDate, formatMonthName, formatNumber, formatShare, formatSigned, UNKNOWN } from "../../text/format";
import { late } from "../../text/late";
import { money as moneyWords } from "../../text/money";
import { papers as words } from "../../text/papers";
import { inLang } from "../../text/phrase";
import type { Table } from "../workbook";
import { awaitedLines } from "./awaited";
import { behindLines, blockersLine, evenSo, unfiledLines } from "./behind";
import { mostLate } from "./mostLate";
import {
  districtsTable,
  LISTED,
  lateByPlaceTable,
  moneyTable,
  overdueTable,
  reportsTable,
  rewardTable,
  sayer,
  sourcesTable,
  stagesTable,
  standingOf,
  targetsTable,
} from "./tables";
import type { Paper, PaperInput, PaperPart, Place } from "./types";
import { yearEndLine } from "./yearEnd";

function summary(input: PaperInput, s: Standing): string {
  const t = sayer(input);
  const known = (n: number): string => (isHeard(s) ? formatNumber(n) : UNKNOWN);
  return t(words.summary, {
    all: formatNumber(s.estates),
    started: known(s.started),
    complete: known(s.complete),
    silent: s.notReported > 0 ? t(words.silent, { n: formatNumber(s.notReported) }) : "",
    progress: formatShare(s.progress.value, 1),
    pace: s.plan
      ? t(words[`against_${s.plan.pace}`], {
          points:
            s.plan.pace === "normal"
              ? formatSigned(s.plan.points, 1, true)
              : formatNumber(Math.abs(s.plan.points), 1, true),
          plan: formatShare(s.plan.planned, 1),
        })
      : t(words.noPlan),
  });
}

function overdueLines(input: PaperInput, s: Standing): string[] {
  const t = sayer(input);
  return LISTED.flatMap((id) => {
    const deadline = s[id];
    if (!deadline) return [];
    const about = { name: t(late[id]), day: formatDate(deadline.due, input.lang) };
    return deadline.state === "past"
      ? t(words.overdueSaid, {
          ...about,
          n: formatNumber(deadline.overdue),
          silent: formatNumber(deadline.notReported),
        })
      : t(deadline.state === "dueToday" ? words.pastToday : words.notPast, about);
  });
}

const awaitedOf = ({ ground, calendar, lang }: PaperInput, district: number | null): string[] =>
  awaitedLines(calendar, { today: ground.known.today, shown: ground.now.month, district: district ?? -1, lang });

/** The public ledger lacks fields that reports must fill in: only inside is it known which are incomplete. */
function reportLines({ calendar, lang, ...rest }: PaperInput, isPublic: boolean): string[] {
  const t = sayer({ lang });
  const at = calendar.months.indexOf(rest.ground.now.month);
  const cells = at < 0 ? [] : calendar.rows.map((row) => row.cells[at]);
  if (cells.length === 0) return [];
  const count = (...states: string[]): string =>
    formatNumber(cells.filter(({ state }) => states.includes(state)).length);
  const sum = (of: (cell: ReportCell) => number): number => cells.reduce((all, cell) => all + of(cell), 0);
  const told = sum((cell) => cell.told);
  return [
    t(words.reportsSaid, {
      month: formatMonthName(rest.ground.now.month, lang),
      due: formatDate(cells[0].due, lang),
      received: count("received"),
      late: count("late"),
      missing: count("missing"),
      notDue: count("notDue", "dueToday"),
    }),
    ...(told > 0 && !isPublic
      ? [
          t(words.reportsTold, {
            told: formatNumber(told),
            gaps: formatNumber(sum(({ gaps }) => gaps.length)),
            corrected: formatNumber(sum(({ corrected }) => corrected.length)),
          }),
        ]
      : []),
  ];
}

function moneyLines(input: PaperInput, mine: readonly number[]): string[] {
  if (!input.money) return [];
  const t = sayer(input);
  const sums = fundingOf(input.money, mine);
  const wan = ({ value, unknown }: { value: number; unknown: number }): string =>
    `${unknown > 0 ? "≥ " : ""}${formatNumber(value, 2)}`;
  const said = t(words.moneySaid, {
    budget: wan(sums.budget),
    planned: wan(sums.planned),
    arrived: wan(sums.arrived),
    paid: wan(sums.paid),
  });
  if (!input.reward) return [said];
  const here = new Set(mine);
  const { parts, unknown, estates } = rewardSums(
    input.reward.list.filter(({ e }) => here.has(e)),
    input.reward.share,
  );
  if (estates === 0) return [said, t(moneyWords.noCentral)];
  const reward = Object.fromEntries(REWARD_STATE.map((state) => [state, formatNumber(parts[state].wan, 2)]));
  return [
    said,
    t(words.rewardSaid, reward) +
      (unknown.length > 0 ? t(words.rewardUnknown, { n: formatNumber(unknown.length) }) : ""),
  ];
}

const moneyPart = (input: PaperInput, mine: readonly number[], table: Table | null): Part => ({
  id: "money",
  title: sayer(input)(words.money),
  lines: moneyLines(input, mine),
  table,
});

function nextLines(input: PaperInput): string[] {
  const t = sayer(input);
  const { data, known, programme } = input.ground;
  const ahead = (data.programmes[programme]?.milestones ?? [])
    .map((one) => ({ ...one, day: parseDay(one.due) }))
    .filter(({ day }) => day >= known.today)
    .sort((a, b) => a.day - b.day);
  if (ahead.length === 0) return [t(words.noNext)];
  return ahead.map(({ day, name, clause }) =>
    t(day === known.today ? words.nextToday : words.nextSaid, {
      day: formatDate(day, input.lang),
      name: input.lang === "en" ? name.en : name.zh,
      days: formatNumber(day - known.today),
      clause: clause ?? UNKNOWN,
    }),
  );
}

function basis(input: PaperInput): string[] {
  const t = sayer(input);
  const { data, known, programme, judging } = input.ground;
  const plan = data.programmes[programme];
  const { plannedFrom, plannedTo } = data.estates;
  const own = input.whole.mine.some((e) => !Number.isNaN(plannedFrom[e]) || !Number.isNaN(plannedTo[e]));
  return [
    t(words.rule, { n: formatNumber(judging?.pacePoints ?? 5, 1) }) +
      t((plan?.monthlyTargets ?? []).length > 0 ? words.planMonthly : words.planEven) +
      (own ? t(words.planOwn) : ""),
    t(words.sourceSaid, {
      document: plan?.document ?? plan?.title.zh ?? UNKNOWN,
      day: formatDate(Math.min(parseDay(data.city.dataDate), known.today), input.lang),
      mark: data.fingerprint,
    }),
    ...(isSynthetic(input) ? [t(words.syntheticSaid)] : []),
  ];
}
const isSynthetic = ({ ground }: PaperInput): boolean => ground.data.estates.provenance === "synthetic";

const head = (input: PaperInput, title: string, isPublic: boolean): Omit<Paper, "parts"> => {
  const t = sayer(input);
  const { now } = input.ground;
  return {
    title,
    marks: [t(isPublic ? words.openVersion : words.internal), ...(isSynthetic(input) ? [t(words.synthetic)] : [])],
    subtitle: t(words.asKnown, {
      month: formatMonthName(now.month, input.lang),
      day: formatDate(now.today, input.lang),
    }),
  };
};
type Part = Omit<PaperPart, "table"> & { readonly table?: Table | null };
/** Parts that say something, numbered in their order but for what lies ahead and what it rests on. */
function filled({ lang }: PaperInput, parts: readonly Part[]): PaperPart[] {
  let count = 0;
  return parts
    .filter(({ lines, table }) => lines.length > 0 || (table && table.rows.length > 0))
    .map(({ table, title, ...part }) => ({
      ...part,
      title:
        part.id === "next" || part.id === "basis"
          ? title
          : sayer({ lang })(words.numbered, { zh: "一二三四五六七"[count], en: ++count, title }),
      ...(table && table.rows.length > 0 ? { table } : {}),
    }));
}

/** The month's bulletin. The public one names no estate that is overdue, no responsible unit and no money. */
export function bulletin(input: PaperInput, isPublic: boolean): Paper {
  const t = sayer(input);
  const s = standingOf(input, input.whole.mine);
  const month = formatMonthName(input.ground.now.month, input.lang);
  const city = inLang(input.lang, input.ground.data.city.name);
  const overdue = overdueLines(input, s);
  return {
    ...head(input, t(words.title, { city, month }), isPublic),
    parts: filled(input, [
      {
        id: "where",
        title: t(words.where),
        lines: [
          summary(input, s),
          ...evenSo(input),
          ...awaitedOf(input, null),
          ...(isPublic ? [] : yearEndLine(input)),
        ],
        table: targetsTable(input),
      },
      { id: "districts", title: t(words.districts), lines: [], table: districtsTable(input) },
      ...(isPublic ? [] : [{ id: "behind" as const, title: t(words.behind), lines: behindLines(input) }]),
      {
        id: "late",
        title: t(words.late),
        lines: overdue,
        ...(isPublic ? {} : mostLate(input)),
      },
      {
        id: "reports",
        title: t(words.reports),
        lines: reportLines(input, isPublic),
        table: isPublic ? null : reportsTable(input),
      },
      ...(isPublic ? [] : [moneyPart(input, input.whole.mine, moneyTable(input))]),
      { id: "next", title: t(words.next), lines: nextLines(input) },
      { id: "basis", title: t(words.basis), lines: basis(input) },
    ]),
  };
}

/** A district's overdue estates one by one; the city's counted by district. */
function lateOf(input: PaperInput, { district, mine }: Place): Pick<PaperPart, "table" | "after"> {
  if (district !== null) return { table: overdueTable(input, mine) };
  const table = lateByPlaceTable(input);
  if (table.rows.length === 0) return {};
  return { table, after: sayer(input)(words.eachLate, { name: sayer(input)(words.t_late) }) };
}

/** The sheet of one place. Internal. */
export function placeSheet(input: PaperInput, place: Place): Paper {
  const t = sayer(input);
  const only: PaperInput = { ...input, places: [], whole: place };
  const s = standingOf(input, place.mine);
  const month = formatMonthName(input.ground.now.month, input.lang);
  const lateLines = [
    ...overdueLines(input, s),
    ...blockersLine(input, place.mine),
    ...unfiledLines(input, place.district),
  ];
  const rows = input.calendar.rows.filter(({ district }) => place.district === null || district === place.district);
  return {
    ...head(
      input,
      t(words.sheetTitle, {
        city: inLang(input.lang, input.ground.data.city.name),
        name: place.district === null ? "" : t(words.sheetPlace, { name: place.name }),
        month,
      }),
      false,
    ),
    parts: filled(input, [
      {
        id: "where",
        title: t(words.where),
        lines: [
          summary(input, s),
          ...(place.district === null ? evenSo(input) : []),
          ...awaitedOf(input, place.district),
        ],
        table: stagesTable(only),
      },
      { id: "late", title: t(words.late), lines: lateLines, ...lateOf(input, place) },
      {
        id: "reports",
        title: t(words.reports),
        lines: [],
        table: reportsTable({ ...input, calendar: { ...input.calendar, rows } }),
      },
      {
        id: "money",
        title: t(words.money),
        lines: moneyLines(input, place.mine),
        table: sourcesTable(input, place.mine),
      },
      { id: "basis", title: t(words.basis), lines: basis(input) },
    ]),
  };
}

/** Every table as a sheet of a workbook, the notes last. */
export function workbookTables(input: PaperInput): Table[] {
  const t = sayer(input);
  const notes = [head(input, "", false).subtitle, ...basis(input)];
  const all = [
    targetsTable(input),
    districtsTable(input),
    stagesTable(input),
    lateByPlaceTable(input),
    overdueTable(input, input.whole.mine),
    reportsTable(input),
    sourcesTable(input, input.whole.mine),
    moneyTable(input),
    rewardTable(input),
  ];
  return [
    ...all.filter((one) => one !== null),
    {
      name: t(words.t_basis),
      header: [t(words.note)],
      widths: [100],
      rows: notes.map((value) => [{ value, tint: false }]),
    },
  ];
}
