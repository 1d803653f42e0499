/** Where the reader is: the city, a district, a street, an estate. */
import { computed } from "@preact/signals";
import { dataset } from "./dataset";
import { viewKey } from "./view";

/** Empty: the whole city; `d:`, `s:` or `e:` and an id. */
export const place = viewKey<string>("place", "", (text) => (/^[dse]:./.test(text) ? text : undefined));

/** Rows of the place and of what it lies in; −1 where there is none. */
export interface Here {
  readonly level: "city" | "district" | "street" | "estate";
  readonly district: number;
  readonly street: number;
  readonly estate: number;
}
const CITY: Here = { level: "city", district: -1, street: -1, estate: -1 };

/** A place that the dataset does not hold is the city. */
export const here = computed<Here>(() => {
  const data = dataset.value;
  const [kind, id] = [place.value.slice(0, 1), place.value.slice(2)];
  if (!data || id === "") return CITY;
  const { districts, streets, estates } = data;
  if (kind === "d") {
    const district = districts.id.indexOf(id);
    return district < 0 ? CITY : { ...CITY, level: "district", district };
  }
  if (kind === "s") {
    const street = streets.id.indexOf(id);
    if (street < 0) return CITY;
    const parent = streets.parent[street];
    return { level: "street", district: parent === null ? -1 : districts.id.indexOf(parent), street, estate: -1 };
  }
  const estate = estates.id.indexOf(id);
  if (estate < 0) return CITY;
  return { level: "estate", district: estates.district[estate], street: estates.street[estate], estate };
});

/** The place that holds this one. */
export function goUp(): void {
  const data = dataset.value;
  const { level, district, street } = here.value;
  if (!data || level === "city") return;
  if (level === "estate" && street >= 0) place.value = `s:${data.streets.id[street]}`;
  else if (level !== "district" && district >= 0) place.value = `d:${data.districts.id[district]}`;
  else place.value = "";
}
