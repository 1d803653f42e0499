/** What the pointer is on, in the map or in a table of the progress page. */
import { signal } from "@preact/signals";

export type Lit = { readonly kind: "district" | "street" | "estate"; readonly row: number } | null;
export const lit = signal<Lit>(null);
