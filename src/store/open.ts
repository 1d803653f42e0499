/** Opening the city that the address names, or the site's first. Only folders of this site: a stranger's figures never stand under the office's name. */

import type { OnProgress, Opened } from "../intake/api";
import { type Job, openCity, openFiles } from "../workers/intake";
import { dataset, type Failure, opened, opening } from "./dataset";
import { readMark } from "./kept-mark";
import { isKept, keepCity, keptCity, siteIndex } from "./offline";

/** Folder under data/ that the address means; empty: none. */
export let folder = "";
let job: Job<Opened> | null = null;

/** Name of a folder under data/. */
const NAME = /^[\w-]{1,64}$/;

/** The site's default folder, or null when it names none. One name is checked without the schemas, which stay out of the first load. */
async function defaultCity(): Promise<string | null> {
  const response = await siteIndex();
  const site: { default?: unknown } | null = (await response?.json().catch(() => null)) ?? null;
  return typeof site?.default === "string" && NAME.test(site.default) ? site.default : null;
}

/** The city that the address asks for; null: none. */
const askedCity = (): string | null => new URLSearchParams(location.search).get("city");

/** The address without `?city=`: the way back to the site's own city. */
export const homeAddress = (): string => `${location.pathname}${location.hash}`;

function failed(failure: Failure): void {
  opening.value = { state: "failed", failure };
}

/** Opens with its progress on screen. @throws an AbortError when it is cancelled. */
export function opens(start: (onProgress: OnProgress) => Job<Opened>): Promise<Opened> {
  opening.value = { state: "opening", progress: null };
  job = start((progress) => {
    if (opening.value.state === "opening") opening.value = { state: "opening", progress };
  });
  return job.result;
}

/** Puts what was opened on screen. */
export function swapIn(next: Opened): void {
  opened.value = next;
  dataset.value = next.dataset;
  opening.value = { state: "idle" };
}

/** Address of the published city folder. */
export const publishedBase = (): string => new URL(`data/${folder}/`, document.baseURI).href;
/** The manifest as it was when the published city was opened last. */
export let manifest: Blob | null = null;
/** The city as it is published; where it cannot be had whole, as it was kept of an earlier time. */
export async function openPublished(): Promise<Opened> {
  const asked = await opens((onProgress) => openCity(publishedBase(), onProgress)).catch((error: Error) => error);
  if (asked instanceof Error && asked.name === "AbortError") throw asked;
  const kept = asked instanceof Error || !asked.dataset ? await keptCity(folder) : null;
  isKept.value = kept !== null;
  const result = kept ? await opens((onProgress) => openFiles(kept, onProgress)) : asked;
  if (result instanceof Error) throw result;
  if (!kept && result.dataset) void keepCity(folder, result.parts);
  // One of a folder that is half there must not pass for what is on screen.
  if (result.dataset) manifest = result.parts.find(({ kind }) => kind === "city")?.blob ?? manifest;
  return result;
}

/** Opens what this browser keeps of the city; false: it keeps nothing that can be read. */
type OpenKept = () => Promise<boolean>;
let openKept: OpenKept = async () => false;
export const setOpenKept = (open: OpenKept): void => {
  openKept = open;
};

/** Opens the city: the version that is kept of it, else as it is published. What was there stays when it fails. */
export async function openFirstCity(): Promise<void> {
  opening.value = { state: "opening", progress: null };
  const asked = askedCity();
  if (asked !== null && !NAME.test(asked)) return failed({ code: "badName", city: asked.slice(0, 80) });
  try {
    const city = asked ?? (await defaultCity());
    folder = city ?? "";
    if (readMark(folder) && (await openKept())) return;
    if (city === null) return failed({ code: "noSite" });
    const result = await openPublished();
    if (result.dataset) return swapIn(result);
    const { findings } = result;
    const missing = findings.some(({ code, file }) => code === "noFile" && file === "city.json");
    failed(missing ? { code: "unknownCity", city } : { code: "badCity", city, findings });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") failed({ code: "cancelled" });
    else failed({ code: "broken", message: error instanceof Error ? error.message : String(error) });
  }
}

export const cancelOpening = (): void => job?.cancel();
