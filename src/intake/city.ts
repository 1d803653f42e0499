/** Opening a city folder: city.json first, then every listed file, each checked against its sha256 before anything is swapped. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { citySchema } from "../model/city";
import type { OnProgress, Opened, Part } from "./api";
import { build } from "./build";
import { notesOn } from "./findings";

/** Gives the bytes of a file of the folder, or null when it is not there. */
export type Reader = (path: string) => Promise<Blob | null>;

/** The parts of a city folder, or the findings that speak against it. */
export async function openFolder(read: Reader, onProgress?: OnProgress): Promise<Opened> {
  const notes = notesOn("city.json");
  const fail = (): Opened => ({ dataset: null, parts: [], tallies: [], findings: notes.list });
  const manifest = await read("city.json");
  if (!manifest) {
    notes.add("noFile", "error", { value: "city.json" });
    return fail();
  }
  let value: unknown;
  try {
    value = JSON.parse(await manifest.text());
  } catch (error) {
    notes.add("notJson", "error", { params: { characters: manifest.size, message: String(error).slice(0, 160) } });
    return fail();
  }
  const checked = citySchema.safeParse(value);
  if (!checked.success) {
    const [issue] = checked.error.issues;
    notes.add("badFile", "error", { field: issue.path.join("."), params: { message: issue.message } });
    return fail();
  }
  const { files } = checked.data;
  let done = 0;
  const parts = await Promise.all(
    files.map(async (file): Promise<Part | null> => {
      const blob = await read(file.path);
      onProgress?.({ step: "fetch", file: file.path, done: ++done, total: files.length });
      if (!blob) {
        notes.add("noFile", "error", { value: file.path });
        return null;
      }
      const found = bytesToHex(sha256(new Uint8Array(await blob.arrayBuffer())));
      if (found !== file.sha256) {
        notes.add("wrongHash", "error", { value: file.path });
        return null;
      }
      const { path, kind, provenance, source, licence, crs } = file;
      const mapping = crs && crs !== "wgs84" ? { fields: {}, values: {}, assume: {}, crs } : null;
      return { path, kind, provenance, source: source ?? null, licence: licence ?? null, mapping, blob };
    }),
  );
  if (notes.list.length > 0) return fail();
  const city: Part = {
    path: "city.json",
    kind: "city",
    provenance: "derived",
    source: null,
    licence: null,
    mapping: null,
    blob: manifest,
  };
  return build([city, ...(parts as Part[])], onProgress);
}
