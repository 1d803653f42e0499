/**
 * Versions of a city's data: each is a list of parts by the sha256 of their bytes, a part is stored once. Saving and going back are
 * one transaction each, which first compares the head's revision with the one that the tab has seen.
 */
import type { Part } from "../intake/api";
import type { HistoryEntry } from "../model/project";

export interface KeptPart extends Omit<Part, "blob"> {
  /** sha256 of the bytes, hexadecimal. */
  readonly hash: string;
  readonly bytes: number;
}

/** What made a version. */
export interface Step {
  readonly action: "accepted" | "project" | "copy";
  /** Names of the files that came in. */
  readonly files: readonly string[];
}

export interface Version extends Step {
  readonly id: number;
  /** The version that it was made from; null: the published data. */
  readonly parent: number | null;
  /** When it was accepted: ISO 8601, UTC. */
  readonly on: string;
  readonly city: { readonly zh: string; readonly en: string };
  readonly estates: number;
  /** Sum over all estates that know it; null: none does. */
  readonly households: number | null;
  /** Some of these households are only assumed. */
  readonly assumed?: boolean;
  /** All that was accepted up to here, this step the last; longer than the list of versions. */
  readonly history: readonly HistoryEntry[];
  readonly parts: readonly KeptPart[];
}

/** Which version opens, and how often that was changed. */
export interface Head {
  readonly revision: number;
  /** null: the published data. */
  readonly current: number | null;
  /** When it was last changed: ISO 8601, UTC. */
  readonly on: string;
  /** sha256 of the published manifest over which it was made; null: unknown. */
  readonly published: string | null;
}

/** What is read and written within one transaction, of one city. */
export interface Shelf {
  head(): Promise<Head | undefined>;
  /** In order of their ids. */
  versions(): Promise<readonly Version[]>;
  hasPart(hash: string): Promise<boolean>;
  part(hash: string): Promise<Blob | undefined>;
  putHead(head: Head): Promise<unknown>;
  putVersion(version: Version): Promise<unknown>;
  deleteVersion(id: number): Promise<unknown>;
  putPart(hash: string, blob: Blob): Promise<unknown>;
  deletePart(hash: string): Promise<unknown>;
}
/** Where the versions of one city lie. What `run` writes is there as a whole when the promise resolves, and not at all when it rejects. */
export interface Vault {
  /** `run` must wait for nothing but the shelf. */
  transact<T>(mode: "readonly" | "readwrite", run: (shelf: Shelf) => Promise<T>): Promise<T>;
}

export const LIMITS = { versions: 20, bytes: 500_000_000 } as const;
export type Limits = { readonly [K in keyof typeof LIMITS]: number };

/** Another tab has changed the head since this one looked. */
export interface Conflict {
  readonly done: false;
  readonly why: "conflict";
  readonly head: Head;
}
export interface TooLarge {
  readonly done: false;
  readonly why: "tooLarge";
  readonly bytes: number;
}
export interface Gone {
  readonly done: false;
  readonly why: "gone";
}

/** Bytes of all parts of these versions, each counted once. */
export function bytesOf(versions: readonly Version[]): number {
  const sizes = new Map(versions.flatMap(({ parts }) => parts.map(({ hash, bytes }) => [hash, bytes] as const)));
  return [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0);
}

/** The versions that have no room beside the newest, the oldest first. */
export function surplus(versions: readonly Version[], limits: Limits): readonly Version[] {
  let n = 0;
  while (
    n < versions.length - 1 &&
    (versions.length - n > limits.versions || bytesOf(versions.slice(n)) > limits.bytes)
  )
    n++;
  return versions.slice(0, n);
}

/** Everything about a version but its number, its parent and its time. */
export interface Draft extends Omit<Version, "id" | "parent" | "on" | "parts"> {
  readonly parts: readonly (KeptPart & { readonly blob: Blob })[];
  readonly published: string | null;
}
export interface Saved {
  readonly done: true;
  readonly head: Head;
  readonly versions: readonly Version[];
  /** Older versions that made room. */
  readonly dropped: readonly Version[];
}

const revisionOf = (head: Head | undefined): number => head?.revision ?? 0;

/**
 * Writes a version and makes it the head.
 * @param seen revision that the tab has seen last, 0 when there was none; null: whatever it is.
 */
export function saveVersion(
  vault: Vault,
  seen: number | null,
  { published, parts, ...draft }: Draft,
  now: string,
  limits: Limits = LIMITS,
): Promise<Saved | Conflict | TooLarge> {
  return vault.transact("readwrite", async (shelf) => {
    const head = await shelf.head();
    if (head && seen !== null && head.revision !== seen) return { done: false, why: "conflict", head };
    const before = await shelf.versions();
    const version: Version = {
      ...draft,
      id: (before.at(-1)?.id ?? 0) + 1,
      parent: head?.current ?? null,
      on: now,
      parts: parts.map(({ blob, ...part }) => part),
    };
    const bytes = bytesOf([version]);
    if (bytes > limits.bytes) return { done: false, why: "tooLarge", bytes };
    for (const { hash, blob } of parts) if (!(await shelf.hasPart(hash))) await shelf.putPart(hash, blob);
    await shelf.putVersion(version);
    const all = [...before, version];
    const dropped = surplus(all, limits);
    const versions = all.slice(dropped.length);
    const used = new Set(versions.flatMap((one) => one.parts.map(({ hash }) => hash)));
    const unused = new Set(
      dropped.flatMap((one) => one.parts.map(({ hash }) => hash)).filter((hash) => !used.has(hash)),
    );
    for (const { id } of dropped) await shelf.deleteVersion(id);
    for (const hash of unused) await shelf.deletePart(hash);
    const next = { revision: revisionOf(head) + 1, current: version.id, on: now, published };
    await shelf.putHead(next);
    return { done: true, head: next, versions, dropped };
  });
}

/** Makes another version the head; null: the published data. No version is lost. */
export function moveHead(
  vault: Vault,
  seen: number,
  to: { readonly current: number | null; readonly published: string | null },
  now: string,
): Promise<{ readonly done: true; readonly head: Head } | Conflict | Gone> {
  return vault.transact("readwrite", async (shelf) => {
    const head = await shelf.head();
    if (head && head.revision !== seen) return { done: false, why: "conflict", head };
    if (to.current !== null && !(await shelf.versions()).some(({ id }) => id === to.current))
      return { done: false, why: "gone" };
    const next = { ...to, revision: revisionOf(head) + 1, on: now };
    await shelf.putHead(next);
    return { done: true, head: next };
  });
}

/** The head and the versions as they are now. */
export const lookUp = (vault: Vault): Promise<{ readonly head: Head | null; readonly versions: readonly Version[] }> =>
  vault.transact("readonly", async (shelf) => ({
    head: (await shelf.head()) ?? null,
    versions: await shelf.versions(),
  }));

/** The parts of a version in their order; null where the storage has lost one. */
export const partsOf = (vault: Vault, { parts }: Version): Promise<readonly (Part & KeptPart)[] | null> =>
  vault.transact("readonly", async (shelf) => {
    const found: (Part & KeptPart)[] = [];
    for (const part of parts) {
      const blob = await shelf.part(part.hash);
      if (!blob) return null;
      found.push({ ...part, blob });
    }
    return found;
  });
