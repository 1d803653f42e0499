/** Photographs at the door: what estates name, what the manifest lists, and what is no picture. */
import { type City, INSIDE } from "../model/city";
import type { Estate } from "../model/estate";
import { PICTURE_HEAD, pictureType } from "../model/picture";
import type { Notes, Place } from "./findings";

/** Paths of the photographs that a manifest lists; null: there is no manifest to go by. */
export const listedPhotos = (city: City | null): ReadonlySet<string> | null =>
  city && new Set(city.files.flatMap(({ kind, path }) => (kind === "photo" ? path : [])));

/** Says which photographs of an estate will not be shown: their path leaves the folder, or the manifest does not list it. */
export function judgePhotos(
  photos: Estate["photos"],
  listed: ReadonlySet<string> | null,
  notes: Notes,
  place: Place,
): void {
  for (const path of photos?.flatMap(({ before, after }) => [before, after]) ?? []) {
    if (!path) continue;
    const code = !INSIDE.test(path) ? "photoOutside" : listed && !listed.has(path) ? "photoUnlisted" : null;
    if (code) notes.add(code, "warning", { ...place, field: "photos", value: path });
  }
}

/** Whether bytes are a picture; `notes` says so where they are not. */
export function isPicture(path: string, bytes: Uint8Array, notes: Notes): boolean {
  const type = pictureType(bytes.subarray(0, PICTURE_HEAD));
  if (!type) notes.add("notPicture", "error", { value: path });
  return type !== null;
}
