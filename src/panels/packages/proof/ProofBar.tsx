/** At the map's lower left: whether the answer is the best there is, and how to stop or start finding out. */
import { useEffect, useState } from "preact/hooks";
import { NO_EDITS } from "../../../model/scenario";
import { t } from "../../../store/lang";
import { reply } from "../../../store/packaging-run";
import { cancelProof, changedSets, proof, proveNow, setSeconds } from "../../../store/proof";
import { SECONDS, seconds } from "../../../store/proof-clock";
import { lang } from "../../../store/view";
import { proof as words } from "../../../text/proof";
import { area } from "../area";
import { bindsByHand, type Stated, statement } from "./statement";
import "./proof.css";

/** The answer on view as the statement speaks of it. */
export function statedNow(): Stated {
  const now = proof.value;
  const answer = reply.value?.reply;
  return {
    lang: lang.value,
    packages: answer?.packages.length ?? 0,
    value: answer?.totals.value ?? 0,
    changed: changedSets.value,
    limit: seconds.value,
    elapsed: now.state === "running" ? Math.floor((Date.now() - now.since) / 1000) : 0,
    byHand: bindsByHand(reply.value?.edits ?? NO_EDITS),
  };
}

/** Draws its caller anew each second as long as something is at work. */
export function useSeconds(running: boolean): void {
  const [, tick] = useState(0);
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => tick((before) => before + 1), 1000);
    return () => clearInterval(timer);
  }, [running]);
}

export function ProofBar() {
  const now = proof.value;
  useSeconds(now.state === "running");
  const said = statement(now, statedNow());
  if (!said) return null;
  const proven = now.state === "done" && now.reply.proven;
  const restarts = now.state === "cancelled" || now.state === "failed" || now.state === "large";
  const limited = now.state === "running" || (now.state === "done" && !proven);
  return (
    <section class={proven ? "proofbar proven" : "proofbar"} aria-label={t(words.region)}>
      {now.state === "running" && <progress max={1} value={now.share || undefined} aria-hidden="true" />}
      {/* Each step of a progress is not read out. */}
      <p role={now.state === "running" ? undefined : "status"}>
        {proven && <span aria-hidden="true">✓ </span>}
        {/* What stands beside it may be a district's; the proof is of all packages. */}
        <b>{area.value.level === "city" ? said.main : t(words.wholeCity, { said: said.main })}</b>
        {said.more && <small>{said.more}</small>}
      </p>
      {now.state === "running" && (
        <button type="button" onClick={cancelProof}>
          {t(words.cancel)}
        </button>
      )}
      {restarts && (
        <button type="button" onClick={proveNow}>
          {t(words.again)}
        </button>
      )}
      {(limited || restarts) && (
        <label>
          {t(words.limit)}
          <select value={seconds.value} onChange={(event) => setSeconds(Number(event.currentTarget.value))}>
            {SECONDS.map((one) => (
              <option key={one} value={one}>
                {one === 0 ? t(words.limitNone) : t(words.limitSeconds, { n: one })}
              </option>
            ))}
          </select>
        </label>
      )}
    </section>
  );
}
