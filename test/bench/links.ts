/** The second thread of the bench's graph build: searches a share and hands the links over. */
import { parentPort } from "node:worker_threads";
import { findLinks, type SearchInput } from "../../src/domain/packaging/graph";
import type { Share } from "../../src/domain/packaging/pairs";
import { project } from "../../src/domain/packaging/projection";

parentPort?.on("message", ({ input, share }: { input: SearchInput; share: Share }) => {
  const found = findLinks(input, project(input.geometry), share);
  parentPort?.postMessage(
    found,
    Object.values(found).map(({ buffer }) => buffer),
  );
});
