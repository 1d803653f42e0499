/** What a map can be set out on: papers, and a slide as a picture. */
export const SHEETS = ["a4", "a3", "a1", "slide"] as const;
export type Sheet = (typeof SHEETS)[number];
export const TURNS = ["landscape", "portrait"] as const;
export type Turn = (typeof TURNS)[number];
