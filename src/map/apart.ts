/** Circles pushed apart until none lies on another. */
export interface Circle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/**
 * Places of circles with `gap` pixels between any two, each as near to where it was as a few rounds of pushing find, and
 * whole within width × height pixels where there is room. `below` = pixels kept free under each for a line of words.
 */
export function apart(
  circles: readonly Circle[],
  width: number,
  height: number,
  { gap = 4, below = 0 }: { readonly gap?: number; readonly below?: number } = {},
): [number, number][] {
  const at = circles.map(({ x, y }): [number, number] => [x, y]);
  // A circle and its line of words are taken as one circle that reaches as far down.
  const reach = circles.map(({ radius }) => radius + below / 2);
  for (let round = 0; round < 600; round++) {
    let moved = false;
    for (let a = 0; a < at.length; a++) {
      for (let b = a + 1; b < at.length; b++) {
        let [dx, dy] = [at[b][0] - at[a][0], at[b][1] - at[a][1]];
        if (dx === 0 && dy === 0) [dx, dy] = [1, 0];
        const far = Math.hypot(dx, dy);
        const lack = reach[a] + reach[b] + gap - far;
        if (lack <= 0.01) continue;
        moved = true;
        // A little to the side, too: circles that the frame holds in a row get past each other.
        const [px, py] = [((dx - dy * 0.3) / far) * (lack / 2), ((dy + dx * 0.3) / far) * (lack / 2)];
        at[a] = [at[a][0] - px, at[a][1] - py];
        at[b] = [at[b][0] + px, at[b][1] + py];
      }
    }
    circles.forEach(({ radius }, k) => {
      const inside = (value: number, low: number, high: number): number =>
        low > high ? (low + high) / 2 : Math.max(low, Math.min(high, value));
      const next: [number, number] = [
        inside(at[k][0], radius + gap, width - radius - gap),
        inside(at[k][1], radius + gap, height - radius - below - gap),
      ];
      moved ||= Math.hypot(next[0] - at[k][0], next[1] - at[k][1]) > 0.01;
      at[k] = next;
    });
    if (!moved) break;
  }
  return at;
}
