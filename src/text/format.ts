/** Figures the way officials write them. Unknown (NaN, null) is "–", never 0. */
import { type Day, formatDay, formatMonth, type Month } from "../model/time";
import type { Lang } from "./phrase";

export const UNKNOWN = "–";
const cache = new Map<string, Intl.NumberFormat>();

/** Number with thousands separators; `digits` = greatest number of decimals, `fixed` = keep trailing zeros. */
export function formatNumber(value: number | null | undefined, digits = 0, fixed = false): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return UNKNOWN;
  const key = `${digits}${fixed}`;
  let format = cache.get(key);
  if (!format) {
    format = new Intl.NumberFormat("zh-CN", {
      maximumFractionDigits: digits,
      minimumFractionDigits: fixed ? digits : 0,
    });
    cache.set(key, format);
  }
  return format.format(value);
}

/** A difference with its sign, + or −; what rounds to zero has none. */
export function formatSigned(value: number, digits: number, fixed = false): string {
  const size = formatNumber(Math.abs(value), digits, fixed);
  if (size === UNKNOWN || size === formatNumber(0, digits, fixed)) return size;
  return `${value < 0 ? "−" : "+"}${size}`;
}

/** A share 0–1 as a percentage of `digits` decimals, alike in a column: `62%`, `62.0%`; what lacks anything is never rounded up to 100 %. */
export const formatShare = (share: number | null | undefined, digits = 0): string =>
  share === null || share === undefined || !Number.isFinite(share)
    ? UNKNOWN
    : `${formatNumber(share < 1 - 1e-9 ? Math.min(share * 100, 100 - 10 ** -digits) : share * 100, digits, true)}%`;

/** m² as 万m² with two decimals, the plan's own precision. */
export const formatWanM2 = (m2: number | null | undefined, fixed = false): string =>
  formatNumber(m2 === null || m2 === undefined ? null : m2 / 10_000, 2, fixed);

const ENGLISH_DAY = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});
const ENGLISH_MONTH = new Intl.DateTimeFormat("en-GB", { month: "short", year: "numeric", timeZone: "UTC" });

/** 2020年6月1日 / 1 Jun 2020. */
export function formatDate(day: Day | null | undefined, lang: Lang): string {
  if (day === null || day === undefined || !Number.isFinite(day)) return UNKNOWN;
  if (lang === "en") return ENGLISH_DAY.format(new Date(day * 86_400_000));
  const [year, month, date] = formatDay(day).split("-").map(Number);
  return `${year}年${month}月${date}日`;
}

/** 6月1日 / 1 Jun. */
export function formatShortDay(day: Day, lang: Lang): string {
  const [, month, date] = formatDay(day).split("-").map(Number);
  return lang === "en" ? ENGLISH_DAY.format(new Date(day * 86_400_000)).replace(/ \d{4}$/, "") : `${month}月${date}日`;
}

/** 2020年8月 / Aug 2020. */
export function formatMonthName(month: Month | null | undefined, lang: Lang): string {
  if (month === null || month === undefined || !Number.isFinite(month)) return UNKNOWN;
  if (lang === "en") return ENGLISH_MONTH.format(new Date(`${formatMonth(month)}-15T00:00:00Z`));
  const [year, number] = formatMonth(month).split("-").map(Number);
  return `${year}年${number}月`;
}

/** 8月 / Aug. */
export const formatMonthOnly = (month: Month, lang: Lang): string =>
  lang === "en"
    ? formatMonthName(month, lang).replace(/ \d{4}$/, "")
    : formatMonthName(month, lang).replace(/^\d+年/, "");

/** A moment (ISO 8601) by the clock on the wall: 6月3日 14:02 / 3 Jun 14:02; with its year when that is not `year`. */
export function formatMoment(iso: string, lang: Lang, year = new Date().getFullYear()): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return UNKNOWN;
  const day = Math.round(Date.UTC(at.getFullYear(), at.getMonth(), at.getDate()) / 86_400_000);
  const time = `${at.getHours()}:${String(at.getMinutes()).padStart(2, "0")}`;
  return `${at.getFullYear() === year ? formatShortDay(day, lang) : formatDate(day, lang)} ${time}`;
}

/** Bytes as an office reads them: 820 kB, 2.1 MB. */
export const formatBytes = (bytes: number): string =>
  bytes < 1e6 ? `${formatNumber(Math.max(1, bytes / 1e3))} kB` : `${formatNumber(bytes / 1e6, 1)} MB`;
