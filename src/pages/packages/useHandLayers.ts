/** The layers of what was done by hand. */
import { useMemo } from "preact/hooks";
import { type HandLine, handLinesLayer, heldLayer, lockLayer } from "../../map/layers/hand";
import { fewSource } from "../../map/outlines";
import type { MapLayer } from "../../map/types";
import type { Dataset } from "../../model/dataset";
import type { Named } from "../../panels/packages/figures";
import { t } from "../../store/lang";
import { edits } from "../../store/scenario";
import { shownTheme } from "../../store/theme";
import { firstEnd } from "../../store/tool";
import { lang } from "../../store/view";
import { hand as words } from "../../text/hand";
import { middleMember } from "./home";

export function useHandLayers(data: Dataset, list: readonly Named[]): readonly MapLayer[] {
  const { estates } = data;
  const theme = shownTheme.value;
  const { barriers, forced, forbidden } = edits.value;
  const first = firstEnd.value;
  const held = useMemo(() => {
    const rows = new Map<number, boolean>();
    for (const { hand, members } of list) if (hand) for (const row of members) rows.set(row, hand.locked);
    const end = first ? estates.id.indexOf(first) : -1;
    if (end >= 0) rows.set(end, true);
    const source = fewSource(
      "held",
      estates,
      [...rows].sort(([a], [b]) => a - b).map(([row, locked]) => [row, { locked: Number(locked) }]),
    );
    return heldLayer(source, theme);
  }, [list, data, theme, first]);
  const locks = useMemo(() => {
    const { centre } = estates;
    const places = list
      .filter(({ hand }) => hand?.locked)
      .map(({ members }) => middleMember(centre, members))
      .map((row) => [centre[2 * row], centre[2 * row + 1]] as const);
    return lockLayer(places, theme, t(words.locked));
  }, [list, data, theme, lang.value]);
  const lines = useMemo(() => {
    const { centre } = estates;
    const rows = new Map(estates.id.map((id, row) => [id, row]));
    const links = (pairs: typeof forced, kind: HandLine["kind"]): HandLine[] =>
      pairs.flatMap(([a, b]) => {
        const ends = [rows.get(a), rows.get(b)].flatMap((row) =>
          row === undefined ? [] : [[centre[2 * row], centre[2 * row + 1]] as const],
        );
        return ends.length === 2 ? [{ kind, line: ends }] : [];
      });
    const all: HandLine[] = [
      ...barriers.map(({ line }) => ({ kind: "drawn" as const, line })),
      ...links(forced, "forced"),
      ...links(forbidden, "forbidden"),
    ];
    const name = { drawn: words.legendDrawn, forced: words.legendForced, forbidden: words.legendForbidden };
    return handLinesLayer(all, theme, (kind) => t(name[kind]));
  }, [barriers, forced, forbidden, data, theme, lang.value]);
  return useMemo(() => [held, locks, lines], [held, locks, lines]);
}
