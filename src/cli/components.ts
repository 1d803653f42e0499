/** `components`: which estates hang together at a gap, as CSV. */

import { labelsAt, sizes } from "../domain/packaging/components";
import { linkage } from "../domain/packaging/dendrogram";
import { buildGraph } from "../domain/packaging/graph";
import { BARRIER_CLASS } from "../model/enums";
import { cli } from "../text/cli";
import { asking, type Command } from "./command";
import { csvField, numberOption, oneFile, readOptions, UsageError } from "./options";
import { crsOption, mappingOf, readFromDisk, tell } from "./read";

const HELP = `Usage: npm run --silent lianpian -- components <estates.geojson> --gap <metres> [options]

Prints the connected components of the estates: two estates hang together when the shortest
distance between their boundaries, edge to edge, is at most the gap, directly or through others.
This is ST_ClusterDBSCAN(geom, eps := gap, minpoints := 1) of PostGIS on the same plane.

  <estates.geojson>      Polygons, MultiPolygons or Points: GeoJSON, Shapefile, KML or FlatGeobuf, or a table
                         with columns of coordinates. A Point has the gap of its point.
  --gap <metres>         From 0 to 300, with at most 3 decimals (millimetres). Gaps are rounded
                         to whole millimetres; 0 = estates that touch, overlap or contain.
  --barriers <geojson>   Lines with a "class" (railway, trunk, mainRoad, river, wall, drawn) that
                         part estates. railway, trunk, river and drawn bar a link that crosses
                         them; mainRoad and wall do not.
  --crs <system>         wgs84, gcj02, bd09 or a number such as EPSG:4547; without it as the file says.
  --field ours=theirs    Reads our field from theirs; here only id matters: --field id=unom.
                         May be given more than once.
  --help                 This text.

Output: CSV (fields quoted as in RFC 4180) on standard output, with the header
  id,component,size
sorted by id in UTF-16 code units. id is the field id, else the feature's own id, else its place
in the file. component is the least id in the component, size the number of estates in it.
Features that cannot be measured are named on standard error and left out.

Exit code: 0 printed, 2 asked wrongly or no such file.

Example:
  npm run --silent lianpian -- components estates.geojson --gap 60
`;

/** Bits of the classes that bar a link by default. */
const BARRED = BARRIER_CLASS.reduce(
  (mask, name, bit) => (name === "mainRoad" || name === "wall" ? mask : mask | (1 << bit)),
  0,
);

async function run(args: readonly string[]): Promise<number> {
  const asked = readOptions(args, [
    { name: "gap" },
    { name: "barriers" },
    { name: "crs" },
    { name: "field", many: true },
  ]);
  const path = oneFile(asked, "components <estates.geojson> --gap <metres>");
  const gapM = numberOption(asked, "gap", { least: 0, most: 300, decimals: 3 });
  if (gapM === undefined) throw new UsageError(cli.needsGap);
  const { estates, barriers, findings } = await readFromDisk(
    path,
    mappingOf(asked),
    crsOption(asked),
    asked.values.get("barriers")?.[0],
  );
  tell(findings.filter(({ severity }) => severity === "error"));
  const { id, geometry } = estates.table;

  const nowhere = new Int32Array(geometry.n).fill(-1);
  const graph = buildGraph({ id, geometry, district: nowhere, street: nowhere, barriers });
  const dendrogram = linkage(graph)({ part: null, mask: BARRED });
  const label = labelsAt(dendrogram, Math.round(gapM * 1000), new Uint32Array(graph.n));
  const size = sizes(label);
  const lines = ["id,component,size"];
  for (let r = 0; r < graph.n; r++) {
    lines.push(`${csvField(id[graph.row[r]])},${csvField(id[graph.row[label[r]]])},${size[label[r]]}`);
  }
  process.stdout.write(`${lines.join("\n")}\n`);
  return 0;
}

export const command: Command = {
  name: "components",
  summary: "Which estates hang together at a gap, as CSV.",
  help: HELP,
  run: asking("components", run),
};
