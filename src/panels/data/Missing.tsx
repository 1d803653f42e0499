/** Estates whose seven-field survey (K1) is not whole, and which fields each of them lacks. */
import { useMemo, useState } from "preact/hooks";
import type { Dataset } from "../../model/dataset";
import { LEDGER_FIELDS } from "../../model/estate";
import { t } from "../../store/lang";
import { lang } from "../../store/view";
import { door } from "../../text/door";
import { formatNumber } from "../../text/format";
import { joined } from "../../text/phrase";
import { Choice } from "../../ui/Choice";
import { fieldName } from "../estate/words";
import { ToMap } from "./ToMap";
import { useMost } from "./useMost";

const ALL = (1 << LEDGER_FIELDS.length) - 1;
type Field = "" | (typeof LEDGER_FIELDS)[number];

export function Missing({ data }: { data: Dataset }) {
  const { estates, districts } = data;
  const [field, setField] = useState<Field>("");
  const [district, setDistrict] = useState("");
  const rows = useMemo(() => {
    const bit = field === "" ? ALL : 1 << LEDGER_FIELDS.indexOf(field);
    const home = districts.id.indexOf(district);
    const found: number[] = [];
    for (let e = 0; e < estates.n; e++)
      if ((estates.filled[e] & bit) !== bit && (district === "" || estates.district[e] === home)) found.push(e);
    return found;
  }, [estates, districts, field, district]);
  const [shown, more] = useMost(rows);
  const homes = useMemo(() => {
    const has = new Uint8Array(districts.n);
    for (const row of estates.district) if (row >= 0) has[row] = 1;
    return has;
  }, [estates, districts]);
  if (estates.n === 0) return null;
  const lacking = (e: number): string =>
    joined(
      lang.value,
      LEDGER_FIELDS.flatMap((name, k) => (estates.filled[e] & (1 << k) ? [] : [fieldName(lang.value, name)])),
    );
  return (
    <details class="missing">
      <summary>{t(door.missing, { count: formatNumber(rows.length) })}</summary>
      <div class="filters">
        <Choice
          label={t(door.lacks)}
          value={field}
          of={["" as Field, ...LEDGER_FIELDS]}
          say={(name) => (name === "" ? t(door.anyField) : fieldName(lang.value, name))}
          onPick={setField}
        />
        <Choice
          label={t(door.inDistrict)}
          value={district}
          of={["", ...districts.id.filter((_, row) => homes[row] === 1)]}
          say={(id) => (id === "" ? t(door.anyDistrict) : (districts.name[districts.id.indexOf(id)] ?? id))}
          onPick={setDistrict}
        />
      </div>
      <table>
        <thead>
          <tr>
            <th scope="col">{t(door.estate)}</th>
            <th scope="col">{t(door.inDistrict)}</th>
            <th scope="col">{t(door.lacks)}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((e) => (
            <tr key={estates.id[e]}>
              <th scope="row">
                <ToMap id={estates.id[e]}>
                  {estates.name[e] ?? t(door.nameless)} <small>{estates.id[e]}</small>
                </ToMap>
              </th>
              <td>{districts.name[estates.district[e]] ?? "–"}</td>
              <td>{lacking(e)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more}
    </details>
  );
}
