/** Parts that were kept: their hashes when they are put away, the proof of them when they come back. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { OnProgress, Opened, Part } from "./api";
import { build } from "./build";
import { notesOn } from "./findings";

export interface Hashed {
  /** sha256 of the bytes, hexadecimal. */
  readonly hash: string;
}

/** Bytes that are in memory at a time. */
const SLICE = 16_000_000;

async function hashOf(blob: Blob): Promise<string> {
  const hash = sha256.create();
  for (let at = 0; at < blob.size; at += SLICE)
    hash.update(new Uint8Array(await blob.slice(at, at + SLICE).arrayBuffer()));
  return bytesToHex(hash.digest());
}

export async function hashes(blobs: readonly Blob[]): Promise<string[]> {
  const list: string[] = [];
  for (const blob of blobs) list.push(await hashOf(blob));
  return list;
}

/** The dataset of kept parts; no dataset, with the finding `wrongHash`, when the bytes of one are not what they were. */
export async function restore(parts: readonly (Part & Hashed)[], onProgress?: OnProgress): Promise<Opened> {
  const sums = await hashes(parts.map(({ blob }) => blob));
  const wrong = parts.filter(({ hash }, k) => hash !== sums[k]);
  if (wrong.length === 0) return build(parts, onProgress);
  const findings = wrong.flatMap(({ path }) => {
    const notes = notesOn(path);
    notes.add("wrongHash", "error", { value: path });
    return notes.list;
  });
  return { dataset: null, parts: [], tallies: [], joined: [], findings };
}
