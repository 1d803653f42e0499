/** Why an estate is in no package, as a sentence with its own figures that says what would have to change. */
import type { Dataset } from "../../model/dataset";
import { EXCLUSION } from "../../model/enums";
import { t } from "../../store/lang";
import { estate as words } from "../../text/estate";
import { formatNumber } from "../../text/format";
import { packages } from "../../text/packages";
import type { Phrase } from "../../text/phrase";
import type { Left } from "../../workers/packaging";

const phrase = (key: string): Phrase | undefined => (packages as unknown as Record<string, Phrase>)[key];

export function reason(data: Dataset, { code, figures: f }: Left): string {
  const { estates, programmes } = data;
  const name = (id: unknown): string => {
    const row = estates.id.indexOf(String(id));
    return row < 0 ? String(id) : (estates.name[row] ?? estates.id[row]);
  };
  const number = (x: unknown, digits = 0): string => formatNumber(typeof x === "number" ? x : Number.NaN, digits);
  switch (code) {
    case "excluded": {
      const id = EXCLUSION[Number(f.exclusion)];
      const clause = programmes.flatMap((p) => p.exclusions).find((x) => x.id === id)?.clause ?? "";
      return t(packages.r_excluded, { why: t(words[id]), clause });
    }
    case "notEligible":
      return t(f.status === "toVerify" ? packages.r_toVerify : packages.r_notEligible);
    case "notTakingPart":
      return t(
        f.status === "finished" ? packages.r_finished : f.status === "market" ? packages.r_market : packages.r_offChip,
      );
    case "cannotBeJudged":
      return t(packages.r_cannotBeJudged, {
        fields: String(f.fields)
          .split(" ")
          .map((field) => t(words[field as "households"] ?? words.unknown))
          .join("、"),
      });
    case "tooFar":
      return f.nearest === null
        ? t(packages.r_alone300)
        : t(packages.r_tooFar, { name: name(f.nearest), gap: number(f.gapM, 1) });
    case "otherScope":
      return t(f.area === "district" ? packages.r_otherDistrict : packages.r_otherStreet, {
        name: name(f.nearest),
        gap: number(f.gapM, 1),
      });
    case "barred":
      return t(packages.r_barred, {
        name: name(f.nearest),
        gap: number(f.gapM, 1),
        barrier: t(phrase(`b_${f.class}`) ?? packages.b_drawn),
      });
    case "noFeasibleSet":
      return t(phrase(`r_limit_${f.limit}`) ?? packages.r_noFeasibleSet);
    case "betterWithout":
      return t(packages.r_betterWithout, { packages: String(f.packages).replaceAll(" ", "、"), loss: number(f.loss) });
    default:
      return t(phrase(`r_${code}`) ?? packages[code], {
        households: number(f.households),
        most: number(f.most),
        least: number(f.least),
        bodies: number(f.bodies),
        diameter: number(f.diameterM),
        sets: number(f.sets),
      });
  }
}
