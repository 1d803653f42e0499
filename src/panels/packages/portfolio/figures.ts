/** Figures of the portfolio without a screen: typed amounts, districts, the chart's scale. */
import type { Dataset } from "../../../model/dataset";
import type { Shown } from "../../../workers/packaging";
import type { FloorAsk } from "../../../workers/solver-client";

/** A typed amount, not negative, in `digits` decimals; null: empty; undefined: no number. */
export function readAmount(text: string, digits: number): number | null | undefined {
  const bare = text.normalize("NFKC").replace(/[,\s]|万元|户/g, "");
  if (bare === "") return null;
  if (!/^\d*\.?\d*$/.test(bare) || bare === ".") return undefined;
  const value = Number(bare);
  return value <= 1e9 ? Math.round(value * 10 ** digits) / 10 ** digits : undefined;
}

export interface DistrictRow {
  /** Row in the districts, −1: not known. */
  readonly district: number;
  readonly name: string | null;
  readonly id: string;
  /** Households at least; null: no floor. */
  readonly floor: number | null;
  /** Of the chosen packages' members in the district; null: nothing was chosen yet. */
  readonly households: number | null;
  readonly budgetWan: number | null;
}

/** Every district that holds estates, in the order of the data, with its floor and what the chosen packages bring there. */
export function districtRows(
  { estates, districts }: Pick<Dataset, "estates" | "districts">,
  floors: readonly FloorAsk[],
  packages: readonly Pick<Shown, "members">[] | null,
): DistrictRow[] {
  const households = new Map<number, number>();
  const cents = new Map<number, number>();
  const add = (to: Map<number, number>, district: number, more: number): void => {
    to.set(district, (to.get(district) ?? 0) + more);
  };
  for (const { members } of packages ?? [])
    for (const row of members) {
      const district = estates.district[row];
      add(households, district, estates.households[row] || 0);
      add(cents, district, Math.round(100 * estates.budgetWan[row]));
    }
  return [...new Set(estates.district)]
    .filter((district) => district >= 0 || households.has(district))
    .sort((a, b) => (a < 0 ? 1 : b < 0 ? -1 : a - b))
    .map((district) => ({
      district,
      name: districts.name[district] ?? null,
      id: districts.id[district] ?? "",
      floor: floors.find((one) => one.district === district)?.households ?? null,
      households: packages && (households.get(district) ?? 0),
      budgetWan: packages && (cents.get(district) ?? 0) / 100,
    }));
}

/** Round marks from 0 to at least `most`, four to eight of them. */
export function marksTo(most: number): number[] {
  const rough = Math.max(most, 1e-9) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((one) => one * power).find((one) => one >= rough) ?? 10 * power;
  return Array.from({ length: Math.ceil(most / step - 1e-9) + 1 }, (_, k) => k * step);
}
