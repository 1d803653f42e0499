import { signal } from "@preact/signals";

/** The choice of the basemap is open: all that the first load needs to know of it. */
export const choosingBasemap = signal(false);
