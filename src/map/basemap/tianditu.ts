/**
 * 天地图 (National Platform for Common Geospatial Information Services) as raster tiles by WMTS.
 *
 * Its layers come in two tile matrix sets: `_c`, degrees of CGCS2000 (EPSG:4490), and `_w`, Web Mercator. MapLibre draws Web
 * Mercator only, so `_w` it is: a tile of `_c` lies elsewhere at the same numbers. Its matrix begins at 1, and there are no
 * tiles beyond 18. Neither has the shift of GCJ-02: CGCS2000 agrees with WGS 84 within a metre, so nothing is converted.
 */
import type { LayerSpecification, SourceSpecification } from "maplibre-gl";
import { pictureType } from "../../model/picture";
import type { Theme } from "../colour";
import type { Basemap, BaseTrouble } from "./types";

type Tianditu = Extract<Basemap, { kind: "tianditu" }>;

/** A layer has no names; they are a layer of their own. */
const NAMES = { vec: "cva", img: "cia" } as const;
const ZOOMS = { minzoom: 1, maxzoom: 18 };

/** Address of a tile of `layer` (vec, cva, img, cia). The host of a place is always the same, so that its tile is found again. */
export function tileAddress(
  { address, key }: Pick<Tianditu, "address" | "key">,
  layer: string,
  z: number,
  x: number,
  y: number,
): string {
  const host = address.replace("{s}", `t${(x + y) % 8}`).replace(/\/+$/, "");
  const query = new URLSearchParams({
    SERVICE: "WMTS",
    REQUEST: "GetTile",
    VERSION: "1.0.0",
    LAYER: layer,
    STYLE: "default",
    TILEMATRIXSET: "w",
    FORMAT: "tiles",
    TILEMATRIX: String(z),
    TILEROW: String(y),
    TILECOL: String(x),
    tk: key,
  });
  return `${host}/${layer}_w/wmts?${query}`;
}

/** Brightness turned upside down, and colours turned back to their own hue. */
const NIGHT = {
  "raster-brightness-min": 0.92,
  "raster-brightness-max": 0.1,
  "raster-hue-rotate": 180,
  "raster-saturation": -0.35,
};
const PAINT: Readonly<Record<Tianditu["layer"], Readonly<Record<Theme, object>>>> = {
  vec: { light: { "raster-saturation": -0.3, "raster-opacity": 0.9 }, dark: NIGHT },
  img: { light: {}, dark: { "raster-brightness-max": 0.7 } },
};

/** Sources and layers, bottom first; `at` is put before each tile's `layer/z/x/y`. */
export function tianditu({ layer }: Tianditu, at: string) {
  const layers = [layer, NAMES[layer]];
  return {
    sources: Object.fromEntries(
      layers.map((one): [string, SourceSpecification] => [
        one,
        { type: "raster", tiles: [`${at}/${one}/{z}/{x}/{y}`], tileSize: 256, ...ZOOMS },
      ]),
    ),
    layers: (theme: Theme) =>
      layers.map((one): LayerSpecification => ({ id: one, type: "raster", source: one, paint: PAINT[layer][theme] })),
  };
}

/** Longest word of a server that is shown. */
const LONGEST = 120;
function said(bytes: Uint8Array): { readonly text: string; readonly code: number } {
  const text = new TextDecoder().decode(bytes.subarray(0, 4000));
  try {
    const { msg, resolve, code } = JSON.parse(text) as { msg?: unknown; resolve?: unknown; code?: unknown };
    return { text: [msg, resolve].filter(Boolean).join(" ").slice(0, LONGEST), code: Number(code) };
  } catch {
    const plain = text.replace(/<(script|style)[\s\S]*?<\/\1>|<[^>]*>/gi, " ");
    return { text: plain.replace(/\s+/g, " ").trim().slice(0, LONGEST), code: Number.NaN };
  }
}

/**
 * What an answer means; null: it is a tile. A refusal is 403 with JSON (`{"msg": "非法Key", "resolve": "…", "code": 1}`; 7:
 * the key's domain; 12 and 18: its kind), 418 for what looks like an attack (a wrong key among it), 429 beyond the day's
 * quota; a gateway or a login page answers 200 with HTML.
 */
export function judge(status: number, bytes: Uint8Array): Pick<BaseTrouble, "code" | "said"> | null {
  const fine = status >= 200 && status < 300;
  if (fine && pictureType(bytes)) return null;
  const { text, code } = said(bytes);
  const as = (known: BaseTrouble["code"]) => ({ code: known, said: text });
  if (/非法\s*key|无效.{0,4}key|key\s*(无效|不存在|错误)|invalid\s*(key|token)/i.test(text) || code === 1)
    return as("key");
  if (/域名/.test(text) || code === 7) return as("domain");
  if (/权限类型|key类型/.test(text) || code === 12 || code === 18) return as("keyKind");
  if (status === 429 || (!fine && /超限|上限|配额|quota/i.test(text))) return as("quota");
  if (status === 418) return as("guarded");
  if (status === 401 || status === 403) return as("forbidden");
  return as(fine ? "notTile" : "server");
}
