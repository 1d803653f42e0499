import { cpSync, createReadStream, existsSync, statSync } from "node:fs";
import { join, normalize } from "node:path";
import { defineConfig, type Plugin } from "vite";

/** `data/` is served as it is in development and copied to `dist/data/` by the build. */
function cityFolders(): Plugin {
  const root = join(import.meta.dirname, "data");
  return {
    name: "city-folders",
    configureServer(server) {
      server.middlewares.use("/data", (request, response, next) => {
        const path = normalize(join(root, decodeURIComponent((request.url ?? "/").split("?")[0])));
        if (!path.startsWith(root) || !existsSync(path) || !statSync(path).isFile()) return next();
        const type = path.endsWith("json") ? "application/json" : "text/plain; charset=utf-8";
        response.setHeader("Content-Type", type);
        createReadStream(path).pipe(response);
      });
    },
    writeBundle(options) {
      if (!options.dir || !existsSync(root)) return;
      cpSync(root, join(options.dir, "data"), { recursive: true, filter: (path) => !path.endsWith(".ts") });
    },
  };
}

export default defineConfig({
  base: "./",
  plugins: [cityFolders()],
  worker: { format: "es" },
  build: { target: "es2022", sourcemap: false, chunkSizeWarningLimit: 1200 },
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/browser/**"],
    environment: "node",
    testTimeout: 60_000,
    setupFiles: ["test/setup.ts"],
  },
} as Parameters<typeof defineConfig>[0]);
