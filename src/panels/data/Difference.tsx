/** What is there and what is new: estates new, changed field by field, gone; each with a box, and a box for all of its kind. */
import { useEffect, useRef } from "preact/hooks";
import { type EstateChange, type FieldChange, shiftOf } from "../../intake/compare";
import { dataset } from "../../store/dataset";
import { t } from "../../store/lang";
import { cellKey, cellsLeft, comparison, fieldsLeft, left, setAll, takesCell, takesEstate } from "../../store/taking";
import { lang } from "../../store/view";
import { door } from "../../text/door";
import { formatNumber, UNKNOWN } from "../../text/format";
import { nameOf } from "../../text/sentence";
import { itemNames } from "../estate/sections";
import { enumWord, fieldName, valueText } from "../estate/words";
import { useMost } from "./useMost";

const called = (field: string): string => (field === "place" ? t(door.outline) : fieldName(lang.value, field));

function written({ field }: FieldChange, value: unknown): string {
  if (field === "place") return t(door.vertices, { count: formatNumber(Number(value)) });
  if (field === "programme") {
    const title = dataset.value?.programmes.find(({ id }) => id === value)?.title;
    if (title) return title[lang.value === "en" ? "en" : "zh"];
  }
  return valueText(lang.value, field, value, itemNames(dataset.value ?? { programmes: [] }, lang.value)) ?? UNKNOWN;
}

const moved = (metres: number): string =>
  metres < 0.1 ? t(door.movedLittle) : t(door.moved, { metres: formatNumber(metres, metres < 10 ? 1 : 0) });

/** A box over others: on, off, or partly. */
function All({
  label,
  on,
  some,
  onChange,
}: {
  label: string;
  on: boolean;
  some: boolean;
  onChange: (on: boolean) => void;
}) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = some && !on;
  }, [some, on]);
  return (
    <label class="check">
      <input ref={box} type="checkbox" checked={on} onChange={(event) => onChange(event.currentTarget.checked)} />
      {label}
    </label>
  );
}

function Estate({ change }: { change: EstateChange }) {
  const { id, name, district, fields } = change;
  const on = takesEstate(id);
  return (
    <li>
      <label class="check">
        <input type="checkbox" checked={on} onChange={() => setAll(left, [id], !on)} />
        <b>{name ?? t(door.nameless)}</b>
        <small>
          {id}
          {district ? ` · ${district}` : ""}
        </small>
      </label>
      {fields.length > 0 && (
        <ul class="cells">
          {fields.map((one) => {
            const takes = takesCell(id, one.field);
            return (
              <li key={one.field}>
                <label class="check">
                  <input
                    type="checkbox"
                    checked={takes}
                    disabled={!on || fieldsLeft.value.has(one.field)}
                    onChange={() => setAll(cellsLeft, [cellKey(id, one.field)], !takes)}
                  />
                  <span class="field">{called(one.field)}</span>
                  <span class={takes ? "old gone" : "old"}>{written(one, one.before)}</span>
                  <span aria-hidden="true">→</span>
                  <span class="hear">{t(door.becomes)}</span>
                  <span class={takes ? "new" : "new gone"}>{written(one, one.after)}</span>
                  {one.metres !== undefined && <small>{moved(one.metres)}</small>}
                </label>
              </li>
            );
          })}
        </ul>
      )}
    </li>
  );
}

/** A box for every field that changes anywhere. */
function Fields({ list }: { list: readonly EstateChange[] }) {
  const counts = new Map<string, number>();
  for (const { fields } of list) for (const { field } of fields) counts.set(field, (counts.get(field) ?? 0) + 1);
  if (counts.size < 2) return null;
  return (
    <fieldset class="byfield">
      <legend>{t(door.byField)}</legend>
      {[...counts].map(([field, count]) => {
        const on = !fieldsLeft.value.has(field);
        return (
          <label key={field} class="check">
            <input type="checkbox" checked={on} onChange={() => setAll(fieldsLeft, [field], !on)} />
            {called(field)} <small>{formatNumber(count)}</small>
          </label>
        );
      })}
    </fieldset>
  );
}

function Group({ kind, list }: { kind: "added" | "changed" | "gone"; list: readonly EstateChange[] }) {
  const [shown, more] = useMost(list);
  if (list.length === 0) return null;
  const gone = left.value;
  const on = gone.size === 0 || !list.some(({ id }) => gone.has(id));
  const some = on || list.some(({ id }) => !gone.has(id));
  return (
    <details class={`difference ${kind}`} open={kind === "changed" && list.length <= 50}>
      <summary>{t(door[kind], { count: formatNumber(list.length) })}</summary>
      <p class="quiet">{t(door[`${kind}Note`])}</p>
      <All
        label={t(door.takeAll)}
        on={on}
        some={some}
        onChange={(next) =>
          setAll(
            left,
            list.map(({ id }) => id),
            next,
          )
        }
      />
      {kind === "changed" && <Fields list={list} />}
      <ul>
        {shown.map((change) => (
          <Estate key={change.id} change={change} />
        ))}
      </ul>
      {more}
    </details>
  );
}

/** Reports that came again for a month that was reported: both are kept. */
function Corrections() {
  const list = comparison.value?.reports.corrections ?? [];
  const [shown, more] = useMost(list);
  if (list.length === 0) return null;
  const { id = [], name = [] } = dataset.value?.estates ?? {};
  const word = (field: string, value: unknown): string =>
    value === null
      ? UNKNOWN
      : typeof value === "number"
        ? formatNumber(value, 2) + (field === "percent" ? "%" : "")
        : enumWord(lang.value, field, String(value));
  return (
    <details class="difference">
      <summary>{t(door.corrections, { count: formatNumber(list.length) })}</summary>
      <p class="quiet">{t(door.correctionsNote)}</p>
      <ul>
        {shown.map(({ estate, month, fields }, k) => (
          <li key={k}>
            <b>{name[id.indexOf(estate)]}</b>{" "}
            <small>
              {estate} · {month}
            </small>{" "}
            {fields
              .map(
                ({ field, before, after }) =>
                  `${nameOf(lang.value, field)} ${word(field, before)} → ${word(field, after)}`,
              )
              .join(" · ") || t(door.correctionOther)}
          </li>
        ))}
      </ul>
      {more}
    </details>
  );
}

export function Differences() {
  const found = comparison.value;
  if (!found) return null;
  const shift = shiftOf(found.changed);
  return (
    <div class="differences">
      {found.reports.added > 0 && <p>{t(door.reportsAdded, { count: formatNumber(found.reports.added) })}</p>}
      <Corrections />
      {shift !== null && (
        <p role="alert" class="say warning">
          {t(door.shifted, { metres: formatNumber(shift) })}
        </p>
      )}
      <Group kind="changed" list={found.changed} />
      <Group kind="added" list={found.added} />
      <Group kind="gone" list={found.gone} />
    </div>
  );
}
