/** Costs of baskets as they are said. */
import { formatNumber } from "../../../text/format";

/** 万元; at least so much where an item that is needed has no unit cost. */
export function costText(costWan: number | null, uncosted: boolean): string {
  const cost = formatNumber(costWan, 2);
  return uncosted && costWan !== null ? `≥\u00a0${cost}` : cost;
}
