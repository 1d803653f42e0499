/** A vault in memory with the semantics of a transaction, and a hand that stops it after so many operations. */
import { createHash } from "node:crypto";
import type { Draft, Head, KeptPart, Shelf, Vault, Version } from "../../src/store/versions";

export class Killed extends Error {}

export interface Memory {
  head: Head | undefined;
  versions: Map<number, Version>;
  parts: Map<string, Blob>;
}
export const emptyMemory = (): Memory => ({ head: undefined, versions: new Map(), parts: new Map() });

/** @param tick called before every operation, the commit and the word that it is done among them; it may throw. */
export function vaultIn(memory: Memory, tick: () => void = () => {}): Vault {
  return {
    async transact(mode, run) {
      const draft: Memory = { head: memory.head, versions: new Map(memory.versions), parts: new Map(memory.parts) };
      const does =
        <A extends unknown[], R>(what: (...args: A) => R) =>
        async (...args: A): Promise<R> => {
          await Promise.resolve();
          tick();
          return what(...args);
        };
      const writes = <A extends unknown[]>(what: (...args: A) => unknown) =>
        does((...args: A) => {
          if (mode === "readonly") throw new Error("a reader writes");
          what(...args);
        });
      const shelf: Shelf = {
        head: does(() => draft.head),
        versions: does(() => [...draft.versions.values()].sort((a, b) => a.id - b.id)),
        hasPart: does((hash) => draft.parts.has(hash)),
        part: does((hash) => draft.parts.get(hash)),
        putHead: writes((head) => {
          draft.head = head;
        }),
        putVersion: writes((version) => draft.versions.set(version.id, version)),
        deleteVersion: writes((id) => draft.versions.delete(id)),
        putPart: writes((hash, blob) => draft.parts.set(hash, blob)),
        deletePart: writes((hash) => draft.parts.delete(hash)),
      };
      const result = await run(shelf);
      tick();
      if (mode === "readwrite") Object.assign(memory, draft);
      tick();
      return result;
    },
  };
}

export const sha256Of = (text: string): string => createHash("sha256").update(text).digest("hex");
/** A part of these words. */
export const partOf = (text: string, path = "e.csv"): KeptPart & { blob: Blob } => ({
  path,
  kind: "estates",
  provenance: "user",
  source: path,
  licence: null,
  mapping: null,
  hash: sha256Of(text),
  bytes: new TextEncoder().encode(text).length,
  blob: new Blob([text]),
});
export const draftOf = (texts: readonly string[], files: readonly string[] = ["e.csv"]): Draft => ({
  action: "accepted",
  files,
  city: { zh: "甲市", en: "City A" },
  estates: texts.length,
  households: null,
  history: [],
  parts: texts.map((text, k) => partOf(text, `f${k}.csv`)),
  published: "p",
});
