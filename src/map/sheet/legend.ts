/** The legends of layers as lines of a sheet, and where each line stands. */
import { formatNumber } from "../../text/format";
import { map as words } from "../../text/map";
import { type Lang, say } from "../../text/phrase";
import { legendRows } from "../legendRows";
import { inOrder } from "../order";
import type { LegendItem, MapLayer } from "../types";
import { wrapped } from "./lines";

/** Units: height of a line of text, of its words, and room of a sample. */
export const LINE = 17;
export const EM = 12;
export const SAMPLE = 30;

export interface LegendLine {
  readonly kind: "title" | "note" | "row";
  readonly lines: readonly string[];
  readonly item?: LegendItem;
  /** Stands with the line after it. */
  readonly holds?: boolean;
}

export interface LegendSpot extends LegendLine {
  readonly x: number;
  /** Upper edge. */
  readonly y: number;
}

/** What the legends say, the widest layer first, for a column of `room` units. */
export function legendLines(layers: readonly MapLayer[], lang: Lang, room: number): LegendLine[] {
  return inOrder(layers).flatMap(({ legend, visible }): LegendLine[] => {
    if (!legend || visible === false) return [];
    const { title, scale, note, format = (v: number) => formatNumber(v, 2) } = legend;
    const { classes, items } = legendRows(legend, format, {
      notInPlan: say(lang, words.notInPlan),
      noData: say(lang, words.noData),
    });
    const line = (kind: LegendLine["kind"], text: string, item?: LegendItem): LegendLine => ({
      kind,
      lines: wrapped(text, kind === "title" ? EM + 1 : EM, room - (item ? SAMPLE : 0)),
      item,
      holds: kind === "title",
    });
    const counted =
      scale && classes.length > 0
        ? `${say(lang, words[scale.method], { k: classes.length })} · ${say(lang, words.n, { n: scale.n })}`
        : "";
    return [
      ...(title ? [line("title", title)] : []),
      ...(counted ? [line("note", counted)] : []),
      ...[...classes, ...items].map((item) => line("row", item.label, item)),
      ...(note ? [line("note", note)] : []),
    ];
  });
}

const heightOf = ({ kind, lines }: LegendLine, first: boolean): number =>
  lines.length * LINE + (kind === "title" && !first ? 7 : 0);

/**
 * Lines in `columns` columns of `room` units, `gap` units apart, each filled to about the same height.
 * @returns where each stands, and how high the highest column is.
 */
export function legendSpots(
  list: readonly LegendLine[],
  columns: number,
  room: number,
  gap: number,
): { spots: LegendSpot[]; height: number } {
  const whole = list.reduce((sum, line) => sum + heightOf(line, false), 0);
  const target = whole / columns;
  const spots: LegendSpot[] = [];
  let [column, y, height] = [0, 0, 0];
  list.forEach((line, k) => {
    const next = list[k].holds && list[k + 1] ? heightOf(list[k + 1], false) : 0;
    if (y > 0 && column < columns - 1 && y + (heightOf(line, false) + next) / 2 > target) {
      column++;
      y = 0;
    }
    const tall = heightOf(line, y === 0);
    spots.push({ ...line, x: column * (room + gap), y: y + tall - line.lines.length * LINE });
    y += tall;
    height = Math.max(height, y);
  });
  return { spots, height };
}
