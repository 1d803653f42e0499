/** `packages --rule basket`: the PPP baskets of P3, as GeoJSON. */
import {
  againstBasket,
  areaOf,
  BASKET_ITEMS,
  type BasketParameters,
  basketsOf,
  costOf,
} from "../domain/packaging/basket";
import { defaultParameters } from "../domain/packaging/defaults";
import type { PackagingColumns, Scope } from "../domain/packaging/types";
import { readRecords } from "../domain/programme/readRecords";
import { lacks, worksAt } from "../domain/programme/works";
import type { EstateTable } from "../model/dataset";
import { geometryOf } from "../outbox/estates/records";
import { leftRecord } from "../outbox/packages-geojson";
import { cli } from "../text/cli";
import { type Asked, both, pairsOption, UsageError } from "./options";

export const BASKET_OPTIONS = [{ name: "items" }, { name: "unit-cost", many: true }];

/** Options of packages that a basket has no use for are refused, and the other way round. */
const SHARED = new Set(["rule", "scope", "crs", "field", "value", "assume"]);
const OWN = new Set(BASKET_OPTIONS.map(({ name }) => name));

/** Whether baskets are asked for. @throws UsageError for options that do not go with what is asked. */
export function asksBaskets(asked: Asked): boolean {
  const baskets = asked.values.get("rule")?.[0] === "basket";
  for (const name of asked.values.keys()) {
    if (SHARED.has(name) || OWN.has(name) === baskets) continue;
    throw new UsageError(baskets ? cli.notWithBasket : cli.goesWithBasket, { name });
  }
  return baskets;
}

const COST = "item=万元";
/** 万元 to the cent. */
const MONEY = /^\d{1,9}(\.\d{1,2})?$/;

/** What the baskets gather. @throws UsageError for an empty list, and for costs of what is not gathered. */
export function basketAsked(asked: Asked, scope: Scope): BasketParameters {
  const text = asked.values.get("items")?.[0];
  const items = text === undefined ? [...BASKET_ITEMS] : [...new Set(text.split(",").map((item) => item.trim()))];
  if (items.some((item) => item === "")) throw new UsageError(cli.itemList, { text: text ?? "" });
  const costs = Object.entries(pairsOption(asked, "unit-cost", COST)).map(([item, cost]) => {
    if (!MONEY.test(cost)) throw new UsageError(cli.form, { name: "unit-cost", form: COST, text: `${item}=${cost}` });
    if (!items.includes(item)) throw new UsageError(cli.noItem, { item, list: items.join(", ") });
    return [item, Number(cost)] as const;
  });
  const { participants } = defaultParameters("renovation");
  return { items, scope, participants, unitCostsWan: Object.fromEntries(costs) };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/**
 * The baskets, their members, and a code for every other estate. `areas`: ids of districts and of streets by their position.
 * What a record says is done counts whatever its day.
 */
export async function basketsOut(
  estates: EstateTable,
  columns: PackagingColumns,
  asked: BasketParameters,
  areas: Readonly<Record<"district" | "street", readonly string[]>>,
) {
  const works = worksAt(await readRecords(estates), new Map(), Number.POSITIVE_INFINITY);
  const { baskets } = basketsOf(columns, works, asked, { added: [], removed: [] });
  const { id } = estates;
  const keyOf = (area: number): string => (asked.scope === "city" ? "city" : (areas[asked.scope][area] ?? "none"));
  const orNull = (item: string): number | null =>
    Object.hasOwn(asked.unitCostsWan, item) ? asked.unitCostsWan[item] : null;
  const needsOf = (e: number): string[] => asked.items.filter((item) => lacks(works, e, item));
  const known = (households: number): number | null => (Number.isNaN(households) ? null : households);
  const gathered = new Set(baskets.flatMap((one) => one.estates));
  const uncosted = baskets.some((one) => one.uncosted);
  return {
    type: "FeatureCollection",
    rule: "basket",
    parameters: asked,
    notes: [
      ...asked.items.filter((item) => !works.items.includes(item)).map((item) => both(cli.nobodyNames, { item })),
      ...Object.entries(estates.assumed).map(([field, value]) => `assumed ${field}=${value} (假设)`),
    ],
    baskets: baskets.map(({ area, estates: rows, items, ...one }, k) => ({
      number: k + 1,
      key: keyOf(area),
      members: rows.map((e) => id[e]),
      households: one.households,
      householdsUnknown: one.householdsUnknown,
      items: items.map(({ item, ...figures }) => ({ id: item, unitCostWan: orNull(item), ...figures })),
      costWan: one.costWan,
      uncosted: one.uncosted,
    })),
    totals: {
      baskets: baskets.length,
      estates: gathered.size,
      households: sum(baskets.map((one) => one.households)),
      householdsUnknown: sum(baskets.map((one) => one.householdsUnknown)),
      costWan: costOf(
        baskets.map(({ costWan }) => costWan),
        uncosted,
      ),
      uncosted,
    },
    left: id.flatMap((name, e) => {
      const why = gathered.has(e) ? null : againstBasket(columns, works, asked, e);
      return why ? [leftRecord(name, why.code, "figures" in why ? why.figures : {})] : [];
    }),
    features: baskets.flatMap(({ estates: rows }, k) =>
      rows.map((e) => ({
        type: "Feature",
        id: id[e],
        geometry: geometryOf(estates, e),
        properties: {
          id: id[e],
          basket: k + 1,
          basketKey: keyOf(areaOf(columns, asked.scope, e)),
          needs: needsOf(e),
          households: known(columns.households[e]),
        },
      })),
    ),
  };
}
