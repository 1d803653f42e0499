/** Asks a host for tiles, and finds out why it gives none: the quota of a key that is refused is not used up by asking on. */
import { judge } from "./tianditu";
import { type BaseTrouble, FINAL } from "./types";

/** A host that says nothing for so long is given up, ms. */
const PATIENCE = 10_000;
/** So many failures in a row are told; before that one tile may be lost. */
const IN_A_ROW = 3;
/** After them nothing is asked for so long, ms. */
const PAUSE = 30_000;

export interface World {
  readonly fetch: typeof fetch;
  readonly now: () => number;
  /** Whether the page's own security policy kept a request to this origin from being sent. */
  readonly isBlocked: (origin: string) => Promise<boolean>;
}

const blocked = new Set<string>();
if (typeof document !== "undefined")
  document.addEventListener("securitypolicyviolation", ({ blockedURI }) => {
    if (URL.canParse(blockedURI)) blocked.add(new URL(blockedURI).origin);
  });
const BROWSER: World = {
  fetch: (...of) => fetch(...of),
  now: () => performance.now(),
  // The event comes in a task of its own.
  isBlocked: async (origin) => {
    await new Promise((done) => setTimeout(done, 60));
    return blocked.delete(origin);
  },
};

export type Ask = (url: string, signal: AbortSignal) => Promise<ArrayBuffer>;

/** Gives the bytes of a tile. What is wrong is told once, null when it is well again. @throws for every tile that does not come */
export function asking(tell: (trouble: BaseTrouble | null) => void, world: World = BROWSER): Ask {
  let failures = 0;
  let pausedUntil = 0;
  let told = false;

  async function attempt(url: string, signal: AbortSignal): Promise<ArrayBuffer | Omit<BaseTrouble, "from">> {
    const stop = new AbortController();
    const abort = (): void => stop.abort();
    signal.addEventListener("abort", abort);
    const timer = setTimeout(abort, PATIENCE);
    try {
      // A key is bound to domains, which the host reads from the Referer: our origin, and nothing more.
      const response = await world.fetch(url, { signal: stop.signal, credentials: "omit", referrerPolicy: "origin" });
      const bytes = await response.arrayBuffer();
      const wrong = judge(response.status, new Uint8Array(bytes));
      return wrong ? { ...wrong, status: response.status } : bytes;
    } catch (error) {
      if (signal.aborted) throw error;
      const code = stop.signal.aborted ? "timeout" : await silent(url, stop.signal);
      return { code, status: 0, said: "" };
    } finally {
      clearTimeout(timer);
      signal.removeEventListener("abort", abort);
    }
  }
  /** Why nothing could be read: not sent, not answered, or answered without leave to read it (as refusals often are). */
  async function silent(url: string, signal: AbortSignal): Promise<BaseTrouble["code"]> {
    if (await world.isBlocked(new URL(url).origin)) return "policy";
    return world.fetch(url, { mode: "no-cors", signal, credentials: "omit", referrerPolicy: "origin" }).then(
      () => "refused" as const,
      () => "unreachable" as const,
    );
  }

  return async (url, signal) => {
    if (world.now() < pausedUntil) throw new Error("paused");
    const got = await attempt(url, signal);
    if (got instanceof ArrayBuffer) {
      failures = 0;
      if (told) tell(null);
      told = false;
      return got;
    }
    failures++;
    const final = (FINAL as readonly string[]).includes(got.code);
    if ((final || failures >= IN_A_ROW) && world.now() >= pausedUntil) {
      pausedUntil = final ? Number.POSITIVE_INFINITY : world.now() + PAUSE;
      told = true;
      tell({ ...got, from: new URL(url).host });
    }
    throw new Error(got.code);
  };
}
