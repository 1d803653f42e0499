/** The links of a package with their gaps, each to be forbidden or forced by hand. */
import type { Dataset } from "../../../model/dataset";
import { apply } from "../../../store/hand";
import { t } from "../../../store/lang";
import { edits } from "../../../store/scenario";
import { formatNumber } from "../../../text/format";
import { hand as words } from "../../../text/hand";
import { packages } from "../../../text/packages";
import type { Named } from "../figures";

/** What the hand said of the link of two estates, by their ids. */
export function saidOf(a: string, b: string): "forced" | "forbidden" | null {
  const is = ([x, y]: readonly [string, string]): boolean => (x === a && y === b) || (x === b && y === a);
  const { forced, forbidden } = edits.value;
  return forced.some(is) ? "forced" : forbidden.some(is) ? "forbidden" : null;
}

/** Buttons about one link. `linked`: whether it counts now, so that only what would change it is offered. */
export function LinkButtons({ a, b, linked, data }: { a: number; b: number; linked: boolean; data: Dataset }) {
  const { id, name } = data.estates;
  const [from, to] = [id[a], id[b]];
  const names = { a: name[a] ?? from, b: name[b] ?? to };
  const said = saidOf(from, to);
  const kind = said ? "clearLink" : linked ? "forbid" : "force";
  const label = { clearLink: words.clearOf, forbid: words.forbidOf, force: words.forceOf }[kind];
  return (
    <span class="linkbuttons">
      {said && <b>{t(words[said])}</b>}
      <button
        type="button"
        class="small"
        aria-label={t(label, names)}
        onClick={() => apply({ do: kind, a: from, b: to })}
      >
        {t(words[kind])}
      </button>
    </span>
  );
}

export function LinkList({ one, data }: { one: Named; data: Dataset }) {
  const { id, name } = data.estates;
  const nameOf = (row: number): string => name[row] ?? id[row];
  return (
    <table class="links figures">
      <caption>{t(packages.linksTable)}</caption>
      <tbody>
        {one.links.map(({ a, b, gapM }) => (
          <tr key={`${a}-${b}`}>
            <th scope="row">{t(packages.link, { a: nameOf(a), b: nameOf(b) })}</th>
            <td>{t(packages.metres, { n: formatNumber(gapM, 1) })}</td>
            <td>
              <LinkButtons a={a} b={b} linked data={data} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
