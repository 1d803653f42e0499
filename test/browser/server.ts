/** Serves `dist/` from a sub-path for the whole run of the browser tests. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { serve } from "../../src/cli/serve";

declare module "vitest" {
  export interface ProvidedContext {
    address: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = join(import.meta.dirname, "../../dist");
  if (!existsSync(join(folder, "index.html")))
    throw new Error("dist/index.html is missing: run `npm run build` first.");
  const { address, close } = await serve(folder, { prefix: "/some/sub/path/" });
  project.provide("address", address);
  return close;
}
