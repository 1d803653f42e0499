/** What is wrong with a project file, in words. */
import type { BrokenScenario, ProjectTrouble } from "../../model/scenario-file";
import { t } from "../../store/lang";
import { lang } from "../../store/view";
import { deciding } from "../../text/deciding";
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
