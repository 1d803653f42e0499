/** What the address says of the public display; known before it is read. */
import { numberIn, viewKey } from "./view";

/** Its name in the address: `#/mine?my=…` is the card for a phone. */
export const MY_KEY = "my";
/** Id of the estate whose card is open; empty: none. */
export const myEstate = viewKey<string>(MY_KEY, "", (text) => text);
/** How many times faster the loop runs: for trials. */
export const speed = viewKey<number>("speed", 1, numberIn(1, 2000));
