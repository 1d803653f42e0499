/** The parts of the place one a row, the place itself at the foot, any figures in columns that sort. */
import type { ComponentChildren } from "preact";
import { useMemo, useState } from "preact/hooks";
import { t } from "../../store/lang";
import { overview } from "../../text/overview";
import { progress } from "../../text/progress";
import { SortHead, type Sorting, sortBy } from "../../ui/SortHead";
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
  readonly cell: (figures: T) => ComponentChildren;
  /** 0–1: how deep the cell is tinted. */
  readonly heat?: (figures: T) => number;
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
  if (parts.length === 0) return null;
  const kind = parts[0].part.kind;
  const absent = kind === "district" ? data.districts.name.filter((_, row) => scope.listed[row] === 0) : [];
  const key = columns.find(({ id }) => id === sorting.by)?.key ?? (() => null);
  const cells = (figures: T) =>
    columns.map(({ id, cell, heat }) => (
      <td key={id} class={heat && "heat"} style={heat && { "--share": `${Math.round(70 * heat(figures))}%` }}>
        {cell(figures)}
      </td>
    ));
  return (
    <div class="scroll">
      <table class={`figures parttable ${look}`}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t(kind === "district" ? overview.district : progress[kind])}</th>
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
              {cells(figures)}
            </PartRow>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{scopeName(data, scope)}</th>
            {cells(whole)}
          </tr>
        </tfoot>
      </table>
      {absent.length > 0 && (
        <p class="absent">
          {t(overview.outside, { names: absent.join(t(overview.comma)) })} {t(progress.notZero)}
        </p>
      )}
    </div>
  );
}
