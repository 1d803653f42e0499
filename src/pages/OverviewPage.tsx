import { useMemo } from "preact/hooks";
import { reconcile } from "../domain/coverage/reconcile";
import type { Dataset } from "../model/dataset";
import { DistrictTable } from "../panels/overview/DistrictTable";
import { title } from "../panels/overview/figures";
import { Tiles } from "../panels/overview/Tiles";
import { t } from "../store/lang";
import { programme, viewProgramme } from "../store/programme";
import { formatNumber } from "../text/format";
import { overview } from "../text/overview";

/** The whole city at one glance: the plan's quantities against the ledger. */
export default function OverviewPage({ data }: { data: Dataset }) {
  const index = programme(data);
  const sums = useMemo(() => (index < 0 ? null : reconcile(data, index)), [data, index]);
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
        <p>{t(overview.stock, { count: formatNumber(data.estates.n) })}</p>
        {sums && <Tiles figures={sums.city} />}
        {sums && <DistrictTable areas={data.districts} sums={sums} />}
      </section>
    </main>
  );
}
