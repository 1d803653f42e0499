/** Opening the city that the address names, or the site's first. Only folders of this site: a stranger's figures never stand under the office's name. */

import type { Opened } from "../intake/api";
import { type Job, openCity } from "../workers/intake";
import { dataset, type Failure, opened, opening } from "./dataset";

let job: Job<Opened> | null = null;

/** Name of a folder under data/. */
const NAME = /^[\w-]{1,64}$/;

/** The site's default folder, or null when it names none. One name is checked without the schemas, which stay out of the first load. */
async function defaultCity(): Promise<string | null> {
  const response = await fetch(new URL("data/index.json", document.baseURI), { cache: "no-cache" });
  const site: { default?: unknown } | null = response.ok ? await response.json().catch(() => null) : null;
  return typeof site?.default === "string" && NAME.test(site.default) ? site.default : null;
}

/** The city that the address asks for; null: none. */
const askedCity = (): string | null => new URLSearchParams(location.search).get("city");

/** The address without `?city=`: the way back to the site's own city. */
export const homeAddress = (): string => `${location.pathname}${location.hash}`;

function failed(failure: Failure): void {
  opening.value = { state: "failed", failure };
}

/** Opens the city; what was there stays when it fails. */
export async function openFirstCity(): Promise<void> {
  opening.value = { state: "opening", progress: null };
  const asked = askedCity();
  if (asked !== null && !NAME.test(asked)) return failed({ code: "badName", city: asked.slice(0, 80) });
  try {
    const city = asked ?? (await defaultCity());
    if (city === null) return failed({ code: "noSite" });
    job = openCity(new URL(`data/${city}/`, document.baseURI).href, (progress) => {
      if (opening.value.state === "opening") opening.value = { state: "opening", progress };
    });
    const result = await job.result;
    if (result.dataset) {
      opened.value = result;
      dataset.value = result.dataset;
      opening.value = { state: "idle" };
      return;
    }
    const { findings } = result;
    const missing = findings.some(({ code, file }) => code === "noFile" && file === "city.json");
    failed(missing ? { code: "unknownCity", city } : { code: "badCity", city, findings });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") failed({ code: "cancelled" });
    else failed({ code: "broken", message: error instanceof Error ? error.message : String(error) });
  }
}

export const cancelOpening = (): void => job?.cancel();
