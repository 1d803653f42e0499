/** Which basemap lies under the maps: a choice of this reader, kept in this browser with the key, and nowhere else. */
import { effect, signal } from "@preact/signals";
import { siteIndex } from "./offline";

const STORE = "lianpian:basemap";
export const BASEMAPS = ["none", "vec", "img", "site", "file"] as const;
export type BasemapKind = (typeof BASEMAPS)[number];

interface Kept {
  readonly kind: BasemapKind;
  readonly key: string;
}
/** What the operator says in `data/index.json`. */
export interface SiteBasemap {
  /** Where 天地图, or a relay of it, answers; `{s}` = t0 to t7. */
  readonly tianditu: string;
  /** 审图号 of 天地图. */
  readonly approval: string;
  /** Path of a PMTiles file under data/; null: none. */
  readonly pmtiles: string | null;
  /** 审图号 of that file. */
  readonly pmtilesApproval: string | null;
}
/** The approval number changes with each edition of 天地图: this one is of 2024, a later one is put into `data/index.json`. */
const AS_IS: SiteBasemap = {
  tianditu: "https://{s}.tianditu.gov.cn",
  approval: "GS（2024）0568号 - 甲测资字1100471",
  pmtiles: null,
  pmtilesApproval: null,
};

function recall(): Kept {
  try {
    const { kind, key } = JSON.parse(localStorage.getItem(STORE) ?? "{}") as Partial<Record<keyof Kept, unknown>>;
    const known = BASEMAPS.find((one) => one === kind) ?? "none";
    // A file of the disk cannot be opened again without the reader.
    return { kind: known === "file" ? "none" : known, key: typeof key === "string" ? key : "" };
  } catch {
    return { kind: "none", key: "" };
  }
}
const kept = recall();
export const basemapKind = signal<BasemapKind>(kept.kind);
/** Key of 天地图; empty: none. */
export const basemapKey = signal(kept.key);
/** The file of the disk. */
export const basemapFile = signal<File | null>(null);
/** null until it was asked for. */
export const siteBasemap = signal<SiteBasemap | null>(null);

effect(() => {
  const [kind, key] = [basemapKind.value, basemapKey.value];
  try {
    if (kind === "none" && key === "") localStorage.removeItem(STORE);
    else localStorage.setItem(STORE, JSON.stringify({ kind, key }));
  } catch {
    // Denied: not remembered.
  }
});

/** A key without what a copy brings along: blanks, line ends, invisible characters. */
export const cleanKey = (typed: string): string => typed.replace(/[^\p{L}\p{N}_-]/gu, "");

/** An http address of tiles without a path that could leave it; `{s}` may stand in the host. */
const ADDRESS = /^https?:\/\/(\{s\}\.)?[\w.-]+(:\d+)?(\/[\w./-]*)?$/;
const PATH = /^(?!\/)(?!.*\.\.)[^\\:?#]+\.pmtiles$/;

/** What a site's `basemap` says, key by key; what cannot be read is as if it were not there. */
export function readSite(site: unknown): SiteBasemap {
  const said = (site as { basemap?: Record<string, unknown> } | null)?.basemap ?? {};
  const text = (name: keyof SiteBasemap, fits: RegExp): string | null => {
    const value = said[name];
    return typeof value === "string" && fits.test(value) ? value : null;
  };
  return {
    tianditu: text("tianditu", ADDRESS) ?? AS_IS.tianditu,
    approval: text("approval", /\S/) ?? AS_IS.approval,
    pmtiles: text("pmtiles", PATH),
    pmtilesApproval: text("pmtilesApproval", /\S/),
  };
}

/** Asks the site once. */
export async function askSite(): Promise<void> {
  if (siteBasemap.value) return;
  siteBasemap.value = readSite(await (await siteIndex())?.json().catch(() => null));
}
