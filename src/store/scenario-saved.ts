/** Scenarios in this browser: one IndexedDB record each, by city. What cannot be written stays in memory, and the reader is told. */
import { signal } from "@preact/signals";
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { type Scenario, scenarioSchema } from "../model/scenario";
import { type StorageTrouble, storageTrouble } from "./storage-trouble";

/** What went wrong with keeping; unreadable: so many kept scenarios could not be read, they stay where they are. */
export type Trouble = StorageTrouble | { readonly code: "unreadable"; readonly detail: string };
export const trouble = signal<Trouble | null>(null);

interface Kept {
  readonly id: string;
  readonly city: string;
  /** Deleted, with a way back. */
  readonly deleted: boolean;
  readonly scenario: Scenario;
}
interface Schema extends DBSchema {
  scenarios: { key: string; value: Kept; indexes: { city: string } };
}

let opening: Promise<IDBPDatabase<Schema>> | null = null;
function database(): Promise<IDBPDatabase<Schema>> {
  opening ??= openDB<Schema>("lianpian-scenarios", 1, {
    upgrade(db) {
      db.createObjectStore("scenarios", { keyPath: "id" }).createIndex("city", "city");
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

function tell(error: unknown): void {
  trouble.value = storageTrouble(error);
}

/** Writes asked for and not yet done. */
export const writing = signal(0);
/** One after the other, so that the last word is the one that stays. */
let queue: Promise<void> = Promise.resolve();
function write(run: (db: IDBPDatabase<Schema>) => Promise<unknown>): void {
  writing.value++;
  queue = queue
    .then(async () => {
      await run(await database());
      if (trouble.value && trouble.value.code !== "unreadable") trouble.value = null;
    })
    .catch(tell)
    .finally(() => {
      writing.value--;
    });
}

export const keep = (city: string, scenario: Scenario, deleted: boolean): void =>
  write((db) => db.put("scenarios", { id: scenario.id, city, deleted, scenario }));
export const erase = (id: string): void => write((db) => db.delete("scenarios", id));
/** Resolves once everything asked so far is written or has failed. */
export const settled = (): Promise<void> => queue;

/** The kept scenarios of a city in order of their making. Empty, with a trouble, where the browser keeps nothing. */
export async function readKept(city: string): Promise<readonly { scenario: Scenario; deleted: boolean }[]> {
  let records: Kept[];
  try {
    records = await (await database()).getAllFromIndex("scenarios", "city", city);
  } catch (error) {
    tell(error);
    return [];
  }
  const read = records.map(({ scenario, deleted }) => ({ parsed: scenarioSchema.safeParse(scenario), deleted }));
  const broken = read.filter(({ parsed }) => !parsed.success).length;
  if (broken > 0) trouble.value = { code: "unreadable", detail: String(broken) };
  return read
    .flatMap(({ parsed, deleted }) => (parsed.success ? [{ scenario: parsed.data, deleted }] : []))
    .sort((a, b) => (a.scenario.createdOn < b.scenario.createdOn ? -1 : 1));
}
