/** The two grounds of the map, and small arithmetic on `#rrggbb` colours. */

export type Theme = "light" | "dark";

/** [red, green, blue], each 0–255. */
export const channels = (hex: string): readonly [number, number, number] => [
  Number.parseInt(hex.slice(1, 3), 16),
  Number.parseInt(hex.slice(3, 5), 16),
  Number.parseInt(hex.slice(5, 7), 16),
];

/** `a` at 0, `b` at 1, between them in between. */
export function mix(a: string, b: string, share: number): string {
  const to = channels(b);
  const parts = channels(a).map((v, k) => Math.round(v + (to[k] - v) * share));
  return `#${parts.map((v) => v.toString(16).padStart(2, "0")).join("")}`;
}

/** Relative luminance of WCAG 2, 0 (black) – 1 (white). */
export function luminance(hex: string): number {
  const [r, g, b] = channels(hex).map((v) => {
    const c = v / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
