/** What is set out for the printer, in the address like every other view. */
import { oneOf, viewKey } from "./view";

/** The package on view, the scenario as a whole, or that and all its packages. */
export type Printing = "one" | "summary" | "all";
/** Empty: nothing. */
export const printing = viewKey<"" | Printing>("print", "", oneOf<Printing>(["one", "summary", "all"]));
export type Paper = "a4" | "a3";
export const paper = viewKey<Paper>("paper", "a4", oneOf<Paper>(["a4", "a3"]));
