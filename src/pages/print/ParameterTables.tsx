/** What was asked beside what is usual, and the files it rests on. */
import type { ReportHead } from "../../outbox/report";
import { formatNumber, UNKNOWN } from "../../text/format";
import { outbox as words } from "../../text/outbox";
import { sayer } from "./Parts";

type Files = ReportHead["files"];
/** Files of one kind and origin in one row: the first and last of them, and how many they are. */
function alike(files: Files): Files {
  const groups = new Map<string, Files[number][]>();
  for (const file of files) {
    const key = JSON.stringify([file.kind, file.provenance, file.source]);
    groups.set(key, [...(groups.get(key) ?? []), file]);
  }
  return [...groups.values()].map((group) => ({
    ...group[0],
    path:
      group.length < 3
        ? group.map(({ path }) => path).join(", ")
        : `${group[0].path} … ${group[group.length - 1].path} (${formatNumber(group.length)})`,
  }));
}

export function ParameterTables({ report }: { report: ReportHead }) {
  const t = sayer(report);
  const written = (value: number | string, unit: string): string =>
    typeof value === "number" ? `${formatNumber(value, 3)}${unit && ` ${unit}`}` : value;
  return (
    <>
      <table class="parameters">
        <caption>{t(words.parameters)}</caption>
        <thead>
          <tr>
            <th scope="col">{t(words.item)}</th>
            <th scope="col">{t(words.parameterValue)}</th>
            <th scope="col">{t(words.fallback)}</th>
            <th scope="col">{t(words.mark)}</th>
          </tr>
        </thead>
        <tbody>
          {report.parameters.map(({ name, value, unit, fallback, moved, assumed }) => (
            <tr key={name} class={moved ? "moved" : undefined}>
              <th scope="row">{name}</th>
              <td>{written(value, unit)}</td>
              <td class={moved ? undefined : "short"}>{moved ? written(fallback, unit) : t(words.same)}</td>
              <td class="short">{assumed ? t(words.assumed) : ""}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <table class="parameters">
        <caption>{t(words.sources)}</caption>
        <thead>
          <tr>
            <th scope="col">{t(words.item)}</th>
            <th scope="col">{t(words.provenance)}</th>
            <th scope="col">{t(words.source)}</th>
          </tr>
        </thead>
        <tbody>
          {alike(report.files).map(({ path, provenance, source }) => (
            <tr key={path}>
              <th scope="row">{path}</th>
              <td class="short">{provenance}</td>
              <td>{source ?? UNKNOWN}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
