/** Their words → ours, for the fields that have a closed list or name a programme. */
import { TABLE_VALUED, tableFields, VALUED } from "../../intake/headers";
import { EXCLUSION, FUND_SOURCE, MANAGEMENT_MODE, OWNER_LEVEL, OWNERSHIP, STAGE } from "../../model/enums";
import { dataset } from "../../store/dataset";
import { t } from "../../store/lang";
import { alone, change, type Waiting } from "../../store/staged";
import { districtNames, isTable, strangersOf } from "../../store/strangers";
import { lang } from "../../store/view";
import { data } from "../../text/data";
import { door } from "../../text/door";
import { formatNumber } from "../../text/format";
import { nameOf } from "../../text/sentence";
import { enumWord, fieldName } from "../estate/words";
import { sourceOf } from "./FieldTable";

const LISTS: Readonly<Record<string, readonly string[]>> = {
  managementMode: MANAGEMENT_MODE,
  ownership: OWNERSHIP,
  ownerLevel: OWNER_LEVEL,
  exclusion: EXCLUSION,
  stage: STAGE,
};

/** No word of ours: nobody has said yet what a word of theirs means. */
const UNSAID = "\u0000";

/** What a word of theirs may become, and how it is called. */
function choices(
  field: string,
  theirs: readonly string[],
  rows: boolean,
): readonly (readonly [value: string, word: string])[] {
  if (field === "district")
    return [
      ...districtNames().map((name) => [name, name] as const),
      ...theirs.map((name) => [name, rows ? name : t(door.newArea, { name })] as const),
    ];
  if (field === "source") return FUND_SOURCE.map((value) => [value, fieldName(lang.value, value)]);
  if (LISTS[field]) return LISTS[field].map((value) => [value, enumWord(lang.value, field, value)]);
  const own = alone.value ? [] : (dataset.value?.programmes ?? []);
  const named = own.map(({ id, title }) => [id, title[lang.value === "en" ? "en" : "zh"]] as const);
  return [
    ...named,
    ...theirs.filter((id) => !own.some((p) => p.id === id)).map((id) => [id, t(data.listed, { id })] as const),
  ];
}

export function ValueTables({ item, position }: { item: Waiting; position: number }) {
  const { mapping, kind } = item;
  const rows = isTable(kind);
  const fields = rows ? TABLE_VALUED.filter((field) => tableFields(kind).includes(field)) : VALUED;
  const tables = (["district", ...fields] as const).flatMap((field) => {
    const list = field === "district" ? strangersOf(item) : sourceOf(item, field)?.values;
    return list && list.length > 0 ? [{ field, list }] : [];
  });
  return (
    <div class="values">
      {tables.map(({ field, list }) => {
        const ours = choices(
          field,
          list.map(({ value }) => value),
          rows,
        );
        const now: Readonly<Record<string, string>> = mapping.values[field] ?? {};
        const programme = field === "programme";
        // A word that is ours already stands for itself, unless a list of programmes was begun; of others nothing is said yet.
        const chosen = (value: string): string =>
          Object.hasOwn(now, value)
            ? now[value]
            : (!programme || !mapping.values.programme) && own(field, ours, value)
              ? value
              : programme
                ? ""
                : UNSAID;
        return (
          <table key={field}>
            <caption>{t(data.valuesOf, { field: nameOf(lang.value, field) ?? "" })}</caption>
            <tbody>
              {list.map(({ value, count }) => (
                <tr key={value}>
                  <th scope="row">
                    {value} <small>{formatNumber(count)}</small>
                  </th>
                  <td>
                    <select
                      aria-label={`${nameOf(lang.value, field)} ${value}`}
                      value={chosen(value)}
                      onChange={(event) => {
                        const picked = event.currentTarget.value;
                        if (picked === UNSAID) return;
                        // A list of programmes names those that are meant; of other words the rest stays as it is.
                        const next = programme
                          ? Object.fromEntries(
                              list.flatMap((v) => {
                                const word = v.value === value ? picked : chosen(v.value);
                                return word === "" ? [] : [[v.value, word]];
                              }),
                            )
                          : { ...now, [value]: picked };
                        change(position, { mapping: { ...mapping, values: { ...mapping.values, [field]: next } } });
                      }}
                    >
                      {chosen(value) === UNSAID && <option value={UNSAID}>{t(data.unsaid)}</option>}
                      <option value="">{t(programme ? data.noProgramme : data.unknown)}</option>
                      {ours.map(([id, word]) => (
                        <option key={id} value={id}>
                          {word}
                        </option>
                      ))}
                    </select>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        );
      })}
    </div>
  );
}

/** Whether a word of theirs is ours: in the closed list, or the id of a programme that is open. */
const own = (field: string, ours: readonly (readonly [string, string])[], value: string): boolean =>
  field === "programme"
    ? !alone.value && (dataset.value?.programmes.some(({ id }) => id === value) ?? false)
    : ours.some(([id]) => id === value);
