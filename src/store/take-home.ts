/** The address that a code on the wall opens at home: a card in the city's public site. */
import type { City } from "../model/city";
import { MY_KEY } from "./show-keys";
import { lang, printKeys } from "./view";

/** The public site as the manifest names it; null: it names none that a phone could open. */
export function publicSite({ publicUrl }: Pick<City, "publicUrl">): URL | null {
  if (!publicUrl || !URL.canParse(publicUrl)) return null;
  const url = new URL(publicUrl);
  return url.protocol === "https:" || url.protocol === "http:" ? url : null;
}

/** Where the card of estate `id` opens, in the reader's language; without an id the public site itself. null: there is none. */
export function homeLink(city: Pick<City, "publicUrl">, id = ""): string | null {
  const url = publicSite(city);
  if (!url) return null;
  const keys = new URLSearchParams(printKeys([lang]));
  if (id !== "") keys.set(MY_KEY, id);
  const tail = keys.toString();
  url.hash = `/${id === "" ? "" : "mine"}${tail ? `?${tail}` : ""}`;
  return url.href;
}
