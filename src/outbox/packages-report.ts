/** A packaging answer as one plain value, in the reader's language: what workbook, GeoJSON and print are made of. */
import type { Left, Note } from "../domain/packaging/engine";
import { savingWan, widestGapM } from "../domain/packaging/facts";
import { LEFT_KIND, type LeftCode, type LeftFigures, type LeftKind, leftKind } from "../domain/packaging/reasons";
import { type Parameters, TERM, type Term } from "../domain/packaging/types";
import type { DrawnBarrier, Life } from "../model/scenario";
import { outbox } from "../text/outbox";
import { packages as words } from "../text/packages";
import { why } from "../text/packages-why";
import { say } from "../text/phrase";
import { type ReportLife, reportLife } from "./packages-life";
import { parameterRows } from "./packages-parameters";
import { portfolioParameters, type ReportPortfolio } from "./packages-portfolio";
import { estateReader, type HeadInput, type ReportEstate, type ReportHead, reportHead } from "./report";

/** A package by rows of the dataset, as the engine answers it, with its name; lock and warnings where a hand was at it. */
export interface PackageSource {
  readonly members: readonly number[];
  readonly households: number;
  readonly bodies: number;
  readonly budgetWan: number | null;
  /** Links of the tree shorter than 12 m. */
  readonly near: number;
  readonly diameterM: number;
  readonly links: readonly { readonly a: number; readonly b: number; readonly gapM: number }[];
  /** In the order of TERM; null: the dataset cannot know it. */
  readonly terms: readonly (number | null)[];
  /** 0–1. */
  readonly score: number;
  readonly value: number;
  /** Position of its colour. */
  readonly colour: number;
  /** From 1. */
  readonly rank: number;
  readonly name: string;
  readonly locked?: boolean;
  readonly warnings?: readonly string[];
  readonly life?: Life | null;
  readonly hand?: { readonly apartM: number } | null;
}

export interface TotalsSource {
  readonly packaged: number;
  readonly households: number;
  readonly bodies: number;
  readonly small: number;
  readonly smallPackaged: number;
  readonly alone: number;
  readonly left: number;
}

export interface ReportInput<P extends PackageSource> extends HeadInput {
  readonly p: Parameters;
  readonly defaults: Parameters;
  readonly notes: readonly Note[];
  readonly packages: readonly P[];
  readonly totals: TotalsSource;
  readonly left: readonly Left[];
  /** Barriers drawn by hand. */
  readonly drawn?: readonly DrawnBarrier[];
  /** "Proven optimal", "within 1.2 % of the best possible": a sentence, where there is one. */
  readonly proof?: string;
  /** Where a budget chose the packages. */
  readonly portfolio?: ReportPortfolio;
  /** Plain meaning of a term, with its own figures. */
  readonly meaning: (term: Term, one: P) => string;
  /** Points of each term towards 100 × score. */
  readonly points: (one: P) => readonly (number | null)[];
  /** Why an estate is left out and what would have to change. */
  readonly sentence: (left: Left) => string;
}

export interface ReportTerm {
  readonly term: Term;
  readonly name: string;
  /** 0–1. */
  readonly raw: number | null;
  readonly points: number | null;
  readonly meaning: string;
}

export interface ReportPackage {
  readonly rank: number;
  readonly name: string;
  readonly locked: boolean;
  readonly warnings: readonly string[];
  readonly life: ReportLife;
  readonly colour: number;
  /** Districts it lies in. */
  readonly districts: readonly string[];
  readonly members: readonly ReportEstate[];
  readonly links: readonly { readonly a: ReportEstate; readonly b: ReportEstate; readonly gapM: number }[];
  readonly households: number;
  readonly bodies: number;
  readonly budgetWan: number | null;
  readonly perHouseholdWan: number | null;
  /** What one site instead of several saves, assumed. */
  readonly savingWan: number | null;
  readonly diameterM: number;
  readonly widestGapM: number | null;
  readonly terms: readonly ReportTerm[];
  /** 0–100. */
  readonly score: number;
  readonly value: number;
}

export interface ReportLeft {
  readonly estate: ReportEstate;
  readonly code: LeftCode;
  readonly figures: LeftFigures;
  readonly heading: string;
  readonly sentence: string;
}

/** What the packages of a report come to together. */
export interface ReportSums {
  readonly households: number;
  readonly value: number;
  /** Of those whose budget is known; null: of none. */
  readonly budgetWan: number | null;
  readonly budgetsUnknown: number;
}

export interface PackagesReport extends ReportHead {
  /** Barriers drawn by hand. */
  readonly drawn: readonly DrawnBarrier[];
  readonly p: Parameters;
  readonly notes: readonly string[];
  /** null: the packages are an answer without a budget. */
  readonly portfolio: ReportPortfolio | null;
  readonly totals: TotalsSource;
  readonly sums: ReportSums;
  readonly packages: readonly ReportPackage[];
  readonly left: readonly ReportLeft[];
  /** Reasons with their numbers of estates, the most first. */
  readonly reasons: readonly { readonly kind: LeftKind; readonly heading: string; readonly count: number }[];
}

function sumsOf(packages: readonly PackageSource[]): ReportSums {
  const known = packages.flatMap(({ budgetWan }) => budgetWan ?? []);
  return {
    households: packages.reduce((sum, one) => sum + one.households, 0),
    value: packages.reduce((sum, one) => sum + one.value, 0),
    // In whole 0.01 万元.
    budgetWan: known.length > 0 ? known.reduce((sum, wan) => sum + Math.round(100 * wan), 0) / 100 : null,
    budgetsUnknown: packages.length - known.length,
  };
}

/** The report of an answer. */
export function packagesReport<P extends PackageSource>(input: ReportInput<P>): PackagesReport {
  const { data, lang, p, totals } = input;
  const only = input.only || null;
  const estateOf = estateReader(data, lang);
  const packages = input.packages.map((one): ReportPackage => {
    const members = one.members.map(estateOf);
    const byRow = new Map(members.map((member) => [member.row, member]));
    const member = (row: number): ReportEstate => byRow.get(row) ?? estateOf(row);
    const points = input.points(one);
    return {
      rank: one.rank,
      name: one.name,
      locked: one.locked ?? false,
      warnings: one.warnings ?? [],
      life: reportLife(
        one.life,
        members.map(({ body }) => body),
      ),
      colour: one.colour,
      districts: [...new Set(members.flatMap(({ district }) => district ?? []))],
      members,
      links: one.links.map(({ a, b, gapM }) => ({ a: member(a), b: member(b), gapM })),
      households: one.households,
      bodies: one.bodies,
      budgetWan: one.budgetWan,
      perHouseholdWan: one.budgetWan === null || one.households === 0 ? null : one.budgetWan / one.households,
      savingWan: savingWan(one, p.constants),
      diameterM: one.diameterM,
      widestGapM: widestGapM(one),
      terms: TERM.map((term, k) => ({
        term,
        name: say(lang, words[`t_${term}`]),
        raw: one.terms[k] ?? null,
        points: points[k],
        meaning: one.terms[k] === null ? say(lang, words.absent_term) : input.meaning(term, one),
      })),
      score: 100 * one.score,
      value: one.value,
    };
  });
  const left = input.left.map(
    (one): ReportLeft => ({
      estate: estateOf(one.row),
      code: one.code,
      figures: one.figures,
      heading: say(lang, why[leftKind(one)]),
      sentence: input.sentence(one),
    }),
  );
  const reasons = LEFT_KIND.map((kind) => ({
    kind,
    heading: say(lang, why[kind]),
    count: left.filter((one) => leftKind(one) === kind).length,
  }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  return {
    ...reportHead(input, outbox.docTitle, words[p.rule]),
    drawn: input.drawn ?? [],
    p,
    parameters: [
      ...(input.portfolio ? portfolioParameters(input.portfolio, lang) : []),
      ...parameterRows(p, input.defaults, lang, data.barriers.class, input.drawn?.length).flat(),
    ],
    notes: [
      ...(only ? [say(lang, input.portfolio ? outbox.onlyBudget : outbox.only, { name: only })] : []),
      ...input.notes.map((note) => say(lang, words[`note_${note}`])),
    ],
    proof: input.proof ?? null,
    portfolio: input.portfolio ?? null,
    totals,
    sums: sumsOf(input.packages),
    packages,
    left,
    reasons,
  };
}
