/** P3: which items are gathered, for whom, how far, and what each costs. */
import { useState } from "preact/hooks";
import { BASKET_ITEMS } from "../../../domain/packaging/basket";
import type { Dataset } from "../../../model/dataset";
import { t } from "../../../store/lang";
import { basketItems, unitCosts } from "../../../store/packaging";
import { hand as words } from "../../../text/hand";
import { itemName } from "../name";
import { ScopeChoice, WhoTakesPart } from "../Switches";

/** Items that can be gathered: what the plan's menu calls services, and those gathered by default. */
function offered({ programmes }: Dataset): string[] {
  const menu = programmes.flatMap((one) => one.menu.flatMap(({ id, aspect }) => (aspect === "service" ? id : [])));
  return [...new Set([...BASKET_ITEMS, ...menu])];
}

function UnitCost({ data, item }: { data: Dataset; item: string }) {
  const now = Object.hasOwn(unitCosts.value, item) ? unitCosts.value[item] : null;
  return (
    <span class="fields">
      <input
        type="number"
        min={0}
        step={0.5}
        placeholder="–"
        aria-label={t(words.costOf, { name: itemName(data, item) })}
        value={now ?? ""}
        onChange={(event) => {
          const { valueAsNumber: cost } = event.currentTarget;
          const { [item]: _, ...others } = unitCosts.value;
          unitCosts.value = cost >= 0 ? { ...others, [item]: cost } : others;
        }}
      />
    </span>
  );
}

function Item({ data, item, all }: { data: Dataset; item: string; all: readonly string[] }) {
  const on = basketItems.value;
  return (
    <div>
      <label class="check">
        <input
          type="checkbox"
          checked={on.includes(item)}
          onChange={() => {
            basketItems.value = all.filter((one) => on.includes(one) !== (one === item));
          }}
        />
        {itemName(data, item)}
      </label>
      {on.includes(item) && <UnitCost data={data} item={item} />}
    </div>
  );
}

export function BasketControls({ data }: { data: Dataset }) {
  const all = offered(data);
  const usual = all.filter((item) => BASKET_ITEMS.some((one) => one === item));
  const others = all.filter((item) => !usual.includes(item));
  const chosen = others.filter((item) => basketItems.value.includes(item)).length;
  // Folded by the reader alone: unticking the last one must not hide what has the focus.
  const [unfolded, setUnfolded] = useState(chosen > 0);
  const rows = (list: readonly string[]) => list.map((item) => <Item key={item} data={data} item={item} all={all} />);
  return (
    <>
      <p class="hint">{t(words.rule_basket)}</p>
      <WhoTakesPart />
      <ScopeChoice />
      <fieldset class="basketitems">
        <legend>{t(words.basketItems)}</legend>
        <small>{t(words.unitCost)}</small>
        {rows(usual)}
        {others.length > 0 && (
          <details open={unfolded} onToggle={({ currentTarget: { open } }) => setUnfolded(open)}>
            <summary>{t(words.otherItems, { chosen, count: others.length })}</summary>
            {rows(others)}
          </details>
        )}
      </fieldset>
    </>
  );
}
