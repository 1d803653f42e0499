/** The baskets of P3 as one plain value, in the reader's language: what workbook, GeoJSON and print are made of. */
import { areaOf, type BasketParameters, type Baskets, costOf } from "../domain/packaging/basket";
import { lacks, type WorksTable } from "../domain/programme/works";
import { baskets as words } from "../text/baskets";
import { packages as packageWords } from "../text/packages";
import { joined, type Params, type Phrase, say } from "../text/phrase";
import { type ParameterRow, takingPart } from "./packages-parameters";
import { estateReader, type HeadInput, type ReportEstate, type ReportHead, reportHead } from "./report";

export interface ReportItem {
  /** Of the menu. */
  readonly id: string;
  readonly name: string;
  readonly estates: number;
  readonly households: number;
  /** 万元; null: not set. */
  readonly unitCostWan: number | null;
  readonly costWan: number | null;
}

export interface ReportMember extends ReportEstate {
  /** Position among the members of its basket, from 1. */
  readonly number: number;
  /** Its street, with its district where the basket lies in several; null: not known. */
  readonly place: string | null;
  /** Ids of the gathered items that it lacks. */
  readonly needs: readonly string[];
  readonly byHand: boolean;
  /** Of a member by hand: why the rule alone would leave it out; null: it would not. */
  readonly against: string | null;
}

export interface ReportBasket {
  /** From 1. */
  readonly number: number;
  readonly key: string;
  readonly name: string;
  readonly districts: readonly string[];
  /** Streets, as its members name them. */
  readonly places: readonly string[];
  /** By street, those of the same one together. */
  readonly members: readonly ReportMember[];
  readonly households: number;
  readonly householdsUnknown: number;
  readonly items: readonly ReportItem[];
  readonly costWan: number | null;
  /** An item that is needed has no unit cost. */
  readonly uncosted: boolean;
}

/** An estate in no basket though it takes part, or by hand. */
export interface ReportOut extends ReportEstate {
  readonly reason: "removed" | "unasked";
  /** Key of the basket that it would be in. */
  readonly key: string;
  readonly needs: readonly string[];
}

export interface BasketsReport extends ReportHead {
  readonly notes: readonly string[];
  readonly baskets: readonly ReportBasket[];
  /** Over these baskets. */
  readonly items: readonly ReportItem[];
  readonly estates: number;
  readonly households: number;
  readonly householdsUnknown: number;
  readonly costWan: number | null;
  readonly uncosted: boolean;
  /** Taken out by hand, then never asked. */
  readonly left: readonly ReportOut[];
}

export interface BasketsInput extends HeadInput {
  readonly works: WorksTable;
  readonly asked: BasketParameters;
  readonly defaults: BasketParameters;
  readonly baskets: Baskets;
  /** Whether a row lies where it is narrowed to; none: everywhere. */
  readonly inside?: (row: number) => boolean;
  readonly itemName: (id: string) => string;
  /** Key and name of a basket by its area. */
  readonly called: (area: number) => { readonly key: string; readonly name: string };
  /** Why the rule alone has an estate in no basket; null: it is in one. */
  readonly against: (row: number) => string | null;
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

function parametersOf({ lang, asked, defaults, itemName }: BasketsInput): ParameterRow[] {
  const t = (phrase: Phrase, params?: Params): string => say(lang, phrase, params);
  const none = t(words.none);
  const row = (name: string, of: (from: BasketParameters) => string | null): ParameterRow => {
    const [value, fallback] = [of(asked) ?? none, of(defaults) ?? none];
    return { name, value, unit: "", fallback, moved: value !== fallback, assumed: true, off: value === none };
  };
  return [
    row(t(packageWords.participants), ({ participants }) => takingPart(participants, lang)),
    row(t(packageWords.scope), ({ scope }) => t(packageWords[scope])),
    row(t(words.items), ({ items }) => joined(lang, items.map(itemName)) || null),
    ...asked.items.map((item): ParameterRow => {
      const cost = Object.hasOwn(asked.unitCostsWan, item) ? asked.unitCostsWan[item] : null;
      return {
        name: t(words.unitCostOf, { name: itemName(item) }),
        value: cost ?? t(words.noCost),
        unit: cost === null ? "" : t(words.u_wanEstate),
        fallback: t(words.noCost),
        moved: cost !== null,
        assumed: true,
        off: cost === null,
      };
    }),
  ];
}

/** The report of baskets as they stand. */
export function basketsReport(input: BasketsInput): BasketsReport {
  const { data, lang, works, asked, itemName } = input;
  const { street } = data.estates;
  const estateOf = estateReader(data, lang);
  const needsOf = (row: number): string[] => asked.items.filter((item) => lacks(works, row, item));
  const unitCost = (id: string): number | null =>
    Object.hasOwn(asked.unitCostsWan, id) ? asked.unitCostsWan[id] : null;
  const { inside = () => true } = input;
  const baskets = input.baskets.baskets.flatMap((one, k): ReportBasket[] => {
    if (!one.estates.some(inside)) return [];
    const byHand = new Set(one.byHand);
    // Streets in the order of the data, estates without one last.
    const order = (row: number): number => (street[row] < 0 ? Number.POSITIVE_INFINITY : street[row]);
    const rows = [...one.estates].sort((x, y) => (order(x) === order(y) ? x - y : order(x) - order(y)));
    const several = new Set(rows.map((row) => data.estates.district[row])).size > 1;
    const members = rows.map((row, n): ReportMember => {
      const estate = estateOf(row);
      const hand = byHand.has(row);
      return {
        ...estate,
        number: n + 1,
        place:
          (several && estate.street ? [estate.district, estate.street] : [estate.street]).filter(Boolean).join(" ") ||
          null,
        needs: needsOf(row),
        byHand: hand,
        against: hand ? input.against(row) : null,
      };
    });
    return [
      {
        number: k + 1,
        ...input.called(one.area),
        districts: [...new Set(members.flatMap(({ district }) => district ?? []))],
        places: [...new Set(members.flatMap(({ place }) => place ?? []))],
        members,
        households: one.households,
        householdsUnknown: one.householdsUnknown,
        items: one.items.map(({ item, ...figures }) => ({
          id: item,
          name: itemName(item),
          unitCostWan: unitCost(item),
          ...figures,
        })),
        costWan: one.costWan,
        uncosted: one.uncosted,
      },
    ];
  });
  const kept = new Set(baskets.map(({ key }) => key));
  // A basket is whole with those that it leaves out.
  const out = (reason: ReportOut["reason"], rows: readonly number[]): ReportOut[] =>
    rows.flatMap((row) => {
      const { key } = input.called(areaOf(data.estates, asked.scope, row));
      return inside(row) || kept.has(key) ? [{ ...estateOf(row), reason, key, needs: needsOf(row) }] : [];
    });
  const uncosted = baskets.some((one) => one.uncosted);
  const costs = (list: readonly { readonly costWan: number | null }[]) => list.map(({ costWan }) => costWan);
  return {
    ...reportHead(input, words.docTitle, words.rule),
    parameters: parametersOf(input),
    proof: null,
    notes: input.only ? [say(lang, words.only, { name: input.only })] : [],
    baskets,
    items: asked.items.map((id, k): ReportItem => {
      const mine = baskets.map(({ items }) => items[k]);
      return {
        id,
        name: itemName(id),
        estates: sumOf(mine.map(({ estates }) => estates)),
        households: sumOf(mine.map(({ households }) => households)),
        unitCostWan: unitCost(id),
        costWan: costOf(costs(mine), false),
      };
    }),
    estates: sumOf(baskets.map(({ members }) => members.length)),
    households: sumOf(baskets.map(({ households }) => households)),
    householdsUnknown: sumOf(baskets.map((one) => one.householdsUnknown)),
    costWan: costOf(costs(baskets), uncosted),
    uncosted,
    left: [...out("removed", input.baskets.removed), ...out("unasked", input.baskets.unasked)],
  };
}
