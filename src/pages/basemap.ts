/** What the choice of a basemap means for a map. */
import { computed, effect } from "@preact/signals";
import type { Basemap, BasemapProps } from "../map/basemap/types";
import { IS_PUBLIC } from "../model/edition";
import { askSite, basemapFile, basemapKey, basemapKind, siteBasemap } from "../store/basemap";
import { choosingBasemap } from "../store/choosing-basemap";

const chosen = computed<Basemap | null>(() => {
  const kind = basemapKind.value;
  if (kind === "none") return null;
  const file = basemapFile.value;
  if (kind === "file") return file && { kind: "pmtiles", file, name: file.name, approval: null };
  const site = siteBasemap.value;
  if (!site) return null;
  if (kind === "site") {
    const { pmtiles, pmtilesApproval } = site;
    if (pmtiles === null) return null;
    return {
      kind: "pmtiles",
      file: new URL(`data/${pmtiles}`, document.baseURI).href,
      name: pmtiles,
      approval: pmtilesApproval,
    };
  }
  const key = basemapKey.value;
  return key === "" ? null : { kind: "tianditu", layer: kind, address: site.tianditu, key, approval: site.approval };
});

// Each choice but that of none needs to know what the site says.
if (!IS_PUBLIC)
  effect(() => {
    if (basemapKind.value !== "none") void askSite();
  });

/** Of each page's map. The public build has no basemap: its map would be another one, with an approval of its own. */
export const basemapProps = computed<BasemapProps | undefined>(() => {
  if (IS_PUBLIC) return undefined;
  return {
    of: chosen.value,
    onAsk: () => {
      void askSite();
      choosingBasemap.value = true;
    },
  };
});
