/** What is here now: every file with where it comes from, and how complete the seven-field ledger is. */
import { useMemo } from "preact/hooks";
import { LEDGER_FIELDS } from "../../model/estate";
import { dataset, opened } from "../../store/dataset";
import { t } from "../../store/lang";
import { lang } from "../../store/view";
import { data as words } from "../../text/data";
import { formatNumber, formatShare } from "../../text/format";
import { overview } from "../../text/overview";
import { shell } from "../../text/shell";
import { fieldName } from "../estate/words";

export function Present() {
  const data = dataset.value;
  const rows = useMemo(() => {
    if (!data) return [];
    const { estates, districts } = data;
    const sums = districts.id.map(() => ({ n: 0, filled: LEDGER_FIELDS.map(() => 0) }));
    for (let e = 0; e < estates.n; e++) {
      const at = sums[estates.district[e]];
      if (!at) continue;
      at.n++;
      LEDGER_FIELDS.forEach((_, k) => {
        if (estates.filled[e] & (1 << k)) at.filled[k]++;
      });
    }
    return sums.flatMap((sum, d) => (sum.n > 0 ? [{ name: districts.name[d], ...sum }] : []));
  }, [data]);
  if (!data) return null;
  const tallies = opened.value?.tallies ?? [];
  return (
    <section>
      <h2>{t(words.present)}</h2>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{t(words.file)}</th>
              <th scope="col">{t(words.provenance)}</th>
              <th scope="col">{t(words.rows)}</th>
              <th scope="col">{t(shell.source)}</th>
            </tr>
          </thead>
          <tbody>
            {data.files.map((file) => {
              const tally = tallies.find((one) => one.file === file.path);
              return (
                <tr key={file.path}>
                  <th scope="row">{file.path}</th>
                  <td>{t(shell[`kind_${file.provenance}`])}</td>
                  <td>
                    {tally &&
                      [tally.read, tally.accepted, tally.refused].map((count) => formatNumber(count)).join(" / ")}
                  </td>
                  <td>{file.source}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <div class="scroll">
        <table class="figures">
          <caption>{t(words.completeness)}</caption>
          <thead>
            <tr>
              <th scope="col">{t(overview.area)}</th>
              <th scope="col">{t(overview.count)}</th>
              {LEDGER_FIELDS.map((field) => (
                <th key={field} scope="col">
                  {fieldName(lang.value, field)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, 200).map(({ name, n, filled }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{formatNumber(n)}</td>
                {filled.map((count, k) => (
                  <td key={LEDGER_FIELDS[k]}>{formatShare(count / n)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
