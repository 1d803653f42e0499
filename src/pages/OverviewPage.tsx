import { useMemo } from "preact/hooks";
import { eligible, figureOf, METRIC, type Metric } from "../domain/coverage/metric";
import { reconcile } from "../domain/coverage/reconcile";
import type { Dataset } from "../model/dataset";
import { DistrictTable } from "../panels/overview/DistrictTable";
import { title } from "../panels/overview/figures";
import { MetricTable } from "../panels/overview/MetricTable";
import { Tiles } from "../panels/overview/Tiles";
import { Time } from "../panels/progress/Time";
import { t } from "../store/lang";
import { metric } from "../store/metric";
import { programme, viewProgramme } from "../store/programme";
import { situation } from "../store/time";
import { formatNumber } from "../text/format";
import { overview } from "../text/overview";
import { OverviewMap } from "./OverviewMap";
import "../panels/overview/overview.css";

/** The whole city at one glance: the plan's quantities against the ledger, and one measure by district. */
export default function OverviewPage({ data }: { data: Dataset }) {
  const index = programme(data);
  const now = situation.value;
  const shown = metric.value;
  const sums = useMemo(() => (index < 0 ? null : reconcile(data, index)), [data, index]);
  const stock = useMemo(() => eligible(data), [data]);
  const figures = useMemo(
    () => (index < 0 || !now ? [] : data.districts.id.map((_, row) => figureOf(data, now, stock, shown, index, row))),
    [data, now, stock, shown, index],
  );
  return (
    <main id="main" class="page">
      <section class="panel">
        <label>
          {t(overview.programme)}{" "}
          <select
            value={data.programmes[index]?.id}
            onChange={(event) => (viewProgramme.value = event.currentTarget.value)}
          >
            {data.programmes.map((p) => (
              <option key={p.id} value={p.id}>
                {title(p.title.zh, p.title.en)}
              </option>
            ))}
          </select>
        </label>
        <p>
          {t(overview.stock, { count: formatNumber(data.estates.n) })}
          <small>{t(overview.toVerify, { count: stock.filter((s) => s < 0).length })}</small>
        </p>
        {sums && <Tiles figures={sums.city} />}
        <Time />
        {now && index >= 0 && (
          <>
            <label>
              {t(overview.metric)}{" "}
              <select value={shown} onChange={(event) => (metric.value = event.currentTarget.value as Metric)}>
                {METRIC.map((name) => (
                  <option key={name} value={name}>
                    {t(overview[`m_${name}`])}
                  </option>
                ))}
              </select>
            </label>
            <MetricTable
              metric={shown}
              names={data.districts.name}
              figures={figures}
              city={figureOf(data, now, stock, shown, index, null)}
            />
          </>
        )}
        {sums && <DistrictTable areas={data.districts} sums={sums} />}
      </section>
      <OverviewMap data={data} metric={shown} figures={figures} programme={index} />
    </main>
  );
}
