/** Facts of a package beside its score. */
import type { Constants } from "./types";

/** 万元 that one site instead of several saves: set-ups and walls, at most the cap's share of the budget; null: budget unknown. */
export function savingWan(
  {
    members,
    near,
    budgetWan,
  }: { readonly members: readonly unknown[]; readonly near: number; readonly budgetWan: number | null },
  c: Constants,
): number | null {
  if (budgetWan === null) return null;
  return Math.min(c.setupSavedWan * (members.length - 1) + c.wallSavedWan * near, c.savingCap * budgetWan);
}

/**
 * The widest gap that ties a package, m: of its links, or what parts a held one that hangs apart; null: there is none.
 */
export function widestGapM({
  links,
  hand,
}: {
  readonly links: readonly { readonly gapM: number }[];
  readonly hand?: { readonly apartM: number } | null;
}): number | null {
  const most = Math.max(hand?.apartM ?? 0, ...links.map(({ gapM }) => gapM));
  return links.length > 0 || most > 0 ? most : null;
}
