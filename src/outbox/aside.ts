/** Work beside the page, which goes on answering. */
import { type Remote, wrap } from "comlink";

/** Runs one piece of work in a worker of its own that ends with it. @throws when the worker does not start. */
export async function aside<W, T>(worker: Worker, work: (remote: Remote<W>) => Promise<T>): Promise<T> {
  try {
    return await Promise.race([
      work(wrap<W>(worker)),
      new Promise<never>((_, reject) => {
        worker.addEventListener("error", ({ message }) => reject(new Error(message || "The worker did not start.")));
      }),
    ]);
  } finally {
    worker.terminate();
  }
}
