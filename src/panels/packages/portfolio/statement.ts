/** What is known of the portfolio, in sentences; never more than is known. */
import type { Objective } from "../../../domain/packaging/portfolio/stock";
import { formatNumber } from "../../../text/format";
import { type Lang, say } from "../../../text/phrase";
import { portfolio as words } from "../../../text/portfolio";
import { proof } from "../../../text/proof";
import type { Chosen, PortfolioAsk, Unreachable } from "../../../workers/solver-client";
import { gapText, given } from "../proof/statement";

export interface Told {
  readonly lang: Lang;
  readonly asked: Pick<PortfolioAsk, "objective" | "budgetWan" | "floors" | "seconds">;
  /** Whether the choice is bound by what was done by hand. */
  readonly byHand?: boolean;
  /** Name of a district by its row. */
  readonly district: (row: number) => string;
}

const goal = (lang: Lang, objective: Objective): string =>
  say(lang, objective === "value" ? words.valueOf : words.householdsOf);
const money = (wan: number): string => formatNumber(wan, 2);

/** Whether it is the best there is, else how far from it at most, and what stopped it. */
export function optimality(
  { answer, bound, proven, stoppedBy, ...chosen }: Chosen,
  { lang, asked, byHand }: Told,
): string {
  const reached = chosen[asked.objective];
  const params = { goal: goal(lang, asked.objective), reached: formatNumber(reached) };
  const none = answer.packages.length === 0;
  if (proven) return given(lang, say(lang, none ? words.provenNone : words.proven, params), byHand);
  const most = formatNumber(Math.ceil(bound));
  const why = say(lang, proof[`stop_${stoppedBy ?? "none"}`], { limit: formatNumber(asked.seconds) });
  const found = none
    ? say(lang, words.noneFound, { bound: most })
    : say(lang, words.within, { ...params, gap: gapText(reached, bound), bound: most });
  return given(lang, `${found} · ${why}`, byHand);
}

/** Why nothing keeps the question, with the figures and the way out. */
export function reachText(out: Unreachable, { lang, asked, district }: Told): string {
  const budget = money(asked.budgetWan);
  if (out.what === "locked")
    return say(lang, words.lockedNeeds, {
      needed: money(out.neededWan),
      budget,
      short: money(out.neededWan - asked.budgetWan),
    });
  const floor = asked.floors.find((one) => one.district === out.district)?.households ?? out.most + out.shortfall;
  const text = say(lang, out.proven ? words.floorNeeds : words.floorFound, {
    district: district(out.district),
    floor: formatNumber(floor),
    budget,
    most: formatNumber(out.most),
    short: formatNumber(out.shortfall),
  });
  return asked.floors[0]?.district === out.district
    ? text
    : [text, say(lang, words.floorBeside)].join(lang === "en" ? " " : "");
}
