/** Keeping what was accepted: every step is written down, a version can be gone back to, and two tabs hear of each other. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { batch, effect, signal } from "@preact/signals";
import type { Opened } from "../intake/api";
import type { HistoryEntry } from "../model/project";
import { hashesOf, restoreParts } from "../workers/intake";
import { opened, opening } from "./dataset";
import { mark, writeMark } from "./kept-mark";
import { folder, manifest, openPublished, opens, publishedBase, swapIn } from "./open";
import { takeProject } from "./project-file";
import { before } from "./staged";
import { type Step, step } from "./step";
import { type StorageTrouble, storageTrouble } from "./storage-trouble";
import { type Draft, type Head, lookUp, moveHead, partsOf, saveVersion, type Version } from "./versions";
import { vaultOf } from "./versions-saved";

export type KeepTrouble =
  | StorageTrouble
  /** One version alone is larger than all may be together. */
  | { readonly code: "tooLarge"; readonly bytes: number }
  /** A version has lost a part or speaks against its hashes. */
  | { readonly code: "unreadable"; readonly on: string }
  | { readonly code: "notPublished" };

/** What this browser keeps of the city; head null: never saved here. */
export const kept = signal<{ readonly head: Head | null; readonly versions: readonly Version[] }>({
  head: null,
  versions: [],
});
/** Version on screen; null: the published data; "unsaved": what no version holds. */
export const shown = signal<number | null | "unsaved">(null);
export const saving = signal(0);
export const trouble = signal<KeepTrouble | null>(null);
/** The version that was opened at the start. */
export const restored = signal<Version | null>(null);
/** The published city is another than the one that the head was made over. */
export const publishedChanged = signal(false);
/** The head that another tab has written since. */
export const elsewhere = signal<Head | null>(null);
/** Versions that made room. */
export const dropped = signal(0);
/** What was on screen before the last move, to take it back. */
export const moved = signal<{
  readonly opened: Opened;
  readonly from: number | null | "unsaved";
  readonly to: number | null;
  readonly history: readonly HistoryEntry[];
} | null>(null);
/** All that was accepted up to what is on screen. */
export const history = signal<readonly HistoryEntry[]>([]);

/** The reader asks for the list of versions, wherever the page stands. */
export const asked = signal(false);

const vault = () => vaultOf(folder);
const now = (): string => new Date().toISOString();
const seen = (): number => kept.peek().head?.revision ?? 0;
/** Versions of what was opened in this tab. */
const idOf = new WeakMap<Opened, number | null>();

function seeHead(head: Head, versions: readonly Version[] = kept.peek().versions): void {
  kept.value = { head, versions };
  writeMark(folder, head.revision);
}

const hashOf = async (blob: Blob): Promise<string> => bytesToHex(sha256(new Uint8Array(await blob.arrayBuffer())));

/** sha256 of the manifest as it stands on the site now; null: it cannot be had. */
async function publishedHash(): Promise<string | null> {
  if (folder === "") return null;
  const response = await fetch(new URL("city.json", publishedBase()), { cache: "no-cache" }).catch(() => null);
  return response?.ok ? hashOf(await response.blob()) : null;
}
/** The manifest that the data on screen were made over. */
let published: string | null = null;
async function publishedHere(): Promise<string | null> {
  published ??= manifest && (await hashOf(manifest));
  return published;
}

async function draftOf(next: Opened, action: Draft["action"], files: readonly string[]): Promise<Draft | null> {
  const { dataset, parts } = next;
  if (!dataset) return null;
  const hashes = await hashesOf(parts.map(({ blob }) => blob)).result;
  let households: number | null = null;
  for (const count of dataset.estates.households) if (!Number.isNaN(count)) households = (households ?? 0) + count;
  return {
    action,
    files,
    city: dataset.city.name,
    estates: dataset.estates.n,
    households,
    ...(dataset.estates.assumedAt.households?.includes(1) ? { assumed: true } : {}),
    history: history.peek(),
    // A file that changes on the disk later must not change what was accepted.
    parts: parts.map((part, k) => ({
      ...part,
      hash: hashes[k],
      bytes: part.blob.size,
      blob: part.blob.slice(0, part.blob.size),
    })),
    published: await publishedHere(),
  };
}

/** Writes what is on screen as the newest version; `over` what another tab has saved when the reader says so. */
async function write(next: Opened, action: Draft["action"], files: readonly string[], over = false): Promise<void> {
  const draft = await draftOf(next, action, files);
  if (!draft) return;
  const result = await saveVersion(vault(), over ? null : seen(), draft, now());
  if (result.done) {
    idOf.set(next, result.head.current);
    batch(() => {
      seeHead(result.head, result.versions);
      shown.value = result.head.current;
      dropped.value += result.dropped.length;
      elsewhere.value = null;
      moved.value = null;
      trouble.value = null;
    });
  } else if (result.why === "conflict") elsewhere.value = result.head;
  else trouble.value = { code: "tooLarge", bytes: result.bytes };
}

const historyAt = (id: number | null): readonly HistoryEntry[] =>
  kept.peek().versions.find((version) => version.id === id)?.history ?? [];

async function writeStep({ what, opened: next, before: last, files, project }: Step): Promise<void> {
  const here = shown.peek();
  if (last && here !== "unsaved" && !idOf.has(last)) idOf.set(last, here);
  // A tab that dies after the transaction must find the database at its next start.
  if (mark.peek() === "") writeMark(folder, seen());
  restored.value = null;
  const id = what === "undone" ? idOf.get(next) : undefined;
  if (id !== undefined) {
    batch(() => {
      shown.value = id;
      history.value = historyAt(id);
    });
    const result = await moveHead(vault(), seen(), { current: id, published: await publishedHere() }, now());
    if (result.done) return seeHead(result.head);
    if (result.why === "conflict") {
      elsewhere.value = result.head;
      return;
    }
  }
  const action = what === "undone" ? "copy" : project ? "project" : "accepted";
  const past = project && !project.read.trouble ? project.read.history : history.peek();
  batch(() => {
    shown.value = "unsaved";
    history.value = [...past, { at: now(), action, files }];
  });
  // A browser that keeps nothing still shows the project's scenarios.
  await write(next, action, files).finally(() => project && what === "accepted" && takeProject(project));
}

/** One after the other: the last word is the one that stays. */
let queue: Promise<void> = Promise.resolve();
function enqueue(run: () => Promise<void>): Promise<void> {
  saving.value++;
  queue = queue
    .then(run)
    .catch((error: unknown) => {
      trouble.value = storageTrouble(error);
    })
    .finally(() => {
      saving.value--;
    });
  return queue;
}

/** A version as it was accepted; null: it cannot be read, and `trouble` says so. */
async function read(version: Version): Promise<Opened | null> {
  const parts = await partsOf(vault(), version);
  const result = parts && (await opens((onProgress) => restoreParts(parts, onProgress)));
  if (result?.dataset) return result;
  trouble.value = { code: "unreadable", on: version.on };
  return null;
}

const cancelled = (error: unknown): boolean => error instanceof DOMException && error.name === "AbortError";

/** Opens the head at the start; false: nothing is kept, or it cannot be read. @throws an AbortError when it is cancelled. */
export async function reopen(): Promise<boolean> {
  try {
    const { head, versions } = await lookUp(vault());
    kept.value = { head, versions };
    const version = versions.find(({ id }) => id === head?.current);
    if (!head || !version) return false;
    const next = await read(version);
    if (!next) return false;
    published = head.published;
    writeMark(folder, head.revision);
    idOf.set(next, version.id);
    batch(() => {
      swapIn(next);
      shown.value = version.id;
      restored.value = version;
      history.value = version.history;
    });
    const site = await publishedHash();
    publishedChanged.value = site !== null && published !== null && site !== published;
    return true;
  } catch (error) {
    if (cancelled(error)) throw error;
    // Where nothing was ever kept nobody misses it.
    if (mark.peek() !== "") trouble.value = storageTrouble(error);
    return false;
  }
}

/** Opens another version and makes it the head; null: the published data. What is on screen stays when it fails. */
export async function goTo(to: number | null, head: "move" | "follow" = "move"): Promise<void> {
  const version = kept.peek().versions.find(({ id }) => id === to);
  if (to !== null && !version) return;
  await enqueue(async () => {
    const last = opened.peek();
    const from = shown.peek();
    try {
      const next = version ? await read(version) : await openPublished();
      if (!next?.dataset) {
        if (!version) trouble.value = { code: "notPublished" };
        return;
      }
      if (!version) published = null;
      const site = await publishedHere();
      // What was accepted while this was read is newer: it stays, and the queue keeps it.
      if (opened.peek() !== last) return;
      if (head === "move") {
        const result = await moveHead(vault(), seen(), { current: to, published: site }, now());
        if (!result.done) {
          if (result.why === "conflict") elsewhere.value = result.head;
          return;
        }
        seeHead(result.head);
      }
      idOf.set(next, to);
      batch(() => {
        swapIn(next);
        before.value = null;
        shown.value = to;
        restored.value = null;
        publishedChanged.value = false;
        moved.value = head === "move" && last ? { opened: last, from, to, history: history.peek() } : null;
        history.value = historyAt(to);
      });
    } catch (error) {
      if (!cancelled(error)) throw error;
    } finally {
      opening.value = { state: "idle" };
    }
  });
}

/** Takes the last move back: what was on screen before is there again. */
export async function takeBack(): Promise<void> {
  await enqueue(async () => {
    const last = moved.peek();
    if (!last) return;
    if (last.from !== "unsaved") {
      const result = await moveHead(vault(), seen(), { current: last.from, published: await publishedHere() }, now());
      if (!result.done) {
        if (result.why === "conflict") elsewhere.value = result.head;
        return;
      }
      seeHead(result.head);
    }
    batch(() => {
      swapIn(last.opened);
      shown.value = last.from;
      history.value = last.history;
      moved.value = null;
    });
  });
}

/** Opens what another tab has saved; what is on screen is let go. */
export async function followOther(): Promise<void> {
  await look();
  elsewhere.value = null;
  await goTo(kept.peek().head?.current ?? null, "follow");
}

/** Keeps what is on screen as a version of its own, after what another tab has saved. */
export async function saveCopy(): Promise<void> {
  const next = opened.peek();
  if (!next) return;
  await enqueue(async () => {
    // What another tab dropped meanwhile must not be counted as there.
    kept.value = { ...kept.peek(), versions: (await lookUp(vault())).versions };
    history.value = [...history.peek(), { at: now(), action: "copy" }];
    await write(next, "copy", [], true);
  });
}

/** The reader stays with the kept version though the published city has changed. */
export async function stay(): Promise<void> {
  publishedChanged.value = false;
  restored.value = null;
  await enqueue(async () => {
    const { head } = kept.peek();
    const site = await publishedHash();
    if (!head || site === null) return;
    const result = await moveHead(vault(), head.revision, { current: head.current, published: site }, now());
    if (result.done) {
      published = site;
      seeHead(result.head);
    } else if (result.why === "conflict") elsewhere.value = result.head;
  });
}

/** Reads the list anew. */
async function look(): Promise<void> {
  try {
    kept.value = await lookUp(vault());
  } catch (error) {
    trouble.value = storageTrouble(error);
  }
}

let last: Step | null = null;
let running = false;
/** Writes down every step from now on and hears what other tabs save. Runs once for the life of the page. */
export function runKeeping(): void {
  if (running) return;
  running = true;
  effect(() => {
    const next = step.value;
    if (next === null || next === last) return;
    last = next;
    void enqueue(() => writeStep(next));
  });
  effect(() => {
    const theirs = Number(mark.value);
    if (!(theirs > seen())) return;
    void lookUp(vault()).then(
      ({ head, versions }) => {
        if (!head || head.revision <= seen() || saving.peek() > 0) return;
        batch(() => {
          elsewhere.value = head;
          // The list may show theirs; what this tab has seen is still its own head.
          kept.value = { head: kept.peek().head, versions };
        });
      },
      () => {},
    );
  });
}
