/** A paper set out on a sheet: real text, tables that break between their rows. */
import { cellText } from "../../outbox/papers/tables";
import type { Paper } from "../../outbox/papers/types";
import type { Table } from "../../outbox/workbook";

/** Words of so few letters stand on one line. */
const FEW = 4;

export function Figures({ table: { name, header, rows, total } }: { table: Table }) {
  const isShort = header.map((_, k) => rows.every((row) => cellText(row[k]).length <= FEW));
  return (
    <table class="figures">
      <caption class="hear">{name}</caption>
      <thead>
        <tr>
          {header.map((head, k) => (
            <th key={head} scope="col" class={typeof rows[0]?.[k]?.value === "string" ? "words" : undefined}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, r) => (
          <tr key={r} class={total && r === rows.length - 1 ? "total" : undefined}>
            {row.map((cell, k) =>
              k === 0 ? (
                <th key={header[k]} scope="row">
                  {cellText(cell)}
                </th>
              ) : (
                <td
                  key={header[k]}
                  class={typeof cell.value === "string" ? (isShort[k] ? "words short" : "words") : undefined}
                >
                  {cellText(cell)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Title, marks and the two times. */
export const PaperHead = ({ title, marks, subtitle }: Omit<Paper, "parts">) => (
  <header>
    <h2>
      {title}
      {marks.map((mark) => (
        <span key={mark} class="mark">
          {mark}
        </span>
      ))}
    </h2>
    <p class="dates">{subtitle}</p>
  </header>
);

export function PaperSheet({ paper }: { paper: Paper }) {
  return (
    <article class="sheet">
      <PaperHead {...paper} />
      {paper.parts.map((part) => (
        <section key={part.title}>
          <h3>{part.title}</h3>
          {(part.id === "basis" ? [part.lines.join(" ")] : part.lines).map((line) => (
            <p key={line}>{line}</p>
          ))}
          {part.table && <Figures table={part.table} />}
          {part.after && <p class="after">{part.after}</p>}
        </section>
      ))}
    </article>
  );
}
