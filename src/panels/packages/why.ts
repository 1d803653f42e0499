/** A reason for a left-out estate as a sentence with its own figures. */
import type { Parameters } from "../../domain/packaging/types";
import { type BarrierClass, EXCLUSION } from "../../model/enums";
import { ESTATE_FIELD, ESTATE_WORD } from "../../text/estate";
import { formatNumber } from "../../text/format";
import { packages as words } from "../../text/packages";
import { why } from "../../text/packages-why";
import { joined, type Lang, type Phrase, say } from "../../text/phrase";
import type { Left } from "../../workers/packaging";

/** What the sentence needs to know beside the figures. */
export interface WhyContext {
  readonly lang: Lang;
  readonly p: Parameters;
  /** Name of an estate by its id. */
  readonly nameOf: (id: string) => string;
  /** What decides whether the estate of a row may be renovated. */
  readonly decidedBy: (row: number) => string;
  /** Name of the package of a number; null: it is not known here. */
  readonly packageOf: (number: number) => string | null;
}

/** Packages by their numbers in a text, each with its name. */
function packagesText(numbers: unknown, { lang, packageOf }: WhyContext): string {
  const one = (text: string): string => {
    const name = packageOf(Number(text));
    return name ? say(lang, why.numberedName, { number: text, name }) : say(lang, why.numbered, { number: text });
  };
  return joined(lang, String(numbers).split(" ").map(one));
}

const FIELD: Readonly<Record<string, Phrase>> = ESTATE_FIELD;

/** What the least change would lead to: a package to join, or others to make one with; empty where the reason names no step. */
function stepText({ code, figures }: Left, context: WhyContext): string {
  const { lang, nameOf } = context;
  const { joins, joinsGapM, joinsId, forms } = figures;
  const byGap = code === "tooFar" || code === "tooFewHouseholds" || code === "oneBody";
  if (typeof joinsGapM !== "number") {
    const asked = code === "otherScope" || code === "barred" || (code === "tooFar" && figures.nearest !== null);
    return asked ? say(lang, why.step_none) : "";
  }
  const params = {
    // The slider moves in whole metres.
    gap: formatNumber(Math.ceil(joinsGapM)),
    package: packagesText(joins, context),
    with: nameOf(String(joinsId)),
    count: formatNumber(Number(forms)),
  };
  if (joins === null) return say(lang, byGap ? why.step_gapForms : why.step_forms, params);
  return say(lang, byGap ? why.step_gapJoins : why.step_joins, params);
}

/** Section 7 of the packaging rules: what speaks against the estate and what would have to change. */
export function whyText(left: Left, context: WhyContext): string {
  const step = stepText(left, context);
  return [ownText(left, context), step].filter((text) => text !== "").join(context.lang === "en" ? " " : "");
}

/** The reason with its figures, in one sentence. */
function ownText({ row, code, figures }: Left, context: WhyContext): string {
  const { lang, p, nameOf, decidedBy } = context;
  const number = (name: string, digits = 0): string => {
    const value = figures[name];
    return formatNumber(typeof value === "number" ? value : null, digits);
  };
  const nearest = typeof figures.nearest === "string" ? nameOf(figures.nearest) : "";
  const gap = number("gapM", 1);
  switch (code) {
    case "excluded": {
      const key = EXCLUSION[Number(figures.exclusion)];
      return say(lang, why.say_excluded, { reason: key ? say(lang, ESTATE_WORD[key]) : say(lang, why.excluded) });
    }
    case "notEligible":
      return decidedBy(row);
    case "notTakingPart": {
      const { status } = figures;
      if (status === "planned" || status === "underway" || status === "stock")
        return say(lang, why.say_switchedOff, { group: say(lang, words[status]) });
      return say(lang, status === "market" ? why.say_market : why.say_finished);
    }
    case "cannotBeJudged": {
      const fields = String(figures.fields ?? "").split(" ");
      const list = fields.map((field) => (FIELD[field] ? say(lang, FIELD[field]) : field));
      return say(lang, why.say_cannotBeJudged, { fields: joined(lang, list) });
    }
    case "tooLarge":
      return typeof figures.most === "number" && Number(figures.households) > figures.most
        ? say(lang, why.say_tooLarge, { households: number("households"), most: number("most") })
        : say(lang, why.say_tooLargeOther);
    case "overCapacity":
      return say(lang, why.say_overCapacity, { households: number("households"), most: number("most") });
    case "tooWide":
      return say(lang, why.say_tooWide, { diameter: number("diameterM"), most: number("most") });
    case "tooFar":
      return typeof figures.gapM === "number"
        ? say(lang, why.say_tooFar, { nearest, gap, need: formatNumber(Math.ceil(figures.gapM)) })
        : say(lang, why.say_alone);
    case "otherScope":
      return say(lang, figures.area === "street" ? why.say_otherScope_street : why.say_otherScope_district, {
        nearest,
        gap,
      });
    case "barred":
      return say(lang, why.say_barred, {
        nearest,
        gap,
        barrier: say(lang, words[`b_${figures.class as BarrierClass}`] ?? words.legendBarriers),
      });
    case "tooFewHouseholds":
      return say(lang, why.say_tooFewHouseholds, { households: number("households"), least: number("least") });
    case "oneBody":
      return say(lang, why.say_oneBody, { bodies: number("bodies"), least: formatNumber(p.minBodies) });
    case "noFeasibleSet": {
      const { limit } = figures;
      return limit === "maxHouseholds" || limit === "members" || limit === "diameter" || limit === "bodies"
        ? say(lang, why[`say_noFeasibleSet_${limit}`], { need: formatNumber(Math.ceil(Number(figures.need))) })
        : say(lang, why.say_noFeasibleSet);
    }
    case "betterWithout":
      if (figures.held)
        return say(lang, why.say_heldAround, {
          members: number("members"),
          held: packagesText(figures.held, context),
        });
      return figures.packages
        ? say(lang, why.say_betterWithout, {
            members: number("members"),
            packages: packagesText(figures.packages, context),
            loss: number("loss"),
          })
        : say(lang, why.say_notTaken, { members: number("members") });
    case "notSearched":
      return say(lang, why.say_notSearched, { sets: number("sets") });
    case "notChosen":
      return say(lang, why.say_notChosen);
    default:
      return say(lang, why.say_takenOut);
  }
}
