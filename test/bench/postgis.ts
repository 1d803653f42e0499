/** A throw-away PostGIS of the bench's own: a private socket in a temporary folder, never root, gone at the end. */
import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Plane } from "../../src/domain/packaging/projection";
import type { GeometryTable } from "../../src/model/geometry";

export interface PostGis {
  readonly version: string;
  /** Puts the estates into table t, indexed; x and y of the plane as they are. */
  load(geometry: GeometryTable, plane: Plane): void;
  /** Execution time on the server, ms. */
  time(query: string): number;
  /** Rows of a query, columns separated by |. */
  rows(query: string): string[];
  stop(): Promise<void>;
}

/** Debian's account without rights, for when the bench runs as root: the server refuses to. */
const NOBODY = 65_534;

function binaries(): string | null {
  const root = "/usr/lib/postgresql";
  const folders = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  const own = spawnSync("pg_config", ["--bindir"], { encoding: "utf8" });
  const all = [...folders.map((version) => join(root, version, "bin")), own.stdout?.trim() ?? ""];
  return (
    all.find((folder) => folder && existsSync(join(folder, "postgres")) && existsSync(join(folder, "initdb"))) ?? null
  );
}

/** Starts the server, or says why there is none. */
export async function startPostGis(): Promise<PostGis | string> {
  const bin = binaries();
  if (!bin) return "no PostgreSQL server is installed";
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const user = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  if (process.getuid?.() === 0) chownSync(folder, NOBODY, NOBODY);
  const data = join(folder, "data");
  const quiet = { ...user, cwd: folder, stdio: "ignore" } as const;
  let server: ChildProcess | null = null;
  const stop = async (): Promise<void> => {
    const running = server;
    server = null;
    if (running && running.exitCode === null) {
      const gone = new Promise((done) => running.once("exit", done));
      running.kill("SIGINT");
      await gone;
    }
    rmSync(folder, { recursive: true, force: true });
  };
  const psql = (...args: string[]): string =>
    execFileSync("psql", ["-h", folder, "-U", "bench", "-d", "postgres", "-XAtq", "-v", "ON_ERROR_STOP=1", ...args], {
      encoding: "utf8",
      maxBuffer: 1 << 30,
      stdio: ["ignore", "pipe", "ignore"],
    });
  try {
    execFileSync(join(bin, "initdb"), ["-D", data, "-U", "bench", "-A", "trust", "--no-sync", "--locale=C"], quiet);
    const settings = {
      listen_addresses: "''",
      unix_socket_directories: `'${folder}'`,
      fsync: "off",
      jit: "off",
      // One process, as ours is one thread.
      max_parallel_workers_per_gather: "0",
      shared_buffers: "256MB",
      work_mem: "512MB",
      maintenance_work_mem: "256MB",
    };
    writeFileSync(
      join(data, "postgresql.auto.conf"),
      Object.entries(settings)
        .map((pair) => pair.join(" = "))
        .join("\n"),
    );
    server = spawn(join(bin, "postgres"), ["-D", data], quiet);
    for (let tries = 0; ; tries++) {
      await new Promise((done) => setTimeout(done, 100));
      try {
        psql("-c", "select 1");
        break;
      } catch (error) {
        if (tries > 100 || server.exitCode !== null) throw error;
      }
    }
  } catch (error) {
    await stop();
    return `PostgreSQL did not start: ${(error as Error).message.split("\n")[0]}`;
  }
  try {
    psql("-c", "create extension postgis");
  } catch {
    await stop();
    return "PostgreSQL is installed without PostGIS";
  }
  return {
    version: psql("-c", "select postgis_lib_version()").trim(),
    load(geometry, plane) {
      const file = join(folder, "estates");
      writeFileSync(
        file,
        Array.from({ length: geometry.n }, (_, e) => `${e}\t${hexOf(geometry, plane, e)}\n`).join(""),
      );
      psql("-c", "drop table if exists t", "-c", "create table t (id integer primary key, geom geometry)");
      psql("-c", `\\copy t from '${file}'`);
      psql("-c", "create index on t using gist (geom)", "-c", "vacuum analyze t");
      rmSync(file);
    },
    time(query) {
      const lines = psql("-c", `explain (analyze, timing off) ${query}`).split("\n");
      const found = lines.map((line) => /^Execution Time: ([\d.]+) ms/.exec(line)?.[1]).find(Boolean);
      return Number(found);
    },
    rows: (query) => psql("-c", query).trim().split("\n"),
    stop,
  };
}

/** A feature of one ring as the hexadecimal WKB of a polygon. */
function hexOf({ ringStart, polygonStart, featureStart }: GeometryTable, { xy }: Plane, feature: number): string {
  const ring = polygonStart[featureStart[feature]];
  const [from, to] = [ringStart[ring], ringStart[ring + 1]];
  const bytes = Buffer.alloc(13 + 16 * (to - from + 1));
  bytes.writeUInt8(1, 0);
  bytes.writeUInt32LE(3, 1);
  bytes.writeUInt32LE(1, 5);
  bytes.writeUInt32LE(to - from + 1, 9);
  for (let k = 0; k <= to - from; k++) {
    const v = k === to - from ? from : from + k;
    bytes.writeDoubleLE(xy[2 * v], 13 + 16 * k);
    bytes.writeDoubleLE(xy[2 * v + 1], 21 + 16 * k);
  }
  return bytes.toString("hex");
}
