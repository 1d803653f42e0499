/** P3: one basket a district or street, with its items and estates. */
import { useEffect, useState } from "preact/hooks";
import type { Basket } from "../../../domain/packaging/basket";
import type { Dataset } from "../../../model/dataset";
import { apply } from "../../../store/hand";
import { t } from "../../../store/lang";
import { listFilter, movedScope } from "../../../store/packaging";
import { place } from "../../../store/place";
import { recordsFailed, wantRecords } from "../../../store/records";
import { edits } from "../../../store/scenario";
import { baskets } from "../../../store/works";
import { formatNumber } from "../../../text/format";
import { hand as words } from "../../../text/hand";
import { packages } from "../../../text/packages";
import { area, bears, holds } from "../area";
import { Narrowed } from "../Narrowed";
import { estateName } from "./context";
import { HandList } from "./HandList";
import { itemName } from "./itemName";

const PAGE = 60;

/** Name of the district or street of a basket. */
export function basketName({ districts, streets }: Dataset, { area }: Pick<Basket, "area">): string {
  const scope = movedScope.value ?? "district";
  if (scope === "city") return t(packages.city);
  return (scope === "street" ? streets : districts).name[area] ?? t(words.unknownArea);
}

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
            </button>
            <small>
              {formatNumber(households[e])} {t(packages.u_households)}
              {added.has(id[e]) && ` · ${t(words.basketByHand)}`}
            </small>
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

function One({ data, basket }: { data: Dataset; basket: Basket }) {
  const [open, setOpen] = useState(false);
  const { estates, households, householdsUnknown, items, costWan, excluded } = basket;
  const { id, name } = data.estates;
  const found = estates.filter(bears(data, listFilter.value));
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <b>{basketName(data, basket)}</b>{" "}
        <small>
          {t(words.basketFigures, { estates: formatNumber(estates.length), households: formatNumber(households) })}
          {" · "}
          {costWan === null ? t(words.basketNoCost) : t(words.basketCost, { cost: formatNumber(costWan, 1) })}
        </small>
      </summary>
      {open && (
        <>
          {householdsUnknown > 0 && <p>{t(words.basketUnknown, { count: formatNumber(householdsUnknown) })}</p>}
          {excluded.length > 0 && (
            <ul class="broken">
              <li>{t(words.basketExcluded, { estates: excluded.map((e) => name[e] ?? id[e]).join("、") })}</li>
            </ul>
          )}
          <table class="figures">
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
                  <td>{formatNumber(one.costWan, 1)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <h3>{t(words.basketMembers)}</h3>
          <Rows data={data} rows={found} inside />
        </>
      )}
    </details>
  );
}

export function Baskets({ data }: { data: Dataset }) {
  useEffect(wantRecords, []);
  const all = baskets.value;
  if (recordsFailed.value !== "") return <p role="alert">{t(words.basketFailed, { reason: recordsFailed.value })}</p>;
  if (!all) return <p role="status">{t(words.basketReading)}</p>;
  const [inside, bear] = [holds(data, area.value), bears(data, listFilter.value)];
  const shown = all.baskets.filter(({ estates }) => estates.some((e) => inside(e) && bear(e)));
  return (
    <section class="baskets" aria-label={t(words.baskets)}>
      <HandList />
      <Narrowed data={data} />
      <input
        type="search"
        aria-label={t(packages.filter)}
        placeholder={t(packages.filter)}
        value={listFilter.value}
        onInput={(event) => {
          listFilter.value = event.currentTarget.value;
        }}
      />
      {all.baskets.length === 0 && <p class="hint">{t(words.basketNone)}</p>}
      {all.baskets.length > 0 && shown.length === 0 && <p class="hint">{t(packages.noMatch)}</p>}
      {shown.map((basket) => (
        <One key={basket.area} data={data} basket={basket} />
      ))}
      {all.unasked > 0 && <p class="hint">{t(words.basketUnasked, { count: formatNumber(all.unasked) })}</p>}
      {all.removed.length > 0 && (
        <>
          <h3>{t(words.basketRemoved)}</h3>
          <Rows data={data} rows={all.removed} inside={false} />
        </>
      )}
    </section>
  );
}

/** What P3 says of one estate; stands in its card. */
export function BasketStanding({ data, row }: { data: Dataset; row: number }) {
  useEffect(wantRecords, []);
  const mine = baskets.value?.baskets.find(({ estates }) => estates.includes(row));
  return (
    <section class="standing" aria-label={t(words.basket)}>
      <h3>{t(words.basket)}</h3>
      <p>{mine ? t(words.inBasket, { name: basketName(data, mine) }) : t(words.notInBasket)}</p>
      <BasketButton id={data.estates.id[row]} inside={mine !== undefined} />
    </section>
  );
}
