/** Opening a city folder: city.json first, then every listed file, each checked against its sha256 before anything is swapped. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { type City, type CityFile, citySchema } from "../model/city";
import type { Finding } from "../model/finding";
import type { OnProgress, Opened, Part } from "./api";
import { build } from "./build";
import { decode } from "./encoding";
import { notesOn } from "./findings";
import { checkedJson } from "./json";

/** Gives the bytes of a file of the folder, or null when it is not there. */
export type Reader = (path: string) => Promise<Blob | null>;

/** What is said of a photograph that cannot be had; the city opens without it. */
const LOST = { noFile: "photoMissing", wrongHash: "photoChanged" } as const;

/**
 * The parts of a city folder, or the findings that speak against it.
 * @param photos whether photographs are read too; else they stay where they are until someone looks at them.
 */
export async function openFolder(read: Reader, onProgress?: OnProgress, photos = true): Promise<Opened> {
  const notes = notesOn("city.json");
  const fail = (about: readonly Finding[] = notes.list): Opened => ({
    dataset: null,
    parts: [],
    tallies: [],
    joined: [],
    findings: about,
  });
  const manifest = await read("city.json");
  if (!manifest) {
    notes.add("noFile", "error", { value: "city.json" });
    return fail();
  }
  const text = decode(new Uint8Array(await manifest.arrayBuffer()), notes);
  const city = text === null ? null : checkedJson<City>(text, citySchema, notes);
  if (!city) return fail();
  const files = photos ? city.files : city.files.filter(({ kind }) => kind !== "photo");
  const against = (code: keyof typeof LOST, { path, kind }: CityFile): Finding => {
    const said = notesOn(path);
    if (kind === "photo") said.add(LOST[code], "warning", { value: path });
    else said.add(code, "error", { value: path });
    return said.list[0];
  };
  let done = 0;
  const found = await Promise.all(
    files.map(async (file): Promise<Part | Finding> => {
      const blob = await read(file.path);
      onProgress?.({ step: "fetch", file: file.path, done: ++done, total: files.length });
      if (!blob) return against("noFile", file);
      const sum = bytesToHex(sha256(new Uint8Array(await blob.arrayBuffer())));
      if (sum !== file.sha256) return against("wrongHash", file);
      const { path, kind, provenance, source, licence, crs } = file;
      const mapping = crs && crs !== "wgs84" ? { fields: {}, values: {}, assume: {}, crs } : null;
      return { path, kind, provenance, source: source ?? null, licence: licence ?? null, mapping, blob };
    }),
  );
  const about = found.filter((one): one is Finding => "code" in one);
  if (about.some(({ severity }) => severity === "error")) return fail(about);
  const first: Part = {
    path: "city.json",
    kind: "city",
    provenance: "derived",
    source: null,
    licence: null,
    mapping: null,
    blob: manifest,
  };
  const opened = await build([first, ...found.filter((one): one is Part => "blob" in one)], onProgress);
  return { ...opened, findings: [...about, ...opened.findings] };
}
