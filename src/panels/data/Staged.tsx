/** What the door says of the files: tallies, difference, findings by kind; then accept or leave. */
import { useState } from "preact/hooks";
import type { Opened } from "../../intake/api";
import type { Finding } from "../../model/finding";
import { t } from "../../store/lang";
import { accept, difference, leave } from "../../store/staged";
import { data } from "../../text/data";
import { findings as words } from "../../text/findings";
import { formatNumber } from "../../text/format";

const PAGE = 100;
const sentence = (f: Finding): string =>
  t(words[f.code as "other"] ?? words.other, {
    code: f.code,
    field: f.field ?? "",
    value: f.value ?? "",
    id: f.id ?? "",
    ...f.params,
  });

function Group({ list }: { list: readonly Finding[] }) {
  const [most, setMost] = useState(PAGE);
  const [first] = list;
  const count = list.reduce((sum, f) => sum + Number(f.params?.count ?? 1), 0);
  return (
    <details open={first.severity === "error" && list.length <= 20}>
      <summary>
        <b class={`severity ${first.severity}`}>{t(data[first.severity])}</b> {first.file} · {sentence(first)}{" "}
        {count > 1 && <small>{t(data.times, { count: formatNumber(count) })}</small>}
      </summary>
      <ul>
        {list.slice(0, most).map((f, k) => (
          <li key={k}>
            {f.feature === null ? "" : t(data.feature, { n: f.feature + 1 })} {f.id ?? ""} {f.field ?? ""} {sentence(f)}
          </li>
        ))}
      </ul>
      {list.length > most && (
        <button type="button" onClick={() => setMost(most + PAGE)}>
          +{list.length - most}
        </button>
      )}
    </details>
  );
}

export function Staged({ staged, files }: { staged: Opened; files: readonly string[] }) {
  const next = staged.dataset;
  const whole = files.length === 0;
  const mine = staged.findings.filter((f) => whole || files.includes(f.file) || f.severity === "error");
  const groups = new Map<string, Finding[]>();
  for (const f of mine) {
    const key = `${f.severity}|${f.code}|${f.file}|${f.field}`;
    groups.set(key, [...(groups.get(key) ?? []), f]);
  }
  const rank = { error: 0, warning: 1, note: 2 } as const;
  const sorted = [...groups.values()].sort((a, b) => rank[a[0].severity] - rank[b[0].severity]);
  const tallies = staged.tallies.filter((tally) => whole || files.includes(tally.file));
  const refusedAll = tallies.every((tally) => tally.accepted === 0);
  const changed = difference.value;
  return (
    <section aria-label={t(data.heading)} class="card staged">
      {whole && next && <h3>{t(data.wholeCity, { name: next.city.name.zh })}</h3>}
      <ul class="tallies">
        {tallies.map((tally) => (
          <li key={tally.file}>
            {t(data.found, { file: tally.file, read: tally.read, accepted: tally.accepted, refused: tally.refused })}
          </li>
        ))}
      </ul>
      {next && !refusedAll ? changed && <p>{t(data.change, changed)}</p> : <p role="alert">{t(data.nothing)}</p>}
      {sorted.length > 0 && (
        <>
          <h3>{t(data.findings, { count: formatNumber(mine.length) })}</h3>
          {sorted.map((list) => (
            <Group key={`${list[0].code}${list[0].file}${list[0].field}`} list={list} />
          ))}
        </>
      )}
      <p class="row">
        {next && !refusedAll && (
          <button type="button" class="primary" onClick={accept}>
            {t(data.accept)}
          </button>
        )}
        <button type="button" onClick={leave}>
          {t(data.leave)}
        </button>
        <small>{t(data.tabOnly)}</small>
      </p>
    </section>
  );
}
