/** Estates one a row, each leading to its place: sorted as the reader likes, the first few of them in sight. */
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { Dataset } from "../../model/dataset";
import type { Column } from "../../outbox/workbook";
import { t } from "../../store/lang";
import { lang } from "../../store/view";
import { formatNumber } from "../../text/format";
import { overview } from "../../text/overview";
import { SortHead, type Sorting, sortBy } from "../../ui/SortHead";
import { fieldName } from "../estate/words";
import type { Defined } from "../overview/Definition";
import { cellOf, FORMAT, type Format, offerOf, words as textColumn, useOffer } from "../take/offer";
import { Opened, type Terms } from "./Opened";
import { PartRow } from "./PartRow";
import "./tables.css";

const FEW = 12;

export interface EstateColumn<T> {
  readonly id: string;
  readonly head: string;
  /** What the column sorts by; null stands last. */
  readonly key: (item: T) => number | string | null;
  readonly cell: (item: T) => ComponentChildren;
  readonly words?: boolean;
  /** Of the column's key in a workbook. */
  readonly format?: Format;
  /** How the figure is counted: the cell opens to it, with its own terms. */
  readonly of?: Defined;
  readonly inputs?: (item: T) => Terms;
}

const wordOf = (cell: ComponentChildren): string | null => (typeof cell === "string" && cell !== "" ? cell : null);

export function EstateTable<T extends { readonly e: number }>({
  data,
  caption,
  list,
  columns,
}: {
  data: Dataset;
  caption: string;
  list: readonly T[];
  columns: readonly EstateColumn<T>[];
}) {
  const { estates, districts } = data;
  const [most, setMost] = useState(FEW);
  const [sorting, setSorting] = useState<Sorting<string> | null>(null);
  const name = ({ e }: T): string => estates.name[e] ?? estates.id[e];
  const all: EstateColumn<T>[] = [
    { id: "name", head: fieldName(lang.value, "name"), key: name, cell: () => null, words: true },
    {
      id: "district",
      head: t(overview.district),
      key: ({ e }) => districts.name[estates.district[e]] ?? null,
      cell: ({ e }) => districts.name[estates.district[e]],
      words: true,
    },
    ...columns,
  ];
  useOffer(() =>
    offerOf(
      caption,
      all.map(
        ({ id, head, key, cell, words: isWords, format }): Column<T> =>
          isWords
            ? textColumn(head, (item) => (id === "name" ? name(item) : wordOf(cell(item))), 24)
            : {
                header: head,
                width: 14,
                format: FORMAT[format ?? "whole"],
                value: (item) => cellOf(key(item), format),
              },
      ),
      list,
    ),
  );
  const by = all.find(({ id }) => id === sorting?.by);
  const shown = (by && sorting ? sortBy(list, by.key, sorting.down) : list).slice(0, most);
  return (
    <>
      <div class="scroll">
        <table class="figures estatetable">
          <caption class="hear">{caption}</caption>
          <thead>
            <tr>
              {all.map(({ id, head, words }) => (
                <SortHead
                  key={id}
                  of={id}
                  sorting={sorting ?? { by: "", down: true }}
                  onSort={setSorting}
                  words={words}
                >
                  {head}
                </SortHead>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((item, k) => (
              <PartRow key={`${item.e} ${k}`} part={{ kind: "estate", row: item.e }} name={name(item)}>
                {all.slice(1).map(({ id, head, cell, words, of, inputs }) => (
                  <td key={id} class={words ? "words" : ""}>
                    {of && inputs ? (
                      <Opened data={data} of={of} name={`${name(item)} · ${head}`} items={() => inputs(item)}>
                        {cell(item)}
                      </Opened>
                    ) : (
                      cell(item)
                    )}
                  </td>
                ))}
              </PartRow>
            ))}
          </tbody>
        </table>
      </div>
      {list.length > most && (
        <button type="button" onClick={() => setMost(most + 4 * FEW)}>
          {t(overview.more, { count: formatNumber(list.length - most) })}
        </button>
      )}
    </>
  );
}
