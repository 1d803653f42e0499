/** What the door said as a workbook to send back to who sent the files: a sheet a file, a row a finding. */
import { type Finding, SEVERITY } from "../model/finding";
import { data } from "../text/data";
import { ESTATE_FIELD } from "../text/estate";
import { give as words } from "../text/give";
import { type Lang, type Phrase, say } from "../text/phrase";
import { sentence } from "../text/sentence";
import { type Column, type Table, table } from "./workbook";

/** A name that Excel takes for a sheet: at most 31 characters, none of []:*?/\, no ' at its ends, each once whatever its case. */
export function sheetNames(names: readonly string[]): string[] {
  // Excel keeps this one for itself.
  const taken = new Set(["history"]);
  return names.map((name) => {
    const plain = name.replaceAll(/[[\]:*?/\\\p{Cc}]/gu, "-").replaceAll(/^'+|'+$/g, "") || "-";
    for (let k = 1; ; k++) {
      const tail = k === 1 ? "" : ` (${k})`;
      const made = `${plain.slice(0, 31 - tail.length)}${tail}`;
      if (taken.has(made.toLowerCase())) continue;
      taken.add(made.toLowerCase());
      return made;
    }
  });
}

/**
 * Tables for `workbook`: a sheet a file in the order in which they are first named, what is refused first, then by sheet and row.
 * Sentences stand in both languages; headings in `lang`.
 */
export function findingsTable(findings: readonly Finding[], lang: Lang = "zh-CN"): Table[] {
  const t = (phrase: Phrase): string => say(lang, phrase);
  const files = [...new Set(findings.map(({ file }) => file))];
  const names = sheetNames(files);
  // Without a row of its own program it is counted by features, from 1.
  const rowOf = ({ row, feature }: Finding): number | null => row ?? (feature === null ? null : feature + 1);
  const nameOf = (field: string): string => (Object.hasOwn(ESTATE_FIELD, field) ? t(ESTATE_FIELD[field]) : field);
  const columns: Column<Finding>[] = [
    { header: t(data.file), width: 24, value: ({ file }) => file },
    { header: t(words.sheet), width: 14, value: ({ sheet }) => sheet ?? null },
    { header: t(words.row), width: 8, value: rowOf },
    { header: t(words.column), width: 22, value: ({ column, field }) => column ?? (field ? nameOf(field) : null) },
    { header: t(words.id), width: 16, value: ({ id }) => id },
    { header: t(words.value), width: 26, value: ({ value }) => value },
    { header: t(words.severity), width: 10, value: ({ severity }) => t(data[severity]) },
    { header: t(words.places), width: 8, value: ({ params }) => Number(params?.count ?? 1) },
    { header: t(words.sayZh), width: 60, value: (finding) => sentence("zh-CN", finding) },
    { header: t(words.sayEn), width: 60, value: (finding) => sentence("en", finding) },
  ];
  return files.map((file, k) => {
    const mine = findings
      .filter((finding) => finding.file === file)
      .sort(
        (a, b) =>
          SEVERITY.indexOf(a.severity) - SEVERITY.indexOf(b.severity) ||
          (a.sheet ?? "").localeCompare(b.sheet ?? "", "zh-CN") ||
          (rowOf(a) ?? 0) - (rowOf(b) ?? 0),
      );
    return table(names[k], columns, mine);
  });
}
