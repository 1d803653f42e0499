/** The report as GeoJSON, and the names of its files. */
import { formatDay } from "../model/time";
import { outbox as words } from "../text/outbox";
import { type Phrase, say } from "../text/phrase";
import { portfolio as chosenWords } from "../text/portfolio";
import { leftRecord, type Outline, packageFeature } from "./packages-geojson";
import type { PackagesReport } from "./packages-report";
import type { ReportHead } from "./report";
import { fileName } from "./save";

/** FeatureCollection of the packages as the command line prints it; `outlines` by row of the dataset. */
export function packagesGeoJson(report: PackagesReport, outlines: ReadonlyMap<number, Outline>): Blob {
  const { packages, left, p, notes, totals, sums } = report;
  const out = {
    type: "FeatureCollection",
    ...headProperties(report),
    parameters: p,
    notes,
    ...(report.proof === null ? {} : { proof: report.proof }),
    ...(report.portfolio === null ? {} : { portfolio: { extent: "city", ...report.portfolio } }),
    totals: {
      packages: packages.length,
      packaged: totals.packaged,
      left: totals.left,
      ...sums,
    },
    left: left.map(({ estate, code, figures }) => leftRecord(estate.id, code, figures)),
    features: packages.map((one) =>
      packageFeature(
        {
          number: one.rank,
          name: one.name,
          locked: one.locked,
          warnings: one.warnings,
          life: one.life,
          members: one.members.map(({ id }) => id),
          bodies: one.bodies,
          households: one.households,
          budgetWan: one.budgetWan,
          savingWan: one.savingWan,
          diameterM: one.diameterM,
          links: one.links.map(({ a, b, gapM }) => ({ a: a.id, b: b.id, gapM })),
          terms: one.terms.map(({ raw }) => raw),
          score: one.score / 100,
          value: one.value,
        },
        one.members.flatMap(({ row }) => outlines.get(row) ?? []),
      ),
    ),
  };
  return new Blob([JSON.stringify(out)], { type: "application/geo+json" });
}

/** Geometries by row from the slim features of the dataset. */
export async function outlinesOf(outlines: Blob): Promise<Map<number, Outline>> {
  const { features } = JSON.parse(await outlines.text()) as { features: { id: number; geometry: Outline | null }[] };
  return new Map(features.flatMap(({ id, geometry }) => (geometry ? [[id, geometry] as const] : [])));
}

/** City, scenario, dates and origin as they stand at the head of a GeoJSON. */
export const headProperties = ({ city, only, scenario, dataDate, today, provenance, fingerprint }: ReportHead) => ({
  city,
  ...(only === null ? {} : { only }),
  ...(scenario === null ? {} : { scenario }),
  dataDate: formatDay(dataDate),
  today: formatDay(today),
  provenance,
  fingerprint,
});

/** 某市_连片方案_统一改造_2020-09-05.xlsx by its stem; characters that a file name must not hold become hyphens. */
export const reportFileName = (
  { lang, city, rule, scenario, dataDate }: ReportHead,
  stem: Phrase,
  extension: string,
): string =>
  fileName(
    say(lang, stem, {
      city,
      rule: scenario === null ? rule : `${rule}_${scenario}`,
      date: formatDay(dataDate),
    }),
    extension,
  );

export const packagesFileName = (report: PackagesReport, extension: string): string =>
  reportFileName(report, report.portfolio ? chosenWords.fileStem : words.fileStem, extension);
