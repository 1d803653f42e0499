/** Stacked bars as a table: a row a bar, a column a part. */
import type { Stack } from "../../ui/chart/Stacks";
import { type Format, numbers, type Offer, offerOf, words } from "./offer";

export function stacksOffer(title: string, kind: string, stacks: readonly Stack[], format?: Format): Offer | null {
  const [first] = stacks;
  if (!first) return null;
  return offerOf(
    title,
    [
      words<Stack>(kind, ({ name }) => name, 20),
      ...first.parts.map((part, k) => numbers<Stack>(part.name, ({ parts }) => parts[k].value, format)),
    ],
    stacks,
  );
}
