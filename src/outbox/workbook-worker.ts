/** The workbook written beside the page. */
import { aside } from "./aside";
import type { Table } from "./workbook";
import type { Writer } from "./workbook.worker";

/** As `workbook`, in a worker of its own. */
export const workbookAside = (tables: readonly Table[]): Promise<Blob> =>
  aside<Writer, Blob>(new Worker(new URL("./workbook.worker.ts", import.meta.url), { type: "module" }), (remote) =>
    remote.workbook(tables),
  );
