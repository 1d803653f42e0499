/** How long a proof may take: a planner's choice, in the address. */
import { viewKey } from "./view";

/** Seconds that a proof may take; 0: no clock. */
export const SECONDS = [0, 5, 30, 120] as const;
export const seconds = viewKey<number>("proofSeconds", 0, (text) => SECONDS.find((one) => String(one) === text));
