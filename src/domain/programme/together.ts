/** Packages as anybody may know them: the programme's estates, by published fields alone, all in one city told alike. */
import type { Dataset } from "../../model/dataset";
import { defaultParameters } from "../packaging/defaults";
import { type PackagingColumns, type Parameters, STATUS } from "../packaging/types";
import type { Situation } from "../progress/situation";
import { lacks, type WorksTable } from "./works";

const [planned, underway, finished, notEligible] = (["planned", "underway", "finished", "notEligible"] as const).map(
  (status) => STATUS.indexOf(status),
);

/** What the engine reads: no body, no management, no exclusion, and nobody beside the programme. */
export function openColumns(
  { estates }: Pick<Dataset, "estates">,
  programme: number,
  { started, finished: ended, complete }: Pick<Situation, "started" | "finished" | "complete">,
): PackagingColumns {
  const { n, id, households, buildings, floorAreaM2, budgetWan, district, street } = estates;
  const none = new Int32Array(n).fill(-1);
  return {
    id,
    households,
    buildings,
    floorAreaM2,
    budgetWan,
    district,
    street,
    body: none,
    managementMode: new Int8Array(n).fill(-1),
    exclusion: new Int8Array(n).fill(-1),
    status: Uint8Array.from({ length: n }, (_, e) =>
      estates.programme[e] !== programme
        ? notEligible
        : complete[e] || ended[e]
          ? finished
          : started[e]
            ? underway
            : planned,
    ),
  };
}

/** The rule's own assumptions; what is beside the programme takes no part. */
export function openParameters(): Parameters {
  const base = defaultParameters("renovation");
  return { ...base, participants: { ...base.participants, stock: false } };
}

/** In how many packages at least two estates lack a service that could be built once for all; the most frequent first. */
export function wantedTogether(
  works: WorksTable,
  packages: readonly (readonly number[])[],
  menu: readonly string[],
): { readonly item: string; readonly packages: number }[] {
  const wanted = (members: readonly number[], item: string): boolean =>
    members.filter((e) => lacks(works, e, item)).length > 1;
  return menu
    .map((item) => ({ item, packages: packages.filter((members) => wanted(members, item)).length }))
    .filter(({ packages: n }) => n > 0)
    .sort((a, b) => b.packages - a.packages);
}
