/** A thread that reads names and ends with the answer. */
import { wrap } from "comlink";
import type { Reading } from "../intake/readings";
import type { Reader } from "./pinyin.worker";

/** How each of the names is read. @throws when the thread does not start. */
export async function readNames(names: readonly string[]): Promise<Reading[]> {
  const worker = new Worker(new URL("./pinyin.worker.ts", import.meta.url), { type: "module" });
  try {
    const failed = new Promise<never>((_, fail) => {
      worker.addEventListener("error", (event) => fail(new Error(event.message || "The worker did not start.")));
    });
    return await Promise.race([wrap<Reader>(worker).read(names), failed]);
  } finally {
    worker.terminate();
  }
}
