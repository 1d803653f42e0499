/** The terms of the score in plain words. */
import { savingWan } from "../../domain/packaging/facts";
import type { Parameters, Term } from "../../domain/packaging/types";
import { t } from "../../store/lang";
import { formatNumber } from "../../text/format";
import { packages as words } from "../../text/packages";
import type { Shown } from "../../workers/packaging";
import { costOf } from "./figures";

/** What a term says of this package, in plain words with its own figures. */
export function meaning(term: Term, one: Shown, p: Parameters): string {
  const { constants: c } = p;
  const k = one.members.length;
  switch (term) {
    case "households":
      return t(words.say_households, {
        households: formatNumber(one.households),
        viable: formatNumber(c.viableHouseholds),
      });
    case "bodies":
      return t(words.say_bodies, { bodies: formatNumber(one.bodies) });
    case "compactness":
      return t(words.say_compactness, {
        gap: formatNumber(one.spanM / Math.max(1, k - 1), 1),
        diameter: formatNumber(one.diameterM),
      });
    case "sharedWorks":
      return t(words.say_sharedWorks, {
        saved: formatNumber(savingWan(one, c), 1),
        setups: formatNumber(k - 1),
        walls: formatNumber(one.near),
      });
    default:
      return t(words.say_cost, {
        cost: formatNumber(costOf(one), 2),
        low: formatNumber(c.costLowWan, 2),
        high: formatNumber(c.costHighWan, 2),
      });
  }
}
