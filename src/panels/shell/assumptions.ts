/** What holds where the plan gives no number, by name and value, as it stands now. */
import { rulesOf } from "../../domain/programme/eligibility";
import type { Dataset } from "../../model/dataset";
import { parseDay } from "../../model/time";
import { before, pacePoints } from "../../store/judging";
import { t } from "../../store/lang";
import { programme } from "../../store/programme";
import { lang } from "../../store/view";
import { formatDate, formatNumber } from "../../text/format";
import { shell } from "../../text/shell";
import { fieldName } from "../estate/words";

export function assumptionsOf(data: Dataset): [string, string][] {
  const rules = rulesOf(data, programme(data));
  const names = (ids: readonly string[]): string =>
    ids.map((id) => data.districts.name[data.districts.id.indexOf(id)] ?? id).join(lang.value === "en" ? ", " : "、");
  const core = data.programmes[programme(data)]?.reward?.districts ?? data.city.settings?.centralDistricts ?? [];
  return [
    [t(shell.asm_builtBefore), formatDate(parseDay(`${rules.builtBefore}-01-01`), lang.value)],
    [t(shell.asm_willingness), `≥ ${formatNumber(rules.strongWillingnessPct, 1)}%`],
    [t(shell.asm_deadline), t(shell[`asm_deadline_${before.value}`])],
    [t(shell.asm_curve), t(shell.asm_curveValue)],
    [t(shell.asm_pace), t(shell.asm_paceValue, { points: pacePoints.value })],
    ...(core.length > 0 ? [[t(shell.asm_central), names(core)] as [string, string]] : []),
    ...Object.entries(data.estates.assumed).map(([field, value]): [string, string] => [
      t(shell.asm_field, { field: fieldName(lang.value, field as "households") }),
      value,
    ]),
  ];
}
