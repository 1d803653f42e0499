/** Findings by severity and code, filtered by severity, remark and file; each row leads to its record. */
import { useState } from "preact/hooks";
import { type Finding, SEVERITY, type Severity } from "../../model/finding";
import { t } from "../../store/lang";
import { lang } from "../../store/view";
import { data } from "../../text/data";
import { door } from "../../text/door";
import { formatNumber } from "../../text/format";
import { heading, nameOf, sentence } from "../../text/sentence";
import { Chips } from "../../ui/Chips";
import { Choice } from "../../ui/Choice";
import { FindingsExport } from "./FindingsExport";
import { RecordDialog } from "./RecordDialog";

const PAGE = 50;
/** Places a finding stands for. */
export const placesOf = (list: readonly Finding[]): number =>
  list.reduce((sum, f) => sum + Number(f.params?.count ?? 1), 0);
const MARK: Readonly<Record<Severity, string>> = { error: "✕", warning: "!", note: "i" };

/** Sheet, row and column as the file's own program calls them; a feature by its number where there are no rows. */
export function placeText({ sheet, row, column, feature }: Finding): string {
  const at =
    row !== null && row !== undefined
      ? t(door.rowNumber, { row: formatNumber(row) })
      : feature === null
        ? null
        : t(data.feature, { n: formatNumber(feature + 1) });
  return [sheet, at, column].filter((part) => part !== null && part !== undefined).join(" · ");
}

function Group({ list, onSee }: { list: readonly Finding[]; onSee: (finding: Finding) => void }) {
  const [most, setMost] = useState(PAGE);
  const [first] = list;
  const { severity, file, field } = first;
  return (
    <details class={`group ${severity}`} open={severity === "error" && list.length <= PAGE}>
      <summary>
        <b class={`severity ${severity}`}>
          <span aria-hidden="true">{MARK[severity]}</span> {t(data[severity])}
        </b>
        <span class="what">{heading(lang.value, list)}</span>
        <small>
          {file}
          {field === null || field === "" ? "" : ` · ${nameOf(lang.value, field)}`} ·{" "}
          {t(data.inAll, { count: formatNumber(placesOf(list)) })}
        </small>
      </summary>
      <ul>
        {list.slice(0, most).map((finding, k) => (
          <li key={k}>
            {finding.feature === null ? (
              <span>
                <span class="place">{placeText(finding)}</span> {sentence(lang.value, finding)}
              </span>
            ) : (
              <button type="button" class="plain" title={t(data.seeRecord)} onClick={() => onSee(finding)}>
                <span class="place">{placeText(finding)}</span>{" "}
                {finding.id !== null && <span class="id">{finding.id}</span>}{" "}
                <span>{sentence(lang.value, finding)}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      {list.length > most && (
        <button type="button" onClick={() => setMost(most + PAGE)}>
          {t(data.more, { count: formatNumber(Math.min(PAGE, list.length - most)) })}
        </button>
      )}
    </details>
  );
}

export function Findings({ list }: { list: readonly Finding[] }) {
  const [on, setOn] = useState<readonly Severity[]>(SEVERITY);
  const [code, setCode] = useState("");
  const [file, setFile] = useState("");
  const [seen, setSeen] = useState<Finding | null>(null);
  if (list.length === 0) return <p class="say note">{t(data.clean)}</p>;
  const codes = [...new Set(list.map((f) => f.code))];
  const files = [...new Set(list.map((f) => f.file))];
  const shown = list.filter(
    (f) => on.includes(f.severity) && (code === "" || f.code === code) && (file === "" || f.file === file),
  );
  const groups = new Map<string, Finding[]>();
  for (const finding of shown) {
    const key = `${SEVERITY.indexOf(finding.severity)}|${finding.code}|${finding.file}|${finding.field}`;
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  const severities = SEVERITY.filter((severity) => list.some((f) => f.severity === severity));
  const sorted = [...groups].sort(([a], [b]) => a.charCodeAt(0) - b.charCodeAt(0));
  const wordOf = (name: string): string => {
    const alike = list.filter((f) => f.code === name);
    return alike.length > 0 ? heading(lang.value, alike).slice(0, 40) : t(data.everyCode);
  };
  return (
    <section aria-label={t(data.findings)}>
      <h3>{t(data.findings)}</h3>
      <div class="filters">
        {severities.length > 1 && (
          <Chips
            label={t(data.show)}
            of={severities}
            on={(severity) => on.includes(severity)}
            say={(severity) =>
              `${MARK[severity]} ${t(data[severity])} ${formatNumber(placesOf(list.filter((f) => f.severity === severity)))}`
            }
            onChange={setOn}
          />
        )}
        {codes.length > 1 && (
          <Choice label={t(data.code)} value={code} of={["", ...codes]} say={wordOf} onPick={setCode} />
        )}
        {files.length > 1 && (
          <Choice
            label={t(data.file)}
            value={file}
            of={["", ...files]}
            say={(name) => name || t(data.everyFile)}
            onPick={setFile}
          />
        )}
      </div>
      <FindingsExport list={shown} />
      {sorted.length === 0 && <p class="quiet">{t(data.noneLeft)}</p>}
      {sorted.map(([key, group]) => (
        <Group key={key} list={group} onSee={setSeen} />
      ))}
      {seen && <RecordDialog finding={seen} onClose={() => setSeen(null)} />}
    </section>
  );
}
