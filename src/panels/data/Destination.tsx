/** Where a foreign ledger goes, and the word that starts the reading. */
import { dataset } from "../../store/dataset";
import { t } from "../../store/lang";
import { mannerOf } from "../../store/parts";
import { alone, cityNameOf, leave, read, waiting } from "../../store/staged";
import { openStrangers } from "../../store/strangers";
import { givesEstates, MANNER, manner } from "../../store/waiting";
import { data } from "../../text/data";
import { door } from "../../text/door";
import { faultOf } from "./Assumption";
import { openSlips } from "./Slips";

export function Destination() {
  const list = waiting.value.filter(({ out }) => !out);
  const ledger = list.find(({ kind }) => kind === "estates") ?? list.find(givesEstates);
  const { manner: now, own } = ledger ? mannerOf(ledger, dataset.value) : { manner: "all", own: false };
  const ways = !dataset.value
    ? []
    : ledger?.kind === "ledger"
      ? (["beside"] as const)
      : MANNER.filter((way) => own || way !== "own");
  const readable = list.some(({ recognised }) => recognised.format !== null && recognised.features > 0);
  const faulty = list.some(({ mapping }) =>
    Object.entries(mapping.assume).some(([field, value]) => faultOf(field, value) !== null),
  );
  const asked = list.some((item) => openSlips(item).length > 0 || openStrangers(item).length > 0);
  return (
    <div class="card destination">
      {ledger && readable && (
        <fieldset>
          <legend>{t(data.whereTo)}</legend>
          {ways.map((way) => (
            <label key={way} class="check">
              <input
                type="radio"
                name="where"
                checked={!alone.value && now === way}
                onChange={() => {
                  alone.value = null;
                  manner.value = way;
                }}
              />
              {t(door[`into_${way}`])}
            </label>
          ))}
          <label class="check">
            <input
              type="radio"
              name="where"
              checked={alone.value !== null}
              onChange={() => (alone.value = { name: cityNameOf(ledger.path) })}
            />
            {t(data.alone)}
          </label>
          {alone.value && (
            <label class="choice">
              <span>{t(data.cityName)}</span>
              <input
                type="text"
                value={alone.value.name}
                onChange={(event) =>
                  (alone.value = { name: event.currentTarget.value.trim() || cityNameOf(ledger.path) })
                }
              />
            </label>
          )}
        </fieldset>
      )}
      {asked && <p class="differs">{t(door.askedFirst)}</p>}
      {!readable && <p class="quiet">{t(data.nothingToRead)}</p>}
      <span class="picks">
        <button type="button" onClick={leave}>
          {t(data.leave)}
        </button>
        <button type="button" class="primary" disabled={!readable || faulty || asked} onClick={() => void read()}>
          {t(data.read)}
        </button>
      </span>
    </div>
  );
}
