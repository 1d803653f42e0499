/** What fits into view keeps clear of what stands at the upper edge, and of strip and tools of a narrow map. */
export function clear(frame: HTMLElement): { top: number; right: number; bottom: number; left: number } {
  const { top, height, width } = frame.getBoundingClientRect();
  const above = frame.querySelector(".mapleft")?.getBoundingClientRect();
  const below = frame.querySelector(".mapfoot")?.getBoundingClientRect();
  const free = { top: 24, right: 24, bottom: 24, left: 24 };
  if (above && above.bottom - top < height / 3) free.top = above.bottom - top + 12;
  if (width < 640) free.right = 64;
  if (below) free.bottom = Math.min(height / 4, top + height - below.top + 12);
  return free;
}
