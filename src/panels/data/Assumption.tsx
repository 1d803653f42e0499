/** A constant for every estate that lacks a field (假设). */
import type { Mapping } from "../../intake/api";
import { MANAGEMENT_MODE } from "../../model/enums";
import { dataset } from "../../store/dataset";
import { t } from "../../store/lang";
import { alone } from "../../store/staged";
import { lang } from "../../store/view";
import { data } from "../../text/data";
import { enumWord } from "../estate/words";

/** Fields that may be assumed. */
export const ASSUMED = [
  "households",
  "floorAreaM2",
  "buildings",
  "budgetWan",
  "yearBuilt",
  "managementBody",
  "managementMode",
  "programme",
  "district",
] as const;
const NUMBERS = ["households", "floorAreaM2", "buildings", "budgetWan", "yearBuilt"];

/** What is wrong with a constant, or null. */
export function faultOf(field: string, text: string): "notNumber" | "notYear" | null {
  if (text === "" || !NUMBERS.includes(field)) return null;
  const value = Number(text);
  if (field === "yearBuilt") return Number.isInteger(value) && value >= 1800 && value <= 2200 ? null : "notYear";
  const whole = field === "households" || field === "buildings";
  return Number.isFinite(value) && value >= 0 && (!whole || Number.isInteger(value)) ? null : "notNumber";
}

export function Assumption({
  field,
  name,
  mapping,
  onChange,
}: {
  field: string;
  name: string;
  mapping: Mapping;
  onChange: (assume: Mapping["assume"]) => void;
}) {
  const { [field]: value = "", ...rest } = mapping.assume;
  const set = (text: string): void => onChange(text === "" ? rest : { ...rest, [field]: text });
  const label = `${t(data.assume)} ${name}`;
  const tag = value !== "" && <span class="chip synthetic">{t(data.assumeTag)}</span>;
  if (field === "managementBody")
    return (
      <label class="check">
        <input
          type="checkbox"
          checked={value === "each"}
          onChange={(event) => set(event.currentTarget.checked ? "each" : "")}
        />
        {t(data.each)} {tag}
      </label>
    );
  const list =
    field === "managementMode"
      ? MANAGEMENT_MODE.map((mode) => [mode, enumWord(lang.value, field, mode)] as const)
      : field === "programme" && !alone.value
        ? (dataset.value?.programmes ?? []).map(
            ({ id, title }) => [id, title[lang.value === "en" ? "en" : "zh"]] as const,
          )
        : field === "district" && !alone.value
          ? (dataset.value?.districts.id ?? []).map(
              (id, row) => [id, dataset.value?.districts.name[row] ?? id] as const,
            )
          : null;
  if (list)
    return (
      <>
        <select aria-label={label} value={value} onChange={(event) => set(event.currentTarget.value)}>
          <option value="">{t(data.nowhere)}</option>
          {list.map(([id, word]) => (
            <option key={id} value={id}>
              {word}
            </option>
          ))}
        </select>{" "}
        {tag}
      </>
    );
  const fault = faultOf(field, value);
  return (
    <>
      <input
        type="text"
        size={7}
        inputMode={NUMBERS.includes(field) ? "decimal" : undefined}
        aria-label={label}
        aria-invalid={fault !== null}
        value={value}
        onChange={(event) => set(event.currentTarget.value.trim())}
      />{" "}
      {fault ? (
        <small role="alert" class="differs">
          {t(data[fault])}
        </small>
      ) : (
        tag
      )}
    </>
  );
}
