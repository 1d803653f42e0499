/** Opening a city folder: city.json first, then every listed file, each checked against its sha256 before anything is swapped. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { type City, citySchema } from "../model/city";
import type { Finding } from "../model/finding";
import type { OnProgress, Opened, Part } from "./api";
import { build, checkedJson } from "./build";
import { decode } from "./encoding";
import { notesOn } from "./findings";

/** Gives the bytes of a file of the folder, or null when it is not there. */
export type Reader = (path: string) => Promise<Blob | null>;

/** The parts of a city folder, or the findings that speak against it. */
export async function openFolder(read: Reader, onProgress?: OnProgress): Promise<Opened> {
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
  const { files } = city;
  const against = (code: string, file: string): Finding => {
    const said = notesOn(file);
    said.add(code, "error", { value: file });
    return said.list[0];
  };
  let done = 0;
  const found = await Promise.all(
    files.map(async (file): Promise<Part | Finding> => {
      const blob = await read(file.path);
      onProgress?.({ step: "fetch", file: file.path, done: ++done, total: files.length });
      if (!blob) return against("noFile", file.path);
      const sum = bytesToHex(sha256(new Uint8Array(await blob.arrayBuffer())));
      if (sum !== file.sha256) return against("wrongHash", file.path);
      const { path, kind, provenance, source, licence, crs } = file;
      const mapping = crs && crs !== "wgs84" ? { fields: {}, values: {}, assume: {}, crs } : null;
      return { path, kind, provenance, source: source ?? null, licence: licence ?? null, mapping, blob };
    }),
  );
  const about = found.filter((one): one is Finding => "code" in one);
  if (about.length > 0) return fail(about);
  const first: Part = {
    path: "city.json",
    kind: "city",
    provenance: "derived",
    source: null,
    licence: null,
    mapping: null,
    blob: manifest,
  };
  return build([first, ...found.filter((one): one is Part => "blob" in one)], onProgress);
}
