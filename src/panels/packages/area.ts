/** What the lists are narrowed to: a district or street in the address, and the words of the filter. */
import { computed, signal } from "@preact/signals";
import type { Dataset } from "../../model/dataset";
import { dataset } from "../../store/dataset";
import { type Here, here, place } from "../../store/place";

export const CITY: Here = { level: "city", district: -1, street: -1, estate: -1 };

/** Whether estates lie in a place, by row. */
export const holds =
  ({ estates }: Pick<Dataset, "estates">, { level, district, street }: Here) =>
  (row: number): boolean =>
    level === "street" ? estates.street[row] === street : level === "city" || estates.district[row] === district;

let last = CITY;
/** The district or street, or the whole city. The card of an estate in it opens and closes without leaving it. */
export const area = computed<Here>(() => {
  const now = here.value;
  const data = dataset.value;
  if (now.level !== "estate") last = now;
  else if (data && !holds(data, last)(now.estate)) last = CITY;
  return last;
});

/** Name of a district or street; empty: the whole city. */
export const nameOfArea = (
  { districts, streets }: Pick<Dataset, "districts" | "streets">,
  { level, district, street }: Here,
): string => (level === "street" ? streets.name[street] : districts.name[district]) ?? "";

/** Shows the whole city again. */
export const leaveArea = (): void => {
  place.value = "";
};

/** The place for which the reader asked for the whole city's files all the same; another place asks anew. */
const wholeFor = signal<Here | null>(null);
/** What is taken away: what is on view, or the whole city. */
export const takenArea = computed<Here>(() => (wholeFor.value === area.value ? CITY : area.value));
export const takeWhole = (whole: boolean): void => {
  wholeFor.value = whole ? area.peek() : null;
};

/** Puts an estate's card away; the place that the list is narrowed to stays. */
export function closeEstate(): void {
  const data = dataset.peek();
  const { level, district, street } = area.peek();
  place.value =
    level === "street" && data
      ? `s:${data.streets.id[street]}`
      : level === "district" && data
        ? `d:${data.districts.id[district]}`
        : "";
}

/** Whether an estate bears the words in its name, id, body, street or district, by row. */
export function bears({ estates, streets, districts }: Dataset, text: string): (row: number) => boolean {
  const wanted = text.trim().toLowerCase();
  if (wanted === "") return () => true;
  const has = (name: string | null | undefined): boolean => name?.toLowerCase().includes(wanted) ?? false;
  const [inDistrict, inStreet, ofBody] = [districts.name.map(has), streets.name.map(has), estates.bodies.map(has)];
  return (row) =>
    has(estates.name[row]) ||
    has(estates.id[row]) ||
    (ofBody[estates.body[row]] ?? false) ||
    (inStreet[estates.street[row]] ?? false) ||
    (inDistrict[estates.district[row]] ?? false);
}

/** Names of the districts that a package lies in, by its members; nothing where no district is known. */
export const districtsOf = (
  { estates, districts }: Pick<Dataset, "estates" | "districts">,
  members: readonly number[],
): string[] => [...new Set(members.flatMap((row) => districts.name[estates.district[row]] ?? []))];
