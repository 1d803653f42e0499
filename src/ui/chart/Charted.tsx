/** A chart with its title, its key and its table: the same figures for everyone. The chart takes its width from here. */
import type { ComponentChildren } from "preact";
import { Key, type KeyItem } from "./Key";
import { type Room, useRoom } from "./useWidth";
import "./chart.css";

export interface ChartTable {
  readonly heads: readonly string[];
  /** The first cell heads its row. */
  readonly rows: readonly (readonly string[])[];
}

/** `tableWord` names the switch to the table. */
export function Charted({
  title,
  extra,
  items,
  table,
  tableWord,
  cell,
  children,
}: {
  title: string;
  /** Beside the title: choices, the way to the definition. */
  extra?: ComponentChildren;
  items: readonly KeyItem[];
  table: ChartTable;
  tableWord: string;
  /** A figure of the table as it is shown; else its words. Column 0 follows the head. */
  cell?: (row: number, column: number) => ComponentChildren;
  children: (room: Room) => ComponentChildren;
}) {
  const { element, room } = useRoom<HTMLDivElement>();
  return (
    <figure class="charted">
      <figcaption>
        <b>{title}</b>
        {extra}
      </figcaption>
      {items.length > 0 && <Key items={items} />}
      <div ref={element}>{children(room)}</div>
      <details>
        <summary>{tableWord}</summary>
        <div class="scroll">
          <table class="figures">
            <caption class="hear">{title}</caption>
            <thead>
              <tr>
                {table.heads.map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map(([head, ...cells], row) => (
                <tr key={row}>
                  <th scope="row">{head}</th>
                  {cells.map((words, k) => (
                    <td key={table.heads[k + 1]}>{cell?.(row, k) ?? words}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}
