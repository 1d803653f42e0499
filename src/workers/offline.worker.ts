/** The service worker: the application's own files, kept together as one version, so that it starts without the network. */
import { clientsClaim } from "workbox-core";
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  type PrecacheEntry,
  precacheAndRoute,
} from "workbox-precaching";
import { NavigationRoute, registerRoute } from "workbox-routing";

/** Every file of the build but the cities', put here by the builder; a file without a revision has a hash in its name. */
declare const __SHELL__: PrecacheEntry[];

cleanupOutdatedCaches();
precacheAndRoute(__SHELL__, { ignoreURLParametersMatching: [/^city$/] });
registerRoute(new NavigationRoute(createHandlerBoundToURL("index.html"), { denylist: [/\/(data|schema)\//] }));
clientsClaim();
// A newer version waits until no page of the old one is open, or until a page says that it is ready.
addEventListener("message", ({ data }) => {
  if (data === "takeOver") void (self as unknown as { skipWaiting(): Promise<void> }).skipWaiting();
});
