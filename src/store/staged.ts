/** What waits at the door: nothing changes before it is accepted. */
import { computed, signal } from "@preact/signals";
import type { Opened, Progress, Recognised, Take } from "../intake/api";
import type { Encoding } from "../intake/encoding";
import { bundled } from "../intake/formats/bundle";
import { guess } from "../intake/headers";
import type { Peeked } from "../intake/peek";
import { type Axes, axesOf } from "../intake/points";
import type { Finding } from "../model/finding";
import { inspectFile, type Job, mergeParts, openFiles, peekAt, readProject } from "../workers/intake";
import { dataset, opened, opening, settled } from "./dataset";
import { boxOf, elsewhere } from "./difference";
import { ground } from "./ground";
import { cityPart, homeOf, madeParts } from "./parts";
import { isProject, project } from "./project";
import { forget, recall, recallEncoding, remember } from "./remembered";
import { bySameNames } from "./same-names";
import { step } from "./step";
import { known, situation } from "./time";
import { alone, givesEstates, manner, taken, type Waiting, waiting } from "./waiting";

export { alone, manner, taken, type Waiting, waiting };

export interface Chosen {
  readonly path: string;
  readonly file: File;
}

export const staged = signal<Opened | null>(null);
/** Work under way: which of how many files, and how far it is. */
export const reading = signal<{ readonly nth: number; readonly of: number; readonly progress: Progress | null } | null>(
  null,
);
export const trouble = signal<string | null>(null);
/** A folder that waited was put aside for the files that came after it. */
export const aside = signal(false);
/** What was there before the last accept, and the files that came with it. */
export const before = signal<{ readonly opened: Opened; readonly files: readonly string[] } | null>(null);
/** Files of a folder that waits, by path: to look at their rows. */
const folder = signal<ReadonlyMap<string, File>>(new Map());

let job: Job<unknown> | null = null;
/** The waiting files are read as they stood: what the hand changes meanwhile makes that void. */
let merging: Job<unknown> | null = null;
/** Files that were chosen and not looked at yet, and how often any were chosen. */
let unseen: readonly Chosen[] = [];
let choices = 0;

/** Lets go of what was read, or is being read, of the waiting files. */
function unread(): void {
  staged.value = null;
  if (merging === job) job?.cancel();
  merging = null;
}

// What was read beside other data than those on screen says nothing of these.
opened.subscribe(() => {
  if (waiting.peek().length > 0) unread();
});

/** Runs one piece of work at a time: a new one ends the one before. Null: cancelled or failed. */
async function work<T>(
  start: (onProgress: (progress: Progress) => void) => Job<T>,
  nth = 1,
  of = 1,
): Promise<T | null> {
  job?.cancel();
  reading.value = { nth, of, progress: null };
  trouble.value = null;
  const mine = start((progress) => {
    if (job === mine) reading.value = { nth, of, progress };
  });
  job = mine;
  try {
    const result = await mine.result;
    return job === mine ? result : null;
  } catch (error) {
    if (job === mine && !(error instanceof DOMException && error.name === "AbortError"))
      trouble.value = error instanceof Error ? error.message : String(error);
    return null;
  } finally {
    if (job === mine) {
      job = null;
      reading.value = null;
    }
  }
}

function guessedAs(path: string, file: File, recognised: Recognised): Waiting {
  const kind = recognised.kind === "city" || recognised.kind === null ? "estates" : recognised.kind;
  return { path, layer: recognised.layer, file, kind, mapping: recognised.mapping, recognised };
}
/** Estates of the same name that are here say how a file's coordinates are meant. */
const placedBy = (layer: Recognised): Recognised => bySameNames(layer, dataset.value?.estates ?? null);
function recognisedAs(path: string, file: File, recognised: Recognised): Waiting {
  const guessed = guessedAs(path, file, recognised);
  const before = recall(recognised);
  const item: Waiting = before ? { ...guessed, ...before, recalled: true } : guessed;
  const home = alone.value ? null : homeOf(item, dataset.value);
  return home ? { ...item, mapping: { ...item.mapping, assume: { ...item.mapping.assume, district: home } } } : item;
}

/** A name for a city that is a file: its own, without folder and ending. */
export const cityNameOf = (path: string): string => (path.split("/").at(-1) ?? path).replace(/\.\w+$/, "") || path;

/**
 * Looks at chosen files, once the city that is on its way is there to compare them with; they join those that wait. A folder
 * with a city.json is opened as a city of its own.
 */
export async function choose(files: readonly Chosen[]): Promise<void> {
  if (files.length === 0) return;
  const mine = ++choices;
  if (opening.value.state === "opening") await settled();
  for (const { path, file } of files)
    if (await isProject(path, file)) {
      leave();
      const read = await work((onProgress) => readProject(file, onProgress));
      if (!read) return;
      project.value = { name: path, read };
      staged.value = read.trouble ? null : read.opened;
      return;
    }
  project.value = null;
  const manifest = files.find(({ path }) => /(^|\/)city\.json$/.test(path));
  if (manifest) {
    leave();
    const root = manifest.path.slice(0, -"city.json".length);
    const inside = files.flatMap(({ path, file }) =>
      path.startsWith(root) ? [[path.slice(root.length), file] as const] : [],
    );
    folder.value = new Map(inside);
    staged.value = await work((onProgress) => openFiles(inside, onProgress));
    return;
  }
  aside.value = staged.value !== null && waiting.value.length === 0;
  unread();
  const city = boxOf(dataset.value);
  // Those of an earlier choice that were not looked at yet come along.
  const again = new Set(files.map(({ path }) => path));
  unseen = [...unseen.filter(({ path }) => !again.has(path)), ...files];
  const whole = await bundled(unseen, (path, zip) => ({ path, file: new File([zip], path.split("/").at(-1) ?? path) }));
  if (mine !== choices) return;
  const fresh = new Set(whole.map(({ path }) => path));
  waiting.value = waiting.value.filter(({ path }) => !fresh.has(path));
  const failed: string[] = [];
  for (const [k, { path, file }] of whole.entries()) {
    unseen = whole.slice(k);
    const look = (asked: Encoding | null) =>
      work((onProgress) => inspectFile(path, file, city, onProgress, asked), k + 1, whole.length);
    const found = await look(null);
    // Headings in another encoding are other headings: the source's own is tried where there is a choice.
    const asked = found?.some(({ samples }) => samples.length > 0) ? recallEncoding(path) : null;
    const layers = asked && found?.every(({ encoding }) => encoding !== asked) ? await look(asked) : found;
    if (mine !== choices) return;
    if (!layers && trouble.value !== null) {
      // One that cannot be looked at keeps nobody else out.
      failed.push(`${path}: ${trouble.value}`);
      continue;
    }
    if (!layers) {
      unseen = [];
      return;
    }
    const items = layers.map((layer) => recognisedAs(path, file, placedBy(layer)));
    for (const item of items)
      if (
        givesEstates(item) &&
        (!dataset.value || elsewhere(item.recognised.candidates[0]?.core ?? null, dataset.value))
      )
        alone.value = { name: cityNameOf(path) };
    waiting.value = [...waiting.value, ...items];
    const other = items.find(({ mapping: { fields }, recognised }) => {
      const [mine, guessed] = [axesOf(fields), axesOf(recognised.mapping.fields)];
      return mine.lon !== guessed.lon || mine.lat !== guessed.lat;
    });
    if (!other) continue;
    await rePlace(waiting.value.indexOf(other), axesOf(other.mapping.fields));
    // Another choice came meanwhile, or the hand ended the reading.
    if (mine !== choices || unseen.length === 0) return;
  }
  unseen = [];
  if (failed.length > 0) trouble.value = failed.join(" · ");
}

/** Forgets how files of these headings were read before, and guesses anew. */
export function forgetReading(position: number): void {
  const { path, file, recognised } = waiting.value[position];
  unread();
  forget(recognised);
  waiting.value = waiting.value.map((item, k) => (k === position ? guessedAs(path, file, recognised) : item));
}

/** Reads a file, with all its layers, in another encoding; they are guessed anew. */
export async function reencode(position: number, encoding: Encoding): Promise<void> {
  const { path, file } = waiting.value[position];
  const layers = await work((onProgress) => inspectFile(path, file, boxOf(dataset.value), onProgress, encoding));
  if (!layers) return;
  const first = waiting.value.findIndex((item) => item.path === path);
  waiting.value = waiting.value.flatMap((item, k) =>
    k === first ? layers.map((layer) => guessedAs(path, file, placedBy(layer))) : item.path === path ? [] : [item],
  );
}

/** Reads the places of a table from other columns, in all its sheets; how the rest is read stays. */
export async function rePlace(position: number, axes: Axes): Promise<void> {
  const { path, file, mapping } = waiting.value[position];
  unread();
  const layers = await work((onProgress) =>
    inspectFile(path, file, boxOf(dataset.value), onProgress, mapping.encoding ?? null, axes),
  );
  if (!layers) return;
  waiting.value = waiting.value.map((item) => {
    const found = item.path === path ? layers.find(({ layer }) => layer === item.layer) : undefined;
    if (!found) return item;
    const recognised = placedBy(found);
    const { crs, swapped } = item.recalled ? item.mapping : recognised.mapping;
    return {
      ...item,
      recognised,
      mapping: { ...item.mapping, fields: { ...item.mapping.fields, ...axes }, crs, swapped },
    };
  });
}

/** The hand joins a row of a ledger to an estate; "": to none; null: takes its word back. What is read stays in sight meanwhile. */
export async function decide(file: string, layer: string | null, key: string, id: string | null): Promise<void> {
  waiting.value = waiting.value.map((item) => {
    if (item.path !== file || item.layer !== layer) return item;
    const { [key]: _, ...rest } = item.mapping.joins ?? {};
    return { ...item, mapping: { ...item.mapping, joins: id === null ? rest : { ...rest, [key]: id } } };
  });
  await read();
}

/** Changes how a waiting file is read; another kind is guessed anew. */
export function change(position: number, to: Partial<Pick<Waiting, "kind" | "mapping" | "out" | "sure">>): void {
  unread();
  waiting.value = waiting.value.map((item, k) => {
    if (k !== position) return item;
    const { crs, swapped, fields } = item.mapping;
    const guessed = to.kind && guess(to.kind, item.recognised.fields);
    const mapping = guessed
      ? { ...guessed, fields: { ...guessed.fields, ...axesOf(fields) }, crs, ...(swapped ? { swapped } : {}) }
      : item.mapping;
    return { ...item, mapping, ...to };
  });
}

/** Takes one waiting file away. */
export function drop(position: number): void {
  unread();
  waiting.value = waiting.value.filter((_, k) => k !== position);
  if (!waiting.value.some(givesEstates)) alone.value = null;
}

/** Reads the waiting files, together with what is there or alone: all of them, or what the hand takes. */
export async function read(take: Take | null = null): Promise<void> {
  const made = madeParts(take);
  const kept = alone.value ? [cityPart(alone.value.name)] : (opened.value?.parts ?? []);
  let mine: Job<Opened> | null = null;
  const read = await work((onProgress) => {
    mine = mergeParts(kept, made, onProgress);
    merging = mine;
    return mine;
  });
  if (read && merging === mine) staged.value = read;
}

/** Ends the work under way; files that were not looked at are let go. */
export function cancelReading(): void {
  unseen = [];
  job?.cancel();
}

/** A file that was put behind a later one of its name says what it said before. */
const key = ({ file, code, feature, field, value }: Finding): string =>
  `${file.replace(/~\d+(?=\.[^./]*$|$)/, "")}\n${code}\n${feature}\n${field}\n${value}`;

/** What the door says of the staged files that it did not say of what is there. */
export const news = computed<readonly Finding[]>(() => {
  const now = staged.value;
  if (!now) return [];
  const old = new Set(alone.value || waiting.value.length === 0 ? [] : opened.value?.findings.map(key));
  return now.findings.filter((finding) => !old.has(key(finding)));
});

/** The row or feature a finding is about; null when there is none to show. */
export async function recordOf({ file, sheet, feature }: Finding): Promise<Peeked | null> {
  const item = waiting.value.find(({ path, layer }) => path === file && (layer === null || layer === sheet));
  const part = (staged.value ?? opened.value)?.parts.find(({ path }) => path === file);
  const blob = item?.file ?? folder.value.get(file) ?? part?.blob;
  const encoding = (item ?? part)?.mapping?.encoding;
  return blob && feature !== null ? peekAt(file, sheet ?? null, blob, feature, encoding).result : null;
}

/** Nothing waits any more; what is there stays. */
export function leave(): void {
  cancelReading();
  staged.value = null;
  folder.value = new Map();
  waiting.value = [];
  alone.value = null;
  manner.value = null;
  project.value = null;
  aside.value = false;
  trouble.value = null;
}

/** Reads again with what the hand takes, and accepts that. */
export async function acceptPart(take: Take): Promise<void> {
  const was = staged.value;
  await read(take);
  if (staged.value !== was && staged.value?.dataset) accept();
}

export function accept(): void {
  const next = staged.value;
  if (!next?.dataset) return;
  for (const { recognised, kind, mapping } of taken()) remember(recognised, kind, mapping);
  const whole = project.value?.name ?? next.dataset.city.name.zh;
  const files = waiting.value.length > 0 ? [...new Set(taken().map(({ path }) => path))] : [whole];
  before.value = opened.value && { opened: opened.value, files };
  step.value = { what: "accepted", opened: next, before: opened.value, files, project: project.value };
  opened.value = next;
  dataset.value = next.dataset;
  leave();
  // What every page asks for first is worked out before anyone does, each in a breath of its own: together they would hold up a very large city's.
  for (const figures of [situation, known, ground]) setTimeout(() => figures.peek());
}

/** Back to what was there before the last accept. */
export function undo(): void {
  const old = before.value?.opened;
  if (!before.value || !old?.dataset) return;
  step.value = { what: "undone", opened: old, before: opened.value, files: before.value.files, project: null };
  opened.value = old;
  dataset.value = old.dataset;
  before.value = null;
}
