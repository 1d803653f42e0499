/** What a budget leaves out: packages of the answer without one, and estates, each with its reason. */
import type { Dataset } from "../../../model/dataset";
import type { ReportPortfolio } from "../../../outbox/packages-portfolio";
import { formatNumber } from "../../../text/format";
import type { Phrase } from "../../../text/phrase";
import { portfolio as words } from "../../../text/portfolio";
import type { Left, Reply } from "../../../workers/packaging";
import type { Named } from "../figures";
import { packageName } from "../name";

type Say = (phrase: Phrase, params?: Record<string, string>) => string;

/** @param whole packages of the answer without a budget; `leftWan`: money that is left, 万元. */
export function unchosenOf(
  whole: readonly Named[],
  chosen: Pick<Reply, "packages" | "packageOf">,
  leftWan: number,
  { estates }: Dataset,
  t: Say,
): ReportPortfolio["unchosen"] {
  const taken = new Set(chosen.packages.map(({ members }) => members.join()));
  return whole
    .filter(({ members }) => !taken.has(members.join()))
    .map((one) => {
      const { members, households, budgetWan, value } = one;
      const inside = members.filter((row) => chosen.packageOf[row] >= 0).length;
      const reason =
        budgetWan === null
          ? t(words.un_unknown)
          : inside > 0
            ? t(words.un_partly, { count: formatNumber(inside) })
            : budgetWan > leftWan
              ? t(words.un_dear, { cost: formatNumber(budgetWan, 2, true), left: formatNumber(leftWan, 2, true) })
              : t(words.un_worth);
      const names = members.map((row) => estates.name[row] ?? estates.id[row]);
      return { name: packageName(one), members: names, households, budgetWan, value, reason };
    });
}

const MONEY = new Set<Left["code"]>(["betterWithout", "notSearched"]);

/**
 * Every estate outside of the chosen packages. Who cannot be in a package without a budget keeps that reason, but for
 * numbers of packages that are not on view; of all others the money decides.
 * @param without reasons of the answer without a budget.
 */
export function leftUnder(packageOf: Int32Array, without: readonly Left[]): Left[] {
  const reasons = new Map(without.map((one) => [one.row, one]));
  return Array.from(packageOf.keys())
    .filter((row) => packageOf[row] < 0)
    .map((row): Left => {
      const own = reasons.get(row);
      if (!own || MONEY.has(own.code)) return { row, code: "notChosen", figures: {} };
      const { joins, ...figures } = own.figures;
      return { ...own, figures: joins === undefined ? figures : { ...figures, joins: null } };
    });
}
