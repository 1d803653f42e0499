/** What stands under every map: the map approval number or its absence, and which of its parts are synthetic. */
import { computed } from "@preact/signals";
import { IS_PUBLIC } from "../model/edition";
import { shell } from "../text/shell";
import { dataset } from "./dataset";
import { t } from "./lang";

export const attribution = computed<string[]>(() => {
  const data = dataset.value;
  if (!data) return [];
  const approval = data.city.mapApproval;
  const made = data.files.filter(({ provenance }) => provenance === "synthetic").map(({ kind }) => kind);
  return [
    approval ? t(shell.approval, { number: approval }) : t(IS_PUBLIC ? shell.waivedApproval : shell.noApproval),
    ...(made.includes("estates") ? [t(shell.syntheticMap)] : []),
  ];
});
