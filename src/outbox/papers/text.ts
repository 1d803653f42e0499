/** A paper as plain text: tables by tabs, so that they paste into a sheet. */
import { cellText } from "./tables";
import type { Paper } from "./types";

export function paperText({ title, marks, subtitle, parts }: Paper): string {
  const lines = [`${title}（${marks.join("，")}）`, subtitle];
  for (const part of parts) {
    lines.push("", part.title, ...part.lines);
    if (part.table)
      lines.push(part.table.header.join("\t"), ...part.table.rows.map((row) => row.map(cellText).join("\t")));
    if (part.after) lines.push(part.after);
  }
  return `${lines.join("\n")}\n`;
}
