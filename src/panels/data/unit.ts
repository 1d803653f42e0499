/** Units of a file's numbers by what they are multiplied by to come to ours. */
import { t } from "../../store/lang";
import { door } from "../../text/door";

/** @param factor one of `scalesOf(field)`. */
export function unitWord(field: string, factor: number): string {
  if (field === "floorAreaM2") return t(factor === 1 ? door.areaM2 : door.areaWanM2);
  if (!field.endsWith("Wan")) return t(factor === 1 ? door.percent : door.share);
  return t(factor === 1 ? door.moneyWan : factor > 1 ? door.moneyYi : door.moneyYuan);
}
