/** Where each figure comes from: kinds told apart, published totals, assumptions in use, files with source and licence. */
import type { Dataset, SourceFile } from "../../model/dataset";
import { TARGET_FIELDS } from "../../model/enums";
import type { Words } from "../../model/schema";
import { parseDay } from "../../model/time";
import { t } from "../../store/lang";
import { offline } from "../../store/offline";
import { lang } from "../../store/view";
import { formatDate } from "../../text/format";
import { overview } from "../../text/overview";
import { inLang } from "../../text/phrase";
import { shell } from "../../text/shell";
import { sources as words } from "../../text/sources";
import { Dialog } from "../../ui/Dialog";
import { title, unit, write } from "../overview/figures";
import { assumptionsOf } from "./assumptions";
import "./sources.css";

const KINDS = ["official", "derived", "assumption", "synthetic", "user"] as const;
type Kind = (typeof KINDS)[number];

export const KindChip = ({ kind }: { kind: Kind }) => (
  <span class={`chip kind ${kind}`}>{t(shell[`kind_${kind}`])}</span>
);

function Totals({ data }: { data: Dataset }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
    <div class="scroll" tabIndex={0} role="group" aria-label={t(words.publishedTotals)}>
      <table class="figures">
        <caption>
          {t(words.publishedTotals)} <KindChip kind="official" />
        </caption>
        <thead>
          <tr>
            <th scope="col">{t(words.document)}</th>
            {TARGET_FIELDS.map((field) => (
              <th key={field} scope="col">
                {t(overview[field])} <small>{unit(field)}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.programmes.map((plan) => (
            <tr key={plan.id}>
              <th scope="row">
                {title(plan.title.zh, plan.title.en)}
                <small>
                  {plan.document}
                  {plan.issued && ` · ${formatDate(parseDay(plan.issued), lang.value)}`}
                </small>
              </th>
              {TARGET_FIELDS.map((field) => (
                <td key={field}>{write(field, plan.totals[field] ?? null)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Files of one kind and origin are one line: nine monthly reports are not nine lines. */
function groupFiles(files: readonly SourceFile[]): SourceFile[][] {
  const groups = new Map<string, SourceFile[]>();
  for (const file of files) {
    const key = JSON.stringify([file.kind, file.provenance, file.source, file.licence]);
    groups.set(key, [...(groups.get(key) ?? []), file]);
  }
  return [...groups.values()];
}

const said = (words: Words | null): string => (words === null ? "–" : inLang(lang.value, words));

function Files({ data }: { data: Dataset }) {
  return (
    <div class="scroll">
      <table class="files">
        <caption>{t(words.files)}</caption>
        <thead>
          <tr>
            {([shell.file, words.provenance, shell.source, words.licence] as const).map((word) => (
              <th key={word[1]} scope="col">
                {t(word)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groupFiles(data.files).map((group) => (
            <tr key={group[0].path}>
              <th scope="row">
                {t(words[`fk_${group[0].kind}`])}
                <small>{group.length === 1 ? group[0].path : t(words.count, { count: group.length })}</small>
              </th>
              <td>
                <KindChip kind={group[0].provenance} />
              </td>
              <td>{said(group[0].source)}</td>
              <td>{said(group[0].licence)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export default function Sources({ data, onClose }: { data: Dataset; onClose: () => void }) {
  const held = new Set<string>(data.files.map(({ provenance }) => provenance));
  return (
    <Dialog title={t(shell.sources)} close={t(shell.close)} onClose={onClose}>
      <dl class="kinds">
        {KINDS.filter((kind) => kind === "assumption" || held.has(kind)).map((kind) => (
          <div key={kind}>
            <dt>
              <KindChip kind={kind} />
            </dt>
            <dd>{t(words[`says_${kind}`])}</dd>
          </div>
        ))}
      </dl>
      {data.programmes.length > 0 && <Totals data={data} />}
      <h3>
        {t(words.assumptions)} <KindChip kind="assumption" />
      </h3>
      <dl class="assumed">
        {assumptionsOf(data).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Files data={data} />
      <p class="quiet">
        {t(shell.dataDate, { date: formatDate(parseDay(data.city.dataDate), lang.value) })} ·{" "}
        {t(words.fingerprint, { mark: data.fingerprint })} · {t(shell[`offline_${offline.value}`])}
      </p>
    </Dialog>
  );
}
