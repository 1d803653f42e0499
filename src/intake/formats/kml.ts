/** KML: placemarks with what their balloons and schemas say. */
import { kml } from "@tmcw/togeojson";
import { DOMParser } from "@xmldom/xmldom";
import type { Notes } from "../findings";
import type { Layer } from "./types";

/** Elements nested more deeply than in any honest file. */
const DEEPEST = 60;

function tooDeep(text: string): boolean {
  let depth = 0;
  for (const [tag] of text.matchAll(/<\/?[A-Za-z][^>]*>/g)) {
    if (tag.startsWith("</")) depth--;
    else if (!tag.endsWith("/>") && ++depth > DEEPEST) return true;
  }
  return false;
}

export function readKmlLayers(text: string, notes: Notes): Layer[] | null {
  const refuse = (code: string, value?: unknown): null => {
    notes.add(code, "error", { value });
    return null;
  };
  // Entities of one's own are no part of KML, and the way in for bombs.
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) return refuse("xmlEntities");
  if (tooDeep(text)) return refuse("tooDeep");
  let fault: string | null = null;
  try {
    const document = new DOMParser({
      onError: (level, message) => {
        if (level !== "warning") fault ??= message;
      },
    }).parseFromString(text, "text/xml");
    if (fault !== null) return refuse("badXml", fault);
    const { features } = kml(document as unknown as Document);
    if (features.length === 0) notes.add("noFeatures", "warning");
    return [
      {
        name: null,
        features: features.map(({ id, properties, geometry }) => ({ id, properties: properties ?? {}, geometry })),
        crs: null,
      },
    ];
  } catch (error) {
    return refuse("badXml", error instanceof Error ? error.message : String(error));
  }
}
