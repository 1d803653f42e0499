/** Work beside the page, which goes on answering. */
import { type Remote, wrap } from "comlink";

/**
 * Runs one piece of work in a worker of its own that ends with it, or with the signal.
 * @throws when the worker does not start; the signal's reason when it was given up.
 */
export async function aside<W, T>(
  worker: Worker,
  work: (remote: Remote<W>) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  try {
    return await Promise.race([
      work(wrap<W>(worker)),
      new Promise<never>((_, reject) => {
        worker.addEventListener("error", ({ message }) => reject(new Error(message || "The worker did not start.")));
        if (signal?.aborted) reject(signal.reason);
        signal?.addEventListener("abort", () => reject(signal.reason));
      }),
    ]);
  } finally {
    worker.terminate();
  }
}
