/** `packages`: contiguous packages or PPP baskets of an estates file, as GeoJSON. */
import { contradictionsOf, withoutContradictions } from "../domain/packaging/contradiction";
import { defaultParameters } from "../domain/packaging/defaults";
import { createEngine } from "../domain/packaging/engine";
import { buildGraph } from "../domain/packaging/graph";
import { type Parameters, type Rule, type Scope, TERM } from "../domain/packaging/types";
import { packagingColumns } from "../domain/programme/packaging";
import { notesOn } from "../intake/findings";
import { geometryOf } from "../outbox/estates/records";
import { leftRecord, packageFeature } from "../outbox/packages-geojson";
import { cli } from "../text/cli";
import { packages } from "../text/packages";
import { asking, type Command } from "./command";
import { districtNames } from "./district-names";
import { type Asked, both, numberOption, oneFile, readOptions, UsageError } from "./options";
import { asksBaskets, BASKET_OPTIONS, basketAsked, basketsOut } from "./packages-baskets";
import { PACKAGES_HELP } from "./packages-help";
import { SOLVE_OPTIONS, solve, solvingOf } from "./packages-solve";
import { crsOption, mappingOf, readFromDisk, readText, tell } from "./read";

const SPECS = [
  ...["rule", "gap", "small-households", "min-members", "max-members", "min-bodies", "min-households"],
  ...["max-households", "max-diameter", "scope", "weights", "barriers", "settings"],
].map((name) => ({ name }));
const SCOPES = ["street", "district", "city"] as const satisfies readonly Scope[];
const MANY = ["field", "value", "assume"].map((name) => ({ name, many: true }));

function word<T extends string>(asked: Asked, name: string, list: readonly T[]): T | undefined {
  const text = asked.values.get(name)?.[0];
  if (text === undefined) return undefined;
  const found = list.find((item) => item === text);
  if (found) return found;
  throw new UsageError(cli.oneOf, { name, list: list.join(", "), text });
}

function weightsOf(asked: Asked): Parameters["weights"] | undefined {
  const text = asked.values.get("weights")?.[0];
  if (text === undefined) return undefined;
  const numbers = text.split(",").map((part) => (part.trim() === "" ? Number.NaN : Number(part)));
  if (numbers.length !== 5 || !numbers.every((w) => w >= 0 && Number.isFinite(w))) {
    throw new UsageError(cli.fiveWeights, { list: TERM.join(", "), text });
  }
  if (numbers.every((w) => w === 0)) throw new UsageError(cli.weightsZero);
  return numbers as unknown as Parameters["weights"];
}

function settingsOf(asked: Asked): Partial<Parameters> {
  const path = asked.values.get("settings")?.[0];
  if (path === undefined) return {};
  let value: unknown;
  try {
    value = JSON.parse(readText(path, notesOn(path)) ?? "");
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(cli.notWholeJson, { path, why: (error as Error).message });
  }
  const known = defaultParameters("renovation");
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new UsageError(cli.notObject, { path });
  for (const [key, setting] of Object.entries(value)) {
    if (!Object.hasOwn(known, key))
      throw new UsageError(cli.noParameter, { path, key, list: Object.keys(known).join(", ") });
    const like = known[key as keyof Parameters];
    if (setting !== null && like !== null && typeof setting !== typeof like) {
      throw new UsageError(cli.parameterLike, {
        path,
        key,
        like: JSON.stringify(like),
        value: JSON.stringify(setting),
      });
    }
  }
  return value as Partial<Parameters>;
}

/**
 * The parameters that the options ask for: defaults of the rule, then the settings file, then the options; and a sentence in
 * both languages for each range that contradicts itself, which stands at the default instead.
 */
function parametersOf(asked: Asked): { readonly p: Parameters; readonly against: readonly string[] } {
  const settings = settingsOf(asked);
  const rule = word<Rule>(asked, "rule", ["renovation", "management"]) ?? settings.rule ?? "renovation";
  const base = defaultParameters(rule);
  const whole = (name: string): number | undefined => numberOption(asked, name, { least: 0, most: 1e9, decimals: 0 });
  const given: { -readonly [K in keyof Parameters]?: Parameters[K] | undefined } = {
    gapM: numberOption(asked, "gap", { least: 0, most: 300, decimals: 3 }),
    smallHouseholds: asked.values.get("small-households")?.[0] === "off" ? null : whole("small-households"),
    minMembers: whole("min-members"),
    maxMembers: whole("max-members"),
    minBodies: whole("min-bodies"),
    minHouseholds: whole("min-households"),
    maxHouseholds: whole("max-households"),
    maxDiameterM: numberOption(asked, "max-diameter", { least: 0, most: 1e6, decimals: 3 }),
    scope: word<Scope>(asked, "scope", SCOPES),
    weights: weightsOf(asked),
  };
  const options = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const wanted: Parameters = {
    ...base,
    ...settings,
    participants: { ...base.participants, ...settings.participants },
    barriers: { ...base.barriers, ...settings.barriers },
    constants: { ...base.constants, ...settings.constants },
    rule,
    ...options,
  };
  const against = contradictionsOf(wanted, base).map(({ what, low, high, used: [least, most] }) =>
    both(packages[`against_${what}`], { low, high, least, most }),
  );
  return { p: withoutContradictions(wanted, base), against };
}

async function run(args: readonly string[]): Promise<number> {
  const asked = readOptions(args, [...SPECS, { name: "crs" }, ...MANY, ...SOLVE_OPTIONS, ...BASKET_OPTIONS]);
  const basket = asksBaskets(asked) ? basketAsked(asked, word<Scope>(asked, "scope", SCOPES) ?? "district") : null;
  const solving = basket ? null : solvingOf(asked);
  const path = oneFile(asked, "packages <estates.geojson>");
  const { p, against } = basket ? { p: defaultParameters("renovation"), against: [] } : parametersOf(asked);
  for (const sentence of against) process.stderr.write(`packages: ${sentence}\n`);
  const {
    estates: read,
    barriers,
    districts,
    streets,
    findings,
  } = await readFromDisk(path, mappingOf(asked), crsOption(asked), asked.values.get("barriers")?.[0]);
  tell(findings);
  const estates = read.table;
  // Without reports an estate in a programme counts as not started, and as complete once it has an acceptance report.
  const none = new Uint8Array(estates.n);
  const complete = Uint8Array.from(estates.acceptedOn, (day) => (Number.isNaN(day) ? 0 : 1));
  const columns = packagingColumns({ estates }, { started: none, finished: none, complete });
  if (basket) {
    const out = await basketsOut(estates, columns, basket, { district: districts, street: streets });
    process.stdout.write(`${JSON.stringify(out)}\n`);
    return 0;
  }
  const { geometry, id, district, street } = estates;
  const graph = buildGraph({ id, geometry, district, street, barriers });
  const engine = createEngine(graph, columns, geometry);
  const solved = solving && (await solve(engine, engine.problem(p), solving, districts, districtNames(path)));
  if (solved?.outOfReach) {
    process.stdout.write(`${JSON.stringify({ parameters: p, outOfReach: solved.outOfReach })}\n`);
    return 1;
  }
  const answer = solved?.answer ?? engine.answer(p);
  const idOf = (rank: number): string => id[graph.row[rank]];

  const collection = answer.packages.map(({ members, figures: f }, g) =>
    packageFeature(
      {
        number: g + 1,
        members: members.map(idOf),
        bodies: f.bodies,
        households: f.households,
        budgetWan: Number.isNaN(f.budget) ? null : f.budget / 100,
        diameterM: f.diameterMm / 1000,
        links: f.links.map((k) => ({ a: idOf(graph.a[k]), b: idOf(graph.b[k]), gapM: graph.gapMm[k] / 1000 })),
        terms: f.terms,
        score: f.score,
        value: f.value,
      },
      members.map((r) => geometryOf(estates, graph.row[r])),
    ),
  );
  const left = engine
    .left(answer, solving?.budget != null)
    .map(({ row, code, figures }) => leftRecord(id[row], code, figures));
  const sum = (get: (f: (typeof answer.packages)[number]["figures"]) => number): number =>
    answer.packages.reduce((total, { figures }) => total + get(figures), 0);
  const packaged = answer.packages.reduce((total, { members }) => total + members.length, 0);
  const part = answer.problem.part.reduce((total, one) => total + one, 0);
  const known = answer.packages.filter(({ figures }) => !Number.isNaN(figures.budget));
  const totals = {
    packages: answer.packages.length,
    estates: estates.n,
    takingPart: part,
    packaged,
    left: left.length,
    households: sum((f) => f.households),
    value: sum((f) => f.value),
    budgetWan: known.length > 0 ? known.reduce((total, { figures }) => total + figures.budget, 0) / 100 : null,
    budgetsUnknown: answer.packages.length - known.length,
  };
  const { assumed } = estates;
  const notes = [
    ...against,
    ...answer.notes,
    ...Object.entries(assumed).map(([field, value]) => `assumed ${field}=${value} (假设)`),
  ];
  const out = {
    type: "FeatureCollection",
    parameters: p,
    notes,
    ...solved?.totals,
    totals,
    left,
    features: collection,
  };
  process.stdout.write(`${JSON.stringify(out)}\n`);
  return 0;
}

export const command: Command = {
  name: "packages",
  summary: "Contiguous packages of small estates, or PPP baskets, with a reason for every estate left out, as GeoJSON.",
  help: PACKAGES_HELP,
  run: asking("packages", run),
};
