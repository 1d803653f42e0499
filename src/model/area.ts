/** Administrative areas: districts (县区), streets (街道) and communities (社区). */
import * as z from "zod/mini";
import { maybe, text } from "./schema";

/** Properties of a feature of `districts.geojson`, `streets.geojson` or `communities.geojson`. */
export const areaSchema = z.looseObject({
  /** Adcode as a string, or a local key. */
  id: text,
  name: text,
  /** Id of the area that holds this one: the city for a district, the district for a street. */
  parent: maybe(text),
  /** 市辖区, 县, 县级市, 开发区, 街道, 镇, 社区 … free text. */
  kind: maybe(text),
});
export type Area = z.infer<typeof areaSchema>;
