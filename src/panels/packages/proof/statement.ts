/** What is known of the optimum, as a sentence; never more than is known. */

import type { Edits } from "../../../model/scenario";
import { MOST_UNASKED, type Proof } from "../../../store/proof";
import { formatNumber } from "../../../text/format";
import { type Lang, type Phrase, say } from "../../../text/phrase";
import { proof as words } from "../../../text/proof";

/** How far `value` may be from the best, in per cent of the bound, rounded up to a tenth. */
export function gapText(value: number, bound: number): string {
  if (bound <= 0 || value >= bound) return "0%";
  return `${formatNumber(Math.ceil((1000 * (bound - value)) / bound) / 10, 1)}%`;
}

export interface Stated {
  readonly lang: Lang;
  /** Of the answer on view. */
  readonly packages: number;
  readonly value: number;
  readonly changed: number;
  /** The clock that was set, s. */
  readonly limit: number;
  /** Of a proof at work, whole s. */
  readonly elapsed: number;
  /** Whether the hand holds packages or draws, ties or parts anything: the optimum is one of what it leaves open. */
  readonly byHand?: boolean;
}

/** Whether anything was done by hand that an optimum is bound by. */
export const bindsByHand = ({ basket: _, ...lists }: Edits): boolean =>
  Object.values(lists).some((list) => list.length > 0);
/** What is known of an optimum, with what it is bound by. */
export const given = (lang: Lang, said: string, byHand = false): string =>
  byHand ? say(lang, words.byHand, { said }) : said;

/** The sentence, and what else there is to say of it; null: nothing to say. */
export function statement(now: Proof, on: Stated): { readonly main: string; readonly more: string } | null {
  const tell = (phrase: Phrase, params?: Record<string, string>): string => say(on.lang, phrase, params);
  const alone = (main: string) => ({ main, more: "" });
  switch (now.state) {
    case "none":
      return null;
    case "running": {
      const parts = [
        tell(words.running),
        ...(on.elapsed > 0 ? [tell(words.elapsed, { seconds: formatNumber(on.elapsed) })] : []),
      ];
      // What is done says nothing of a bound for the whole.
      const percent = formatNumber(Math.floor(100 * now.share));
      return { main: parts.join(" · "), more: now.share > 0 ? tell(words.groups, { percent }) : "" };
    }
    case "cancelled":
      return alone(tell(words.cancelled));
    case "unavailable":
      return alone(tell(words[now.reason]));
    case "failed":
      return alone(tell(words.failed, { reason: now.message }));
    case "large":
      return alone(tell(words.large, { estates: formatNumber(now.estates), most: formatNumber(MOST_UNASKED) }));
    default:
      return {
        main: given(on.lang, doneText(now, on, tell), on.byHand),
        more: `${tell(words.took, { seconds: secondsText(now) })} · ${changeText(now, on, tell)}`,
      };
  }
}

type Done = Extract<Proof, { state: "done" }>;
type Tell = (phrase: Phrase, params?: Record<string, string>) => string;

const secondsText = ({ reply }: Done): string => formatNumber(Math.max(0.01, reply.milliseconds / 1000), 2);

function doneText({ reply }: Done, { packages, value, limit }: Stated, tell: Tell): string {
  if (reply.proven) return packages === 0 ? tell(words.provenNone) : tell(words.proven, { n: formatNumber(packages) });
  const gap = tell(words.within, {
    gap: gapText(value, reply.bound),
    value: formatNumber(value),
    bound: formatNumber(Math.ceil(reply.bound)),
  });
  return `${gap} · ${tell(words[`stop_${reply.stoppedBy ?? "none"}`], { limit: formatNumber(limit) })}`;
}

function changeText({ reply, quick }: Done, { value, changed }: Stated, tell: Tell): string {
  if (reply.value < quick.value) return tell(words.kept);
  if (value > quick.value)
    return tell(words.better, {
      before: formatNumber(quick.value),
      after: formatNumber(value),
      more: formatNumber(value - quick.value),
      count: formatNumber(changed),
    });
  return changed > 0 ? tell(words.otherSets, { count: formatNumber(changed) }) : tell(words.same);
}
