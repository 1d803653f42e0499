/** Rows of a ledger to estates with places: by id, else by name within the district; what is not certain is left to the hand. */
import type { Estate } from "../model/estate";
import type { JoinChoice, Joined, JoinReview, Mapping } from "./api";

/** A row of a ledger with our fields. */
export interface LedgerRow {
  readonly file: string;
  readonly layer: string | null;
  readonly row: number;
  readonly fields: Partial<Estate> & { readonly id?: string };
  /** Of these, the ones that the row has only by a constant. */
  readonly assumed: readonly string[];
}
/** An estate as its boundary file calls it. */
export type Called = JoinChoice;

const DIGITS: Readonly<Record<string, string>> = Object.fromEntries(
  [..."零一二三四五六七八九"].map((word, k) => [word, String(k)]),
);

/** 二十三 → 23, 一〇五 → 105; what is no number below a hundred stays as it is. */
const numeral = (text: string): string => {
  const [, tens, ones] = /^([二三四五六七八九]?)十([一二三四五六七八九]?)$/.exec(text) ?? [];
  if (tens !== undefined) return `${tens === "" ? 1 : DIGITS[tens]}${ones ? DIGITS[ones] : 0}`;
  return [...text].map((c) => (c === "〇" ? "0" : (DIGITS[c] ?? c))).join("");
};

/** A name in one width and case, without blanks and brackets, its numerals as figures. */
export const plainName = (name: string): string =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\s·・.,，。\-—_()'"“”]/g, "")
    .replaceAll(/[零〇一二三四五六七八九十]+(?=[号栋幢区院期组厂中小街路巷]|$)/g, numeral);

/** What is left of a plain name without the word for what it is. */
export const coreName = (name: string): string => {
  const plain = plainName(name);
  const core = plain.replace(
    /(住宅小区|居民小区|老旧小区|小区|家属院|家属楼|家属区|住宅楼|居民楼|住宅区|生活区|大院|院|楼)$/,
    "",
  );
  return core === "" ? plain : core;
};

/** Key of a row for a decision by the hand: stays the same while the row says the same. */
export const keyOf = ({ layer, fields: { id, name, district } }: LedgerRow): string =>
  [layer ?? "", id ?? "", name ?? "", district ?? ""].join("|");

const district = (name: string | null | undefined): string => (name ? plainName(name).replace(/[区县市]$/, "") : "");

type Index = ReadonlyMap<string, readonly number[]>;
function indexOf(called: readonly Called[], key: (one: Called) => string | null): Index {
  const index = new Map<string, number[]>();
  called.forEach((one, k) => {
    const word = key(one);
    if (!word) return;
    const list = index.get(word);
    if (list) list.push(k);
    else index.set(word, [k]);
  });
  return index;
}

/** The name of a district by its name or its code; what is none stays as it is. */
export type DistrictName = (district: string) => string;

/** A district's name as it is compared; "": none is named. */
export const homeOf = (one: string | null | undefined, nameOf: DistrictName = (name) => name): string =>
  district(one ? nameOf(one) : one);

/**
 * Estates that a ledger does not name though it is about their district: where its rows met estates, or met none.
 * @param rowsOf as `joinLedger` filled it.
 * @param open rows that met no estate.
 */
export function unnamed(
  called: readonly Called[],
  rowsOf: Int32Array,
  open: readonly JoinReview[],
  nameOf: DistrictName = (name) => name,
): { readonly of: number; readonly without: readonly Called[] } {
  const about = new Set<string>();
  for (const { district: told, choices } of open)
    for (const one of told ? [told] : choices.map((choice) => choice.district)) about.add(homeOf(one, nameOf));
  const homes = Array.from(rowsOf, (_, k) => homeOf(called[k].district, nameOf));
  homes.forEach((home, k) => {
    if (rowsOf[k] >= 0) about.add(home);
  });
  const mine = homes.flatMap((home, k) => (about.has(home) ? [k] : []));
  return { of: mine.length, without: mine.filter((k) => rowsOf[k] < 0).map((k) => called[k]) };
}

/**
 * Joins the rows of one ledger.
 * @param rowsOf says of each estate which row is about it; −1: none. Filled here.
 */
export function joinLedger(
  rows: readonly LedgerRow[],
  called: readonly Called[],
  joins: NonNullable<Mapping["joins"]>,
  rowsOf: Int32Array,
  nameOf: DistrictName = (name) => name,
): Omit<Joined, "unnamed"> {
  const byId = indexOf(called, ({ id }) => id);
  const byName = indexOf(called, ({ name }) => name && plainName(name));
  const byCore = indexOf(called, ({ name }) => name && coreName(name));
  const counts = { byId: 0, byName: 0, byHand: 0 };
  const uncertain: JoinReview[] = [];
  const withoutPlace: JoinReview[] = [];
  const review = (row: LedgerRow, choices: readonly number[]): JoinReview => ({
    file: row.file,
    layer: row.layer,
    key: keyOf(row),
    row: row.row,
    name: row.fields.name ?? null,
    district: row.fields.district ?? null,
    choices: choices.map((k) => called[k]),
  });
  const home = (one: string | null | undefined): string => homeOf(one, nameOf);
  const within = (row: LedgerRow, found: readonly number[]): readonly number[] =>
    row.fields.district ? found.filter((k) => home(called[k].district) === home(row.fields.district)) : found;
  const take = (estate: number, row: number, how: keyof typeof counts): void => {
    rowsOf[estate] = row;
    counts[how]++;
  };
  const open: number[] = [];
  rows.forEach((row, k) => {
    const decided = Object.hasOwn(joins, keyOf(row)) ? joins[keyOf(row)] : undefined;
    const told = decided === undefined ? row.fields.id : decided;
    const [estate] = (told && byId.get(told)) || [];
    if (decided === "") withoutPlace.push(review(row, []));
    else if (estate !== undefined && rowsOf[estate] < 0) take(estate, k, decided === undefined ? "byId" : "byHand");
    else open.push(k);
  });
  for (const k of open) {
    const row = rows[k];
    const { name } = row.fields;
    const exact = name ? within(row, byName.get(plainName(name)) ?? []) : [];
    const alike = name ? within(row, byCore.get(coreName(name)) ?? []) : [];
    const free = exact.filter((estate) => rowsOf[estate] < 0);
    if (exact.length === 1 && free.length === 1) take(free[0], k, "byName");
    else {
      // One that is only alike, one of several of the same name, or one that has its row already: the hand decides.
      const choices = [...new Set([...exact, ...alike])];
      (choices.length > 0 ? uncertain : withoutPlace).push(review(row, choices));
    }
  }
  return {
    file: rows[0]?.file ?? "",
    layer: rows[0]?.layer ?? null,
    ...counts,
    asPoints: 0,
    uncertain,
    withoutPlace,
    withoutRow: called.filter((_, k) => rowsOf[k] < 0),
  };
}
