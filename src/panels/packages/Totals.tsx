/** The whole answer in one line, over the map. */
import { isAssumed } from "../../store/assumed";
import { t } from "../../store/lang";
import { reply, settled } from "../../store/packaging-run";
import { formatNumber, formatShare } from "../../text/format";
import { packages as words } from "../../text/packages";
import { AreaName } from "./AreaName";
import { sumsHere } from "./sums";

const mark = (field: string): string => (isAssumed(field) ? ` · ${t(words.assumed)}` : "");

/** Totals of the last answer; `onLeft` opens the list of those left out. */
export function Totals({ onLeft }: { onLeft: () => void }) {
  const asked = reply.value;
  if (!asked) return null;
  const totals = sumsHere(asked.reply, asked.p);
  const share = totals.small > 0 ? totals.smallPackaged / totals.small : null;
  const figures = [
    [formatNumber(totals.packages), t(words.n_packages)],
    [formatNumber(totals.packaged), t(words.n_estates)],
    [formatNumber(totals.households), t(words.n_households) + mark("households")],
    [
      formatNumber(totals.bodies),
      t(words.n_bodies, { packages: formatNumber(totals.packages) }) + mark("managementBody"),
    ],
    [formatShare(share), t(words.n_share)],
  ] as const;
  return (
    <section
      class="totals"
      aria-label={t(words.totals)}
      aria-live="polite"
      // The quick answer of a moving hand is still to be refined.
      aria-busy={!settled.value}
    >
      <AreaName />
      {figures.map(([figure, word]) => (
        <p key={word}>
          <b>{figure}</b>
          <small>{word}</small>
        </p>
      ))}
      <button type="button" onClick={onLeft}>
        <b>{formatNumber(totals.alone)}</b>
        <small>{t(words.n_left)}</small>
      </button>
    </section>
  );
}
