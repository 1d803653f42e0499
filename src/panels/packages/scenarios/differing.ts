/** What two scenarios are told apart by: parameters, budget and basket, and edits by hand. */
import { BASKET_ITEMS } from "../../../domain/packaging/basket";
import type { Parameters } from "../../../domain/packaging/types";
import type { Dataset } from "../../../model/dataset";
import { BARRIER_CLASS } from "../../../model/enums";
import type { Scenario } from "../../../model/scenario";
import { parameterRows } from "../../../outbox/packages-parameters";
import { t } from "../../../store/lang";
import { CONSTANTS, defaultsFor, OPTIONAL, PARTICIPANTS, SCOPES, SLIDERS } from "../../../store/packaging";
import { lang } from "../../../store/view";
import { formatNumber } from "../../../text/format";
import { hand } from "../../../text/hand";
import { joined } from "../../../text/phrase";
import { portfolio } from "../../../text/portfolio";
import { HAND_KIND, type HandKind, type HandLine, handLines } from "../hand/lines";
import { itemName } from "../name";

type Asked = Pick<Scenario, "rule" | "parameters">;
type Ranges = Readonly<Record<string, readonly [least: number, most: number, ...rest: unknown[]]>>;

/** The parameters of a scenario that is not open. @param settings the city's own defaults by name. */
export function parametersOf(
  { rule, parameters: texts }: Asked,
  settings: Readonly<Record<string, unknown>>,
): Parameters {
  const base = defaultsFor(rule === "basket" ? "renovation" : rule, settings);
  /** What the address would read: a text out of a control's range leaves the default. */
  const numbers = (ranges: Ranges, before = ""): Record<string, number | null> =>
    Object.fromEntries(
      Object.entries(ranges).flatMap(([name, [least, most]]): [string, number | null][] => {
        const text = texts[before + name];
        if (text === "off" && Object.hasOwn(OPTIONAL, name)) return [[name, null]];
        const value = text?.trim() ? Number(text) : Number.NaN;
        return value >= least && value <= most ? [[name, value]] : [];
      }),
    );
  const flag = (name: "anchor" | "countMissingBodies"): boolean =>
    texts[name] === undefined ? base[name] : texts[name] === "1";
  const chosen = <K extends string>(
    name: string,
    all: readonly K[],
    otherwise: Readonly<Record<K, boolean>>,
  ): Readonly<Record<K, boolean>> => {
    const words = texts[name]?.split(",");
    return words ? (Object.fromEntries(all.map((one) => [one, words.includes(one)])) as Record<K, boolean>) : otherwise;
  };
  const told = texts.weights?.split(",").map((text) => (text.trim() ? Number(text) : Number.NaN)) ?? [];
  const readable = told.length === 5 && told.every((one) => one >= 0 && one <= 100);
  const [a, b, c, d, e] = readable ? told.map((one) => one / 100) : base.weights;
  return {
    ...base,
    ...numbers({ ...SLIDERS, ...OPTIONAL }),
    constants: { ...base.constants, ...numbers(CONSTANTS, "c.") },
    participants: chosen("participants", PARTICIPANTS, base.participants),
    barriers: chosen("barriers", BARRIER_CLASS, base.barriers),
    anchor: flag("anchor"),
    countMissingBodies: flag("countMissingBodies"),
    scope: SCOPES.find((one) => one === texts.scope) ?? base.scope,
    weights: [a, b, c, d, e],
  };
}

/** A setting as either scenario has it, in words. */
export interface Setting {
  readonly name: string;
  readonly left: string;
  readonly right: string;
}

/** Greatest amount that a field of money or households takes. */
const MOST = 1e9;

const pairsOf = (text = ""): ReadonlyMap<string, string> =>
  new Map(text.split(",").flatMap((part) => (part.includes(":") ? [part.split(":") as [string, string]] : [])));

/** Where the parameters of two differ, in words: those that make packages, what is chosen under a budget, and the basket. */
export function parametersApart(a: Asked, b: Asked, data: Dataset): Setting[] {
  const settings = data.city.settings?.packaging ?? {};
  const written = (value: number | string, unit: string): string =>
    typeof value === "number" ? `${formatNumber(value, 3)} ${unit}` : value;
  return [
    ...parameterRows(parametersOf(b, settings), parametersOf(a, settings), lang.value, data.barriers.class)
      .flat()
      .filter(({ moved }) => moved)
      .map(({ name, value, fallback, unit }) => ({ name, left: written(fallback, unit), right: written(value, unit) })),
    ...settingsApart(a, b, data),
  ];
}

/** Where two scenarios choose differently under a budget, or gather other items into the basket. */
export function settingsApart(a: Asked, b: Asked, data: Pick<Dataset, "districts" | "programmes">): Setting[] {
  const amount = (text: string | undefined, digits: number): string =>
    Number(text) >= 0 && Number(text) <= MOST ? formatNumber(Number(text), digits) : t(portfolio.none);
  const setting = (name: string, say: (texts: Scenario["parameters"]) => string): Setting => ({
    name,
    left: say(a.parameters),
    right: say(b.parameters),
  });
  const each = (key: string, name: (id: string) => string, digits: number): Setting[] =>
    [...new Set([...pairsOf(a.parameters[key]).keys(), ...pairsOf(b.parameters[key]).keys()])]
      .sort()
      .map((id) => setting(name(id), (texts) => amount(pairsOf(texts[key]).get(id), digits)));
  const districtOf = (id: string): string => data.districts.name[data.districts.id.indexOf(id)] ?? id;
  return [
    setting(t(portfolio.budgetWan), ({ budget }) => amount(budget, 2)),
    setting(t(portfolio.goal), ({ objective }) =>
      t(objective === "households" ? portfolio.goal_households : portfolio.goal_value),
    ),
    ...each("floors", (id) => t(portfolio.floorOf, { district: districtOf(id) }), 0),
    setting(t(hand.basketItems), ({ basket }) =>
      joined(
        lang.value,
        (basket === "none" ? [] : (basket?.split(",") ?? BASKET_ITEMS)).map((item) => itemName(data, item)),
      ),
    ),
    ...each("unitCosts", (id) => t(hand.costOf, { name: itemName(data, id) }), 2),
  ].filter(({ left, right }) => left !== right);
}

/** What was done by hand in one of two scenarios and not in the other, by kind, with how much each did of it. */
export interface HandApart {
  readonly kind: HandKind;
  readonly counts: readonly [left: number, right: number];
  readonly only: readonly [left: readonly string[], right: readonly string[]];
}
export function handApart(a: Scenario, b: Scenario): HandApart[] {
  const [left, right] = [handLines(a.edits), handLines(b.edits)];
  return HAND_KIND.flatMap((kind): HandApart[] => {
    const [mine, theirs] = [left, right].map((lines) => lines.filter((one) => one.kind === kind));
    const lacks = (from: readonly HandLine[], other: readonly HandLine[]): string[] => {
      const had = new Set(other.map(({ key }) => key));
      return from.filter(({ key }) => !had.has(key)).map(({ text }) => text());
    };
    const only = [lacks(mine, theirs), lacks(theirs, mine)] as const;
    return only[0].length + only[1].length === 0 ? [] : [{ kind, counts: [mine.length, theirs.length], only }];
  });
}
