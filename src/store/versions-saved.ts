/** The versions in this browser: heads, versions and parts in IndexedDB, by city. */
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Head, Vault, Version } from "./versions";

interface Schema extends DBSchema {
  heads: { key: string; value: Head };
  versions: { key: [city: string, id: number]; value: Version };
  parts: { key: [city: string, hash: string]; value: Blob };
}
const STORES = ["heads", "versions", "parts"] as const;

let opening: Promise<IDBPDatabase<Schema>> | null = null;
function database(): Promise<IDBPDatabase<Schema>> {
  opening ??= openDB<Schema>("lianpian-versions", 1, {
    upgrade(db) {
      for (const store of STORES) db.createObjectStore(store);
    },
    // Another tab with a newer version wants in.
    blocking: (_from, _to, event) => {
      (event.target as IDBDatabase).close();
      opening = null;
    },
    terminated: () => {
      opening = null;
    },
  });
  opening.catch(() => {
    opening = null;
  });
  return opening;
}

/** The vault of a city folder of this site. */
export const vaultOf = (city: string): Vault => ({
  async transact(mode, run) {
    const transaction = (await database()).transaction(STORES, mode);
    const heads = transaction.objectStore("heads");
    const versions = transaction.objectStore("versions");
    const parts = transaction.objectStore("parts");
    const written = async (made: Promise<unknown> | undefined): Promise<void> => void (await made);
    try {
      const result = await run({
        head: () => heads.get(city),
        versions: () => versions.getAll(IDBKeyRange.bound([city], [city, []])),
        hasPart: async (hash) => (await parts.getKey([city, hash])) !== undefined,
        part: (hash) => parts.get([city, hash]),
        putHead: (head) => written(heads.put?.(head, city)),
        putVersion: (version) => written(versions.put?.(version, [city, version.id])),
        deleteVersion: (id) => written(versions.delete?.([city, id])),
        putPart: (hash, blob) => written(parts.put?.(blob, [city, hash])),
        deletePart: (hash) => written(parts.delete?.([city, hash])),
      });
      await transaction.done;
      return result;
    } catch (error) {
      transaction.done.catch(() => {});
      try {
        transaction.abort();
      } catch {
        // It has ended already.
      }
      throw transaction.error ?? error;
    }
  },
});
