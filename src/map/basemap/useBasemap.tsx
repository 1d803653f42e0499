/** The basemap of a frame: what is wrong with it, and what stands under the map about it. */
import { useMemo, useState } from "preact/hooks";
import { basemap as words } from "../../text/basemap";
import { type Lang, say } from "../../text/phrase";
import type { Basemap, BasemapNews, BasemapProps, BaseTrouble } from "./types";
import "./basemap.css";

/** One sentence, and the server's own words after it. */
export function troubleText({ code, from, status, said }: BaseTrouble, lang: Lang): string {
  const sentence = say(lang, words[code], { from, status });
  const own = said ? ` ${say(lang, words.said, { said })}` : "";
  return `${sentence}${own} ${say(lang, words.dataStays)}`;
}

function creditOf(base: Basemap, credit: string, lang: Lang): string {
  if (base.kind === "tianditu") return say(lang, words.creditTianditu, { approval: base.approval });
  const { name, approval } = base;
  const makers = credit ? `${name} ${credit}` : name;
  return say(lang, approval ? words.creditApproved : words.creditFile, { makers, approval: approval ?? "" });
}

/** `base` is what the map draws: another object after each retry. */
export function useBasemap(props: BasemapProps | undefined, lang: Lang) {
  const [trouble, setTrouble] = useState<BaseTrouble | null>(null);
  const [credit, setCredit] = useState("");
  const [tries, setTries] = useState(0);
  const of = props?.of ?? null;
  const base = useMemo(() => of && { ...of }, [of, tries]);
  const hear = (news: BasemapNews): void => {
    if (news.trouble !== undefined) setTrouble(news.trouble);
    if (news.credit !== undefined) setCredit(news.credit);
  };
  return {
    base,
    hear,
    credit: base ? creditOf(base, credit, lang) : null,
    notice: base && trouble && (
      <div class="mapnote basemapnote" role="alert">
        <p>{troubleText(trouble, lang)}</p>
        <button type="button" onClick={() => setTries(tries + 1)}>
          {say(lang, words.retry)}
        </button>
        <button type="button" onClick={props?.onAsk}>
          {say(lang, words.change)}
        </button>
      </div>
    ),
  };
}
