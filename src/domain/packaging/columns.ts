/** What the packaging rules read of the ledger. */
import type { EstateTable } from "../../model/dataset";
import { type PackagingColumns, STATUS } from "./types";

/**
 * Status by estate: excluded; in a programme = planned, finished once accepted by day `today`; of the others those with
 * a year too late or a fact that is no are out, those with an unknown fact are to verify (待核实), the rest is stock. A fact
 * that no estate of the ledger holds is not asked for.
 */
export function packagingColumns(
  estates: EstateTable,
  builtBefore: number,
  today: number,
  started?: Uint8Array,
): PackagingColumns {
  const held = estates.facts.map((fact) => fact.some((value) => value >= 0));
  const status = Uint8Array.from({ length: estates.n }, (_, i) => {
    if (estates.exclusion[i] >= 0) return STATUS.indexOf("excluded");
    if (estates.programme[i] >= 0) {
      return STATUS.indexOf(estates.acceptedOn[i] <= today ? "finished" : started?.[i] ? "underway" : "planned");
    }
    if (estates.yearBuilt[i] >= builtBefore || estates.facts.some((fact) => fact[i] === 0))
      return STATUS.indexOf("notEligible");
    return STATUS.indexOf(estates.facts.some((fact, k) => held[k] && fact[i] < 0) ? "toVerify" : "stock");
  });
  const { id, households, buildings, floorAreaM2, budgetWan, body, managementMode, exclusion, district, street } =
    estates;
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
    status,
  };
}
