/** Costs of baskets as they are said. */
import { formatNumber, UNKNOWN } from "../../../text/format";

/** 万元; at least so much where an item that is needed has no unit cost, and unknown where none of those has one. */
export function costText(costWan: number | null, uncosted: boolean): string {
  if (!uncosted || costWan === null) return formatNumber(costWan, 2);
  return costWan === 0 ? UNKNOWN : `≥\u00a0${formatNumber(costWan, 2)}`;
}
