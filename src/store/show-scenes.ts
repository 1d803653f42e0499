/** The loop's scenes: the office's chapters in its order, one scene for each district, and none that has nothing to tell. */
import { computed } from "@preact/signals";
import type { Chapter, ChapterKind } from "../model/show";
import { arranged } from "./show";
import { photoPairs } from "./show-photos";
import { aspectsTold, cityTold, districtsTold, togetherTold } from "./show-told";

export interface Scene extends Chapter {
  /** Row of the district that it is about; −1: none. */
  readonly district: number;
}

/** @param districts rows. @param silent chapters that have nothing to tell. */
export const scenesOf = (
  chapters: readonly Chapter[],
  districts: readonly number[],
  silent: ReadonlySet<ChapterKind>,
): Scene[] =>
  chapters
    .filter(({ kind }) => !silent.has(kind))
    .flatMap((chapter) =>
      chapter.kind === "districts"
        ? districts.map((district) => ({ ...chapter, district }))
        : [{ ...chapter, district: -1 }],
    );

export const scenes = computed<readonly Scene[]>(() => {
  if (!cityTold.value) return [];
  const silent = new Set<ChapterKind>();
  if (photoPairs.value.length === 0) silent.add("photos");
  if (!togetherTold.value) silent.add("packages");
  if (!aspectsTold.value?.some(({ planned }) => planned > 0)) silent.add("works");
  if (cityTold.value.covered.share === null) silent.add("coverage");
  return scenesOf(
    arranged.value.show.chapters,
    districtsTold.value.map(({ row }) => row),
    silent,
  );
});
