/** The menu of works, item by item: needed, planned, done; by the plan's aspects or by the later classes. */
import type { ComponentChildren } from "preact";
import { useMemo, useState } from "preact/hooks";
import { type ItemCount, itemRows, menuCounts } from "../../domain/programme/menu";
import type { WorksTable } from "../../domain/programme/works";
import type { Dataset } from "../../model/dataset";
import { ASPECT, WORK_CLASS } from "../../model/enums";
import type { Programme } from "../../model/programme";
import { t } from "../../store/lang";
import { lang } from "../../store/view";
import { formatNumber, formatShare } from "../../text/format";
import { inLang } from "../../text/phrase";
import { works as words } from "../../text/works";
import { Choice } from "../../ui/Choice";
import { HowCounted } from "../overview/HowCounted";
import { CellInputs } from "../progress/CellInputs";
import { Opened } from "../progress/Opened";
import { numbers, offerOf, words as textColumn, useOffer } from "../take/offer";

const GROUPING = ["aspect", "class"] as const;
type Grouping = (typeof GROUPING)[number];
type Item = Programme["menu"][number];

/** The menu parted by a vocabulary, in its order; items without a class stand last. */
function groupsOf(menu: readonly Item[], by: Grouping): { readonly name: string; readonly items: readonly Item[] }[] {
  const groups =
    by === "aspect"
      ? ASPECT.map((aspect) => ({
          name: t(words[`a_${aspect}`]),
          items: menu.filter((item) => item.aspect === aspect),
        }))
      : [...WORK_CLASS, null].map((one) => ({
          name: t(words[`c_${one ?? "none"}`]),
          items: menu.filter((item) => (item.class ?? null) === one),
        }));
  return groups.filter(({ items }) => items.length > 0);
}

function Bar({ count, most }: { count: ItemCount; most: number }) {
  const width = (n: number): string => `${(100 * n) / Math.max(1, most)}%`;
  return (
    <span class="menubar" aria-hidden="true">
      <i class="needed" style={{ width: width(count.needed) }} />
      <i class="planned" style={{ width: width(count.planned) }} />
      <i class="done" style={{ width: width(count.done) }} />
    </span>
  );
}

const COUNTS = ["needed", "planned", "done", "unmet"] as const;
const doneShare = ({ planned, done }: ItemCount): number | null => (planned > 0 ? done / planned : null);

export function Menu({
  data,
  works,
  menu,
  rows,
}: {
  data: Dataset;
  works: WorksTable;
  menu: Programme["menu"];
  rows: readonly number[];
}) {
  const [by, setBy] = useState<Grouping>("aspect");
  const counts = useMemo(() => {
    const ids = menu.map(({ id }) => id);
    return new Map(menuCounts(works, ids, rows).map((count) => [count.item, count]));
  }, [works, menu, rows]);
  useOffer(() =>
    offerOf<Item>(
      t(words.menu),
      [
        textColumn(t(words.item), ({ name }) => inLang(lang.value, name), 26),
        textColumn(t(words.g_aspect), ({ aspect }) => t(words[`a_${aspect}`])),
        textColumn(t(words.g_class), ({ class: one }) => t(words[`c_${one ?? "none"}`])),
        ...COUNTS.map((what) => numbers<Item>(t(words[what]), ({ id }) => counts.get(id)?.[what])),
        numbers(
          t(words.doneShare),
          ({ id }) => {
            const count = counts.get(id);
            return count && doneShare(count);
          },
          "share",
        ),
      ],
      menu,
    ),
  );
  if (menu.length === 0) return <p class="absent">{t(words.noMenu)}</p>;
  const most = Math.max(...[...counts.values()].map(({ needed, planned }) => Math.max(needed, planned)));
  const unasked = rows.filter((e) => works.asked[e] === 0);
  const open = (
    name: string,
    count: ItemCount,
    what: (typeof COUNTS)[number] | "doneShare",
    figure: ComponentChildren,
  ) => (
    <Opened
      data={data}
      of="menu"
      name={`${name} · ${t(words[what])}`}
      items={() => [
        ...COUNTS.map((one) => [t(words[one]), formatNumber(count[one])] as const),
        [t(words.doneShare), formatShare(doneShare(count))],
        [t(words.estates), formatNumber(rows.length)],
      ]}
      rows={() => itemRows(works, count.item, rows, what === "doneShare" ? "done" : what)}
    >
      {figure}
    </Opened>
  );
  return (
    <section aria-label={t(words.menu)}>
      <div class="filters">
        <h2>
          {t(words.menu)} <HowCounted of="menu" name={t(words.menu)} />
        </h2>
        <Choice label={t(words.group)} value={by} of={GROUPING} say={(one) => t(words[`g_${one}`])} onPick={setBy} />
      </div>
      {by === "class" && <p class="quiet">{t(words.laterWords)}</p>}
      {unasked.length > 0 && (
        <p class="differs">
          {t(words.unasked, { n: formatNumber(unasked.length) })}{" "}
          <HowCounted of="menu" name={t(words.needed)}>
            <CellInputs
              data={data}
              items={() => [[t(words.estates), formatNumber(rows.length)]]}
              rows={() => unasked}
            />
          </HowCounted>
        </p>
      )}
      <div class="scroll">
        <table class="figures menutable">
          <caption class="hear">{t(words.menu)}</caption>
          <thead>
            <tr>
              <th scope="col">{t(words.item)}</th>
              <th scope="col" class="bars">
                <span class="menukey">
                  {(["needed", "planned", "done"] as const).map((one) => (
                    <span key={one}>
                      <i class={one} aria-hidden="true" /> {t(words[one])}
                    </span>
                  ))}
                </span>
              </th>
              <th scope="col">{t(words.needed)}</th>
              <th scope="col">{t(words.planned)}</th>
              <th scope="col">{t(words.done)}</th>
              <th scope="col">{t(words.doneShare)}</th>
              <th scope="col">{t(words.unmet)}</th>
            </tr>
          </thead>
          {groupsOf(menu, by).map(({ name, items }) => (
            <tbody key={name}>
              <tr class="group">
                <th scope="rowgroup" colSpan={7}>
                  {name}
                </th>
              </tr>
              {items.map(({ id, name: item, class: one, aspect }) => {
                const count = counts.get(id)!;
                const word = inLang(lang.value, item);
                return (
                  <tr key={id}>
                    <th scope="row">
                      {word} <small>{by === "class" ? t(words[`a_${aspect}`]) : one ? t(words[`c_${one}`]) : ""}</small>
                    </th>
                    <td class="bars">
                      <Bar count={count} most={most} />
                    </td>
                    <td>{open(word, count, "needed", formatNumber(count.needed))}</td>
                    <td>{open(word, count, "planned", formatNumber(count.planned))}</td>
                    <td>{open(word, count, "done", <b>{formatNumber(count.done)}</b>)}</td>
                    <td>{open(word, count, "doneShare", formatShare(doneShare(count)))}</td>
                    <td>{open(word, count, "unmet", formatNumber(count.unmet))}</td>
                  </tr>
                );
              })}
            </tbody>
          ))}
        </table>
      </div>
    </section>
  );
}
