/** Figures, days, months and years as officials type them. */
import { formatDay, parseDay } from "../model/time";

/** Days a spreadsheet counts from 1899-12-30; plausible ones lie between 1950 and 2100. */
const SERIAL = { least: 18_264, most: 73_050, epoch: Date.UTC(1899, 11, 30) / 86_400_000 };

const serialDay = (text: string): string | null => {
  const number = /^\d{5}(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  return number >= SERIAL.least && number <= SERIAL.most ? formatDay(SERIAL.epoch + Math.floor(number)) : null;
};

/** A day written as 2020-06-01, 2020.6.1, 2020/6/1, 2020年6月1日, 20200601 or a spreadsheet's serial; null when it is none. */
export function dayOf(text: string): string | null {
  const bare = text.normalize("NFKC").trim();
  const [, year, month, date] =
    /^(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?(?:[T\s].*)?$/.exec(bare) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(bare) ??
    [];
  if (year === undefined) return serialDay(bare);
  const written = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  return Number.isNaN(parseDay(written)) ? null : written;
}

/** A month written as 2020-06, 2020.6, 2020年6月, 202006 or by one of its days; null when it is none. */
export function monthOf(text: string): string | null {
  const bare = text.normalize("NFKC").trim();
  const [, year, month] = /^(\d{4})\s*[-./年]\s*(\d{1,2})\s*月?份?$/.exec(bare) ?? /^(\d{4})(\d{2})$/.exec(bare) ?? [];
  if (year !== undefined) return Number(month) >= 1 && Number(month) <= 12 ? `${year}-${month.padStart(2, "0")}` : null;
  return dayOf(bare)?.slice(0, 7) ?? null;
}

/** The month of a cell; null also for the number 2020.1, which may have been written as 2020.10. */
export const monthOfCell = (value: unknown): string | null =>
  typeof value === "number" && String(value).endsWith(".1") ? null : monthOf(String(value));

/** The year of a date written as 2004-05-12, 2004/5, 2004年5月, 一九九〇年, 20040512 or a bare year; null when it is none. */
export function yearOf(value: unknown): number | null {
  const text = String(value)
    .trim()
    .replaceAll(/[〇零一二三四五六七八九]/g, (word) =>
      String("零一二三四五六七八九".indexOf(word === "〇" ? "零" : word)),
    );
  const match = /^(\d{4})(?:$|\d{4}$|[-/.年\sT])/.exec(text);
  return match ? Number(match[1]) : null;
}

/** What an empty cell may be filled with. */
export const UNKNOWN_WORDS: ReadonlySet<string> = new Set([
  "",
  "-",
  "–",
  "—",
  "——",
  "/",
  "\\",
  "null",
  "NULL",
  "N/A",
  "n/a",
  "无数据",
  "不详",
  "未知",
  "待核实",
]);

/** A figure, what stands about it, and its power of ten. */
const FIGURE =
  /^(?:已?完成|累计(?:完成)?|达到?)?(?:大?约|近|共)?([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?)([万亿]?)(元|户|栋|幢|m2|平方米|平米|%)?(左右|余)?$/i;
/** A measure after which a figure is what it says, whatever its column counts in. */
const OWN_MEASURE = /^(元|m2|平方米|平米|%)$/i;
/** Powers of ten of 万 and 亿; money is counted in 万元, so that 元 is a ten-thousandth. */
const POWER: Readonly<Record<string, number>> = { "": 0, 万: 4, 亿: 8 };

const figureOf = (text: string): readonly string[] =>
  FIGURE.exec(text.normalize("NFKC").replaceAll(/[,，\s]/g, "")) ?? [];

/** Whether a figure is what it says, whatever its column counts in. */
export function bringsUnit(text: string): boolean {
  const [, , unit = "", measure = ""] = figureOf(text);
  return unit !== "" || OWN_MEASURE.test(measure);
}

/**
 * A decimal number as officials type it: separators of thousands, "about" and a unit are let go, 万 and 亿 multiply.
 * @param money the figure is wanted in 万元: 1.2亿元 is 12,000, 350000元 is 35; without a unit it is taken to be 万元.
 * @param scale what the unit of its column multiplies it by; a figure that brings a unit of its own is not meant by it.
 * @returns null for anything else.
 */
export function numberOf(text: string, money = false, scale = 1): number | null {
  const [, digits, unit, measure = ""] = figureOf(text);
  if (digits === undefined) return null;
  const bare = unit === "" && measure !== "元";
  const power = money ? (bare ? 0 : POWER[unit] - 4) : POWER[unit];
  // 1.2万 is 12,000 exactly, whatever binary fractions make of it.
  const number = power === 0 || /e/i.test(digits) ? Number(digits) * 10 ** power : Number(`${digits}e${power}`);
  return scale === 1 || unit !== "" || OWN_MEASURE.test(measure) ? number : Number((number * scale).toPrecision(12));
}
