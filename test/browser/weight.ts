/** How heavy the first load is: gzip bytes of what the page fetches as code and style. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

export const DIST = join(import.meta.dirname, "../../dist");

export interface Chunk {
  readonly file: string;
  readonly gzip: number;
}

const weigh = (file: string): Chunk => ({ file, gzip: gzipSync(readFileSync(join(DIST, file))).length });

/** The page itself and what its HTML names: script, preloaded modules, style. Everything before the map is asked for. */
export function entryChunks(): Chunk[] {
  const html = readFileSync(join(DIST, "index.html"), "utf8");
  const files = [...html.matchAll(/(?:src|href)="\.\/([^"]+\.(?:js|css))"/g)].map(([, file]) => file);
  const seen = new Set(files);
  for (const file of seen) {
    if (!file.endsWith(".js")) continue;
    const text = readFileSync(join(DIST, file), "utf8");
    for (const [, name] of text.matchAll(/\b(?:import|from)\s*"\.\/([^"]+\.js)"/g)) seen.add(`assets/${name}`);
  }
  return ["index.html", ...seen].map(weigh);
}

export const total = (chunks: readonly Chunk[]): number => chunks.reduce((sum, { gzip }) => sum + gzip, 0);
