/** The map as a ranked table: the same figures, with what they leave out beside them. */
import { lazy } from "preact/compat";
import type { Figure } from "../../domain/coverage/measure";
import { dataset } from "../../store/dataset";
import { t } from "../../store/lang";
import { measure, metric } from "../../store/metric";
import { formatNumber } from "../../text/format";
import { overview } from "../../text/overview";
import { useOffer } from "../take/offer";
import { Absent } from "./Absent";
import { measureName, metricUnit, type RankedRow, writeFigure } from "./figures";
import { definedAs, HowCounted } from "./HowCounted";

const FigureInputs = lazy(() => import("./FigureInputs"));

/** The figure, to be opened to its terms. */
function Opened({ name, figure }: { name: string; figure: Figure }) {
  const of = metric.value;
  const said = <b>{writeFigure(of, figure)}</b>;
  if (figure.state !== "value") return said;
  return (
    <HowCounted of={definedAs(of)} name={`${name} · ${t(overview[`m_${of}`])}`} figure={said}>
      <FigureInputs of={measure.value} figure={figure} />
    </HowCounted>
  );
}

const order = ({ figure }: RankedRow): number => (figure.state === "value" ? figure.value : -1);

export function Ranked({
  caption,
  rows,
  own,
  city,
  lit,
  onHover,
  onChoose,
}: {
  caption: string;
  rows: readonly RankedRow[];
  /** The place whose parts are ranked, where it is not the city. */
  own?: RankedRow | undefined;
  city: Figure;
  lit: number | null;
  onHover: (row: number | null) => void;
  onChoose: (row: number) => void;
}) {
  const of = metric.value;
  const shown = rows
    .filter(({ figure }) => figure.state !== "notInPlan")
    .sort((a, b) => order(b) - order(a) || a.row - b.row);
  const absent = rows.filter(({ figure }) => figure.state === "notInPlan");
  const most = Math.max(...shown.map(order), 1e-9);
  const unit = metricUnit(of);
  useOffer(() => import("./rankedOffer").then(({ rankedOffer }) => rankedOffer(caption, rows, city, own)));
  let rank = 0;
  let before = Number.NaN;
  return (
    <>
      <table class="ranked">
        <caption>
          {caption} <small>{measureName()}</small>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t(overview.area)}</th>
            <th scope="col">{t(dataset.value?.programmes.length ? overview.projects : overview.count)}</th>
            <th scope="col" class="wide">
              {t(overview[`m_${of}`])} {unit && <small>{unit}</small>}{" "}
              <HowCounted of={definedAs(of)} name={t(overview[`m_${of}`])} />
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((item, k) => {
            const { row, name, mine, all, figure } = item;
            if (order(item) !== before) rank = k + 1;
            before = order(item);
            return (
              <tr
                key={row}
                class={lit === row ? "lit" : ""}
                onMouseEnter={() => onHover(row)}
                onMouseLeave={() => onHover(null)}
              >
                <th scope="row">
                  <button
                    type="button"
                    class="plain"
                    onClick={() => onChoose(row)}
                    onFocus={() => onHover(row)}
                    onBlur={() => onHover(null)}
                  >
                    <i class="rank">{figure.state === "value" ? rank : "–"}</i>
                    {name}
                  </button>
                </th>
                <td title={`${t(overview.count)} ${formatNumber(all)}`}>{formatNumber(mine)}</td>
                <td class="wide">
                  {figure.state === "value" && (
                    <span class="bar">
                      <span style={{ width: `${Math.max(0, (100 * figure.value) / most)}%` }} />
                    </span>
                  )}
                  <Opened name={name} figure={figure} />
                  {figure.state === "value" && figure.unknown > 0 && (
                    <small>{t(overview.unknownCount, { count: formatNumber(figure.unknown) })}</small>
                  )}
                  {figure.state === "value" && figure.notReported > 0 && (
                    <small>{t(overview.notReportedCount, { count: figure.notReported })}</small>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          {own && (
            <tr>
              <th scope="row">{own.name}</th>
              <td>{formatNumber(own.mine)}</td>
              <td class="wide">
                <Opened name={own.name} figure={own.figure} />
              </td>
            </tr>
          )}
          <tr>
            <th scope="row">{t(overview.city)}</th>
            <td />
            <td class="wide">
              <Opened name={t(overview.city)} figure={city} />
            </td>
          </tr>
        </tfoot>
      </table>
      <Absent rows={absent} />
    </>
  );
}
