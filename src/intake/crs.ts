/** From the coordinate systems the door understands to WGS-84; CGCS2000 counts as WGS-84 (they differ by centimetres). */
import gcoord from "gcoord";
import type { Crs } from "../model/enums";
import type { ToWgs84 } from "./outline";

export function toWgs84(crs: Crs): ToWgs84 {
  if (crs === "wgs84") return null;
  const from = crs === "gcj02" ? gcoord.GCJ02 : gcoord.BD09;
  return (point) => gcoord.transform(point, from, gcoord.WGS84) as [number, number];
}
