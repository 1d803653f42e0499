/** Contrast of two `#rrggbb` colours by WCAG 2, 1–21; worked out from its text, not by what is tested. */
export function contrast(a: string, b: string): number {
  const [dark, light] = [a, b]
    .map((hex) =>
      [1, 3, 5]
        .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
        .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
        .reduce((sum, c, k) => sum + c * [0.2126, 0.7152, 0.0722][k], 0),
    )
    .sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}
