/** A figure that opens to its definition, its terms and the estates that it counts. */
import type { ComponentChildren } from "preact";
import type { Dataset } from "../../model/dataset";
import type { ChartTable } from "../../ui/chart/Charted";
import type { KeyItem } from "../../ui/chart/Key";
import type { Defined } from "../overview/Definition";
import { HowCounted } from "../overview/HowCounted";
import { Inputs } from "../overview/Inputs";
import { CellInputs } from "./CellInputs";

export type Terms = readonly (readonly [term: string, value: string])[];

export const Opened = ({
  data,
  of,
  name,
  items,
  rows,
  children,
}: {
  data: Dataset;
  of: Defined;
  name: string;
  items: () => Terms;
  rows?: () => readonly number[];
  children: ComponentChildren;
}) => (
  <HowCounted of={of} name={name} figure={children}>
    <CellInputs data={data} items={items} rows={rows} />
  </HowCounted>
);

/** The cells of a chart's table, the row's figures their terms; `counted` names the estates of row and column (from 0). */
export const openCells =
  (
    data: Dataset,
    of: Defined | ((column: number) => Defined),
    { heads, rows }: ChartTable,
    counted?: (row: number, column: number) => readonly number[] | undefined,
  ) =>
  (row: number, column: number): ComponentChildren => {
    const [name, ...figures] = rows[row];
    const [, ...terms] = heads;
    return (
      <Opened
        data={data}
        of={typeof of === "string" ? of : of(column)}
        name={`${name} · ${terms[column]}`}
        items={() => figures.map((figure, k) => [terms[k], figure] as const)}
        rows={() => counted?.(row, column) ?? []}
      >
        {figures[column]}
      </Opened>
    );
  };

/** The words of a chart's key, which open to the definition and to the figures that they name; `column`: theirs in the table (from 0). */
export const openKey = (
  of: Defined | ((k: number) => Defined),
  items: readonly KeyItem[],
  { rows }: ChartTable,
  column: (k: number) => number = (k) => k,
): KeyItem[] =>
  items.map((item, k) => ({
    ...item,
    said: (
      <HowCounted of={typeof of === "string" ? of : of(k)} name={item.word} figure={item.word}>
        <Inputs items={rows.map((row) => [row[0], row[column(k) + 1]] as const)} />
      </HowCounted>
    ),
  }));
