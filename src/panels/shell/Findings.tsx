/** What speaks against a city folder, as sentences; their words come only when they are needed. */
import type { Finding } from "../../model/finding";
import { t } from "../../store/lang";
import { lang } from "../../store/view";
import { sentence } from "../../text/sentence";
import { shell } from "../../text/shell";

/** More findings than this are no help. */
const MOST = 5;

export default function Findings({ findings }: { findings: readonly Finding[] }) {
  return (
    <ul>
      {findings.slice(0, MOST).map((finding) => (
        <li key={`${finding.file}${finding.code}${finding.field}`}>
          <b>{finding.file}</b> {sentence(lang.value, finding)}
        </li>
      ))}
      {findings.length > MOST && <li>{t(shell.moreFindings, { count: findings.length - MOST })}</li>}
    </ul>
  );
}
