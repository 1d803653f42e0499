/** A small static file server: what `npm start` and the browser tests serve the built application with. */
import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import { gzipSync } from "node:zlib";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".geojson": "application/geo+json; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".md": "text/plain; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
  ".pmtiles": "application/vnd.pmtiles",
};
const COMPRESSED = /^(text|application\/(json|geo\+json|manifest|wasm)|image\/svg)/;

/** On every response: a worker obeys the header it came with. */
export const SECURITY: Readonly<Record<string, string>> = {
  "Content-Security-Policy":
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src 'self'; " +
    "img-src 'self' data: blob:; connect-src 'self' blob:; font-src 'self'; manifest-src 'self'; base-uri 'none'; frame-ancestors 'self'",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
};

/** The policy with these hosts among those that pages may ask, as for a basemap: `https://*.tianditu.gov.cn`. @throws a RangeError for what is no origin */
export function allowing(hosts: readonly string[]): Readonly<Record<string, string>> {
  const odd = hosts.find((host) => !/^https?:\/\/(\*\.)?[\w.-]+(:\d+)?$/.test(host));
  if (odd !== undefined) throw new RangeError(`not the address of a host: ${odd}`);
  const policy = SECURITY["Content-Security-Policy"];
  const connect = "connect-src 'self' blob:";
  return { ...SECURITY, "Content-Security-Policy": policy.replace(connect, [connect, ...hosts].join(" ")) };
}

/** First and last byte that a Range header asks of a file, null: the whole file; "none": nothing that it has. */
export function rangeOf(asked: string | undefined, size: number): readonly [from: number, to: number] | null | "none" {
  const [, first = "", last = ""] = /^bytes=(\d*)-(\d*)$/.exec(asked ?? "") ?? [];
  if (first === "" && last === "") return null;
  const from = first === "" ? Math.max(0, size - Number(last)) : Number(first);
  const to = first === "" || last === "" ? size - 1 : Math.min(Number(last), size - 1);
  return from > to ? "none" : [from, to];
}

/** The file under `root` that a request's path names, or null: outside of root, or not there. */
export function fileOf(root: string, path: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return null;
  }
  if (decoded.includes("\0")) return null;
  const asked = resolve(root, `.${sep}${decoded}`);
  if (asked !== root && !asked.startsWith(root + sep)) return null;
  const file = existsSync(asked) && statSync(asked).isDirectory() ? join(asked, "index.html") : asked;
  return existsSync(file) && statSync(file).isFile() ? file : null;
}

export interface Serving {
  /** Where the folder stands, with the final slash. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

export interface ServeOptions {
  /** Path the folder is served under, with both slashes: `/` or `/some/sub/path/`. */
  readonly prefix?: string;
  /** Port to try first; 0 = any free one. When it is taken, the next free one is used. */
  readonly port?: number;
  readonly host?: string;
  /** Other hosts that pages may ask. */
  readonly connect?: readonly string[];
}

/** Serves `folder` over http. Rejects when no port of the twenty from `port` on is free. */
export async function serve(folder: string, options: ServeOptions = {}): Promise<Serving> {
  const { prefix = "/", port = 0, host = "127.0.0.1", connect = [] } = options;
  const security = allowing(connect);
  const root = resolve(folder);
  const packed = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const path = (request.url ?? "/").split("?")[0];
    const file = path.startsWith(prefix) ? fileOf(root, path.slice(prefix.length)) : null;
    const headers: Record<string, string> = { ...security, "Cache-Control": "no-cache" };
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405, headers).end();
      return;
    }
    if (!file) {
      response.writeHead(404, { ...headers, "Content-Type": "text/plain; charset=utf-8" }).end("404\n");
      return;
    }
    headers["Content-Type"] = TYPES[extname(file)] ?? "application/octet-stream";
    if (COMPRESSED.test(headers["Content-Type"]) && /\bgzip\b/.test(String(request.headers["accept-encoding"]))) {
      const { mtimeMs, size } = statSync(file);
      const key = `${file} ${mtimeMs} ${size}`;
      const body = packed.get(key) ?? gzipSync(readFileSync(file));
      packed.set(key, body);
      response.writeHead(200, { ...headers, "Content-Encoding": "gzip", "Content-Length": String(body.length) });
      response.end(request.method === "HEAD" ? undefined : body);
      return;
    }
    const { size } = statSync(file);
    const part = rangeOf(request.headers.range, size);
    headers["Accept-Ranges"] = "bytes";
    if (part === "none") {
      response.writeHead(416, { ...headers, "Content-Range": `bytes */${size}` }).end();
      return;
    }
    const [start, end] = part ?? [0, size - 1];
    if (part) headers["Content-Range"] = `bytes ${start}-${end}/${size}`;
    response.writeHead(part ? 206 : 200, { ...headers, "Content-Length": String(end - start + 1) });
    if (request.method === "HEAD" || size === 0) response.end();
    else createReadStream(file, { start, end }).pipe(response);
  });
  const bound = await listen(server, host, port);
  return {
    address: `http://${host}:${bound}${prefix}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function listen(server: Server, host: string, first: number): Promise<number> {
  for (let port = first; ; port++) {
    try {
      return await new Promise<number>((done, fail) => {
        server.once("error", fail);
        server.listen(port, host, () => {
          server.off("error", fail);
          const address = server.address();
          done(typeof address === "object" && address ? address.port : port);
        });
      });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE" || port >= first + 20) throw error;
    }
  }
}
