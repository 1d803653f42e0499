/** Our fields ← theirs, each with three samples, and a constant for what is missing. */
import { AREA_FIELDS, guessValues, TABLE_VALUED, tableFields, VALUED } from "../../intake/headers";
import { AXES } from "../../intake/points";
import { scalesFor, scalesOf } from "../../intake/units";
import { monthOf } from "../../intake/words";
import { LEDGER_FIELDS, SCALAR_FIELDS } from "../../model/estate";
import { t } from "../../store/lang";
import { change, rePlace, type Waiting } from "../../store/staged";
import { isTable } from "../../store/strangers";
import { lang } from "../../store/view";
import { data } from "../../text/data";
import { door as words } from "../../text/door";
import { formatNumber } from "../../text/format";
import { joined } from "../../text/phrase";
import { fieldName } from "../estate/words";
import { ASSUMED, Assumption } from "./Assumption";
import { unitWord } from "./unit";

interface Props {
  readonly item: Waiting;
  readonly position: number;
}
const isAxis = (field: string): field is (typeof AXES)[number] => (AXES as readonly string[]).includes(field);
/** No field of any file: the hand said that ours comes from nowhere. */
const NOWHERE = "\u0000";

/** Fields of ours that this kind of file may fill. */
const fieldsFor = ({ kind, recognised: { format } }: Waiting): readonly string[] =>
  kind === "estates" || kind === "ledger"
    ? [...SCALAR_FIELDS, ...(format === "csv" || format === "xlsx" ? AXES : [])]
    : kind === "districts" || kind === "streets" || kind === "communities"
      ? AREA_FIELDS
      : tableFields(kind);

const nameOf = (kind: Waiting["kind"], field: string): string =>
  kind === "estates" || kind === "ledger"
    ? isAxis(field)
      ? t(words[`axis_${field}`])
      : fieldName(lang.value, field)
    : t(data[`${tableFields(kind).length > 0 ? "t" : "a"}_${field}` as "a_id"]);

/** Their field that serves as ours now. */
export const sourceOf = ({ recognised, mapping }: Waiting, field: string) =>
  recognised.fields.find(({ name }) => name === (mapping.fields[field] ?? field));

/** The unit of a column's numbers, where it may be another than ours. */
function Scale({ item, position, field, name }: Props & { field: string; name: string }) {
  const factors = scalesOf(field);
  if (factors.length === 0) return null;
  const { mapping } = item;
  const now = mapping.scale?.[field] ?? 1;
  return (
    <select
      class="scale"
      aria-label={t(words.unitOf, { field: name })}
      value={String(now)}
      onChange={(event) => {
        const scale = { ...mapping.scale, [field]: Number(event.currentTarget.value) };
        change(position, { mapping: { ...mapping, scale } });
      }}
    >
      {factors.map((factor) => (
        <option key={factor} value={String(factor)}>
          {unitWord(field, factor)}
        </option>
      ))}
    </select>
  );
}

export function FieldTable({ item, position }: Props) {
  const { recognised, mapping, kind } = item;
  const fields = fieldsFor(item);
  if (fields.length === 0 || recognised.fields.length === 0) return null;
  const estates = kind === "estates" || kind === "ledger";
  const axes = Object.fromEntries(AXES.map((axis) => [axis, mapping.fields[axis] ?? NOWHERE]));
  const pick = (field: string, name: string): void => {
    if (isAxis(field)) return void rePlace(position, { ...axes, [field]: name === "" ? NOWHERE : name });
    const { [field]: _, ...values } = mapping.values;
    const { [field]: __, ...scale } = mapping.scale ?? {};
    const list = recognised.fields.find((f) => f.name === name)?.values;
    const guessed =
      list && ([...VALUED, ...TABLE_VALUED] as readonly string[]).includes(field)
        ? guessValues(
            field,
            list.map((v) => v.value),
          )
        : {};
    change(position, {
      mapping: {
        ...mapping,
        fields: { ...mapping.fields, [field]: name === "" ? NOWHERE : name },
        values: Object.keys(guessed).length > 0 ? { ...values, [field]: guessed } : values,
        scale: { ...scale, ...scalesFor({ [field]: name }, recognised.fields) },
      },
    });
  };
  const used = new Set(fields.map((field) => sourceOf(item, field)?.name));
  const unused = recognised.fields.filter(({ name }) => !used.has(name)).map(({ name }) => name);
  const mapped = fields.filter((field) => sourceOf(item, field)).length;
  return (
    <>
      <table class="fields">
        <caption>
          {t(data.mappingTitle)} <small>{t(data.mapped, { count: mapped })}</small>
          <p class="quiet">{t(data.mappingHint)}</p>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t(data.ours)}</th>
            <th scope="col">{t(data.theirs)}</th>
            <th scope="col">{t(data.samples)}</th>
            {estates && <th scope="col">{t(data.assume)}</th>}
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => {
            const source = sourceOf(item, field);
            const name = nameOf(kind, field);
            return (
              <tr key={field} class={source ? "mapped" : ""}>
                <th scope="row">
                  {name}
                  {estates && (LEDGER_FIELDS as readonly string[]).includes(field) && <small> K1</small>}
                </th>
                <td>
                  <select
                    aria-label={name}
                    value={source?.name ?? ""}
                    onChange={(event) => pick(field, event.currentTarget.value)}
                  >
                    <option value="">{t(data.nowhere)}</option>
                    {recognised.fields.map((theirs) => (
                      <option key={theirs.name} value={theirs.name}>
                        {theirs.name}
                      </option>
                    ))}
                  </select>
                </td>
                <td class="samples">
                  {!source && field === "id" && <small>{t(kind === "ledger" ? data.joinByName : data.ownId)}</small>}
                  {!source && field === "month" && (
                    <label class="check">
                      <small>{t(data.monthOf)}</small>
                      <input
                        type="text"
                        placeholder="2020-06"
                        aria-label={t(data.monthOf)}
                        value={mapping.assume.month ?? ""}
                        onChange={(event) => {
                          const { month: _, ...rest } = mapping.assume;
                          const told = monthOf(event.currentTarget.value);
                          event.currentTarget.value = told ?? "";
                          const assume = told === null ? rest : { ...rest, month: told };
                          change(position, { mapping: { ...mapping, assume } });
                        }}
                      />
                      {recognised.monthFrom && mapping.assume.month === recognised.mapping.assume.month && (
                        <small>{t(data.readFrom, { text: recognised.monthFrom.slice(0, 60) })}</small>
                      )}
                    </label>
                  )}
                  {!source && field === "district" && isTable(kind) && (
                    <span class="check">
                      <small>{t(data.districtOf)}</small>{" "}
                      <Assumption
                        field={field}
                        name={name}
                        mapping={mapping}
                        onChange={(assume) => change(position, { mapping: { ...mapping, assume } })}
                      />
                    </span>
                  )}
                  {source && (
                    <>
                      {source.samples.map((sample) => sample.slice(0, 40)).join(" · ")}{" "}
                      <small>{t(data.filled, { count: formatNumber(source.filled) })}</small>
                      <Scale item={item} position={position} field={field} name={name} />
                    </>
                  )}
                </td>
                {estates && (
                  <td>
                    {(ASSUMED as readonly string[]).includes(field) && (
                      <Assumption
                        field={field}
                        name={name}
                        mapping={mapping}
                        onChange={(assume) => change(position, { mapping: { ...mapping, assume } })}
                      />
                    )}
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
      {unused.length > 0 && (
        <p class="quiet unused">{t(estates ? data.unused : data.unread, { names: joined(lang.value, unused) })}</p>
      )}
    </>
  );
}
