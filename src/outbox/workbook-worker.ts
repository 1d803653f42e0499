/** The workbook written beside the page, which goes on answering. */
import { type Remote, wrap } from "comlink";
import type { Table } from "./workbook";
import type { Writer } from "./workbook.worker";

/** As `workbook`, in a worker of its own that ends with it. */
export async function workbookAside(tables: readonly Table[]): Promise<Blob> {
  const worker = new Worker(new URL("./workbook.worker.ts", import.meta.url), { type: "module" });
  const remote: Remote<Writer> = wrap<Writer>(worker);
  try {
    return await Promise.race([
      remote.workbook(tables),
      new Promise<never>((_, reject) => {
        worker.addEventListener("error", ({ message }) => reject(new Error(message || "The worker did not start.")));
      }),
    ]);
  } finally {
    worker.terminate();
  }
}
