/** Opening the city that the address names, or the site's first. */

import type { Opened } from "../intake/api";
import { siteSchema } from "../model/city";
import { type Job, openCity } from "../workers/intake";
import { dataset, opened, opening } from "./dataset";

let job: Job<Opened> | null = null;

/** Folder of the city: `?city=` when it is a plain name, else the default of data/index.json. Same origin only. */
async function cityFolder(): Promise<string | null> {
  const asked = new URLSearchParams(location.search).get("city");
  if (asked && /^[\w-]{1,64}$/.test(asked)) return asked;
  const response = await fetch(new URL("data/index.json", document.baseURI), { cache: "no-cache" });
  const site = siteSchema.safeParse(response.ok ? await response.json() : null);
  return site.success ? site.data.default : null;
}

/** Opens the city; what was there stays when it fails. */
export async function openFirstCity(): Promise<void> {
  opening.value = { state: "opening", progress: null };
  try {
    const folder = await cityFolder();
    if (!folder) throw new Error("noCity");
    job = openCity(new URL(`data/${folder}/`, document.baseURI).href, (progress) => {
      if (opening.value.state === "opening") opening.value = { state: "opening", progress };
    });
    const result = await job.result;
    if (!result.dataset) {
      const [first] = result.findings;
      opening.value = {
        state: "failed",
        reason: first ? `${first.file}: ${first.code} ${first.value ?? ""}` : "noCity",
      };
      return;
    }
    opened.value = result;
    dataset.value = result.dataset;
    opening.value = { state: "idle" };
  } catch (error) {
    const reason = error instanceof Error ? (error.name === "AbortError" ? "cancelled" : error.message) : String(error);
    opening.value = { state: "failed", reason };
  }
}

export const cancelOpening = (): void => job?.cancel();
