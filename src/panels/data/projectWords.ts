/** What is wrong with a project file, in words. */
import type { BrokenScenario, ProjectTrouble } from "../../model/scenario-file";
import { t } from "../../store/lang";
import type { Unused } from "../../store/scenario-file";
import { lang } from "../../store/view";
import { deciding } from "../../text/deciding";
import { formatNumber } from "../../text/format";
import { joined } from "../../text/phrase";
import { scenarios as words } from "../../text/scenarios";

export function refusedText(trouble: ProjectTrouble): string {
  if (trouble.code === "newer") return t(words.f_newer, { schema: trouble.schema, known: trouble.known });
  if (trouble.code === "brokenPart") return t(words.f_brokenPart, { place: trouble.place });
  if (trouble.code === "otherCity")
    return t(words.f_otherCity, { city: lang.value === "en" ? trouble.en : trouble.zh });
  return t(words[`f_${trouble.code}`]);
}
export const brokenText = ({ name, place, position }: BrokenScenario): string =>
  t(words.f_broken, { name: name ?? t(deciding.nameless, { n: position + 1 }), place });

/** Of one scenario, a line for its barriers and one for its parameters. */
export const unusedText = ({ name, knots, parameters }: Unused): readonly string[] => [
  ...(knots > 0 ? [t(words.f_knots, { name, count: formatNumber(knots) })] : []),
  ...(parameters.length > 0 ? [t(words.f_parameters, { name, parameters: joined(lang.value, parameters) })] : []),
];
