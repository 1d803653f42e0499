/** Who answers for estates: their responsible unit where the ledger names it, else the parts of the place. */
import type { Dataset } from "../../../model/dataset";
import { t } from "../../../store/lang";
import type { Scope } from "../../../store/scope";
import { late } from "../../../text/late";
import { partName } from "../names";

export interface UnitGroup {
  readonly name: string;
  /** Rows of the programme's estates. */
  readonly mine: readonly number[];
}

/** The parts of the place that hold estates of the programme. */
export const byPlace = (data: Dataset, scope: Scope): UnitGroup[] =>
  scope.parts
    .filter(({ mine }) => mine.length > 0)
    .map((part) => ({ name: partName(data, part), mine: part.mine }))
    .sort((a, b) => b.mine.length - a.mine.length);

/** By name of the unit; null: none is named. The largest first, those without one last. */
export function byUnit(unitOf: (row: number) => string | null, rows: readonly number[]): UnitGroup[] {
  const groups = new Map<string | null, number[]>();
  for (const e of rows) {
    const unit = unitOf(e);
    groups.set(unit, [...(groups.get(unit) ?? []), e]);
  }
  return [...groups]
    .sort(([a, x], [b, y]) => Number(a === null) - Number(b === null) || y.length - x.length)
    .map(([name, mine]) => ({ name: name ?? t(late.noUnit), mine }));
}
