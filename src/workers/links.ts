/** The graph of a large city, searched by two threads. */
import { wrap } from "comlink";
import { buildGraph, buildGraphInTwo, findLinks, type SearchInput } from "../domain/packaging/graph";
import type { LinkColumns } from "../domain/packaging/order";
import type { Share } from "../domain/packaging/pairs";
import { project } from "../domain/packaging/projection";
import type { Graph, GraphInput } from "../domain/packaging/types";
import type { Links } from "./links.worker";

/** Below this a second thread starts later than it helps. */
const LEAST = 50_000;

export const worthTwo = ({ geometry }: GraphInput): boolean => geometry.n >= LEAST && navigator.hardwareConcurrency > 1;

/** Builds the graph with a thread beside this one, or alone where none starts. */
export async function buildInTwo(input: GraphInput, onProgress: (share: number) => void): Promise<Graph> {
  const worker = new Worker(new URL("./links.worker.ts", import.meta.url), { type: "module" });
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener("error", (event) => reject(new Error(event.message || "The worker did not start.")));
  });
  const remote = wrap<Links>(worker);
  const elsewhere = (asked: SearchInput, share: Share): Promise<LinkColumns> =>
    Promise.race([remote.find(asked, share), failed]).catch(() => findLinks(asked, project(asked.geometry), share));
  try {
    // A browser may start a worker only while the thread that made it rests (whatwg/html#10228): not during a search of its own.
    const isThere = await Promise.race([remote.ready(), failed]).catch(() => false);
    if (!isThere) return buildGraph(input, onProgress);
    return await buildGraphInTwo(input, elsewhere, onProgress);
  } finally {
    worker.terminate();
  }
}
