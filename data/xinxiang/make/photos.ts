/** Before and after, drawn: plainly illustrations (示例插图), never to be taken for photographs of a place. */
import type { Made } from "./estates";

const MARK = `<g font-family="sans-serif" font-weight="700"><rect x="20" y="20" width="250" height="56" rx="10" fill="#231f1c" opacity=".82"/><text x="145" y="59" font-size="34" fill="#fff" text-anchor="middle">示例插图</text></g>`;
const picture = (title: string, body: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 800" width="1200" height="800"><title>${title}</title>${body}${MARK}</svg>\n`;
const rect = (x: number, y: number, w: number, h: number, fill: string, more = ""): string =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${fill}"${more}/>`;
const line = (points: string, stroke: string, width: number): string =>
  `<path d="${points}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;
const tree = (x: number, y: number, r: number, leaf: string): string =>
  rect(x - r / 8, y, r / 4, r * 1.3, "#6b4a34") +
  `<circle cx="${x}" cy="${y}" r="${r}" fill="${leaf}"/><circle cx="${x - r * 0.6}" cy="${y + r * 0.35}" r="${r * 0.65}" fill="${leaf}"/><circle cx="${x + r * 0.6}" cy="${y + r * 0.35}" r="${r * 0.65}" fill="${leaf}"/>`;
const GRID = (columns: number, rows: number): [number, number][] =>
  Array.from({ length: columns * rows }, (_, k) => [k % columns, Math.floor(k / columns)]);

/** A block of flats: stained and barred, then painted, with a new roof and drawn-in pipes. */
const block = (after: boolean): string =>
  rect(0, 0, 1200, 800, after ? "#d5e6ee" : "#cfcfc8") +
  rect(0, 640, 1200, 160, after ? "#b9b4a8" : "#9b9488") +
  (after
    ? `<path d="M160 190 600 90 1040 190z" fill="#a6402b"/>` +
      rect(200, 190, 800, 450, "#f3e3c8") +
      rect(200, 540, 800, 100, "#c98b5c")
    : rect(190, 170, 820, 24, "#6d675f") +
      rect(200, 190, 800, 450, "#b6ab9a") +
      [260, 470, 720, 900]
        .map((x) => `<path d="M${x} 194q30 90 8 190q40 60 14 150h-60q20-160 0-200z" fill="#9d9180"/>`)
        .join("")) +
  GRID(6, 4)
    .map(([c, r]) => {
      const [x, y] = [240 + c * 124, 220 + r * 100];
      return after
        ? rect(x, y, 92, 66, "#fffdf8") + rect(x + 8, y + 8, 34, 50, "#8fb7c4") + rect(x + 50, y + 8, 34, 50, "#8fb7c4")
        : rect(x, y, 92, 66, "#59666b") +
            [0, 1, 2, 3, 4].map((b) => rect(x + 8 + b * 19, y - 6, 4, 78, "#7a5a48")).join("");
    })
    .join("") +
  (after
    ? tree(110, 560, 70, "#5c9a63") + tree(1100, 550, 80, "#5c9a63") + rect(560, 560, 84, 80, "#1d6b68")
    : line("M200 250C420 330 560 200 1000 300M200 300C460 380 700 260 1000 350", "#3b3833", 7) +
      rect(560, 560, 84, 80, "#4c4741") +
      rect(60, 590, 120, 50, "#7b746a") +
      rect(1030, 600, 110, 40, "#6e675d"));

/** A yard: clutter and mud, then paving, lamps, benches and a garden. */
const yard = (after: boolean): string =>
  rect(0, 0, 1200, 420, after ? "#d9e8ee" : "#d2d0c8") +
  rect(0, 130, 330, 300, after ? "#efdcbc" : "#b3a897") +
  rect(870, 90, 330, 340, after ? "#e6cda6" : "#a89d8c") +
  GRID(3, 3)
    .map(
      ([c, r]) =>
        rect(40 + c * 96, 160 + r * 84, 60, 48, "#7d949c") + rect(910 + c * 96, 130 + r * 90, 60, 50, "#7d949c"),
    )
    .join("") +
  (after
    ? rect(0, 420, 1200, 380, "#84ab6f") +
      `<path d="M420 420h360l260 380H160z" fill="#dcd3c3"/>` +
      `<path d="M590 420h20l20 380h-60z" fill="#c9bda8"/>` +
      tree(240, 400, 90, "#4f8a57") +
      tree(1000, 400, 95, "#4f8a57") +
      [420, 790]
        .map((x) => `${rect(x - 4, 330, 8, 190, "#3d4a4a")}<circle cx="${x}" cy="322" r="22" fill="#ffe7a6"/>`)
        .join("") +
      rect(130, 600, 190, 22, "#8a5a3c") +
      rect(150, 622, 14, 46, "#5a4636") +
      rect(286, 622, 14, 46, "#5a4636") +
      [880, 950, 1020, 1090].map((x) => `<circle cx="${x}" cy="640" r="24" fill="#d9775f"/>`).join("")
    : rect(0, 420, 1200, 380, "#8f8473") +
      `<ellipse cx="500" cy="640" rx="250" ry="70" fill="#6d6456"/><ellipse cx="860" cy="560" rx="150" ry="40" fill="#746a5b"/>` +
      line("M60 300C300 390 700 250 1180 340M80 250C420 330 760 220 1160 270", "#3b3833", 6) +
      rect(90, 520, 260, 120, "#6f7b80") +
      rect(110, 490, 220, 36, "#55606a") +
      rect(930, 600, 180, 110, "#7a6a58") +
      rect(960, 560, 120, 44, "#5f5346") +
      line("M700 760l60-120M790 770l30-150M640 770l-10-100", "#5d6b4b", 8));

/** An entrance: broken steps, then a ramp with handrails, a lamp and a lift beside the stair. */
const entrance = (after: boolean): string =>
  rect(0, 0, 1200, 800, after ? "#efe0c6" : "#b5aa99") +
  rect(0, 640, 1200, 160, after ? "#c2bbae" : "#8e8577") +
  rect(420, 220, 300, 420, after ? "#1d6b68" : "#3f3a35") +
  rect(450, 260, 240, 380, after ? "#9fd0cb" : "#2a2622") +
  (after
    ? rect(566, 260, 8, 380, "#1d6b68") +
      rect(800, 90, 230, 550, "#d7e2e4") +
      rect(830, 130, 170, 420, "#9fbcc4") +
      rect(910, 130, 10, 420, "#d7e2e4") +
      `<path d="M120 720 420 620v40L120 740z" fill="#ece6da"/>` +
      line("M130 640 420 540M130 640v90M230 606v80M330 572v80M420 540v90", "#a6402b", 12) +
      rect(380, 640, 380, 26, "#e9e2d5") +
      `<circle cx="570" cy="180" r="30" fill="#ffe7a6"/>` +
      tree(1110, 590, 70, "#5c9a63")
    : rect(380, 640, 380, 34, "#7d7568") +
      `<path d="M360 674h420l-40 40 26 30H340l30-36z" fill="#6c6458"/>` +
      line("M420 220 260 60M720 230C820 300 900 120 1160 210M60 140C200 200 300 90 420 220", "#332f2b", 7) +
      [850, 960, 1050].map((x, k) => rect(x, 520 - k * 30, 90, 120 + k * 30, "#6b6156")).join("") +
      rect(100, 560, 190, 80, "#75695b"));

const DRAWN = { block, yard, entrance };
const TITLES = { block: "楼栋", yard: "院落", entrance: "单元入口" } as const;
/** Files of the folder by path. */
export const PHOTOS: readonly (readonly [path: string, text: string])[] = Object.entries(DRAWN).flatMap(
  ([name, draw]) =>
    [false, true].map(
      (after) =>
        [
          `photos/${name}-${after ? "after" : "before"}.svg`,
          picture(`示例插图：${TITLES[name as keyof typeof DRAWN]}，${after ? "改造后" : "改造前"}`, draw(after)),
        ] as const,
    ),
);

/** Gives the largest estates that were complete by a day, one a district, a drawn pair each. */
export function addPhotos(estates: readonly Made[], by: string): void {
  const done = estates
    .map((estate) => ({ estate, on: (estate.acceptance as { report?: { on?: string } } | null)?.report?.on ?? "9" }))
    .filter(({ on }) => on <= by)
    .sort((a, b) => Number(b.estate.households) - Number(a.estate.households));
  const seen = new Set<unknown>();
  const names = Object.keys(DRAWN);
  for (const { estate, on } of done) {
    if (seen.size === names.length) break;
    if (seen.has(estate.district)) continue;
    const name = names[seen.size];
    seen.add(estate.district);
    const [before, after] = [`photos/${name}-before.svg`, `photos/${name}-after.svg`];
    estate.photos = [{ before, after, on, credit: "示例插图，不是实景照片" }];
  }
}
