/** Where every estate stands for packaging: who may take part is a question of the programme and of what is known. */
import { type PackagingColumns, STATUS, type Status } from "../packaging/types";
import type { Situation } from "../progress/situation";
import { eligibility, type Ledger, NO, rulesOf, YES } from "./eligibility";

const position = (status: Status): number => STATUS.indexOf(status);
const [stock, planned, underway, finished, notEligible, toVerify, excluded] = (
  ["stock", "planned", "underway", "finished", "notEligible", "toVerify", "excluded"] as const
).map(position);

/**
 * Position in STATUS by estate. An excluded estate is never bundled, in a programme or not. In a programme: finished from
 * 竣工 or with an acceptance report, underway from 开工, else planned (not reported too). In none: by eligibility.
 * A criterion that no estate of the dataset can answer is not asked for.
 */
function packagingStatus(
  dataset: Ledger,
  { finished: ended, started, complete }: Pick<Situation, "finished" | "started" | "complete">,
): Uint8Array {
  const { estates } = dataset;
  const eligible = eligibility(dataset, rulesOf(dataset, -1, true));
  return Uint8Array.from({ length: estates.n }, (_, e) => {
    if (estates.exclusion[e] >= 0) return excluded;
    if (estates.programme[e] >= 0) return complete[e] || ended[e] ? finished : started[e] ? underway : planned;
    return eligible[e] === YES ? stock : eligible[e] === NO ? notEligible : toVerify;
  });
}

/** What the packaging rules read of the ledger, with the status of every estate. */
export function packagingColumns(
  dataset: Ledger,
  situation: Pick<Situation, "finished" | "started" | "complete">,
): PackagingColumns {
  const { id, households, buildings, floorAreaM2, budgetWan, body, managementMode, exclusion, district, street } =
    dataset.estates;
  return {
    id,
    households,
    buildings,
    floorAreaM2,
    budgetWan,
    body,
    managementMode,
    exclusion,
    district,
    street,
    status: packagingStatus(dataset, situation),
  };
}
