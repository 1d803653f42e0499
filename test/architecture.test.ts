/** The house's rules, read from the README's Architecture section and held to the code. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, extname, join, relative, resolve, sep } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = resolve(import.meta.dirname, "..");
const SRC = join(ROOT, "src");

const walk = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (["node_modules", "dist", "dist-public", ".git", ".cache"].includes(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? walk(path) : [path];
  });

interface Import {
  readonly from: string;
  /** The file when it is ours, else the package's specifier. */
  readonly to: string;
  readonly ours: boolean;
  readonly typeOnly: boolean;
}

const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "$1");

/** The file a relative specifier means, without Vite's `?worker&url` and such. */
function target(from: string, specifier: string): string {
  const base = resolve(dirname(from), specifier.split("?")[0]);
  const tries = [base, `${base}.ts`, `${base}.tsx`, join(base, "index.ts"), base.replace(/\.js$/, ".ts")];
  return tries.find((path) => existsSync(path) && statSync(path).isFile()) ?? base;
}

/** Static, dynamic and worker imports of one file. */
function importsOf(file: string): Import[] {
  const text = withoutComments(readFileSync(file, "utf8"));
  const found: Import[] = [];
  const add = (specifier: string, typeOnly: boolean): void => {
    const ours = specifier.startsWith(".");
    found.push({ from: file, to: ours ? target(file, specifier) : specifier, ours, typeOnly });
  };
  for (const [, clause, specifier] of text.matchAll(/^\s*(?:import|export)\b([^;"'`]*?)\bfrom\s*["']([^"']+)["']/gm)) {
    const names = /^\s*\{([^}]*)\}\s*$/.exec(clause)?.[1];
    const allTypes = names?.split(",").every((name) => name.trim() === "" || name.trim().startsWith("type "));
    add(specifier, /^\s*type\b/.test(clause) || (allTypes ?? false));
  }
  for (const [, specifier] of text.matchAll(/^\s*import\s*["']([^"']+)["']/gm)) add(specifier, false);
  for (const [, type, specifier] of text.matchAll(/(typeof\s+)?\bimport\(\s*["'`]([^"'`$]+)["'`]\s*\)/g)) {
    add(specifier, type !== undefined);
  }
  for (const [, specifier] of text.matchAll(/new URL\(\s*["']([^"']+)["']\s*,\s*import\.meta\.url/g))
    add(specifier, false);
  return found;
}

const sources = walk(SRC);
const code = sources.filter((path) => /\.(ts|tsx)$/.test(path));
const imports = code.flatMap(importsOf);
const short = (path: string): string => relative(ROOT, path).split(sep).join("/");
/** The room a file of ours stands in; a file directly in src is the room of its name (`main`). */
const roomOf = (path: string): string => {
  const inside = relative(SRC, path).split(sep);
  return inside.length > 1 ? inside[0] : inside[0].replace(/\.\w+$/, "");
};

/** The table of README's Architecture section: room → rooms it may import. */
function readRules(): Map<string, Set<string>> {
  const readme = readFileSync(join(ROOT, "README.md"), "utf8");
  const section = /^## Architecture\n([\s\S]*?)(?=^## |(?![\s\S]))/m.exec(readme)?.[1] ?? "";
  const rules = new Map<string, Set<string>>();
  for (const [, room, allowed] of section.matchAll(/^\| `([\w.]+?)(?:\.tsx|\/)?` \|[^|\n]*\|([^|\n]*)\|$/gm)) {
    rules.set(room, new Set([...allowed.matchAll(/`(\w+)`/g)].map(([, name]) => name)));
  }
  return rules;
}
const rules = readRules();

describe("README's Architecture section", () => {
  it("names exactly the rooms of src", () => {
    const rooms = readdirSync(SRC, { withFileTypes: true })
      .filter((entry) => !entry.isDirectory() || walk(join(SRC, entry.name)).length > 0)
      .filter((entry) => entry.isDirectory() || /\.tsx?$/.test(entry.name))
      .filter((entry) => !entry.name.endsWith(".d.ts"))
      .map((entry) => entry.name.replace(/\.\w+$/, ""));
    expect([...rules.keys()].sort()).toEqual(rooms.sort());
  });

  it("sends imports downward only: no room reaches itself through its rules", () => {
    const reach = (room: string, seen = new Set<string>()): Set<string> => {
      for (const next of rules.get(room) ?? []) {
        if (!seen.has(next)) {
          seen.add(next);
          reach(next, seen);
        }
      }
      return seen;
    };
    expect([...rules.keys()].filter((room) => reach(room).has(room))).toEqual([]);
  });

  it("is what the code does", () => {
    expect(imports.length).toBeGreaterThan(100);
    const breaks = imports
      .filter(({ to, ours }) => ours && to.startsWith(SRC + sep))
      .filter(({ from, to }) => roomOf(from) !== roomOf(to) && !rules.get(roomOf(from))?.has(roomOf(to)))
      .map(({ from, to }) => `${short(from)} imports ${short(to)}`);
    expect(breaks).toEqual([]);
  });
});

describe("imports", () => {
  const value = imports.filter(({ typeOnly }) => !typeOnly);
  const users = (list: readonly Import[], what: RegExp): string[] => [
    ...new Set(list.filter(({ to, ours }) => !ours && what.test(to)).map(({ from }) => short(from))),
  ];

  it("reach only files that are there", () => {
    expect(
      imports.filter(({ to, ours }) => ours && !existsSync(to)).map(({ from, to }) => `${short(from)} → ${short(to)}`),
    ).toEqual([]);
  });

  it("go in no circle: no file leads back to itself, types included", () => {
    const next = new Map<string, string[]>();
    for (const { from, to, ours } of imports) if (ours) next.set(from, [...(next.get(from) ?? []), to]);
    const leadsBack = (file: string): boolean => {
      const seen = new Set<string>();
      const open = [...(next.get(file) ?? [])];
      for (let one = open.pop(); one !== undefined; one = open.pop()) {
        if (seen.has(one)) continue;
        seen.add(one);
        open.push(...(next.get(one) ?? []));
      }
      return seen.has(file);
    };
    expect(code.filter(leadsBack).map(short)).toEqual([]);
  });

  it("of maplibre-gl stand in map/mount.ts and its worker alone, apart from types", () => {
    expect(users(value, /^maplibre-gl/).sort()).toEqual(["src/map/mapWorker.ts", "src/map/mount.ts"]);
  });

  it("of map never name the store", () => {
    expect(imports.filter(({ from, to }) => roomOf(from) === "map" && short(to).startsWith("src/store/"))).toEqual([]);
  });

  it("of domain are the model and small geometry libraries", () => {
    const allowed = /^(@turf\/|flatbush$|simple-statistics$|geojson$)/;
    const others = imports.filter(({ from, to, ours }) => roomOf(from) === "domain" && !ours && !allowed.test(to));
    expect(others.map(({ from, to }) => `${short(from)} imports ${to}`)).toEqual([]);
  });

  it("of model are its schemas' library alone", () => {
    const others = imports.filter(({ from, to, ours }) => roomOf(from) === "model" && !ours && to !== "zod/mini");
    expect(others.map(({ from, to }) => `${short(from)} imports ${to}`)).toEqual([]);
  });

  it("of src are dependencies, so that their terms are shipped with the application", () => {
    const { dependencies } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
    // The first holds types alone, the second is a name for one that is listed.
    const known = new Set(["geojson", "#write-excel-file", ...Object.keys(dependencies)]);
    const packages = value
      .filter(({ from, to, ours }) => !ours && !to.startsWith("node:") && roomOf(from) !== "cli")
      .map(({ to }) => /^(@[^/]+\/)?[^/]+/.exec(to)?.[0] ?? to);
    expect([...new Set(packages)].filter((name) => !known.has(name))).toEqual([]);
  });

  it("of Node stand in the command line alone", () => {
    expect(users(value, /^node:/).filter((path) => !path.startsWith("src/cli/"))).toEqual([]);
  });
});

describe("files", () => {
  const said = (paths: readonly string[], what: RegExp): string[] =>
    paths.flatMap((path) =>
      withoutComments(readFileSync(path, "utf8"))
        .split("\n")
        .flatMap((line) => (what.test(line) ? [`${short(path)}: ${line.trim().slice(0, 120)}`] : [])),
    );

  it("of domain and model know no page", () => {
    const pure = code.filter((path) => ["domain", "model"].includes(roomOf(path)));
    expect(
      said(pure, /(?<![.\w"'])(document|window|navigator|localStorage|location|self)\.\w|\bHTMLElement\b/),
    ).toEqual([]);
  });

  it("of domain, intake and workers say nothing to a reader", () => {
    const silent = code.filter((path) => ["domain", "workers"].includes(roomOf(path)));
    expect(
      imports.filter(
        ({ from, to, typeOnly }) => silent.includes(from) && !typeOnly && short(to).startsWith("src/text/"),
      ),
    ).toEqual([]);
  });

  it("of src know no city", () => {
    const known = sources.flatMap((path) =>
      /新乡|xinxiang|(?<!\d)4107/i.test(readFileSync(path, "utf8")) ? [short(path)] : [],
    );
    expect(known).toEqual([]);
  });

  it("of src have at most 350 lines", () => {
    const long = sources
      .map((path) => ({ path: short(path), lines: readFileSync(path, "utf8").split("\n").length - 1 }))
      .filter(({ lines }) => lines > 350);
    expect(long).toEqual([]);
  });

  it("of src never turn text into HTML", () => {
    expect(
      said(code, /dangerouslySetInnerHTML|\.(inner|outer)HTML\s*=|insertAdjacentHTML|\.setHTML\(|\bdocument\.write/),
    ).toEqual([]);
  });

  it("speak of no machine they were written on", () => {
    const machine = new RegExp(
      ["/wor" + "k/", "/far" + "m/", "\\.\\./sha" + "red", "\\.lib" + "rary\\b", "/home/\\w+/", "/Users/\\w+/"].join(
        "|",
      ),
    );
    const textual = new Set([".ts", ".tsx", ".md", ".json", ".geojson", ".csv", ".html", ".css", ".mjs", ".yml", ""]);
    const found = walk(ROOT)
      .filter((path) => textual.has(extname(path)) && !path.endsWith(".log"))
      .filter((path) => machine.test(readFileSync(path, "utf8")));
    expect(found.map(short)).toEqual([]);
  });
});
