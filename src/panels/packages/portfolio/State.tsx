/** Where the choice stands: at work, proven, how far from the best, out of reach and the way out. */
import type { Dataset } from "../../../model/dataset";
import { t } from "../../../store/lang";
import { budgetWan, floors } from "../../../store/packaging";
import {
  cancelChoosing,
  chooseNow,
  choosing,
  type Solved,
  solved,
  stale,
  strangeFloors,
} from "../../../store/portfolio";
import { MOST_UNASKED, setSeconds } from "../../../store/proof";
import { SECONDS, seconds } from "../../../store/proof-clock";
import { lang } from "../../../store/view";
import { formatNumber } from "../../../text/format";
import { joined } from "../../../text/phrase";
import { portfolio as words } from "../../../text/portfolio";
import { proof } from "../../../text/proof";
import type { Unreachable } from "../../../workers/solver-client";
import { optimality, reachText } from "./statement";
import { toldOf } from "./told";

function TimeLimit() {
  return (
    <label class="limit">
      {t(proof.limit)}
      <select value={seconds.value} onChange={(event) => setSeconds(Number(event.currentTarget.value))}>
        {SECONDS.map((one) => (
          <option key={one} value={one}>
            {one === 0 ? t(proof.limitNone) : t(proof.limitSeconds, { n: one })}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What is at work, or why nothing is; null: it is done. */
function Work() {
  const now = choosing.value;
  if (now.state === "running")
    return (
      <div class="work">
        <progress max={1} value={now.share} aria-hidden="true" />
        <p>{t(words.running, { percent: formatNumber(Math.floor(100 * now.share)) })}</p>
        <button type="button" onClick={cancelChoosing}>
          {t(words.cancel)}
        </button>
        <TimeLimit />
      </div>
    );
  if (now.state === "idle") return null;
  const said =
    now.state === "cancelled"
      ? t(words.cancelled)
      : now.state === "unavailable"
        ? t(words[now.reason])
        : now.state === "failed"
          ? t(words.failed, { reason: now.message })
          : t(words.large, { estates: formatNumber(now.estates), most: formatNumber(MOST_UNASKED) });
  return (
    <div class="work">
      <p role={now.state === "failed" || now.state === "unavailable" ? "alert" : "status"}>{said}</p>
      <button type="button" onClick={chooseNow}>
        {t(words.again)}
      </button>
      <TimeLimit />
    </div>
  );
}

function WaysOut({ out, data }: { out: Unreachable; data: Dataset }) {
  if (out.what === "locked")
    return (
      <button
        type="button"
        onClick={() => {
          budgetWan.value = out.neededWan;
        }}
      >
        {t(words.setBudget, { needed: formatNumber(out.neededWan, 2) })}
      </button>
    );
  const id = data.districts.id[out.district];
  const { [id]: _, ...rest } = floors.value;
  return (
    <button
      type="button"
      onClick={() => {
        floors.value = out.most > 0 ? { ...rest, [id]: out.most } : rest;
      }}
    >
      {out.most > 0 ? t(words.setFloor, { most: formatNumber(out.most) }) : t(words.dropFloor)}
    </button>
  );
}

function Result({ of, data }: { of: Solved; data: Dataset }) {
  const { chosen, outOfReach, budgetsUnknown } = of.reply;
  const told = toldOf(data, of);
  return (
    <>
      {chosen && (
        <p class={chosen.proven ? "optimality proven" : "optimality"} role="status">
          {chosen.proven && <span aria-hidden="true">✓ </span>}
          <b>{optimality(chosen, told)}</b>
        </p>
      )}
      {chosen && !chosen.proven && <TimeLimit />}
      {outOfReach && (
        <div class="outofreach" role="alert">
          <b>{t(words.outOfReach)}</b>
          <p>{reachText(outOfReach, told)}</p>
          {!stale.value && <WaysOut out={outOfReach} data={data} />}
        </div>
      )}
      {budgetsUnknown > 0 && <p class="hint">{t(words.unknownBudgets, { count: formatNumber(budgetsUnknown) })}</p>}
    </>
  );
}

export function State({ data }: { data: Dataset }) {
  const of = solved.value;
  const strange = strangeFloors.value;
  const resting = choosing.value.state === "idle" && stale.value;
  return (
    <>
      <Work />
      {stale.value && (
        <p class="older" role="status">
          {t(words.older)}
          {resting && `（${t(words.waitingOlder)}）`}
        </p>
      )}
      {of && <Result of={of} data={data} />}
      {strange.length > 0 && <p class="hint">{t(words.strangeFloors, { list: joined(lang.value, strange) })}</p>}
    </>
  );
}
