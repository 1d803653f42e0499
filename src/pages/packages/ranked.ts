/** The packages in the order in which the page numbers them. */
import { colourApart } from "../../map/layers/packages";
import { boundsOf } from "../../map/outlines";
import type { Listed } from "../../panels/packages/Results";
import type { Reply } from "../../workers/packaging";

/** Packages come most valuable first; `packageOf` = position by row, as in Reply. */
export function rankedOf(
  reply: Reply | null,
  centre: Float64Array,
): { ranked: readonly Listed[]; packageOf: Int32Array | null } {
  if (!reply) return { ranked: [], packageOf: null };
  const colours = colourApart(reply.packages.map(({ members }) => boundsOf(centre, members)));
  return {
    ranked: reply.packages.map((shown, k) => ({ shown, key: shown.members.join(), colour: colours[k] })),
    packageOf: reply.packageOf,
  };
}
