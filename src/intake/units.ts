/** What the figures of a column count in, by its heading or by the figures. */
import type { ForeignField } from "./api";

/** A unit at the end of a heading, in brackets or behind a stroke: 建筑面积(万㎡), 投资（元）. */
export const UNIT =
  /[([（【/／](单位[:：])?(亿元|万元|元|万平方米|万平米|万m2|万㎡|平方米|平米|m2|㎡|户|栋|幢|个|年|%)[)\]）】]?$/i;

/** What makes per cent of a share: a spreadsheet keeps 80 % as 0.8. */
const SHARE = 100;

/** What a heading's unit multiplies its numbers by to come to ours. */
const FACTORS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  floorAreaM2: { 万平方米: 1e4, 万平米: 1e4, 万m2: 1e4 },
  budgetWan: { 亿元: 1e4, 元: 1e-4 },
  investedWan: { 亿元: 1e4, 元: 1e-4 },
  arrivedWan: { 亿元: 1e4, 元: 1e-4 },
  paidWan: { 亿元: 1e4, 元: 1e-4 },
  percent: { 小数: SHARE },
  willingnessPct: { 小数: SHARE },
  inFavourPct: { 小数: SHARE },
  satisfactionPct: { 小数: SHARE },
};

/** Factors a hand may choose for a field of ours, 1 first; none where its numbers have one unit only. */
export const scalesOf = (field: string): readonly number[] => {
  const factors = Object.values(FACTORS[field] ?? {});
  return factors.length > 0 ? [1, ...new Set(factors)] : [];
};

/** Factors that the headings ask for, by our field. */
function guessScale(fields: Readonly<Record<string, string>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([field, theirs]) => {
      const unit = UNIT.exec(theirs.normalize("NFKC").trim())?.[2] ?? "";
      const factor = FACTORS[field]?.[unit];
      return factor === undefined ? [] : [[field, factor] as const];
    }),
  );
}

/** Fields of ours that count in per cent. */
const PERCENTS = Object.keys(FACTORS).filter((field) => "小数" in FACTORS[field]);

/**
 * Whether a column's bare figures are shares of one: none is more than 1, and some lie between. One that says % holds none;
 * of one with too many different figures nobody knows them all.
 */
function areShares(field: string, column: ForeignField | undefined): boolean {
  if (column?.name === field || /[%％]/.test(column?.name ?? "")) return false;
  const texts = column?.values?.map(({ value }) => value) ?? [];
  const figures = texts.filter((text) => /\d/.test(text) && !/[%％]/.test(text)).map(Number);
  return figures.every((figure) => figure >= 0 && figure <= 1) && figures.some((figure) => figure > 0 && figure < 1);
}

/** Factors that the columns of some fields ask for, by their headings or their figures. @param fields ours → theirs. */
export function scalesFor(
  fields: Readonly<Record<string, string>>,
  columns: readonly ForeignField[],
): Record<string, number> {
  const shares = PERCENTS.filter((field) =>
    areShares(
      field,
      columns.find(({ name }) => name === fields[field]),
    ),
  );
  return { ...guessScale(fields), ...Object.fromEntries(shares.map((field) => [field, SHARE])) };
}

/** Whether a figure became per cent because its column seems to hold shares. */
export const isShare = (field: string, scale: number, text: string): boolean =>
  scale === SHARE && PERCENTS.includes(field) && !/[%％]/.test(text);
