/** Which programme is on view, and the other programmes with counters of their own. */
import type { Dataset } from "../../model/dataset";
import { parseDay } from "../../model/time";
import { t } from "../../store/lang";
import { programme, viewProgramme } from "../../store/programme";
import { lang } from "../../store/view";
import { formatDate, formatNumber } from "../../text/format";
import { overview } from "../../text/overview";
import { Parts } from "../../ui/Parts";
import { title } from "./figures";

export function Programmes({ data }: { data: Dataset }) {
  const index = programme(data);
  const plan = data.programmes[index];
  if (!plan) return null;
  const others = data.programmes.filter((p) => p !== plan && p.totals.projects);
  return (
    <header class="programmes">
      <label>
        <span class="quiet">{t(overview.programme)}</span>
        <select value={plan.id} onChange={(event) => (viewProgramme.value = event.currentTarget.value)}>
          {data.programmes.map((p) => (
            <option key={p.id} value={p.id}>
              {title(p.title.zh, p.title.en)}
            </option>
          ))}
        </select>
      </label>
      <small>
        <Parts
          text={[
            plan.document,
            ...(plan.issued ? [formatDate(parseDay(plan.issued), lang.value)] : []),
            ...others.map((p) =>
              t(overview.otherProgramme, {
                title: title(p.title.zh, p.title.en),
                target: formatNumber(p.totals.projects),
              }),
            ),
          ].join(" · ")}
        />
      </small>
    </header>
  );
}
