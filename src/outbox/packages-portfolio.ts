/** What a portfolio adds to the report: what was asked, what each district gets, what other budgets would bring. */
import type { Objective } from "../domain/packaging/portfolio/stock";
import { packages as packageWords } from "../text/packages";
import { joined, type Lang, type Params, type Phrase, say } from "../text/phrase";
import { portfolio as words } from "../text/portfolio";
import type { ParameterRow } from "./packages-parameters";
import { type Table, table } from "./workbook";

/** Money in 万元. */
export interface ReportPortfolio {
  readonly objective: Objective;
  readonly budgetWan: number;
  readonly spentWan: number;
  readonly value: number;
  readonly households: number;
  /** No portfolio reaches more of the objective. */
  readonly bound: number;
  readonly proven: boolean;
  readonly stoppedBy: null | "cap" | "clock" | "memory";
  /** Possible packages that were left out because a budget is unknown. */
  readonly budgetsUnknown: number;
  readonly districts: readonly {
    readonly id: string;
    /** null: not known. */
    readonly name: string | null;
    /** Households at least; null: no floor. */
    readonly floor: number | null;
    readonly households: number;
    readonly budgetWan: number;
  }[];
  /** Packages of the answer without a budget that were not chosen as they stand there. */
  readonly unchosen: readonly {
    readonly name: string;
    /** Names. */
    readonly members: readonly string[];
    readonly households: number;
    readonly budgetWan: number | null;
    readonly value: number;
    readonly reason: string;
  }[];
  /** By budget; none: not drawn. */
  readonly frontier: readonly {
    readonly budgetWan: number;
    readonly spentWan: number;
    readonly value: number;
    readonly households: number;
    readonly packages: number;
    readonly bound: number;
    readonly proven: boolean;
  }[];
}

/** Budget, goal and floors as parameters; the plan names none of them. */
export function portfolioParameters({ budgetWan, objective, districts }: ReportPortfolio, lang: Lang): ParameterRow[] {
  const t = (phrase: Phrase, params?: Params): string => say(lang, phrase, params);
  const none = t(words.none);
  const asked = (name: string, value: number | string, unit: string, fallback: string): ParameterRow => ({
    name,
    value,
    unit,
    fallback,
    moved: value !== fallback,
    assumed: true,
    off: false,
  });
  return [
    asked(t(words.budget), budgetWan, t(words.wan), none),
    asked(t(words.goal), t(words[`goal_${objective}`]), "", t(words.goal_value)),
    ...districts.flatMap(({ id, name, floor }) =>
      floor === null
        ? []
        : asked(t(words.floorIn, { district: name ?? id }), floor, t(packageWords.u_households), none),
    ),
  ];
}

/** A sheet of the packages that were not chosen, one of the districts, and one of the frontier where it was drawn. */
export function portfolioTables({ unchosen, districts, frontier, objective }: ReportPortfolio, lang: Lang): Table[] {
  const t = (phrase: Phrase): string => say(lang, phrase);
  const others = table(
    t(words.sheetUnchosen),
    [
      { header: t(words.col_package), width: 22, value: ({ name }) => name },
      { header: t(words.col_why), width: 44, value: ({ reason }) => reason },
      { header: t(words.col_households), width: 12, format: "#,##0", value: ({ households }) => households },
      { header: t(words.col_needs), width: 16, format: "#,##0.00", value: ({ budgetWan }) => budgetWan },
      { header: t(words.col_value), width: 12, format: "#,##0", value: ({ value }) => value },
      { header: t(words.col_members), width: 60, value: ({ members }) => joined(lang, members) },
    ],
    unchosen,
  );
  const byDistrict = table(
    t(words.sheetDistricts),
    [
      { header: t(words.col_district), width: 16, value: ({ name }) => name ?? t(words.noDistrict) },
      { header: t(words.col_floor), width: 10, format: "#,##0", value: ({ floor }) => floor, assumed: () => true },
      { header: t(words.col_reached), width: 12, format: "#,##0", value: ({ households }) => households },
      { header: t(words.col_spent), width: 14, format: "#,##0.00", value: ({ budgetWan }) => budgetWan },
    ],
    districts,
  );
  if (frontier.length === 0) return [others, byDistrict];
  return [
    others,
    byDistrict,
    table(
      t(words.sheetFrontier),
      [
        { header: t(words.col_budget), width: 16, format: "#,##0.00", value: ({ budgetWan }) => budgetWan },
        { header: t(words.col_used), width: 16, format: "#,##0.00", value: ({ spentWan }) => spentWan },
        { header: t(words.col_value), width: 12, format: "#,##0", value: ({ value }) => value },
        { header: t(words.col_households), width: 12, format: "#,##0", value: ({ households }) => households },
        { header: t(words.col_packages), width: 8, value: ({ packages }) => packages },
        {
          header: `${t(words.col_bound)}${t(words[`of_${objective}`])}`,
          width: 14,
          format: "#,##0.##",
          value: ({ bound }) => bound,
        },
        { header: t(words.col_proof), width: 10, value: ({ proven }) => t(proven ? words.isProven : words.notProven) },
      ],
      frontier,
    ),
  ];
}
