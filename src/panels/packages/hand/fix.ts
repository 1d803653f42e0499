/** What would let an estate in: a parameter to move or an operation to do, read from the reason that keeps it out. */
import type { Op } from "../../../domain/packaging/edit/types";
import type { Parameters, Participants, Scope } from "../../../domain/packaging/types";
import type { BarrierClass } from "../../../model/enums";
import type { SliderName } from "../../../store/packaging";
import type { Left } from "../../../workers/packaging";

export type Fix =
  | { readonly kind: "slider"; readonly name: SliderName; readonly value: number }
  | { readonly kind: "scope"; readonly scope: Scope }
  | { readonly kind: "barrier"; readonly class: BarrierClass }
  | { readonly kind: "participant"; readonly group: keyof Participants }
  | { readonly kind: "force"; readonly to: string; readonly op: Op }
  | { readonly kind: "putBack"; readonly op: Op };

const number = (value: unknown): number | null => (typeof value === "number" ? value : null);
const text = (value: unknown): string | null => (typeof value === "string" ? value : null);

/**
 * The steps that the reason names, the least first; none where only the ledger could help.
 * @param id of the estate. @param sliders least, most and step of each slider: a value beyond its ends is no fix.
 */
export function fixesOf(
  { code, figures }: Left,
  id: string,
  p: Parameters,
  sliders: Readonly<Record<SliderName, readonly [least: number, most: number, step: number]>>,
): Fix[] {
  const slider = (name: SliderName, need: number | null, down = false): Fix[] => {
    if (need === null) return [];
    const [least, most, step] = sliders[name];
    const value = (down ? Math.floor(need / step) : Math.ceil(need / step)) * step;
    return value < least || value > most ? [] : [{ kind: "slider", name, value }];
  };
  const nearest = text(figures.nearest);
  const force: Fix[] = nearest === null ? [] : [{ kind: "force", to: nearest, op: { do: "force", a: id, b: nearest } }];
  const gap = slider("gapM", number(figures.joinsGapM));
  switch (code) {
    case "notTakingPart": {
      const group = (["planned", "underway", "stock"] as const).find((one) => one === figures.status);
      return group ? [{ kind: "participant", group }] : [];
    }
    case "tooLarge":
      return number(figures.households)! > (p.smallHouseholds ?? Number.MAX_VALUE)
        ? slider("smallHouseholds", number(figures.households))
        : [];
    case "overCapacity":
      return slider("maxHouseholds", number(figures.households));
    case "tooWide":
      return slider("maxDiameterM", number(figures.diameterM));
    case "tooFar":
      return [...gap, ...force];
    case "otherScope":
      return figures.area === "street"
        ? [{ kind: "scope", scope: "district" }, ...force]
        : [{ kind: "scope", scope: "city" }];
    case "barred":
      return [{ kind: "barrier", class: figures.class as BarrierClass }, ...force];
    case "tooFewHouseholds":
      return [...gap, ...slider("minHouseholds", number(figures.households), true)];
    case "oneBody":
      return [...gap, ...slider("minBodies", number(figures.bodies), true)];
    case "noFeasibleSet": {
      const need = number(figures.need);
      if (figures.limit === "maxHouseholds") return slider("maxHouseholds", need);
      if (figures.limit === "diameter") return slider("maxDiameterM", need);
      if (figures.limit === "bodies") return slider("minBodies", need, true);
      if (figures.limit !== "members" || need === null) return [];
      return need < p.minMembers ? slider("minMembers", need, true) : slider("maxMembers", need);
    }
    case "takenOut":
      return [{ kind: "putBack", op: { do: "putBack", estates: [id] } }];
    default:
      return [];
  }
}
