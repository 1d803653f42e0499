/** The basemap on the map: its sources and layers under everything that sync.ts brings, and its tiles. */
import type { LayerSpecification, Map as MapLibre } from "maplibre-gl";
import type { Theme } from "../colour";
import { type Ask, asking } from "./asking";
import { tianditu, tileAddress } from "./tianditu";
import type { Basemap, BasemapNews, BaseTrouble, Ready } from "./types";

/** What its sources, layers and addresses begin with. */
export const BASEMAP = "basemap";
const named = (id: string): string => `${BASEMAP}:${id}`;

export interface BasemapDrawing {
  /** Draws it under all that is there; the same object again only follows the theme. */
  readonly show: (next: Basemap | null, theme: Theme) => void;
  /** Answers MapLibre's questions for `basemap://…`. */
  readonly load: (url: string, signal: AbortSignal) => Promise<{ data: ArrayBuffer }>;
}

function ofTianditu(base: Extract<Basemap, { kind: "tianditu" }>, at: string, ask: Ask): Ready {
  return {
    ...tianditu(base, at),
    tile: (layer, z, x, y, signal) => ask(tileAddress(base, layer, z, x, y), signal),
    credit: "",
  };
}

/** For a map whose style is loaded. */
export function basemapOn(map: MapLibre, tell: (news: BasemapNews) => void): BasemapDrawing {
  let shown: { readonly base: Basemap | null; readonly theme: Theme } = { base: null, theme: "light" };
  let ready: Ready | null = null;
  let turn = 0;

  function clear(sources: boolean): void {
    for (const id of map.getLayersOrder()) if (id.startsWith(BASEMAP)) map.removeLayer(id);
    if (sources && ready) for (const id of Object.keys(ready.sources)) map.removeSource(named(id));
  }
  function draw(theme: Theme): void {
    if (!ready) return;
    clear(false);
    const before = map.getLayersOrder().find((id) => id !== "ground");
    for (const layer of ready.layers(theme))
      map.addLayer(
        {
          ...layer,
          id: named(layer.id),
          ...("source" in layer ? { source: named(layer.source) } : {}),
        } as LayerSpecification,
        before,
      );
  }
  async function prepare(base: Basemap): Promise<void> {
    const mine = ++turn;
    const at = `${BASEMAP}://${mine}`;
    const heard = (news: BasemapNews): void => {
      if (mine === turn) tell(news);
    };
    const trouble = (wrong: BaseTrouble | null): void => heard({ trouble: wrong });
    try {
      const next =
        base.kind === "tianditu"
          ? ofTianditu(base, at, asking(trouble))
          : await (await import("./archive")).ofArchive(base, at, trouble, map.getBounds().toArray().flat());
      if (mine !== turn || !next) return;
      ready = next;
      for (const [id, source] of Object.entries(next.sources)) map.addSource(named(id), source);
      draw(shown.theme);
      heard({ credit: next.credit });
    } catch (error) {
      trouble({ code: "broken", from: "", status: 0, said: error instanceof Error ? error.message : String(error) });
    }
  }
  return {
    show(base, theme) {
      const before = shown;
      shown = { base, theme };
      if (before.base === base) {
        if (before.theme !== theme) draw(theme);
        return;
      }
      turn++;
      clear(true);
      ready = null;
      tell({ trouble: null, credit: "" });
      if (base) void prepare(base);
    },
    async load(url, signal) {
      const [mine, source, z, x, y] = url.slice(`${BASEMAP}://`.length).split("/");
      if (!ready || Number(mine) !== turn) throw new Error("gone");
      return { data: await ready.tile(source, Number(z), Number(x), Number(y), signal) };
    },
  };
}
