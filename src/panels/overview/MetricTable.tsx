import { type Figure, METRIC_UNIT, type Metric } from "../../domain/coverage/metric";
import { t } from "../../store/lang";
import { formatNumber, formatShare, formatWanM2 } from "../../text/format";
import { overview } from "../../text/overview";

/** A metric's figure in its unit. */
export function writeMetric(metric: Metric, value: number): string {
  const unit = METRIC_UNIT[metric];
  if (unit === "share") return formatShare(value, 1);
  return unit === "m2"
    ? formatWanM2(value)
    : formatNumber(value, unit === "wan" ? 1 : unit === "wanPerHousehold" ? 2 : 0);
}

const said = (metric: Metric, figure: Figure): string =>
  figure.state === "value"
    ? writeMetric(metric, figure.value)
    : t(figure.state === "notInPlan" ? overview.notInPlan : overview.noData);

/** The map as a ranked table with bars; not in the plan comes last. */
export function MetricTable({
  metric,
  names,
  figures,
  city,
}: {
  metric: Metric;
  names: readonly string[];
  figures: readonly Figure[];
  city: Figure;
}) {
  const value = (f: Figure): number => (f.state === "value" ? f.value : -1);
  const most = Math.max(...figures.map(value), 1e-9);
  const rows = figures
    .map((figure, row) => ({ figure, row }))
    .sort((a, b) => value(b.figure) - value(a.figure) || a.row - b.row);
  return (
    <table class="figures ranked">
      <caption>{t(overview[`m_${metric}`])}</caption>
      <tbody>
        {rows.map(({ figure, row }) => (
          <tr key={row}>
            <th scope="row">{names[row]}</th>
            <td class={figure.state === "notInPlan" ? "absent" : ""}>
              {said(metric, figure)}
              {figure.state === "value" && figure.unknown > 0 && (
                <small>{t(overview.unknownCount, { count: figure.unknown })}</small>
              )}
              {figure.state === "value" && <span class="bar" style={{ width: `${(100 * figure.value) / most}%` }} />}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t(overview.city)}</th>
          <td>{said(metric, city)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
