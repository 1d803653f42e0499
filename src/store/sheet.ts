/** The map set out on a sheet of its own, in the address like every other view. */
import { signal } from "@preact/signals";
import type { Bounds } from "../model/geometry";
import { SHEETS, type Sheet, TURNS, type Turn } from "../model/paper";
import { oneOf, viewKey } from "./view";

/** Empty: put away. */
export const sheet = viewKey<"" | Sheet>("sheet", "", oneOf<Sheet>(SHEETS));
export const turn = viewKey<Turn>("turn", "landscape", oneOf<Turn>(TURNS));
/** What the map on screen showed when its sheet was asked for; null: the sheet came with the address. */
export const seen = signal<Bounds | null>(null);

export function openSheet(bounds: Bounds): void {
  seen.value = bounds;
  sheet.value = "a4";
}
