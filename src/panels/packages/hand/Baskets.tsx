/** P3: one basket a district or street, with its items and estates. */
import { useEffect, useState } from "preact/hooks";
import { BASKET_ITEMS, type Basket } from "../../../domain/packaging/basket";
import { lacks } from "../../../domain/programme/works";
import type { Dataset } from "../../../model/dataset";
import { basketAsked, basketKey, baskets, chosenNumber } from "../../../store/basket";
import { apply } from "../../../store/hand";
import { t } from "../../../store/lang";
import { basketItems, chosenBasket, listFilter } from "../../../store/packaging";
import { place } from "../../../store/place";
import { recordsFailed, wantRecords } from "../../../store/records";
import { edits } from "../../../store/scenario";
import { lang } from "../../../store/view";
import { works } from "../../../store/works-known";
import { baskets as taking } from "../../../text/baskets";
import { formatNumber } from "../../../text/format";
import { hand as words } from "../../../text/hand";
import { packages } from "../../../text/packages";
import { joined } from "../../../text/phrase";
import { area, bears, holds } from "../area";
import { Export } from "../Export";
import { Narrowed } from "../Narrowed";
import { itemName } from "../name";
import { againstText } from "./against";
import { basketName } from "./basketName";
import { estateName } from "./context";
import { costText } from "./costText";
import { HandList } from "./HandList";

const PAGE = 60;

const householdsText = (households: number): string => `${formatNumber(households)} ${t(packages.u_households)}`;

/** Puts one estate in or out by hand, or leaves it to the rule again. */
export function BasketButton({ id, inside }: { id: string; inside: boolean }) {
  const { added, removed } = edits.value.basket;
  const said = added.includes(id) || removed.includes(id);
  const op = said ? "basketClear" : inside ? "basketRemove" : "basketAdd";
  return (
    <button
      type="button"
      class="small"
      aria-label={t(words.basketOf, { what: t(words[op]), name: estateName(id) })}
      onClick={() => apply({ do: op, estates: [id] })}
    >
      {t(words[op])}
    </button>
  );
}

/** Names of the gathered items that an estate lacks. */
const needsText = (data: Dataset, row: number): string => {
  const table = works.value;
  const lacking = table ? basketAsked.value.items.filter((item) => lacks(table, row, item)) : [];
  return joined(
    lang.value,
    lacking.map((item) => itemName(data, item)),
  );
};

function Rows({ data, rows, inside }: { data: Dataset; rows: readonly number[]; inside: boolean }) {
  const [limit, setLimit] = useState(PAGE);
  const { id, name, households } = data.estates;
  const added = new Set(edits.value.basket.added);
  return (
    <>
      <ul class="basketrows">
        {rows.slice(0, limit).map((e) => (
          <li key={e}>
            <button
              type="button"
              class="plain"
              onClick={() => {
                place.value = `e:${id[e]}`;
              }}
            >
              {name[e] ?? id[e]}
              <small>
                {Number.isNaN(households[e]) ? t(words.householdsUnknown) : householdsText(households[e])}
                {needsText(data, e) && ` · ${needsText(data, e)}`}
                {added.has(id[e]) && ` · ${t(words.basketByHand)}`}
              </small>
            </button>
            <BasketButton id={id[e]} inside={inside} />
          </li>
        ))}
      </ul>
      {rows.length > limit && (
        <button type="button" onClick={() => setLimit(limit + PAGE)}>
          {t(packages.more, { count: Math.min(PAGE, rows.length - limit) })}
        </button>
      )}
    </>
  );
}

function Items({ data, basket: { items } }: { data: Dataset; basket: Basket }) {
  return (
    <table class="figures basketfigures">
      <thead>
        <tr>
          <th scope="col">{t(words.colItem)}</th>
          <th scope="col">{t(words.colEstates)}</th>
          <th scope="col">{t(words.colHouseholds)}</th>
          <th scope="col">{t(words.colCost)}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((one) => (
          <tr key={one.item}>
            <th scope="row">{itemName(data, one.item)}</th>
            <td>{formatNumber(one.estates)}</td>
            <td>{formatNumber(one.households)}</td>
            <td>{formatNumber(one.costWan, 2)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** One is open at a time: it is the one that is printed. */
function One({ data, basket, on }: { data: Dataset; basket: Basket; on: boolean }) {
  const { estates, households, householdsUnknown, costWan, uncosted, excluded } = basket;
  const { id, name } = data.estates;
  const [inside, bear, against] = [holds(data, area.value), bears(data, listFilter.value), againstText(data)];
  const there = estates.filter(inside);
  return (
    <details
      class="basket"
      open={on}
      onToggle={({ currentTarget: { open } }) => {
        if (open !== on) chosenBasket.value = open ? basketKey(data, basket) : "";
      }}
    >
      <summary>
        <b>{basketName(data, basket)}</b>{" "}
        <small>
          {t(words.basketFigures, { estates: formatNumber(estates.length), households: formatNumber(households) })}
          {" · "}
          {costWan === null ? t(words.basketNoCost) : t(words.basketCost, { cost: costText(costWan, uncosted) })}
        </small>
      </summary>
      {on && (
        <>
          {householdsUnknown > 0 && <p>{t(words.basketUnknown, { count: formatNumber(householdsUnknown) })}</p>}
          {excluded.length > 0 && (
            <ul class="broken">
              {excluded.map((e) => (
                <li key={e}>{t(words.basketExcluded, { name: name[e] ?? id[e], why: against(e) ?? "" })}</li>
              ))}
            </ul>
          )}
          <Items data={data} basket={basket} />
          <h3>{t(words.basketMembers)}</h3>
          <Rows data={data} rows={(there.length > 0 ? there : estates).filter(bear)} inside />
        </>
      )}
    </details>
  );
}

/** Why there is no basket, and the way out of it where there is one. */
function Nothing() {
  const { items, participants } = basketAsked.value;
  if (items.length === 0)
    return (
      <p class="hint">
        {t(words.basketNoItem)}{" "}
        <button
          type="button"
          class="small"
          onClick={() => {
            basketItems.value = BASKET_ITEMS;
          }}
        >
          {t(words.basketUsual)}
        </button>
      </p>
    );
  if (!Object.values(participants).includes(true)) return <p class="hint">{t(words.basketNobody)}</p>;
  if (!works.value?.asked.includes(1)) return <p class="hint">{t(words.basketNeedsUnknown)}</p>;
  return <p class="hint">{t(words.basketNone)}</p>;
}

export function Baskets({ data }: { data: Dataset }) {
  useEffect(wantRecords, []);
  const all = baskets.value;
  if (recordsFailed.value !== "") return <p role="alert">{t(words.basketFailed, { reason: recordsFailed.value })}</p>;
  if (!all) return <p role="status">{t(words.basketReading)}</p>;
  const number = chosenNumber.value;
  const [inside, bear] = [holds(data, area.value), bears(data, listFilter.value)];
  // The open one wherever it lies, as the list of packages has it: it is outlined and can be printed.
  const shown = all.baskets.filter(
    (one, k) => one.estates.some((e) => inside(e) && bear(e)) || (k === number - 1 && one.estates.some(bear)),
  );
  const removed = all.removed.filter((e) => inside(e) && bear(e));
  const [unasked, needless] = [all.unasked, all.needless].map((rows) => rows.filter(inside).length);
  return (
    <section id="packages-list" class="baskets" aria-label={t(words.baskets)}>
      <Export
        lines={{ ...taking, printOneHint: number > 0 ? taking.printOneReady : taking.printOneHint }}
        chosen={number > 0}
        waits={all.baskets.length === 0 ? taking.nothing : null}
      />
      <HandList />
      <Narrowed data={data} />
      {all.baskets.length > 0 && (
        <input
          type="search"
          aria-label={t(packages.filter)}
          placeholder={t(packages.filter)}
          value={listFilter.value}
          onInput={(event) => {
            listFilter.value = event.currentTarget.value;
          }}
        />
      )}
      {all.baskets.length === 0 && <Nothing />}
      {all.baskets.length > 0 && shown.length === 0 && <p class="hint">{t(packages.noMatch)}</p>}
      {unasked > 0 && all.baskets.length > 0 && (
        <p class="hint">{t(words.basketUnasked, { count: formatNumber(unasked) })}</p>
      )}
      {needless > 0 && all.baskets.length > 0 && (
        <p class="hint">{t(words.basketNeedless, { count: formatNumber(needless) })}</p>
      )}
      {shown.map((basket) => (
        <One key={basket.area} data={data} basket={basket} on={basket === all.baskets[number - 1]} />
      ))}
      {removed.length > 0 && (
        <>
          <h3>{t(words.basketRemoved)}</h3>
          <Rows data={data} rows={removed} inside={false} />
        </>
      )}
    </section>
  );
}

/** What P3 says of one estate; stands in its card. */
export function BasketStanding({ data, row }: { data: Dataset; row: number }) {
  useEffect(wantRecords, []);
  const mine = baskets.value?.baskets.find(({ estates }) => estates.includes(row));
  const removed = baskets.value?.removed.includes(row);
  const why = removed ? t(words.basketRemoved) : againstText(data)(row);
  return (
    <section class="standing" aria-label={t(words.basket)}>
      <h3>{t(words.basket)}</h3>
      <p>
        {mine ? t(words.inBasket, { name: basketName(data, mine) }) : t(words.notInBasket)}
        {why && (mine ? ` · ${t(words.basketByHand)}` : "")}
      </p>
      {why && <p>{why}</p>}
      {needsText(data, row) && <p>{t(words.basketNeeds, { items: needsText(data, row) })}</p>}
      <BasketButton id={data.estates.id[row]} inside={mine !== undefined} />
    </section>
  );
}
