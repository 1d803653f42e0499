import { cpSync, createReadStream, existsSync, rmSync, statSync } from "node:fs";
import { join, normalize } from "node:path";
import { defineConfig, type Plugin, type UserConfigFnObject } from "vite";

/**
 * `data/` is served as it is in development and copied to `dist/data/` by the build. The public build has none of it, nor of
 * the schemas for those who keep the data: `publish` writes what may go out.
 */
function cityFolders(isPublic: boolean): Plugin {
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
      if (!options.dir) return;
      if (isPublic) rmSync(join(options.dir, "schema"), { recursive: true, force: true });
      else if (existsSync(root))
        cpSync(root, join(options.dir, "data"), { recursive: true, filter: (path) => !path.endsWith(".ts") });
    },
  };
}

export default defineConfig(({ mode }) => ({
  base: "./",
  plugins: [cityFolders(mode === "public")],
  worker: { format: "es" },
  build: {
    target: "es2022",
    sourcemap: false,
    chunkSizeWarningLimit: 1200,
    outDir: mode === "public" ? "dist-public" : "dist",
  },
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/browser/**"],
    environment: "node",
    testTimeout: 60_000,
    setupFiles: ["test/setup.ts"],
  },
})) as UserConfigFnObject;
