/**
 * Without the network: the application's files are the service worker's, the city's are kept here, each by its hash, with the
 * manifest last, so that what is kept is whole at any moment. Both need https or localhost.
 */
import { signal } from "@preact/signals";
import type { Part } from "../intake/api";

/** `unable`: the browser offers it only over https or on localhost, or not at all. */
export const offline = signal<"unable" | "preparing" | "ready">("preparing");
/** A newer version of the application that waits for its turn. */
export const update = signal<ServiceWorker | null>(null);
/** The published city cannot be had now, and what stands on screen is what was kept of it. */
export const isKept = signal(false);

/** Starts the service worker when the page has what it needs itself. */
export function connectOffline(): void {
  if (!("serviceWorker" in navigator) || !isSecureContext || import.meta.env.DEV) {
    offline.value = "unable";
    return;
  }
  const { serviceWorker } = navigator;
  const watch = (registration: ServiceWorkerRegistration | undefined): void => {
    // A browser that blocks service workers may answer without one.
    if (!registration) {
      offline.value = "unable";
      return;
    }
    const see = (): void => {
      update.value = serviceWorker.controller ? registration.waiting : null;
    };
    see();
    registration.addEventListener("updatefound", () => {
      registration.installing?.addEventListener("statechange", see);
    });
  };
  serviceWorker.register(new URL("offline.js", document.baseURI)).then(watch, () => {
    offline.value = "unable";
  });
  serviceWorker.ready.then(() => {
    offline.value = "ready";
  });
}

/** Lets the waiting version take over and starts the page anew with it. */
export function takeUpdate(): void {
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
  update.value?.postMessage("takeOver");
}

interface Listed {
  readonly files: readonly { readonly path: string; readonly kind: string; readonly sha256: string }[];
}
const named = (folder: string): string => `lianpian-city-${folder}`;
const addressOf = (folder: string, path: string, sum = ""): string =>
  new URL(`data/${folder}/${path}${sum && `?${sum}`}`, document.baseURI).href;
/** Where `caches` is missing or refuses, nothing is kept and nothing breaks. */
async function among<T>(run: () => Promise<T>, otherwise: T): Promise<T> {
  if (!("caches" in globalThis)) return otherwise;
  return run().catch(() => otherwise);
}

/** Keeps the files of a city that was opened whole; what an older version had and this one has not goes. */
export const keepCity = (folder: string, parts: readonly Part[]): Promise<void> =>
  among(async () => {
    const manifest = parts.find(({ kind }) => kind === "city")?.blob;
    if (!manifest) return;
    const { files } = JSON.parse(await manifest.text()) as Listed;
    const blobs = new Map(parts.map(({ path, blob }) => [path, blob]));
    const cache = await caches.open(named(folder));
    const wanted = new Set<string>([addressOf(folder, "city.json")]);
    for (const { path, sha256 } of files) {
      const at = addressOf(folder, path, sha256);
      const blob = blobs.get(path);
      wanted.add(at);
      if (blob && !(await cache.match(at))) await cache.put(at, new Response(blob));
    }
    await cache.put(addressOf(folder, "city.json"), new Response(manifest));
    for (const { url } of await cache.keys()) if (!wanted.has(url)) await cache.delete(url);
  }, undefined);

/** The files of a city as they were kept, by path; null: none, or not all of them. */
export const keptCity = (folder: string): Promise<readonly (readonly [path: string, blob: Blob])[] | null> =>
  among(async () => {
    const cache = await caches.open(named(folder));
    const manifest = await (await cache.match(addressOf(folder, "city.json")))?.blob();
    if (!manifest) return null;
    const { files } = JSON.parse(await manifest.text()) as Listed;
    const whole = files.filter(({ kind }) => kind !== "photo");
    const found = await Promise.all(
      // A photograph is kept when it was looked at, or when there was time.
      whole.map(async ({ path, sha256 }) => {
        const blob = await (await cache.match(addressOf(folder, path, sha256)))?.blob();
        return blob && ([path, blob] as const);
      }),
    );
    const there = found.filter((one) => one !== undefined);
    return there.length === whole.length ? [["city.json", manifest], ...there] : null;
  }, null);

/** One file of a city as it was kept by its hash; null: it was not. */
export const keptFile = (folder: string, path: string, sum: string): Promise<Blob | null> =>
  among(
    async () => (await (await (await caches.open(named(folder))).match(addressOf(folder, path, sum)))?.blob()) ?? null,
    null,
  );
/** Keeps one more file of a city; its bytes have been checked. */
export const keepFile = (folder: string, path: string, sum: string, blob: Blob): Promise<void> =>
  among(
    async () => (await caches.open(named(folder))).put(addressOf(folder, path, sum), new Response(blob)),
    undefined,
  );

const SITE = "lianpian-site";
/** The site's index, from the network or as it was last; null: neither. */
export async function siteIndex(): Promise<Response | null> {
  const at = new URL("data/index.json", document.baseURI).href;
  const response = await fetch(at, { cache: "no-cache" }).catch(() => null);
  if (response?.ok) {
    const copy = response.clone();
    void among(async () => (await caches.open(SITE)).put(at, copy), undefined);
    return response;
  }
  return among(async () => (await (await caches.open(SITE)).match(at)) ?? null, null);
}
