import { formatNumber } from "../text/format";
import { map as words } from "../text/map";
import { type Lang, say } from "../text/phrase";
import { roundLength } from "./measure";

/** A length as people say it: metres below one kilometre. */
export const lengthText = (metres: number, lang: Lang): string =>
  metres < 1000
    ? say(lang, words.metres, { n: formatNumber(metres, metres < 10 ? 1 : 0) })
    : say(lang, words.kilometres, { n: formatNumber(metres / 1000, metres < 10_000 ? 2 : 1) });

/** How long a round length is in the middle of the map. */
export function ScaleBar({ metresPerPixel, lang }: { metresPerPixel: number; lang: Lang }) {
  if (!(metresPerPixel > 0)) return null;
  const length = roundLength(metresPerPixel * 120);
  return (
    <div class="scalebar">
      <span style={{ width: `${length / metresPerPixel}px` }} />
      {lengthText(length, lang)}
    </div>
  );
}
