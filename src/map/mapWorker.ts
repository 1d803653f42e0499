/**
 * MapLibre's worker, made fit for sources of hundreds of thousands of outlines. By itself it has the page fetch, parse and copy
 * what a Blob's address holds, and then hands it back once more, though nobody asks the map for it: with 280,000 estates that
 * held the page up for ten seconds.
 */
import MapLibreWorker from "maplibre-gl/dist/maplibre-gl-worker.mjs";

const scope = self as unknown as {
  readonly worker?: unknown;
  readonly addProtocol: (
    scheme: string,
    load: (asked: { readonly url: string }, abort: AbortController) => Promise<{ readonly data: unknown }>,
  ) => void;
};
// For MapLibre all that stands before :// is the scheme.
for (const scheme of ["blob:http", "blob:https"])
  scope.addProtocol(scheme, async ({ url }, { signal }) => ({ data: await (await fetch(url, { signal })).json() }));

/** MessageType.loadData of MapLibre. */
const LOAD = "LD";
const { worker } = scope;
const handlers = worker instanceof MapLibreWorker ? worker.actor.messageHandlers : {};
const load = handlers[LOAD];
if (load) handlers[LOAD] = async (...asked) => ({ ...(await load(...asked)), data: undefined });
