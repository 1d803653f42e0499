/** One package in full: members, the terms of its score with their raw figures, links, money. */
import { TERM } from "../../domain/packaging/types";
import type { Dataset } from "../../model/dataset";
import { MANAGEMENT_MODE } from "../../model/enums";
import { t } from "../../store/lang";
import { parameters } from "../../store/packaging";
import { place } from "../../store/place";
import { estate as words } from "../../text/estate";
import { formatNumber, formatShare, UNKNOWN } from "../../text/format";
import { packages } from "../../text/packages";
import type { Shown } from "../../workers/packaging";

const TERM_COLOURS = ["#1d6b68", "#3f8a86", "#6ba5a1", "#a6402b", "#d08a72"] as const;

/** 街道 and the member with most households. */
export function packageName({ estates, streets, districts }: Dataset, { members }: Shown): string {
  const first = members.reduce((a, b) => ((estates.households[b] || 0) > (estates.households[a] || 0) ? b : a));
  const area = streets.name[estates.street[first]] ?? districts.name[estates.district[first]] ?? "";
  return t(packages.name, { area, estate: estates.name[first] ?? estates.id[first] });
}

/** The score as one bar: each term's share of it. */
export function Terms({ terms }: { terms: Shown["terms"] }) {
  const { weights } = parameters.value;
  const on = weights.reduce((sum, w, k) => sum + (terms[k] === null ? 0 : w), 0);
  return (
    <span class="terms" aria-hidden="true">
      {terms.map((term, k) => (
        <span
          key={TERM[k]}
          title={t(packages[`t_${TERM[k]}`])}
          style={{ width: `${on > 0 ? (100 * weights[k] * (term ?? 0)) / on : 0}%`, background: TERM_COLOURS[k] }}
        />
      ))}
    </span>
  );
}

/** The raw figure behind each term. */
function rawOf(shown: Shown): Record<(typeof TERM)[number], string> {
  const { constants: c } = parameters.value;
  const k = shown.members.length;
  const length = shown.links.reduce((sum, l) => sum + l.gapM, 0);
  const walls = shown.links.filter((l) => l.gapM < 12).length;
  const saved = c.setupSavedWan * (k - 1) + c.wallSavedWan * walls;
  const each = shown.budgetWan === null ? null : shown.budgetWan / shown.households;
  return {
    households: t(packages.raw_households, {
      n: formatNumber(shown.households),
      viable: formatNumber(c.viableHouseholds),
    }),
    bodies: t(packages.raw_bodies, { n: shown.bodies }),
    compactness: t(packages.raw_compactness, {
      gap: formatNumber(k > 1 ? length / (k - 1) : 0, 1),
      diameter: formatNumber(shown.diameterM),
    }),
    sharedWorks: t(packages.raw_sharedWorks, {
      saved: formatNumber(saved, 1),
      share: formatShare(shown.budgetWan ? Math.min(saved / shown.budgetWan, c.savingCap) : null, 1),
      walls,
    }),
    cost: t(packages.raw_cost, { each: formatNumber(each, 2) }),
  };
}

export function PackageCard({
  data,
  item: { shown },
  position,
  onClose,
}: {
  data: Dataset;
  item: { readonly shown: Shown };
  position: number;
  onClose: () => void;
}) {
  const { estates } = data;
  const raw = rawOf(shown);
  const rows = [...shown.members].sort((a, b) => (estates.households[b] || 0) - (estates.households[a] || 0) || a - b);
  const name = (row: number): string => estates.name[row] ?? estates.id[row];
  const { weights } = parameters.value;
  return (
    <article class="package">
      <p>
        <button type="button" onClick={onClose}>
          ← {t(packages.backToList)}
        </button>
      </p>
      <h2>
        {position + 1} {packageName(data, shown)}
      </h2>
      <p>
        {t(packages.figures, {
          count: shown.members.length,
          bodies: shown.bodies,
          households: formatNumber(shown.households),
        })}
        {" · "}
        {t(packages.diameter, { n: formatNumber(shown.diameterM) })}
        {" · "}
        {t(packages.budget, { budget: formatNumber(shown.budgetWan, 1) })}
      </p>
      <table class="figures">
        <caption>
          {t(packages.score)} {formatNumber(100 * shown.score, 1)} <em class="chip synthetic">{t(packages.assumed)}</em>
          <Terms terms={shown.terms} />
        </caption>
        <tbody>
          {TERM.map((term, k) => (
            <tr key={term}>
              <th scope="row">
                <i class="swatch" style={{ background: TERM_COLOURS[k] }} />
                {t(packages[`t_${term}`])}
                <small>{raw[term]}</small>
              </th>
              <td>
                {shown.terms[k] === null ? UNKNOWN : formatNumber(shown.terms[k], 2)} × {formatNumber(weights[k], 2)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <table class="figures members">
        <caption>{t(packages.members)}</caption>
        <thead>
          <tr>
            <th scope="col">{t(words.name)}</th>
            <th scope="col">{t(words.households)}</th>
            <th scope="col">{t(words.managementBody)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const mode = MANAGEMENT_MODE[estates.managementMode[row]];
            return (
              <tr key={row}>
                <th scope="row">
                  <button type="button" class="plain" onClick={() => (place.value = `e:${estates.id[row]}`)}>
                    {name(row)}
                  </button>
                </th>
                <td>{formatNumber(estates.households[row])}</td>
                <td>
                  {estates.bodies[estates.body[row]] ?? UNKNOWN}
                  <small>{mode ? t(words[mode === "community" ? "mode_community" : mode]) : ""}</small>
                </td>
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t(packages.together)}</th>
            <td>{formatNumber(shown.households)}</td>
            <td>{t(packages.bodiesTogether, { n: shown.bodies })}</td>
          </tr>
        </tfoot>
      </table>
      <table class="figures">
        <caption>{t(packages.links)}</caption>
        <tbody>
          {shown.links.map((l) => (
            <tr key={`${l.a}-${l.b}`}>
              <th scope="row">
                {name(l.a)} – {name(l.b)}
              </th>
              <td>{t(packages.gapHere, { gap: formatNumber(l.gapM, 1) })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  );
}
