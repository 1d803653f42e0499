import { type Params, type Phrase, say } from "../text/phrase";
import { lang } from "./view";

/** A phrase in the reader's language; re-renders with it. */
export const t = (phrase: Phrase, params?: Params): string => say(lang.value, phrase, params);
