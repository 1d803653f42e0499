/** What the tool in hand asks for next, with what can be chosen about it; over the map, whose ground must not move under the pen. */
import { apply } from "../../../store/hand";
import { t } from "../../../store/lang";
import { chosenPackage, plan } from "../../../store/packaging";
import { BARRIER_HAND, barrierHand, firstEnd, LINK_KIND, linkKind, tool } from "../../../store/tool";
import { hand as words } from "../../../text/hand";
import { Segmented } from "../../../ui/Chips";
import type { Named } from "../figures";
import { packageName } from "../name";
import { estateName } from "./context";
import { MergeWith } from "./MergeWith";

export function ToolHint({ list, chosen }: { list: readonly Named[]; chosen: number }) {
  const now = tool.value;
  if (now === "select") return null;
  const one = list[chosen - 1];
  const name = one ? packageName(one) : "";
  const first = firstEnd.value;
  const ask = {
    brush: plan.value === "basket" ? words.basketHint : one ? words.ask_brush : words.ask_brushNew,
    merge: one ? words.ask_merge : words.ask_mergeFirst,
    split: one ? words.ask_split : words.ask_splitFirst,
    link: first ? words.ask_linkSecond : words.ask_link,
    barrier: barrierHand.value === "reshape" ? words.ask_reshape : words.ask_barrier,
    measure: words.ask_measure,
  }[now];
  return (
    <div class="toolhint" role="status">
      <b>{t(words[now])}</b> <span>{t(ask, { name: now === "link" ? estateName(first) : name })}</span>
      {now === "merge" && one && <MergeWith list={list} one={one} />}
      {now === "split" && one && (
        <button type="button" onClick={() => apply({ do: "splitWeakest", at: chosenPackage.value })}>
          {t(words.splitWeakest)}
        </button>
      )}
      {now === "link" && (
        <Segmented
          label={t(words.linkKind)}
          of={LINK_KIND}
          value={linkKind.value}
          say={(kind) => t(words[kind])}
          onPick={(kind) => {
            linkKind.value = kind;
          }}
        />
      )}
      {now === "barrier" && (
        <Segmented
          label={t(words.barrierHand)}
          of={BARRIER_HAND}
          value={barrierHand.value}
          say={(hand) => t(words[hand])}
          onPick={(hand) => {
            barrierHand.value = hand;
          }}
        />
      )}
      <small>{t(words.keysOnMap)}</small>
    </div>
  );
}
