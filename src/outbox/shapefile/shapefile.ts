/** Estates as a zipped shapefile: areas and points in layers of their own, and beside them what the tables could not hold. */
import { SCALAR_FIELDS } from "../../model/estate";
import type { Finding } from "../../model/finding";
import { LEDGER_HEADING, SHAPE_FIELD } from "../../model/headings";
import { csvCell } from "../estates/csv";
import {
  counted,
  type EstateFeature,
  type EstateSource,
  featureBlocks,
  type OnShare,
  propertyBlocks,
  unheard,
  within,
} from "../estates/records";
import { dbfWriter, type Loss } from "./dbf";
import { SHAPE, shapeWriter } from "./shapes";
import { systemFor } from "./system";

export interface Shapefile {
  readonly zip: Blob;
  /** Text that was cut, characters that GBK does not hold, figures that were rounded. */
  readonly findings: readonly Finding[];
}

const line = (...cells: readonly (string | null)[]): string => `${cells.map(csvCell).join()}\r\n`;

const findingOf = (file: string, { row, properties }: EstateFeature, loss: Loss): Finding => ({
  code: loss.code,
  severity: "warning",
  file,
  feature: row,
  id: properties.id,
  field: loss.field,
  value: loss.value.length > 120 ? `${loss.value.slice(0, 119)}…` : loss.value,
  ...(loss.code === "notInGbk" ? { params: { lost: loss.lost } } : {}),
});

/** One layer, filled in the order of the estates; the tables are measured before they are written. */
function layer(name: string, type: (typeof SHAPE)[keyof typeof SHAPE], system: Awaited<ReturnType<typeof systemFor>>) {
  const shapes = shapeWriter(type, system);
  const table = dbfWriter();
  const text = (words: string): Uint8Array => new TextEncoder().encode(words);
  return {
    name,
    shapes,
    table,
    files(): Record<string, Uint8Array> {
      const { shp, shx } = shapes.finish();
      return {
        [`${name}.shp`]: shp,
        [`${name}.shx`]: shx,
        [`${name}.dbf`]: table.finish(),
        [`${name}.prj`]: text(system.prj),
        [`${name}.cpg`]: text("GBK"),
      };
    },
  };
}

/**
 * Writes `estates` (areas) and `estates_points` (Point, or MultiPoint when any estate is several), whichever has any, in the
 * CGCS2000 3-degree zone nearest to the data. `names.csv` holds the fields by their short names, every estate's full name by
 * id, and the full text of what was cut or could not be written in GBK.
 */
export async function estatesShapefile(source: EstateSource, onShare: OnShare = unheard): Promise<Shapefile> {
  const system = await systemFor(source.geometry.coords);
  let several = false;
  let [areas, points] = [0, 0];
  for (let row = 0; row < source.n; row++) {
    const { featureStart } = source.geometry;
    if (!source.isPoint[row]) areas++;
    else points++;
    several ||= source.isPoint[row] === 1 && featureStart[row + 1] - featureStart[row] > 1;
  }
  const polygons = layer("estates", SHAPE.polygon, system);
  const dots = layer("estates_points", several ? SHAPE.multiPoint : SHAPE.point, system);
  const layerOf = (row: number) => (source.isPoint[row] ? dots : polygons);
  for await (const block of counted(propertyBlocks(source), source.n, within(onShare, 0, 0.3)))
    for (const { row, properties } of block) layerOf(row).table.measure(properties);

  const findings: Finding[] = [];
  const names = [line("种类", "编号", "字段", "内容")];
  for (const field of SCALAR_FIELDS) names.push(line("字段", SHAPE_FIELD[field], field, LEDGER_HEADING[field]));
  for await (const block of counted(featureBlocks(source), source.n, within(onShare, 0.3, 0.8))) {
    const rest: string[] = [];
    for (const feature of block) {
      if (!feature.geometry) continue;
      const { name, shapes, table } = layerOf(feature.row);
      const { id, name: called } = feature.properties;
      shapes.add(feature.geometry);
      if (called) rest.push(line("小区", id, SHAPE_FIELD.name, called));
      const told = new Set<string>(["name"]);
      for (const loss of table.add(feature.properties)) {
        findings.push(findingOf(`${name}.dbf`, feature, loss));
        if (told.has(loss.field)) continue;
        told.add(loss.field);
        rest.push(line("小区", id, SHAPE_FIELD[loss.field], loss.value));
      }
    }
    names.push(rest.join(""));
  }
  const { zipSync } = await import("fflate");
  const files = {
    ...(areas > 0 || points === 0 ? polygons.files() : {}),
    ...(points > 0 ? dots.files() : {}),
    "names.csv": new TextEncoder().encode(`\ufeff${names.join("")}`),
  };
  // Columns of blanks pack well at any level; the higher ones only take longer.
  const zip = zipSync(files, { level: 3 });
  onShare(1);
  return { zip: new Blob([zip as BlobPart], { type: "application/zip" }), findings };
}
