/** What was done by hand, one line each, with its way back: for the list of edits and for what two scenarios differ in. */
import type { Op } from "../../../domain/packaging/edit/types";
import type { Edits } from "../../../model/scenario";
import { t } from "../../../store/lang";
import { formatNumber } from "../../../text/format";
import { hand as words } from "../../../text/hand";
import { outbox } from "../../../text/outbox";
import { scenarios } from "../../../text/scenarios";
import { estateName, estateNear, nameOfHeld } from "./context";

export const HAND_KIND = [
  "held",
  "forced",
  "forbidden",
  "barrier",
  "basketAdded",
  "basketRemoved",
  "takenOut",
] as const;
export type HandKind = (typeof HAND_KIND)[number];

export interface HandLine {
  readonly kind: HandKind;
  /** Two lines of the same key did the same. */
  readonly key: string;
  /** In words, made when it is asked for. */
  readonly text: () => string;
  readonly back: Op;
}

/** Every edit that stands, by kind. */
export function handLines({ packages, forced, forbidden, barriers, takenOut, basket }: Edits): HandLine[] {
  const line = (kind: HandKind, what: unknown, text: () => string, back: Op): HandLine => ({
    kind,
    key: `${kind} ${JSON.stringify(what)}`,
    text,
    back,
  });
  const pair = ([a, b]: readonly [string, string]) => ({ a: estateName(a), b: estateName(b) });
  return [
    ...packages.map((one) => {
      const { id, name, members, locked, life } = one;
      const text = (): string =>
        [
          t(words.l_held, { name: nameOfHeld(one), count: formatNumber(members.length) }),
          ...(locked ? [t(outbox.locked)] : []),
          ...(life && life.stage !== "proposed" ? [t(scenarios[life.stage])] : []),
        ].join(" · ");
      return line("held", { name, members, locked, life }, text, { do: "forget", held: id });
    }),
    ...forced.map((one) =>
      line("forced", one, () => t(words.l_forced, pair(one)), { do: "clearLink", a: one[0], b: one[1] }),
    ),
    ...forbidden.map((one) =>
      line("forbidden", one, () => t(words.l_forbidden, pair(one)), { do: "clearLink", a: one[0], b: one[1] }),
    ),
    ...barriers.map(({ id, line: places }) =>
      line(
        "barrier",
        places,
        () =>
          t(words.l_barrier, { n: id.replace("b", ""), points: formatNumber(places.length), near: estateNear(places) }),
        {
          do: "removeBarrier",
          barrier: id,
        },
      ),
    ),
    ...(["added", "removed"] as const).flatMap((how) =>
      basket[how].map((id) => {
        const what = t(how === "added" ? words.basketAdd : words.basketRemove);
        const kind = how === "added" ? "basketAdded" : "basketRemoved";
        return line(kind, id, () => t(words.basketOf, { what, name: estateName(id) }), {
          do: "basketClear",
          estates: [id],
        });
      }),
    ),
    ...takenOut.map((id) =>
      line("takenOut", id, () => t(words.l_takenOut, { name: estateName(id) }), { do: "putBack", estates: [id] }),
    ),
  ];
}
