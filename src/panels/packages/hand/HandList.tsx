/** Everything that was done by hand, each line with its way back: the list for whoever does not use the map. */
import type { Op } from "../../../domain/packaging/edit/types";
import { apply } from "../../../store/hand";
import { t } from "../../../store/lang";
import { edits } from "../../../store/scenario";
import { reshapeBarrier } from "../../../store/tool";
import { formatNumber } from "../../../text/format";
import { hand as words } from "../../../text/hand";
import { estateName, nameOfHeld } from "./context";

export function HandList() {
  const { packages, forced, forbidden, barriers, takenOut, basket } = edits.value;
  const pair = ([a, b]: readonly [string, string]) => ({ a: estateName(a), b: estateName(b) });
  const lines: readonly (readonly [text: string, back: Op])[] = [
    ...packages.map(
      (one) =>
        [
          t(words.l_held, { name: nameOfHeld(one), count: formatNumber(one.members.length) }),
          { do: "forget", held: one.id },
        ] as const,
    ),
    ...forced.map((one) => [t(words.l_forced, pair(one)), { do: "clearLink", a: one[0], b: one[1] }] as const),
    ...forbidden.map((one) => [t(words.l_forbidden, pair(one)), { do: "clearLink", a: one[0], b: one[1] }] as const),
    ...barriers.map(
      ({ id, line }) =>
        [
          t(words.l_barrier, { n: id.replace("b", ""), points: formatNumber(line.length) }),
          { do: "removeBarrier", barrier: id },
        ] as const,
    ),
    ...basket.added.map(
      (id) =>
        [
          t(words.basketOf, { what: t(words.basketAdd), name: estateName(id) }),
          { do: "basketClear", estates: [id] },
        ] as const,
    ),
    ...basket.removed.map(
      (id) =>
        [
          t(words.basketOf, { what: t(words.basketRemove), name: estateName(id) }),
          { do: "basketClear", estates: [id] },
        ] as const,
    ),
    ...takenOut.map((id) => [t(words.l_takenOut, { name: estateName(id) }), { do: "putBack", estates: [id] }] as const),
  ];
  if (lines.length === 0) return null;
  return (
    <details class="handlist">
      <summary>
        {t(words.list)} <b>{formatNumber(lines.length)}</b>
      </summary>
      <ul>
        {lines.map(([text, back]) => (
          <li key={JSON.stringify(back)}>
            <span>{text}</span>
            <span class="memberbuttons">
              {back.do === "removeBarrier" && (
                <button
                  type="button"
                  class="small"
                  aria-label={t(words.reshapeOf, { what: text })}
                  onClick={() => reshapeBarrier(back.barrier)}
                >
                  {t(words.reshapeShort)}
                </button>
              )}
              <button
                type="button"
                class="small"
                aria-label={t(words.dropOf, { what: text })}
                onClick={() => apply(back)}
              >
                {t(words.drop)}
              </button>
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
