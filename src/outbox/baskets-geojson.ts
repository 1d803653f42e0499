/** The members of the baskets as GeoJSON: an estate a feature, with its basket and the items it needs. */

import { baskets as words } from "../text/baskets";
import type { BasketsReport } from "./baskets-report";
import { headProperties, reportFileName } from "./packages-file";
import type { Outline } from "./packages-geojson";

/** `outlines` by row of the dataset. */
export function basketsGeoJson(report: BasketsReport, outlines: ReadonlyMap<number, Outline>): Blob {
  const { baskets, items, left, parameters } = report;
  const out = {
    type: "FeatureCollection",
    ...headProperties(report),
    rule: "basket",
    parameters: parameters.map(({ name, value, unit, assumed }) => ({ name, value, unit, assumed })),
    items,
    baskets: baskets.map(({ members, places: _, ...one }) => ({
      ...one,
      members: members.map(({ id }) => id),
    })),
    totals: {
      baskets: baskets.length,
      estates: report.estates,
      households: report.households,
      householdsUnknown: report.householdsUnknown,
      costWan: report.costWan,
      uncosted: report.uncosted,
    },
    left: left.map(({ id, reason, needs }) => ({ id, reason, needs })),
    features: baskets.flatMap(({ number, key, name: basketName, members }) =>
      members.map(({ row, id, name, district, street, body, households, needs, byHand, against }) => ({
        type: "Feature",
        id,
        geometry: outlines.get(row) ?? null,
        properties: {
          id,
          name,
          basket: number,
          basketKey: key,
          basketName,
          needs,
          district,
          street,
          managementBody: body,
          households,
          ...(byHand ? { byHand } : {}),
          ...(against === null ? {} : { against }),
        },
      })),
    ),
  };
  return new Blob([JSON.stringify(out)], { type: "application/geo+json" });
}

/** 某市_PPP-项目包_2020-09-05.xlsx. */
export const basketsFileName = (report: BasketsReport, extension: string): string =>
  reportFileName(report, words.fileStem, extension);
