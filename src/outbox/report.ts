/** What every report of the packages page says of itself, and how estates stand in it. */
import type { Dataset } from "../model/dataset";
import { type FileKind, MANAGEMENT_MODE } from "../model/enums";
import { type Day, parseDay } from "../model/time";
import { ESTATE_FIELD, ESTATE_WORD } from "../text/estate";
import { inLang, type Lang, type Phrase, say } from "../text/phrase";
import { shell } from "../text/shell";
import type { ParameterRow } from "./packages-parameters";

export interface ReportHead {
  readonly lang: Lang;
  /** With the district or street that it is narrowed to. */
  readonly city: string;
  /** null: the whole city. */
  readonly only: string | null;
  /** What it is, with the city's name. */
  readonly document: string;
  readonly rule: string;
  /** null: the scenario on view has no name. */
  readonly scenario: string | null;
  readonly dataDate: Day;
  /** Reports received later are not in it. */
  readonly today: Day;
  readonly fingerprint: string;
  /** 审图号; null: internal use only. */
  readonly approval: string | null;
  /** Positions and figures of the estates are made up. */
  readonly synthetic: boolean;
  readonly provenance: string;
  readonly files: readonly {
    readonly path: string;
    readonly kind: FileKind;
    readonly provenance: string;
    readonly source: string | null;
  }[];
  readonly parameters: readonly ParameterRow[];
  /** How good the answer is known to be; null: nothing is claimed. */
  readonly proof: string | null;
}

/** Unknown is null throughout. */
export interface ReportEstate {
  /** Of the dataset. */
  readonly row: number;
  readonly id: string;
  readonly name: string;
  readonly district: string | null;
  readonly street: string | null;
  readonly body: string | null;
  readonly mode: string | null;
  readonly households: number | null;
  readonly buildings: number | null;
  readonly floorAreaM2: number | null;
  readonly budgetWan: number | null;
  readonly yearBuilt: number | null;
  readonly isPoint: boolean;
  /** Keys of the fields whose value a planner assumed. */
  readonly assumed: readonly string[];
}

/** Name of a ledger field. */
export const fieldWord = (lang: Lang, field: string): string =>
  Object.hasOwn(ESTATE_FIELD, field) ? say(lang, ESTATE_FIELD[field]) : field;

const known = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** Reads estates of a dataset by row. */
export function estateReader({ estates, districts, streets }: Dataset, lang: Lang): (row: number) => ReportEstate {
  const assumable = Object.entries(estates.assumedAt);
  return (row) => {
    const mode = MANAGEMENT_MODE[estates.managementMode[row]];
    const own = `${mode}_managementMode`;
    const word = mode && ESTATE_WORD[Object.hasOwn(ESTATE_WORD, own) ? own : mode];
    return {
      row,
      id: estates.id[row],
      name: estates.name[row] ?? estates.id[row],
      district: districts.name[estates.district[row]] ?? null,
      street: streets.name[estates.street[row]] ?? null,
      body: estates.bodies[estates.body[row]] ?? null,
      mode: word ? say(lang, word) : null,
      households: known(estates.households[row]),
      buildings: known(estates.buildings[row]),
      floorAreaM2: known(estates.floorAreaM2[row]),
      budgetWan: known(estates.budgetWan[row]),
      yearBuilt: known(estates.yearBuilt[row]),
      isPoint: estates.isPoint[row] === 1,
      assumed: assumable.flatMap(([field, at]) => (at[row] === 1 ? [field] : [])),
    };
  };
}

export interface HeadInput {
  readonly data: Dataset;
  readonly lang: Lang;
  readonly today: Day;
  /** Name of the scenario; empty: it has none. */
  readonly scenario?: string;
  /** Name of the district or street that it is narrowed to; empty: it is of the whole city. */
  readonly only?: string;
}

/** The head of a report. @param title its kind, with {city}. @param rule what the estates are brought together by. */
export function reportHead(
  { data, lang, today, scenario, only }: HeadInput,
  title: Phrase,
  rule: Phrase,
): Omit<ReportHead, "parameters" | "proof"> {
  const { city, files, fingerprint, estates } = data;
  const name = [inLang(lang, city.name), ...(only ? [only] : [])].join(lang === "en" ? " " : "");
  return {
    lang,
    city: name,
    only: only || null,
    document: say(lang, title, { city: name }),
    rule: say(lang, rule),
    scenario: scenario || null,
    dataDate: parseDay(city.dataDate),
    today,
    fingerprint,
    approval: city.mapApproval ?? null,
    synthetic: estates.provenance === "synthetic",
    provenance: say(lang, shell[`kind_${estates.provenance}`]),
    // Pictures say nothing of packages.
    files: files
      .filter(({ kind }) => kind !== "photo")
      .map(({ path, kind, provenance, source }) => ({
        path,
        kind,
        provenance: say(lang, shell[`kind_${provenance}`]),
        source: source && inLang(lang, source),
      })),
  };
}
