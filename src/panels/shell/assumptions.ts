/** What holds where the plan gives no number, by name and value, as it stands now. */
import { rulesOf } from "../../domain/programme/eligibility";
import type { Dataset } from "../../model/dataset";
import { parseDay } from "../../model/time";
import { before, pacePoints } from "../../store/judging";
import { t } from "../../store/lang";
import { programme } from "../../store/programme";
import { lang } from "../../store/view";
import { assumed } from "../../text/assumed";
import { formatDate, formatNumber } from "../../text/format";
import { joined } from "../../text/phrase";
import { fieldName } from "../estate/words";

export function assumptionsOf(data: Dataset): [string, string][] {
  const rules = rulesOf(data, programme(data));
  const names = (ids: readonly string[]): string =>
    joined(
      lang.value,
      ids.map((id) => data.districts.name[data.districts.id.indexOf(id)] ?? id),
    );
  const core = data.programmes[programme(data)]?.reward?.districts ?? data.city.settings?.centralDistricts ?? [];
  return [
    [t(assumed.builtBefore), formatDate(parseDay(`${rules.builtBefore}-01-01`), lang.value)],
    [t(assumed.willingness), `≥ ${formatNumber(rules.strongWillingnessPct, 1)}%`],
    [t(assumed.deadline), t(assumed[`deadline_${before.value}`])],
    [t(assumed.curve), t(assumed.curveValue)],
    [t(assumed.pace), t(assumed.paceValue, { points: pacePoints.value })],
    ...(core.length > 0 ? [[t(assumed.central), names(core)] as [string, string]] : []),
    ...Object.entries(data.estates.assumed).map(([field, value]): [string, string] => [
      t(assumed.field, { field: fieldName(lang.value, field as "households") }),
      value,
    ]),
  ];
}
