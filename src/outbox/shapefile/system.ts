/** The coordinate system of a shapefile: the CGCS2000 3-degree zone nearest to the data, and how its `.prj` says so. */
import type { Crs } from "../../model/crs";
import { definition, GAUSS_KRUEGER } from "../../model/projected";

export interface System {
  readonly crs: Crs;
  /** Longitude and latitude → coordinates of the file. */
  readonly forward: (lon: number, lat: number) => readonly [x: number, y: number];
  /** Text of the `.prj`, as ESRI's programs write it. */
  readonly prj: string;
}

const GEOGCS =
  'GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],' +
  'PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';
/** Further from its meridian a zone has no business. */
const WIDEST = 20;

const projcs = (meridian: number): string =>
  `PROJCS["CGCS2000_3_Degree_GK_CM_${meridian}E",${GEOGCS},PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",500000.0],` +
  `PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",${meridian}.0],PARAMETER["Scale_Factor",1.0],` +
  'PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]';

/** @param coords longitude, latitude …; data that lie in no zone of China stay in degrees. */
export async function systemFor(coords: Float64Array): Promise<System> {
  let [west, east] = [Infinity, -Infinity];
  for (let k = 0; k < coords.length; k += 2) {
    west = Math.min(west, coords[k]);
    east = Math.max(east, coords[k]);
  }
  const middle = (west + east) / 2;
  const zone = GAUSS_KRUEGER.find(
    ({ width, easting, meridian }) =>
      width === 3 && easting === 500_000 && Math.abs(meridian - middle) <= 1.5 && east - west < WIDEST,
  );
  if (!zone) return { crs: "wgs84", forward: (lon, lat) => [lon, lat], prj: GEOGCS };
  const crs: Crs = `EPSG:${zone.epsg}`;
  const { default: proj4 } = await import("proj4");
  const { forward } = proj4(definition(crs) as string);
  return { crs, forward: (lon, lat) => forward([lon, lat]) as [number, number], prj: projcs(zone.meridian) };
}
