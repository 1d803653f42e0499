/** Rows of a ledger to estates with places: by id, else by name within the district; what is not certain is left to the hand. */
import type { Estate } from "../model/estate";
import type { JoinChoice, Joined, JoinReview, Mapping, Marks } from "./api";

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

const bareKey = ({ layer, fields: { id, name, district } }: LedgerRow): string =>
  [layer ?? "", id ?? "", name ?? "", district ?? ""].join("|");
/** Key of a row for a decision by the hand: stays the same while the row says the same. */
const keyOf = (row: LedgerRow): string =>
  [bareKey(row), ...(row.fields.id ? [] : [row.fields.street ?? [], row.fields.yearBuilt ?? []].flat())].join("|");

const streetKey = (street: string | undefined): string =>
  plainName(street ?? "").replace(/(街道办事处|街道办|办事处|街道|镇|乡)$/, "");
const FIGURES = ["yearBuilt", "households"] as const;

/** What is known of marks. */
export const marksOf = (
  street: string | null | undefined,
  yearBuilt: number | null | undefined,
  households: number | null | undefined,
): Marks => ({
  ...(street ? { street } : {}),
  ...(yearBuilt === null || yearBuilt === undefined || Number.isNaN(yearBuilt) ? {} : { yearBuilt }),
  ...(households === null || households === undefined || Number.isNaN(households) ? {} : { households }),
});

/** Of estates of one name those that a row may mean: those in its street, and of these the only one that agrees in year built or households. */
export function narrowed(found: readonly number[], of: (k: number) => Marks, row: Marks): readonly number[] {
  const street = streetKey(row.street);
  const near = street === "" ? found : found.filter((k) => ["", street].includes(streetKey(of(k).street)));
  if (near.length < 2) return near.length === 0 ? found : near;
  const agree = (k: number) =>
    FIGURES.filter((field) => row[field] !== undefined && of(k)[field] === row[field]).length;
  const most = Math.max(...near.map(agree));
  const best = near.filter((k) => agree(k) === most);
  return most > 0 && best.length === 1 ? best : near;
}

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
  const marks = ({ fields: { street, yearBuilt, households } }: LedgerRow): Marks =>
    marksOf(street, yearBuilt, households);
  const review = (row: LedgerRow, choices: readonly number[]): JoinReview => ({
    file: row.file,
    layer: row.layer,
    key: keyOf(row),
    row: row.row,
    name: row.fields.name ?? null,
    district: row.fields.district ?? null,
    ...marks(row),
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
    const key = [keyOf(row), bareKey(row)].find((one) => Object.hasOwn(joins, one));
    const decided = key === undefined ? undefined : joins[key];
    const told = decided === undefined ? row.fields.id : decided;
    const [estate] = (told && byId.get(told)) || [];
    if (decided === "") withoutPlace.push(review(row, []));
    else if (estate !== undefined && rowsOf[estate] < 0) take(estate, k, decided === undefined ? "byId" : "byHand");
    else open.push(k);
  });
  for (const k of open) {
    const row = rows[k];
    const { name } = row.fields;
    const near = (found: readonly number[] = []): readonly number[] =>
      narrowed(within(row, found), (one) => called[one], marks(row));
    const exact = name ? near(byName.get(plainName(name))) : [];
    const alike = name ? near(byCore.get(coreName(name))) : [];
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
