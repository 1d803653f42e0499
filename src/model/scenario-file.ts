/** The scenarios and settings of a project file (`.lianpian.json`): reading any version, writing the newest. */
import * as z from "zod/mini";
import type { City } from "./city";
import { NO_EDITS, type Scenario, scenarioSchema } from "./scenario";
import { bilingual, maybe, text } from "./schema";

/** Version that is written. An older one is migrated, a newer one refused. */
export const PROJECT_SCHEMA = 3;

/** Why a file is no project of this city. */
export type ProjectTrouble =
  /** Not whole JSON, or not this kind of file. */
  | { readonly code: "notJson" | "noProject" }
  /** A part of it that cannot be read or had back, with its place. */
  | { readonly code: "brokenPart"; readonly place: string }
  | { readonly code: "newer"; readonly schema: number; readonly known: number }
  | { readonly code: "otherCity"; readonly zh: string; readonly en: string };

/** A scenario that could not be read, with the place where it breaks. */
export interface BrokenScenario {
  /** Position in the file. */
  readonly position: number;
  readonly name: string | null;
  readonly place: string;
  readonly detail: string;
}

export type ReadScenarios =
  | {
      readonly trouble: null;
      /** Version of the file. */
      readonly from: number;
      readonly scenarios: readonly Scenario[];
      readonly broken: readonly BrokenScenario[];
      readonly settings: Readonly<Record<string, unknown>>;
    }
  | { readonly trouble: ProjectTrouble };

/** What tells a project file from any other JSON. */
const markSchema = z.looseObject({ schema: z.unknown(), city: z.unknown() });
const fileSchema = z.looseObject({
  schema: z.int().check(z.positive()),
  city: z.looseObject({ adcode: maybe(text), name: bilingual }),
  scenarios: maybe(z.array(z.unknown())),
  // A view that cannot be read is no reason to refuse the rest.
  settings: z.catch(maybe(z.record(z.string(), z.unknown())), null),
});
type FileHead = z.infer<typeof fileSchema>;

/** Version 1: `edits` lists the members of packages made by hand, `locks` those that are locked by position. */
const firstSchema = z.looseObject({
  name: text,
  rule: z.enum(["renovation", "management"]),
  parameters: z.record(z.string(), z.union([z.string(), z.number()])),
  edits: maybe(z.array(z.array(text))),
  locks: maybe(z.array(z.int())),
});

/** What version 1 said of one scenario, as the newest says it. */
function fromFirst(value: unknown, position: number, { city }: FileHead) {
  const first = firstSchema.safeParse(value);
  if (!first.success) return first;
  const { name, rule, parameters, edits, locks } = first.data;
  const then = new Date(0).toISOString();
  const packages = (edits ?? []).map((members, g) => ({
    id: `h${g + 1}`,
    name: null,
    members,
    locked: locks?.includes(g) ?? false,
    life: null,
  }));
  return scenarioSchema.safeParse({
    // Ids are one city's: browsers keep the scenarios of all cities in one place.
    id: `v1-${city.adcode ?? city.name.zh}-${position + 1}`,
    name,
    rule,
    parameters: Object.fromEntries(Object.entries(parameters).map(([key, one]) => [key, String(one)])),
    edits: { ...NO_EDITS, packages },
    createdOn: then,
    changedOn: then,
    fingerprint: "",
    outcome: null,
  });
}

const nameOf = (value: unknown): string | null => {
  const named = z.looseObject({ name: text }).safeParse(value);
  return named.success ? named.data.name : null;
};

export interface ReadHead {
  readonly trouble: null;
  /** Version of the file. */
  readonly from: number;
  readonly city: { readonly adcode?: string | null; readonly name: { readonly zh: string; readonly en: string } };
  readonly scenarios: readonly Scenario[];
  readonly broken: readonly BrokenScenario[];
  readonly settings: Readonly<Record<string, unknown>>;
  /** The whole of it, as it stands in the file. */
  readonly value: Readonly<Record<string, unknown>>;
}

/** Reads all of a project file but its dataset: a file that is refused gives nothing, a broken scenario spoils no other. */
export function readProjectHead(content: string): ReadHead | { readonly trouble: ProjectTrouble } {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    return { trouble: { code: "notJson" } };
  }
  const mark = markSchema.safeParse(value);
  if (!mark.success) return { trouble: { code: "noProject" } };
  const { schema } = mark.data;
  // Before anything else: what a newer version means by its fields is not known.
  if (Number.isInteger(schema) && (schema as number) > PROJECT_SCHEMA)
    return { trouble: { code: "newer", schema: schema as number, known: PROJECT_SCHEMA } };
  const file = fileSchema.safeParse(value);
  if (!file.success) return { trouble: { code: "brokenPart", place: file.error.issues[0].path.join(".") } };
  const { schema: from, city, settings } = file.data;
  const scenarios: Scenario[] = [];
  const broken: BrokenScenario[] = [];
  (file.data.scenarios ?? []).forEach((one, position) => {
    const parsed = from === 1 ? fromFirst(one, position, file.data) : scenarioSchema.safeParse(one);
    if (parsed.success) scenarios.push(parsed.data);
    else {
      const [issue] = parsed.error.issues;
      broken.push({ position, name: nameOf(one), place: issue.path.join("."), detail: issue.message });
    }
  });
  return {
    trouble: null,
    from,
    city,
    scenarios,
    broken,
    settings: settings ?? {},
    value: value as Readonly<Record<string, unknown>>,
  };
}

type Named = Pick<City, "adcode" | "name">;
/** Without codes the names decide. */
export const sameCity = (a: Named, b: Named): boolean =>
  a.adcode && b.adcode ? a.adcode === b.adcode : a.name.zh === b.name.zh;

/** Reads the scenarios of a project file for a city. */
export function readScenarios(content: string, city: Named): ReadScenarios {
  const read = readProjectHead(content);
  if (read.trouble) return read;
  const { from, scenarios, broken, settings } = read;
  if (!sameCity(read.city, city)) return { trouble: { code: "otherCity", ...read.city.name } };
  return { trouble: null, from, scenarios, broken, settings };
}

/** A project file without a dataset: it opens over the city's own. */
export const printScenarios = (
  city: City,
  scenarios: readonly Scenario[],
  settings: Readonly<Record<string, unknown>> = {},
): string => `${JSON.stringify({ schema: PROJECT_SCHEMA, city, files: [], scenarios, settings }, null, 2)}\n`;
