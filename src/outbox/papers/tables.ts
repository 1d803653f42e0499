/** The tables of the progress page, typed: for a workbook as they are, for paper and text by `cellText`. */
import { reconcile, type Sum } from "../../domain/coverage/reconcile";
import { fundingOf } from "../../domain/funding/money";
import { REWARD_STATE, rewardSums } from "../../domain/funding/reward";
import { daysLate, type Judged } from "../../domain/progress/deadlines";
import { isHeard, type Standing, standing } from "../../domain/progress/standing";
import { FUND_SOURCE, STAGE, TARGET_FIELDS, type TargetField } from "../../model/enums";
import { enumWord } from "../../text/estate";
import { formatMonthName, formatNumber, formatShare, formatSigned, UNKNOWN } from "../../text/format";
import { late } from "../../text/late";
import { money as moneyWords } from "../../text/money";
import { papers as words } from "../../text/papers";
import { type Params, type Phrase, say } from "../../text/phrase";
import { progress } from "../../text/progress";
import { reports } from "../../text/reports";
import { type CellValue, type Column, type Table, table } from "../workbook";
import type { PaperInput, Place } from "./types";

const WHOLE = "#,##0";
const SHARE = "0.0%";
const WAN = "#,##0.00";
const SIGNED = "+0.0;-0.0;0.0";
/** Before the sum of what is known, where something is not. */
const AT_LEAST = '"≥ "';

/** How a sum is written: one that leaves something out is at least that. */
const sumFormat = ({ unknown }: Sum, format: string): string => (unknown > 0 ? `${AT_LEAST}${format}` : format);

export const sayer =
  ({ lang }: Pick<PaperInput, "lang">) =>
  (phrase: Phrase, params?: Params): string =>
    say(lang, phrase, params);

/** A cell as officials write it; unknown is "–". */
export function cellText({ value, format }: { readonly value: CellValue; readonly format?: string }): string {
  if (value === null || (typeof value === "number" && Number.isNaN(value))) return UNKNOWN;
  if (typeof value === "string") return value;
  if (format === SHARE) return formatShare(value, 1);
  if (format === SIGNED) return formatSigned(value, 1, true);
  if (format?.startsWith(AT_LEAST)) return `≥ ${cellText({ value, format: format.slice(AT_LEAST.length) })}`;
  return formatNumber(value, format === WAN ? 2 : 0, true);
}

export const standingOf = ({ ground }: PaperInput, mine: readonly number[]): Standing =>
  standing(ground.data, ground.now, ground.known, ground.programme, mine, "households", ground.judging);

/** The milestones whose overdue estates are listed: 全面开工 and 验收. */
export const LISTED = ["S3", "S5"] as const satisfies readonly Judged[];

/** Overdue estates by listed milestone; empty where the plan has none of it. */
const overdueColumns = <Row extends { readonly s: Standing }>(t: ReturnType<typeof sayer>): Column<Row>[] =>
  LISTED.map((id) => ({
    header: t(words.overdue, { name: t(late[id]) }),
    width: 12,
    format: WHOLE,
    value: ({ s }) => {
      const state = s[id]?.state;
      return state === "past"
        ? (s[id]?.overdue ?? null)
        : state
          ? t(progress[state === "dueToday" ? state : "notDue"])
          : null;
    },
  }));

/** Columns of sums of money, 万元, and how many estates are left out of them. */
function sumColumns<Row, What extends "budget" | "planned" | "arrived" | "paid">(
  input: PaperInput,
  whats: readonly What[],
  sumsOf: (row: Row) => Readonly<Record<What, Sum>>,
): Column<Row>[] {
  const t = sayer(input);
  return [
    ...whats.map((what) => ({
      header: t(words[what]),
      width: 16,
      format: (row: Row) => sumFormat(sumsOf(row)[what], WAN),
      value: (row: Row) => sumsOf(row)[what].value,
    })),
    {
      header: t(words.unknown),
      width: 12,
      format: WHOLE,
      value: (row) => Math.max(...whats.map((what) => sumsOf(row)[what].unknown)),
    },
  ];
}

/** Published against the ledger, in the plan's five columns and their units. */
export function targetsTable(input: PaperInput): Table {
  const t = sayer(input);
  const { city } = reconcile(input.ground.data, input.ground.programme);
  const unit = (field: TargetField): string => (field === "floorAreaM2" || field === "budgetWan" ? WAN : WHOLE);
  const scaled = (field: TargetField, value: number | null): number | null =>
    value !== null && field === "floorAreaM2" ? value / 10_000 : value;
  const columns: Column<TargetField>[] = [
    { header: t(words.quantity), width: 20, value: (field) => t(words[`q_${field}`]) },
    { header: t(words.target), width: 16, format: unit, value: (field) => scaled(field, city[field].target) },
    {
      header: t(words.ledger),
      width: 16,
      format: (field) => sumFormat(city[field].ledger, unit(field)),
      value: (field) => scaled(field, city[field].ledger.value),
    },
    { header: t(words.difference), width: 12, format: unit, value: (field) => scaled(field, city[field].difference) },
    { header: t(words.unknown), width: 12, format: WHOLE, value: (field) => city[field].ledger.unknown },
  ];
  return table(t(words.t_targets), columns, TARGET_FIELDS);
}

/** The places, and the whole as the last row. */
export function districtsTable(input: PaperInput): Table {
  const t = sayer(input);
  const rows = [...input.places, input.whole].map((place) => ({ place, s: standingOf(input, place.mine) }));
  type Row = (typeof rows)[number];
  const heard =
    (get: (s: Standing) => number) =>
    ({ s }: Row): CellValue =>
      isHeard(s) ? get(s) : null;
  const columns: Column<Row>[] = [
    { header: t(words.district), width: 14, value: ({ place }) => place.name },
    { header: t(words.estates), width: 8, format: WHOLE, value: ({ s }) => s.estates },
    { header: t(words.silentHead), width: 8, format: WHOLE, value: ({ s }) => s.notReported },
    { header: t(words.started), width: 8, format: WHOLE, value: heard((s) => s.started) },
    { header: t(words.complete), width: 8, format: WHOLE, value: heard((s) => s.complete) },
    { header: t(words.progress), width: 9, format: SHARE, value: ({ s }) => s.progress.value },
    { header: t(words.plan), width: 9, format: SHARE, value: ({ s }) => s.plan?.planned ?? null },
    { header: t(words.points), width: 9, format: SIGNED, value: ({ s }) => s.plan?.points ?? null },
    { header: t(words.pace), width: 8, value: ({ s }) => (s.plan ? t(progress[`pace_${s.plan.pace}`]) : null) },
    { header: t(words.completed), width: 9, format: SHARE, value: heard((s) => s.completed.value ?? Number.NaN) },
    ...overdueColumns(t),
  ];
  return { ...table(t(words.t_districts), columns, rows), total: true };
}

/** Estates by stage. */
export function stagesTable(input: PaperInput): Table {
  const t = sayer(input);
  const rows = [...input.places, input.whole].map((place) => ({ place, s: standingOf(input, place.mine) }));
  const columns: Column<(typeof rows)[number]>[] = [
    { header: t(words.district), width: 14, value: ({ place }) => place.name },
    ...STAGE.map((stage, k) => ({
      header: enumWord(input.lang, "stage", stage),
      width: 9,
      format: WHOLE,
      value: ({ s }: (typeof rows)[number]) => s.stages[k],
    })),
    { header: t(words.silentHead), width: 9, format: WHOLE, value: ({ s }) => s.notReported },
  ];
  return { ...table(t(words.t_stages), columns, rows), total: true };
}

/** Column of the district in `overdueTable`. */
export const OVERDUE_DISTRICT = 1;

/** Every overdue estate with who answers for it, the latest first, those of one day by district. Internal. */
export function overdueTable(input: PaperInput, mine: readonly number[]): Table {
  const t = sayer(input);
  const { data, known, judging } = input.ground;
  const s = standingOf(input, mine);
  const rows = LISTED.flatMap((id) =>
    (s[id]?.rows ?? []).map((e) => ({ id, e, days: daysLate(data, known, id, e, s[id]?.due ?? Number.NaN, judging) })),
  ).sort(
    (a, b) =>
      b.days - a.days ||
      data.estates.district[a.e] - data.estates.district[b.e] ||
      data.estates.households[b.e] - data.estates.households[a.e] ||
      a.e - b.e,
  );
  const columns: Column<(typeof rows)[number]>[] = [
    { header: t(words.estate), width: 26, value: ({ e }) => data.estates.name[e] ?? data.estates.id[e] },
    { header: t(words.district), width: 12, value: ({ e }) => data.districts.name[data.estates.district[e]] ?? null },
    { header: t(words.unit), width: 24, value: ({ e }) => input.unitOf(e) },
    { header: t(words.milestone), width: 12, value: ({ id }) => t(late[id]) },
    {
      header: t(words.stage),
      width: 10,
      value: ({ e }) => (known.stage[e] < 0 ? null : enumWord(input.lang, "stage", STAGE[known.stage[e]])),
    },
    { header: t(words.households), width: 9, format: WHOLE, value: ({ e }) => data.estates.households[e] },
    { header: t(words.days), width: 9, format: WHOLE, value: ({ days }) => days },
  ];
  return table(t(words.t_late), columns, rows);
}

/** Each estate of a place with where it stands in the month on view, the largest first. Internal. */
export function estatesTable(input: PaperInput, mine: readonly number[]): Table {
  const t = sayer(input);
  const { data, now } = input.ground;
  const { estates } = data;
  const rows = mine.toSorted((a, b) => (estates.households[b] || 0) - (estates.households[a] || 0) || a - b);
  const columns: Column<number>[] = [
    { header: t(words.estate), width: 26, value: (e) => estates.name[e] ?? estates.id[e] },
    { header: t(words.street), width: 16, value: (e) => data.streets.name[estates.street[e]] ?? null },
    { header: t(words.households), width: 9, format: WHOLE, value: (e) => estates.households[e] },
    { header: t(words.budget), width: 16, format: WAN, value: (e) => estates.budgetWan[e] },
    {
      header: t(words.stage),
      width: 12,
      value: (e) => (now.stage[e] < 0 ? t(words.silentHead) : enumWord(input.lang, "stage", STAGE[now.stage[e]])),
    },
    { header: t(words.progress), width: 9, format: SHARE, value: (e) => now.percent[e] / 100 },
  ];
  return table(t(words.t_estates), columns, rows);
}

/** Overdue estates counted by place, those with most first, and each one's latest with who answers for it. Internal. */
export function lateByPlaceTable(input: PaperInput): Table {
  const t = sayer(input);
  const { data, known, judging } = input.ground;
  const rows = input.places
    .map((place) => {
      const s = standingOf(input, place.mine);
      const late = LISTED.flatMap((id) =>
        (s[id]?.rows ?? []).map((e) => ({ e, days: daysLate(data, known, id, e, s[id]?.due ?? Number.NaN, judging) })),
      );
      const days = late.reduce((most, one) => Math.max(most, one.days), 0);
      const worst = late.flatMap((one) => (one.days === days ? one.e : []));
      return { place, s, count: late.length, days, worst };
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  type Row = (typeof rows)[number];
  // The first of several that are alike, and how many they are.
  const alike = (phrase: Phrase, names: readonly string[]): string | null =>
    names.length > 1 ? t(phrase, { name: names[0], n: formatNumber(names.length) }) : (names[0] ?? null);
  const columns: Column<Row>[] = [
    { header: t(words.district), width: 14, value: ({ place }) => place.name },
    ...overdueColumns(t),
    { header: t(words.mostDays), width: 12, format: WHOLE, value: ({ days }) => days },
    {
      header: t(words.worst),
      width: 26,
      value: ({ worst }) =>
        alike(
          words.tied,
          worst.map((e) => data.estates.name[e] ?? data.estates.id[e]),
        ),
    },
    {
      header: t(words.unit),
      width: 24,
      value: ({ worst }) => alike(words.tiedUnits, [...new Set(worst.flatMap((e) => input.unitOf(e) ?? []))]),
    },
  ];
  return table(t(words.t_lateByPlace), columns, rows);
}

/** District by month: in time, late, missing, not due. */
export function reportsTable(input: PaperInput): Table {
  const t = sayer(input);
  const { months, rows } = input.calendar;
  const columns: Column<(typeof rows)[number]>[] = [
    { header: t(words.district), width: 14, value: ({ district }) => input.ground.data.districts.name[district] },
    ...months.map((month, k) => ({
      header: formatMonthName(month, input.lang),
      width: 12,
      value: ({ cells }: (typeof rows)[number]) =>
        cells[k].days > 0
          ? t(words.reportDays, { word: t(reports[`k_${cells[k].state}`]), n: formatNumber(cells[k].days) })
          : t(reports[`k_${cells[k].state}`]),
    })),
  ];
  return table(t(words.t_reports), columns, rows);
}

/** Planned, arrived and paid by source. Internal. */
export function sourcesTable(input: PaperInput, mine: readonly number[]): Table | null {
  if (!input.money) return null;
  const t = sayer(input);
  const { sources } = fundingOf(input.money, mine);
  const rows = FUND_SOURCE.map((name, k) => ({ name, sums: sources[k] }));
  const columns: Column<(typeof rows)[number]>[] = [
    { header: t(words.source), width: 12, value: ({ name }) => t(moneyWords[`s_${name}`]) },
    ...sumColumns(input, ["planned", "arrived", "paid"], ({ sums }: (typeof rows)[number]) => sums),
  ];
  return table(t(words.t_sources), columns, rows);
}

/** 万元 without the noise of binary fractions: shares of amounts in 0.01 万元 have four decimals at most. */
const exact = (wan: number): number => Math.round(wan * 10_000) / 10_000;

/** The reward by place and state, and of how many estates it cannot be computed. Internal. */
export function rewardTable(input: PaperInput): Table | null {
  const { reward } = input;
  if (!reward || reward.list.length === 0) return null;
  const t = sayer(input);
  const rows = [...input.places, input.whole].flatMap((place) => {
    const here = new Set(place.mine);
    const sums = rewardSums(
      reward.list.filter(({ e }) => here.has(e)),
      reward.share,
    );
    return sums.estates > 0 ? { place, sums } : [];
  });
  const columns: Column<(typeof rows)[number]>[] = [
    { header: t(words.district), width: 14, value: ({ place }) => place.name },
    { header: t(words.estates), width: 8, format: WHOLE, value: ({ sums }) => sums.estates },
    ...REWARD_STATE.map((state) => ({
      header: t(words.rewardWan, { state: t(moneyWords[state]) }),
      width: 16,
      format: WAN,
      value: ({ sums }: (typeof rows)[number]) => exact(sums.parts[state].wan),
    })),
    {
      header: t(words.rewardWan, { state: t(words.sum) }),
      width: 16,
      format: (row) => (row.sums.unknown.length > 0 ? `${AT_LEAST}${WAN}` : WAN),
      value: ({ sums }) => exact(sums.wholeWan),
    },
    { header: t(words.unknown), width: 12, format: WHOLE, value: ({ sums }) => sums.unknown.length },
  ];
  return { ...table(t(words.t_reward), columns, rows), total: true };
}

/** Money by place. Internal. */
export function moneyTable(input: PaperInput): Table | null {
  const { money } = input;
  if (!money) return null;
  const t = sayer(input);
  const rows = [...input.places, input.whole].map((place: Place) => ({ place, sums: fundingOf(money, place.mine) }));
  const columns: Column<(typeof rows)[number]>[] = [
    { header: t(words.district), width: 14, value: ({ place }) => place.name },
    ...sumColumns(input, ["budget", "planned", "arrived", "paid"], ({ sums }: (typeof rows)[number]) => sums),
  ];
  return { ...table(t(words.t_money), columns, rows), total: true };
}
