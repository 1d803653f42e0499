import type { Opened } from "../../intake/api";
import { dataset } from "../../store/dataset";
import { t } from "../../store/lang";
import { accept, leave } from "../../store/staged";
import { data } from "../../text/data";
import { findings as words } from "../../text/findings";

/** What the door says of the files: tallies, difference, findings; then accept or leave. */
export function Staged({ staged, files }: { staged: Opened; files: readonly string[] }) {
  const next = staged.dataset;
  const mine = staged.findings.filter((f) => files.includes(f.file) || f.severity === "error");
  const old = new Set(dataset.value?.estates.id ?? []);
  const kept = next?.estates.id.filter((id) => old.has(id)).length ?? 0;
  const refusedAll = staged.tallies
    .filter((tally) => files.includes(tally.file))
    .every((tally) => tally.accepted === 0);
  return (
    <section aria-label={t(data.heading)}>
      <ul class="tallies">
        {staged.tallies
          .filter((tally) => files.includes(tally.file))
          .map((tally) => (
            <li key={tally.file}>
              {t(data.found, { file: tally.file, read: tally.read, accepted: tally.accepted, refused: tally.refused })}
            </li>
          ))}
      </ul>
      {next && !refusedAll ? (
        <p>{t(data.change, { added: next.estates.n - kept, gone: old.size - kept, kept })}</p>
      ) : (
        <p role="alert">{t(data.nothing)}</p>
      )}
      {mine.length > 0 && (
        <table>
          <caption>{t(data.findings, { count: mine.length })}</caption>
          <tbody>
            {mine.slice(0, 200).map((f, k) => (
              <tr key={k}>
                <th scope="row">{t(data[f.severity])}</th>
                <td>
                  {f.file} {f.feature === null ? "" : t(data.feature, { n: f.feature + 1 })} {f.id ?? ""}{" "}
                  {f.field ?? ""}
                </td>
                <td>
                  {t(words[f.code as "other"] ?? words.other, {
                    code: f.code,
                    field: f.field ?? "",
                    value: f.value ?? "",
                    ...f.params,
                  })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {next && !refusedAll && (
        <button type="button" onClick={accept}>
          {t(data.accept)}
        </button>
      )}
      <button type="button" onClick={leave}>
        {t(data.leave)}
      </button>
    </section>
  );
}
