/** Which programme is looked at. */
import type { Dataset } from "../model/dataset";
import { viewKey } from "./view";

/** Programme id; empty: the first one with targets by district. */
export const viewProgramme = viewKey<string>("programme", "", (text) => text);

/** Row of the programme on view, −1 when the dataset has none. */
export function programme({ programmes }: Dataset): number {
  const asked = programmes.findIndex((p) => p.id === viewProgramme.value);
  if (asked >= 0) return asked;
  const published = programmes.findIndex((p) => p.targets.length > 0);
  return published >= 0 ? published : programmes.length - 1;
}
