/** What two scenarios are told apart by: their parameters, and estates of one name by their districts. */
import type { Parameters } from "../../../domain/packaging/types";
import type { Dataset } from "../../../model/dataset";
import { BARRIER_CLASS } from "../../../model/enums";
import type { Scenario } from "../../../model/scenario";
import { CONSTANTS, defaultsFor, OPTIONAL, PARTICIPANTS, SCOPES, SLIDERS } from "../../../store/packaging";

/** The parameters of a scenario that is not open. @param settings the city's own defaults by name. */
export function parametersOf(
  { rule, parameters: texts }: Pick<Scenario, "rule" | "parameters">,
  settings: Readonly<Record<string, unknown>>,
): Parameters {
  const base = defaultsFor(rule === "basket" ? "renovation" : rule, settings);
  const numbers = (names: object, before = ""): Record<string, number | null> =>
    Object.fromEntries(
      Object.keys(names).flatMap((name) => {
        const text = texts[before + name];
        return text === undefined ? [] : [[name, text === "off" ? null : Number(text)]];
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
  const [a, b, c, d, e] = texts.weights?.split(",").map((text) => Number(text) / 100) ?? base.weights;
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

/** Names by id; estates of one name get their district. */
export function toldApart({ estates, districts }: Pick<Dataset, "estates" | "districts">): Map<string, string> {
  const count = new Map<string | null, number>();
  for (const name of estates.name) count.set(name, (count.get(name) ?? 0) + 1);
  return new Map(
    estates.id.map((id, row) => {
      const name = estates.name[row];
      const district = districts.name[estates.district[row]];
      if (name === null) return [id, id];
      return [id, (count.get(name) ?? 0) > 1 && district !== undefined ? `${name} · ${district}` : name];
    }),
  );
}
