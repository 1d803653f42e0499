/** Files of the dataset by what they hold: where they come from and how many rows were taken. */
import type { Tally } from "../../intake/api";
import type { Dataset, SourceFile } from "../../model/dataset";
import { FILE_KIND } from "../../model/enums";
import { t } from "../../store/lang";
import { lang } from "../../store/view";
import { data as words } from "../../text/data";
import { formatNumber } from "../../text/format";
import { inLang, joined } from "../../text/phrase";
import { enumWord, fieldName } from "../estate/words";

/** Files of one kind, provenance and source that stand in one line. */
interface Line {
  readonly kind: SourceFile["kind"];
  readonly provenance: SourceFile["provenance"];
  readonly source: string | null;
  readonly licence: string | null;
  readonly paths: string[];
}

function linesOf(files: readonly SourceFile[]): Line[] {
  const lines: Line[] = [];
  const said = (words: SourceFile["source"]): string | null => words && inLang(lang.value, words);
  for (const { path, kind, provenance, ...from } of files) {
    const source = said(from.source);
    const licence = said(from.licence);
    const same = lines.find(
      (line) =>
        line.kind === kind && line.provenance === provenance && line.source === source && line.licence === licence,
    );
    // A series of months or of pictures is one line; anything else speaks for itself.
    if (same && (kind === "reports" || kind === "funds" || kind === "photo")) same.paths.push(path);
    else lines.push({ kind, provenance, source, licence, paths: [path] });
  }
  return lines.sort((a, b) => FILE_KIND.indexOf(a.kind) - FILE_KIND.indexOf(b.kind));
}

function Line({ line, tallies }: { line: Line; tallies: readonly Tally[] }) {
  const { kind, paths, provenance, source, licence } = line;
  const mine = tallies.filter(({ file }) => paths.includes(file));
  const sum = (of: "accepted" | "refused"): number => mine.reduce((total, tally) => total + tally[of], 0);
  return (
    <tr>
      <th scope="row">
        {t(words[`k_${kind}`])}
        {paths.length === 1 ? (
          <small>{paths[0]}</small>
        ) : (
          <details>
            <summary>{t(words.fileCount, { count: formatNumber(paths.length) })}</summary>
            <small>{joined(lang.value, paths)}</small>
          </details>
        )}
      </th>
      <td>
        <span class={`chip p-${provenance}`}>{t(words[`p_${provenance}`])}</span>
      </td>
      <td class="count">
        {mine.length > 0 ? formatNumber(sum("accepted")) : "–"}
        {sum("refused") > 0 && (
          <small class="differs">{t(words.refusedRows, { count: formatNumber(sum("refused")) })}</small>
        )}
      </td>
      <td>
        {source ?? "–"}
        {licence && <small>{licence}</small>}
      </td>
    </tr>
  );
}

/** Constants that a planner assumed, and for how many estates. */
function Assumed({ data }: { data: Dataset }) {
  const list = Object.entries(data.estates.assumed);
  if (list.length === 0) return null;
  return (
    <p class="say warning">
      <span class="chip synthetic">{t(words.assumptions)}</span>{" "}
      {list
        .map(([field, value]) =>
          t(words.assumed, {
            field: fieldName(lang.value, field),
            value: value === "each" ? t(words.each) : enumWord(lang.value, field, value),
            count: formatNumber(data.estates.assumedAt[field]?.reduce((sum, one) => sum + one, 0) ?? 0),
          }),
        )
        .join("；")}
    </p>
  );
}

/** Estates of which no file names the district. */
function ByPlace({ data: { estates } }: { data: Dataset }) {
  const count = estates.districtByPlace.reduce((sum, one) => sum + one, 0);
  if (count === 0) return null;
  return (
    <p class="say note">
      <span class="chip">{t(words.p_derived)}</span> {t(words.byPlace, { count: formatNumber(count) })}
    </p>
  );
}

export function Files({ data, tallies }: { data: Dataset; tallies: readonly Tally[] }) {
  return (
    <>
      <Assumed data={data} />
      <ByPlace data={data} />
      <table class="files">
        <thead>
          <tr>
            <th scope="col">{t(words.kind)}</th>
            <th scope="col">{t(words.provenance)}</th>
            <th scope="col" class="count">
              {t(words.rows)}
            </th>
            <th scope="col">{t(words.source)}</th>
          </tr>
        </thead>
        <tbody>
          {linesOf(data.files).map((line) => (
            <Line key={line.paths[0]} line={line} tallies={tallies} />
          ))}
        </tbody>
      </table>
    </>
  );
}
