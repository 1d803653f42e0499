/** The address that a code on the wall opens at home: a card in the city's public site. */
import type { City } from "../model/city";
import { IS_PUBLIC } from "../model/edition";
import { MY_KEY } from "./show-keys";
import { lang, printKeys } from "./view";

/** A host that means another machine on a phone than here. */
const OWN = /^(localhost|.*\.localhost|127\.[\d.]+|\[::1\])$/;

/** What a browser on another machine opens. */
function web(address: string): URL | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  return url && /^https?:$/.test(url.protocol) ? url : null;
}

/**
 * The public site as the manifest names it; where it names none, the public build's own address. null: a phone could open neither.
 * @param here address of this page, when it is the public build's.
 */
function publicSite({ publicUrl }: Pick<City, "publicUrl">, here = IS_PUBLIC ? location.href : ""): URL | null {
  const own = web(here);
  return web(publicUrl ?? "") ?? (own && !OWN.test(own.hostname) ? own : null);
}

/** Where the card of estate `id` opens, in the reader's language; without an id the public site itself. null: there is none. */
export function homeLink(city: Pick<City, "publicUrl">, id = "", here?: string): string | null {
  const url = publicSite(city, here);
  if (!url) return null;
  const keys = new URLSearchParams(printKeys([lang]));
  if (id !== "") keys.set(MY_KEY, id);
  const tail = keys.toString();
  url.hash = `/${id === "" ? "" : "mine"}${tail ? `?${tail}` : ""}`;
  return url.href;
}
