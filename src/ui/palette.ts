/** Colours of packages, and of how far an estate is. */

/** Fill and outline by theme; chosen apart in lightness and hue, and the number beside them tells them apart without colour. */
const COLOURS = [
  ["#e9b9ad", "#a6402b"],
  ["#a9ccc8", "#1d6b68"],
  ["#d8c3e3", "#74489c"],
  ["#ecbc7a", "#9c5f0a"],
  ["#b7cbe6", "#2f5f9e"],
  ["#c9d9a8", "#567a1e"],
  ["#ecbcd2", "#a03a6d"],
  ["#b7c2cd", "#465564"],
] as const;
export const PACKAGE_COLOURS = COLOURS.length;
/** Fill and outline of colour k. */
export const packageColour = (k: number, theme: "light" | "dark"): readonly [fill: string, line: string] => {
  const [light, strong] = COLOURS[k % COLOURS.length];
  return theme === "dark" ? [strong, light] : [light, strong];
};

/** For the public: complete, under way, about to start, without news. Each has a mark of its own as well. */
export const TOLD_COLOURS = {
  light: ["#1d6b68", "#c2571d", "#7b6f60", "#655c55"],
  dark: ["#ffb36b", "#f0805e", "#b9aea2", "#a29484"],
} as const;
