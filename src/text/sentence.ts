/** The door's findings as sentences. */
import { STAGE } from "../model/enums";
import type { Finding } from "../model/finding";
import { data } from "./data";
import { door } from "./door";
import { ESTATE_FIELD } from "./estate";
import { findings } from "./findings";
import { formatNumber } from "./format";
import { type Lang, say } from "./phrase";
import { progress } from "./progress";

/** A stage by its name in the language; what is none of ours as it was read. */
function stageName(lang: Lang, stage: string): string {
  const key = stage === "started" ? "started_stage" : stage;
  return (STAGE as readonly string[]).includes(stage) ? say(lang, progress[key as keyof typeof progress]) : stage;
}

/** A field by its name in the language, of estates or of the monthly tables; what is none of ours as it is. */
export function nameOf(lang: Lang, field: string | null): string | null {
  if (field === null) return null;
  if (field === "lon" || field === "lat") return say(lang, door[`axis_${field}`]);
  if (Object.hasOwn(ESTATE_FIELD, field)) return say(lang, ESTATE_FIELD[field]);
  return Object.hasOwn(data, `t_${field}`) ? say(lang, data[`t_${field}` as "t_month"]) : field;
}

/** One finding as a sentence; fields of ours by their names in the language. */
export function sentence(lang: Lang, finding: Finding): string {
  const { code, field, value, id, params } = finding;
  const inTable = `${code}InTable`;
  const key = finding.row != null && Object.hasOwn(findings, inTable) ? inTable : code;
  const phrase = Object.hasOwn(findings, key) ? findings[key as keyof typeof findings] : findings.other;
  const named = nameOf(lang, field);
  const before = stageName(lang, String(params?.before ?? ""));
  const shown = field === "stage" && value !== null ? stageName(lang, value) : value;
  const figures = Object.entries(params ?? {}).map(([name, one]) => [
    name,
    typeof one === "number" ? formatNumber(one, 1) : one,
  ]);
  return say(lang, phrase, {
    ...{ code, field: named ?? "", value: shown ?? "", id: id ?? "" },
    ...Object.fromEntries(figures),
    before,
  });
}

/** One sentence over several findings of a code: what differs between them is left open (…). */
export function heading(lang: Lang, list: readonly Finding[]): string {
  const [first] = list;
  const one = <T>(get: (finding: Finding) => T): T | "…" => {
    const mine = get(first);
    return list.every((finding) => get(finding) === mine) ? mine : "…";
  };
  const params = Object.keys(first.params ?? {}).map((name) => [name, one(({ params }) => params?.[name] ?? "")]);
  return sentence(lang, {
    ...first,
    field: one(({ field }) => field),
    value: one(({ value }) => value),
    id: one(({ id }) => id),
    params: Object.fromEntries(params),
  });
}
