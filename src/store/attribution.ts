/** What stands under every map: the map approval number or its absence, and which of its parts are synthetic. */
import { computed } from "@preact/signals";
import type { Dataset } from "../model/dataset";
import { IS_PUBLIC } from "../model/edition";
import { shell } from "../text/shell";
import { dataset } from "./dataset";
import { t } from "./lang";

/** @param open read by the public: what needs no review may be shown. */
export function attributed(data: Dataset, open: boolean): string[] {
  const approval = data.city.mapApproval;
  const made = data.files.filter(({ provenance }) => provenance === "synthetic").map(({ kind }) => kind);
  return [
    approval ? t(shell.approval, { number: approval }) : t(open ? shell.waivedApproval : shell.noApproval),
    ...(made.includes("estates") ? [t(shell.syntheticMap)] : []),
  ];
}

export const attribution = computed<string[]>(() => (dataset.value ? attributed(dataset.value, IS_PUBLIC) : []));
