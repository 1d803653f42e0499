/** What waits at the door: nothing changes before it is accepted. */
import { signal } from "@preact/signals";
import type { Opened, Part, Progress } from "../intake/api";
import { kindOf } from "../intake/kind";
import type { Crs, FileKind } from "../model/enums";
import { importParts, type Job } from "../workers/intake";
import { dataset, opened } from "./dataset";

export interface Waiting {
  readonly file: File;
  readonly kind: FileKind;
  readonly crs: Crs;
}
export const waiting = signal<readonly Waiting[]>([]);
export const staged = signal<Opened | null>(null);
export const reading = signal<{ readonly progress: Progress | null } | null>(null);
export const trouble = signal<string | null>(null);
/** What was there before the last accept. */
export const before = signal<Opened | null>(null);
let job: Job<Opened> | null = null;

export async function choose(files: readonly File[]): Promise<void> {
  staged.value = null;
  trouble.value = null;
  waiting.value = await Promise.all(
    files.map(async (file) => {
      const kind = kindOf(file.name, await file.slice(0, 4000).text());
      return { file, kind: kind === "city" ? "estates" : kind, crs: "wgs84" as const };
    }),
  );
}

/** Reads the waiting files together with what is there. Estates replace estates; everything else merges by id or adds. */
export async function read(): Promise<void> {
  const made = waiting.value.map(({ file, kind, crs }): Part => {
    const mapping = { fields: {}, values: {}, assume: {}, crs };
    return { path: file.name, kind, provenance: "user", source: file.name, licence: null, mapping, blob: file };
  });
  const kept = (opened.value?.parts ?? []).filter(
    (old) => !(old.kind === "estates" && made.some((m) => m.kind === "estates")),
  );
  reading.value = { progress: null };
  trouble.value = null;
  try {
    job = importParts([...kept, ...made], (progress) => {
      if (reading.value) reading.value = { progress };
    });
    staged.value = await job.result;
  } catch (error) {
    if (!(error instanceof DOMException && error.name === "AbortError"))
      trouble.value = error instanceof Error ? error.message : String(error);
  } finally {
    reading.value = null;
  }
}
export const cancelReading = (): void => job?.cancel();

export function leave(): void {
  staged.value = null;
  waiting.value = [];
}
export function accept(): void {
  const next = staged.value;
  if (!next?.dataset) return;
  before.value = opened.value;
  opened.value = next;
  dataset.value = next.dataset;
  leave();
}
export function undo(): void {
  const old = before.value;
  if (!old?.dataset) return;
  opened.value = old;
  dataset.value = old.dataset;
  before.value = null;
}
