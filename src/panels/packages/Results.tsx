/** Right of the map: the ranked packages, or those left out and why. */
import type { Dataset } from "../../model/dataset";
import { t } from "../../store/lang";
import { listFilter, listOrder, ORDERS, type Order, side } from "../../store/packaging";
import { details, reply } from "../../store/packaging-run";
import { formatNumber } from "../../text/format";
import { packages as words } from "../../text/packages";
import { Export } from "./Export";
import type { Named } from "./figures";
import { HandList } from "./hand/HandList";
import { LeftOut } from "./LeftOut";
import { Ranked } from "./Ranked";

export function Results({ data, list, chosen }: { data: Dataset; list: readonly Named[]; chosen: number }) {
  const answer = reply.value;
  if (!answer) return <p role="status">{t(words.working)}</p>;
  const { notes, totals } = answer.reply;
  const left = details.value;
  return (
    <>
      <Export chosen={chosen} />
      {notes.map((note) => (
        <p key={note} class="note">
          {t(words[`note_${note}`])}
        </p>
      ))}
      <HandList />
      <div class="segments" role="tablist" aria-label={t(words.results)}>
        {(["packages", "left"] as const).map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`tab-${name}`}
            aria-selected={side.value === name}
            aria-controls="packages-list"
            class={side.value === name ? "on" : ""}
            onClick={() => {
              side.value = name;
            }}
          >
            {name === "packages"
              ? t(words.tabPackages, { count: formatNumber(list.length) })
              : t(words.tabLeft, { count: formatNumber(totals.left) })}
          </button>
        ))}
      </div>
      <div class="sift">
        <input
          type="search"
          aria-label={t(words.filter)}
          placeholder={t(words.filter)}
          value={listFilter.value}
          onInput={(event) => {
            listFilter.value = event.currentTarget.value;
          }}
        />
        {side.value === "packages" && (
          <select
            aria-label={t(words.sortBy)}
            value={listOrder.value}
            onChange={(event) => {
              listOrder.value = event.currentTarget.value as Order;
            }}
          >
            {ORDERS.map((one) => (
              <option key={one} value={one}>
                {t(words[`by_${one}`])}
              </option>
            ))}
          </select>
        )}
      </div>
      <div role="tabpanel" id="packages-list" aria-labelledby={`tab-${side.value}`}>
        {side.value === "packages" ? (
          <Ranked data={data} list={list} p={answer.p} chosen={chosen} />
        ) : (
          <LeftOut data={data} left={left?.details.left ?? null} p={left?.p ?? answer.p} />
        )}
      </div>
    </>
  );
}
