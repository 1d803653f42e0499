/** Names of baskets. */
import type { Basket } from "../../../domain/packaging/basket";
import type { Dataset } from "../../../model/dataset";
import { basketAsked } from "../../../store/basket";
import { t } from "../../../store/lang";
import { hand as words } from "../../../text/hand";
import { packages } from "../../../text/packages";

/** Name of the district or street of a basket; a street with its district, as several may have one of that name. */
export function basketName({ districts, streets }: Dataset, { area }: Pick<Basket, "area">): string {
  const { scope } = basketAsked.value;
  if (scope === "city") return t(packages.city);
  if (area < 0) return t(words.unknownArea);
  if (scope === "district") return districts.name[area];
  const district = districts.name[districts.id.indexOf(streets.parent[area] ?? "")];
  return district ? `${district} ${streets.name[area]}` : streets.name[area];
}
