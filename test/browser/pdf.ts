/** What a printed PDF says of itself, read without any tool: its pages' sizes, and whether its words are words. */
import type { Page } from "playwright-core";

export interface Printed {
  /** Width and height of every page, whole mm. */
  readonly pages: readonly (readonly [number, number])[];
  /** Words are letters of fonts that can be copied and searched. */
  readonly hasText: boolean;
  readonly hasImages: boolean;
}

export async function printed(page: Page): Promise<Printed> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const mm = (points: string): number => Math.round((Number(points) / 72) * 25.4);
  // Of every page's own object, up to the next one.
  const objects = pdf.split(/\bendobj\b/).filter((object) => /\/Type\s*\/Page\b/.test(object));
  const pages = objects.map((object) => /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/.exec(object) ?? ["", "0", "0"]);
  return {
    pages: pages.map(([, width, height]) => [mm(width), mm(height)]),
    hasText: /\/Type\s*\/Font\b/.test(pdf) && /\/ToUnicode\b/.test(pdf),
    hasImages: /\/Subtype\s*\/Image/.test(pdf),
  };
}
