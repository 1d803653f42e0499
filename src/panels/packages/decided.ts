/** Why an estate may not be renovated, with the figure that decides (方案二(一)). */
import { type Criterion, type Ledger, type Rules, reasonOf, rulesOf } from "../../domain/programme/eligibility";
import { estate as estateWords } from "../../text/estate";
import { formatNumber } from "../../text/format";
import { why } from "../../text/packages-why";
import { joined, type Lang, say } from "../../text/phrase";

/** Of estates that are not eligible: the figure that decides and what it must be, or what is unknown. */
export function decidedBy(data: Ledger, language: Lang): (row: number) => string {
  const { estates } = data;
  let rules: Rules | null = null;
  return (row) => {
    // As the packages are judged: what no estate can answer is not asked.
    rules ??= rulesOf(data, -1, true);
    const reason = reasonOf(data, row, rules);
    const named = (one: Criterion): string => say(language, estateWords[`criterion_${one}`]);
    if (reason.code === "unknown") {
      const fields = joined(language, reason.criteria.map(named));
      return say(language, why.say_toVerify, { fields });
    }
    if (reason.code !== "fails") return say(language, why.say_notEligible);
    const { criterion } = reason;
    if (criterion === "yearBuilt")
      return say(language, why.say_yearBuilt, { year: estates.yearBuilt[row], before: rules.builtBefore });
    if (criterion !== "willingness") return say(language, why.say_fact, { fact: named(criterion) });
    return say(language, why.say_willingness, {
      share: formatNumber(estates.willingnessPct[row], 1),
      least: formatNumber(rules.strongWillingnessPct, 1),
    });
  };
}
