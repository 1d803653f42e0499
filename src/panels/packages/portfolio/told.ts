/** What the sentences about the last portfolio speak of. */
import type { Dataset } from "../../../model/dataset";
import { t } from "../../../store/lang";
import type { Solved } from "../../../store/portfolio";
import { lang } from "../../../store/view";
import { portfolio as words } from "../../../text/portfolio";
import { bindsByHand } from "../proof/statement";
import type { Told } from "./statement";

export const toldOf = ({ districts }: Dataset, { asked }: Solved): Told => ({
  lang: lang.value,
  asked,
  byHand: bindsByHand(asked.edits),
  district: (row) => districts.name[row] ?? districts.id[row] ?? t(words.noDistrict),
});
