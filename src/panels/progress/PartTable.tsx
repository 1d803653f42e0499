/** The parts of the place one a row, the place itself at the foot, any figures in columns that sort. */
import type { ComponentChildren } from "preact";
import { useMemo, useState } from "preact/hooks";
import type { Column } from "../../outbox/workbook";
import { t } from "../../store/lang";
import { lang } from "../../store/view";
import { overview } from "../../text/overview";
import { joined } from "../../text/phrase";
import { progress } from "../../text/progress";
import { take } from "../../text/take";
import { SortHead, type Sorting, sortBy } from "../../ui/SortHead";
import type { Defined } from "../overview/Definition";
import { HowCounted } from "../overview/HowCounted";
import { type Format, numbers, type Offer, offerOf, words as textColumn, useOffer } from "../take/offer";
import { CellInputs } from "./CellInputs";
import { partName, scopeName } from "./names";
import { PartRow } from "./PartRow";
import type { TopicProps } from "./topic";
import "./tables.css";

export interface PartColumn<T> {
  readonly id: string;
  readonly head: string;
  /** Beside the head: the way to the definition. */
  readonly extra?: ComponentChildren;
  /** What the column sorts by; null stands last. A column without one does not sort. */
  readonly key?: (figures: T) => number | null;
  /** What a workbook's cell holds; what the column sorts by, unless said. */
  readonly value?: (figures: T) => number | null;
  readonly format?: Format;
  /** Why there is no number; kept apart from it. */
  readonly says?: (figures: T) => string | null;
  readonly cell: (figures: T) => ComponentChildren;
  /** How the figure is counted: each cell opens to it, with its own terms and the estates it counts. */
  readonly of?: Defined;
  readonly inputs?: (figures: T) => readonly (readonly [string, string])[];
  readonly rows?: (mine: readonly number[]) => readonly number[];
  /** 0–1: how deep the cell is tinted. */
  readonly heat?: (figures: T) => number;
}

interface Named<T> {
  readonly name: string;
  readonly figures: T;
}

/** The table for a workbook: parts, the whole, and who is not in the plan; words that stand for numbers in a column of their own. */
function partsOffer<T>(
  caption: string,
  kind: string,
  columns: readonly PartColumn<T>[],
  parts: readonly Named<T>[],
  whole: Named<T>,
  absent: readonly string[],
): Offer {
  type Row = { readonly name: string; readonly figures: T | null };
  const note = ({ figures }: Row): string | null => {
    if (figures === null) return t(overview.notInPlan);
    const said = columns.flatMap(({ head, says }) => {
      const word = says?.(figures);
      return word ? [t(take.asked, { name: head, word })] : [];
    });
    return said.length > 0 ? said.join(t(take.join)) : null;
  };
  const rows: Row[] = [...parts, whole, ...absent.map((name) => ({ name, figures: null }))];
  const number = ({ head, key, value, format, says }: PartColumn<T>): Column<Row> =>
    numbers(head, ({ figures }) => (figures === null || says?.(figures) ? null : (value ?? key)?.(figures)), format);
  return offerOf(
    caption,
    [
      textColumn<Row>(kind, ({ name }) => name, 18),
      ...columns.map(number),
      ...(rows.some((row) => note(row) !== null) ? [textColumn<Row>(t(take.note), note, 40)] : []),
    ],
    rows,
  );
}

export function PartTable<T>({
  ground: { data },
  scope,
  caption,
  of,
  columns,
  look = "",
}: TopicProps & {
  caption: string;
  /** A class of its own beside that of all such tables. */
  look?: string;
  /** Figures of rows of the programme; the same function while nothing changes. */
  of: (rows: readonly number[]) => T;
  columns: readonly PartColumn<T>[];
}) {
  const parts = useMemo(
    () =>
      scope.parts
        .filter(({ kind, row, mine }) => mine.length > 0 || (kind === "district" && scope.listed[row] === 1))
        .map((part) => ({ part, name: partName(data, part), figures: of(part.mine) })),
    [scope, of],
  );
  const whole = useMemo(() => of(scope.mine), [scope, of]);
  const [sorting, setSorting] = useState<Sorting<string>>({ by: columns[0].id, down: true });
  const kind = parts[0]?.part.kind ?? "estate";
  const absent = kind === "district" ? data.districts.name.filter((_, row) => scope.listed[row] === 0) : [];
  const kindWord = t(kind === "district" ? overview.district : progress[kind]);
  useOffer(() =>
    parts.length === 0
      ? null
      : partsOffer(caption, kindWord, columns, parts, { name: scopeName(data, scope), figures: whole }, absent),
  );
  if (parts.length === 0) return null;
  const key = columns.find(({ id }) => id === sorting.by)?.key ?? (() => null);
  const cells = (figures: T, name: string, mine: readonly number[]) =>
    columns.map(({ id, head, cell, heat, of: defined, inputs, rows }) => (
      <td key={id} class={heat && "heat"} style={heat && { "--share": `${Math.round(70 * heat(figures))}%` }}>
        {defined ? (
          <HowCounted of={defined} name={`${name} · ${head}`} figure={cell(figures)}>
            {inputs && <CellInputs data={data} items={() => inputs(figures)} rows={rows && (() => rows(mine))} />}
          </HowCounted>
        ) : (
          cell(figures)
        )}
      </td>
    ));
  return (
    <div class="scroll">
      <table class={`figures parttable ${look}`}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{kindWord}</th>
            {columns.map(({ id, head, extra, key: sorts }) =>
              sorts ? (
                <SortHead key={id} of={id} sorting={sorting} onSort={setSorting} extra={extra}>
                  {head}
                </SortHead>
              ) : (
                <th key={id} scope="col">
                  {head}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {sortBy(parts, ({ figures }) => key(figures), sorting.down).map(({ part, name, figures }) => (
            <PartRow key={part.row} part={part} name={name}>
              {cells(figures, name, part.mine)}
            </PartRow>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{scopeName(data, scope)}</th>
            {cells(whole, scopeName(data, scope), scope.mine)}
          </tr>
        </tfoot>
      </table>
      {absent.length > 0 && (
        <p class="absent">
          {t(overview.outside, { names: joined(lang.value, absent) })} {t(progress.notZero)}
        </p>
      )}
    </div>
  );
}
