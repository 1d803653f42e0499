/** The two halves as a table: each area's figures left and right, and by how much they differ. */
import type { Pair } from "../../domain/coverage/compare";
import { type Figure, type Measure, UNIT } from "../../domain/coverage/measure";
import type { Column } from "../../outbox/workbook";
import { measureA, momentA, momentB } from "../../store/compare";
import { t } from "../../store/lang";
import { measure } from "../../store/metric";
import { compare as words } from "../../text/compare";
import { formatNumber, formatSigned } from "../../text/format";
import { overview } from "../../text/overview";
import { take } from "../../text/take";
import { Absent } from "../overview/Absent";
import { measureWords, metricUnit, writeFigure } from "../overview/figures";
import { definedAs, HowCounted } from "../overview/HowCounted";
import { formatOf, scaled } from "../overview/terms";
import { numbers, type Offer, offerOf, words as textColumn, useOffer } from "../take/offer";
import { momentWords } from "./CompareBar";

export interface DifferenceRow {
  readonly name: string;
  readonly pair: Pair;
}

/** A difference as it is written: shares in points. */
export function writeChange(of: Measure, change: number | null): string {
  if (change === null) return t(words.noChange);
  const unit = UNIT[of.metric];
  if (unit === "share") return t(words.points, { n: formatSigned(100 * change, 1) });
  if (unit === "m2") return formatSigned(change / 10_000, 2);
  return formatSigned(change, unit === "wan" ? 1 : unit === "wanPerHousehold" ? 2 : 0);
}

function Cell({ of, figure }: { of: Measure; figure: Figure }) {
  return (
    <td>
      {writeFigure(of.metric, figure)}
      {figure.state === "value" && figure.unknown > 0 && (
        <small>{t(overview.unknownCount, { count: formatNumber(figure.unknown) })}</small>
      )}
      {figure.state === "value" && figure.notReported > 0 && (
        <small>{t(overview.notReportedCount, { count: formatNumber(figure.notReported) })}</small>
      )}
    </td>
  );
}

function Head({ of, moment }: { of: Measure; moment: string }) {
  const unit = metricUnit(of.metric);
  return (
    <th scope="col">
      {measureWords(of)}
      <HowCounted of={definedAs(of.metric)} name={t(overview[`m_${of.metric}`])} />
      <small>
        {moment}
        {unit && ` · ${unit}`}
      </small>
    </th>
  );
}

/** The table for a workbook: both figures, the difference, and why there is none. */
function differencesOffer(rows: readonly DifferenceRow[], scope: string): Offer {
  const [a, b] = [measureA.value, measure.value];
  const side = (of: Measure, moment: string, get: (pair: Pair) => Figure): Column<DifferenceRow> =>
    numbers(
      `${measureWords(of)} ${moment}`,
      ({ pair }) => {
        const figure = get(pair);
        return figure.state === "value" ? scaled(of.metric, figure.value) : null;
      },
      formatOf(of.metric),
      28,
    );
  const isShare = UNIT[b.metric] === "share";
  return offerOf(
    t(words.tableOf, { scope }),
    [
      textColumn<DifferenceRow>(t(overview.area), ({ name }) => name),
      side(a, momentWords(momentA.value), (pair) => pair.a),
      side(b, momentWords(momentB.value), (pair) => pair.b),
      numbers<DifferenceRow>(
        isShare ? `${t(words.change)} ${t(words.pointsUnit)}` : t(words.change),
        ({ pair }) => (pair.change === null ? null : isShare ? 100 * pair.change : scaled(b.metric, pair.change)),
        isShare ? "points" : "decimal",
        20,
      ),
      textColumn<DifferenceRow>(t(take.note), ({ pair }) =>
        pair.a.state === "notInPlan" ? t(overview.notInPlan) : pair.change === null ? t(words.noChange) : null,
      ),
    ],
    rows,
  );
}

/** `whole`: the place that the rows are parts of. */
export function Differences({ rows, whole }: { rows: readonly DifferenceRow[]; whole: DifferenceRow }) {
  const [a, b] = [measureA.value, measure.value];
  const shown = rows.filter(({ pair }) => pair.a.state !== "notInPlan" || pair.b.state !== "notInPlan");
  const absent = rows.filter((row) => !shown.includes(row));
  const sorted = [...shown].sort((x, y) => (y.pair.change ?? -Infinity) - (x.pair.change ?? -Infinity));
  useOffer(() => differencesOffer([...sorted, whole, ...absent], whole.name));
  const cells = ({ pair }: DifferenceRow) => (
    <>
      <Cell of={a} figure={pair.a} />
      <Cell of={b} figure={pair.b} />
      <td>
        <b>{writeChange(b, pair.change)}</b>
      </td>
    </>
  );
  return (
    <div class="scroll">
      <table class="figures differences">
        <caption>{t(words.tableOf, { scope: whole.name })}</caption>
        <thead>
          <tr>
            <th scope="col">{t(overview.area)}</th>
            <Head of={a} moment={momentWords(momentA.value)} />
            <Head of={b} moment={momentWords(momentB.value)} />
            <th scope="col">{t(words.change)}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <tr key={row.name}>
              <th scope="row">{row.name}</th>
              {cells(row)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{whole.name}</th>
            {cells(whole)}
          </tr>
        </tfoot>
      </table>
      <Absent rows={absent} />
    </div>
  );
}
