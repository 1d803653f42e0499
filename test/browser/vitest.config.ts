import { defineConfig } from "vitest/config";

/** Browser tests: a real Chromium on the built application, served from a sub-path. `npm run build` first. */
export default defineConfig({
  root: new URL("../..", import.meta.url).pathname,
  test: {
    include: ["test/browser/**/*.test.ts"],
    globalSetup: [new URL("./server.ts", import.meta.url).pathname],
    environment: "node",
    // A step that waits in vain ends after 20 s: this is for a machine that is busy with other work.
    testTimeout: 90_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
