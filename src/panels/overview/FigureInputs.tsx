/** What was divided by what for one figure of a measure. */
import type { Figure, Measure } from "../../domain/coverage/measure";
import { Inputs } from "./Inputs";
import { terms } from "./terms";

export default function FigureInputs({ of, figure }: { of: Measure; figure: Figure }) {
  return <Inputs items={terms(of, figure).map(({ term, words }) => [term, words] as const)} />;
}
