import { createHash } from "node:crypto";
import { cpSync, createReadStream, existsSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join, normalize, relative, resolve, sep } from "node:path";
import { build, defineConfig, type Plugin, type UserConfigFnObject } from "vite";

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

/** The terms of what is shipped, with it: `licences.txt`, of every package that the application depends on, workers and all. */
function licences(): Plugin {
  return {
    name: "licences",
    apply: "build",
    generateBundle() {
      const { packages } = JSON.parse(readFileSync(join(import.meta.dirname, "package-lock.json"), "utf8"));
      const named = new Map<string, string[]>();
      for (const [path, { version, license, dev }] of Object.entries<Record<string, unknown>>(packages)) {
        const folder = join(import.meta.dirname, path);
        if (path === "" || dev || !existsSync(folder)) continue;
        const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)/i.test(name));
        const text = file ? readFileSync(join(folder, file), "utf8").trim() : `${license ?? ""}`;
        const name = `${path.replace(/^.*node_modules\//, "")} ${version} (${license ?? "licence not told"})`;
        named.set(text, [...(named.get(text) ?? []), name]);
      }
      const source = [...named]
        .map(([text, names]) => `${names.join("\n")}\n\n${text}\n`)
        .join(`\n${"-".repeat(80)}\n\n`);
      this.emitFile({ type: "asset", fileName: "licences.txt", source });
    },
  };
}

/** The service worker with the list of all that the application is made of, as one file of its own: `offline.js`. */
function offlineShell(): Plugin {
  let outDir = "";
  return {
    name: "offline-shell",
    apply: "build",
    configResolved({ root, build: { outDir: to } }) {
      outDir = resolve(root, to);
    },
    async closeBundle() {
      const names = readdirSync(outDir, { recursive: true, withFileTypes: true })
        .filter((one) => one.isFile())
        .map((one) => relative(outDir, join(one.parentPath, one.name)).split(sep).join("/"))
        .filter((name) => !/^(data|schema)\/|\.map$|^(offline\.js|licences\.txt)$/.test(name));
      const shell = names.sort().map((url) => ({
        url,
        revision: url.startsWith("assets/")
          ? null
          : createHash("sha256")
              .update(readFileSync(join(outDir, url)))
              .digest("hex"),
      }));
      await build({
        configFile: false,
        logLevel: "warn",
        publicDir: false,
        define: { __SHELL__: JSON.stringify(shell), "process.env.NODE_ENV": '"production"' },
        build: {
          outDir,
          emptyOutDir: false,
          target: "es2022",
          lib: {
            entry: join(import.meta.dirname, "src/workers/offline.worker.ts"),
            formats: ["iife"],
            name: "offline",
            fileName: () => "offline.js",
          },
        },
      });
    },
  };
}

export default defineConfig(({ mode }) => ({
  base: "./",
  plugins: [cityFolders(mode === "public"), licences(), offlineShell()],
  worker: { format: "es" },
  build: {
    target: "es2022",
    sourcemap: false,
    chunkSizeWarningLimit: 1200,
    outDir: mode === "public" ? "dist-public" : "dist",
    // The entry names every file that it may fetch later: 7 letters of a hash are enough, and weigh less.
    rollupOptions: {
      output: {
        hashCharacters: "base36",
        chunkFileNames: "assets/[name]-[hash:7].js",
        assetFileNames: "assets/[name]-[hash:7][extname]",
      },
    },
  },
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/browser/**"],
    environment: "node",
    testTimeout: 60_000,
    hookTimeout: 60_000,
    setupFiles: ["test/setup.ts"],
  },
})) as UserConfigFnObject;
