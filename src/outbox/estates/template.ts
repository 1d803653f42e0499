/** Blank workbooks for districts: our headings, drop-downs, and a sheet that says how each column is filled in. */
import { EXCLUSION, MANAGEMENT_MODE, OWNER_LEVEL, OWNERSHIP, STAGE } from "../../model/enums";
import { SCALAR_FIELDS } from "../../model/estate";
import { LEDGER_HEADING, NOTES_SHEET, REPORT_HEADING, type ScalarField } from "../../model/headings";
import { enumWord } from "../../text/estate";
import { give as words } from "../../text/give";
import type { Phrase } from "../../text/phrase";
import { LEDGER_NOTE, REPORT_NOTE } from "../../text/template";
import type { Rule } from "../validation";
import { type Table, table } from "../workbook";

export const TEMPLATE = ["ledger", "reports"] as const;
export type Template = (typeof TEMPLATE)[number];

interface Line {
  readonly heading: string;
  readonly note: Phrase;
  readonly rule: Omit<Rule, "hint">;
}

/** Drop-downs longer than this are refused by spreadsheets. */
const MOST_LIST = 255;
const MANY = 1e12;
const listed = (field: string, values: readonly string[]): Line["rule"] => ({
  list: values.map((value) => enumWord("zh-CN", field, value)),
  strict: true,
});
const percent: Line["rule"] = { bounds: [0, 100] };
const amount: Line["rule"] = { bounds: [0, MANY] };
const count: Line["rule"] = { bounds: [0, MANY], whole: true };

const LEDGER_RULE: Readonly<Partial<Record<ScalarField, Line["rule"]>>> = {
  households: count,
  buildings: count,
  floorAreaM2: amount,
  budgetWan: amount,
  yearBuilt: { bounds: [1800, 2200], whole: true },
  willingnessPct: percent,
  inFavourPct: percent,
  satisfactionPct: percent,
  ownership: listed("ownership", OWNERSHIP),
  ownerLevel: listed("ownerLevel", OWNER_LEVEL),
  managementMode: listed("managementMode", MANAGEMENT_MODE),
  exclusion: listed("exclusion", EXCLUSION),
};
const REPORT_RULE: Readonly<Partial<Record<keyof typeof REPORT_NOTE, Line["rule"]>>> = {
  stage: listed("stage", STAGE),
  percent,
  investedWan: amount,
};

/** @param districts their names, for a drop-down that takes other words too. */
export function templateTables(kind: Template, districts: readonly string[]): Table[] {
  const free = districts.filter((name) => !name.includes(","));
  const named = free.length > 0 && free.join().length <= MOST_LIST ? { list: free } : {};
  const lines: Line[] =
    kind === "ledger"
      ? SCALAR_FIELDS.map((field) => ({
          heading: LEDGER_HEADING[field],
          note: LEDGER_NOTE[field],
          rule: field === "district" ? named : (LEDGER_RULE[field] ?? {}),
        }))
      : (Object.keys(REPORT_NOTE) as (keyof typeof REPORT_NOTE)[]).map((field) => ({
          heading: REPORT_HEADING[field],
          note: REPORT_NOTE[field],
          rule: REPORT_RULE[field] ?? {},
        }));
  const blank = table<never>(
    (kind === "ledger" ? words.ledgerSheet : words.reportsSheet)[0],
    lines.map(({ heading }) => ({ header: heading, width: Math.max(12, 2 * heading.length + 2), value: () => null })),
    [],
  );
  const notes = table<Line>(
    NOTES_SHEET,
    [
      { header: words.noteColumn[0], width: 22, value: ({ heading }) => heading },
      { header: words.noteZh[0], width: 60, value: ({ note }) => note[0] },
      { header: words.noteChoices[0], width: 50, value: ({ rule }) => rule.list?.join("、") ?? null },
      { header: words.noteEn[0], width: 60, value: ({ note }) => note[1] },
    ],
    lines,
  );
  return [{ ...blank, rules: lines.map(({ note, rule }) => ({ ...rule, hint: note[0] })) }, notes];
}
