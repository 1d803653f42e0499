/** What waits at the door: nothing changes before it is accepted. */
import { computed, signal } from "@preact/signals";
import type { Mapping, Opened, Part, Progress, Recognised } from "../intake/api";
import type { FileKind } from "../model/enums";
import { importParts, inspectFile, type Job, openFiles } from "../workers/intake";
import { dataset, opened } from "./dataset";

export interface Waiting {
  /** Path within what was chosen. */
  readonly path: string;
  readonly file: File;
  readonly kind: FileKind;
  readonly mapping: Mapping;
  readonly recognised: Recognised;
}
export const waiting = signal<readonly Waiting[]>([]);
export const staged = signal<Opened | null>(null);
export const reading = signal<{ readonly progress: Progress | null } | null>(null);
export const trouble = signal<string | null>(null);
/** What was there before the last accept. */
export const before = signal<Opened | null>(null);
/** A foreign ledger stands alone as a city of its own, or goes into the one that is open. */
export const alone = signal<{ readonly name: string } | null>(null);
let job: Job<unknown> | null = null;

async function work<T>(start: (onProgress: (progress: Progress) => void) => Job<T>): Promise<T | null> {
  reading.value = { progress: null };
  trouble.value = null;
  try {
    const made = start((progress) => {
      if (reading.value) reading.value = { progress };
    });
    job = made;
    return await made.result;
  } catch (error) {
    if (!(error instanceof DOMException && error.name === "AbortError"))
      trouble.value = error instanceof Error ? error.message : String(error);
    return null;
  } finally {
    reading.value = null;
  }
}

/** True when the file's box and the box of what is open do not meet. */
function elsewhere({ bounds }: Recognised): boolean {
  const data = dataset.value;
  if (!bounds || !data) return false;
  let [w, s, e, n] = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (const places of [data.estates.centre, data.districts.geometry.coords]) {
    for (let k = 0; k < places.length; k += 2) {
      w = Math.min(w, places[k]);
      e = Math.max(e, places[k]);
      s = Math.min(s, places[k + 1]);
      n = Math.max(n, places[k + 1]);
    }
  }
  return bounds[0] > e || bounds[2] < w || bounds[1] > n || bounds[3] < s;
}

export interface Chosen {
  readonly path: string;
  readonly file: File;
}

/** Looks at chosen files; a folder with a city.json is opened as a city of its own. */
export async function choose(files: readonly Chosen[]): Promise<void> {
  staged.value = null;
  waiting.value = [];
  alone.value = null;
  const manifest = files.find(({ path }) => /(^|\/)city\.json$/.test(path));
  if (manifest) {
    const root = manifest.path.slice(0, -"city.json".length);
    const inside = files.flatMap(({ path, file }) =>
      path.startsWith(root) ? [[path.slice(root.length), file] as const] : [],
    );
    staged.value = await work((onProgress) => openFiles(inside, onProgress));
    return;
  }
  const found: Waiting[] = [];
  for (const { path, file } of files) {
    const recognised = await work((onProgress) => inspectFile(path, file, onProgress));
    if (!recognised) return;
    const kind = recognised.kind === "city" || recognised.kind === null ? "estates" : recognised.kind;
    const { fields, values } = recognised.mapping;
    // Words that are no programme of ours mean none until the hand says otherwise.
    const theirs = recognised.fields.find(({ name }) => name === fields.programme)?.values ?? null;
    const known = new Set(dataset.value?.programmes.map(({ id }) => id));
    const foreign = theirs?.some(({ value }) => !known.has(value)) ?? false;
    const mapping: Mapping = { ...recognised.mapping, values: foreign ? { programme: {}, ...values } : values };
    if (kind === "estates" && elsewhere(recognised)) alone.value = { name: path.replace(/\.\w+$/, "") };
    found.push({ path, file, kind, mapping, recognised });
  }
  waiting.value = found;
}

export function change(position: number, to: Partial<Waiting>): void {
  staged.value = null;
  waiting.value = waiting.value.map((item, k) => (k === position ? { ...item, ...to } : item));
}

const cityPart = (name: string): Part => {
  const city = {
    schema: 1,
    name: { zh: name, en: name },
    dataDate: new Date().toISOString().slice(0, 10),
    files: [],
  };
  const blob = new Blob([JSON.stringify(city)]);
  return { path: "city.json", kind: "city", provenance: "user", source: null, licence: null, mapping: null, blob };
};

/** Reads the waiting files, together with what is there or alone. Estates replace estates; the rest merges by id or adds. */
export async function read(): Promise<void> {
  const made = waiting.value.map(
    ({ path, file, kind, mapping }): Part => ({
      path,
      kind,
      provenance: "user",
      source: file.name,
      licence: null,
      mapping,
      blob: file,
    }),
  );
  const replaces = made.some(({ kind }) => kind === "estates");
  const kept = alone.value
    ? [cityPart(alone.value.name)]
    : (opened.value?.parts ?? []).filter((old) => !(old.kind === "estates" && replaces));
  staged.value = await work((onProgress) => importParts([...kept, ...made], onProgress));
}
export const cancelReading = (): void => job?.cancel();

/** Estates by id: new, in both, gone. */
export const difference = computed(() => {
  const next = staged.value?.dataset;
  const old = new Set(dataset.value?.estates.id ?? []);
  if (!next) return null;
  const kept = next.estates.id.filter((id) => old.has(id)).length;
  return { added: next.estates.n - kept, kept, gone: old.size - kept };
});

export function leave(): void {
  staged.value = null;
  waiting.value = [];
  alone.value = null;
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
