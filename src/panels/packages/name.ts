/** Name of a package as it is said everywhere. */
import { t } from "../../store/lang";
import { packages as words } from "../../text/packages";
import type { Named } from "./figures";

type Called = Pick<Named, "place" | "letter"> & { readonly hand: { readonly name: string | null } | null };

/** The planner's own name for it, else its place and letter. */
export const packageName = ({ hand, place, letter }: Called): string => hand?.name ?? t(words.name, { place, letter });
