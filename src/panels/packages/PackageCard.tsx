/** One package: figures, members, what its score is made of, its links. */
import { savingWan, widestGapM } from "../../domain/packaging/facts";
import { type Parameters, TERM } from "../../domain/packaging/types";
import type { Dataset } from "../../model/dataset";
import { MANAGEMENT_MODE } from "../../model/enums";
import { t } from "../../store/lang";
import { place } from "../../store/place";
import { lang } from "../../store/view";
import { formatNumber, UNKNOWN } from "../../text/format";
import { hand } from "../../text/hand";
import { packages as words } from "../../text/packages";
import { joined } from "../../text/phrase";
import { enumWord, fieldName } from "../estate/words";
import { costOf, type Named, pointsOf } from "./figures";
import { Beside } from "./hand/Beside";
import { CardActions } from "./hand/CardActions";
import { Consult } from "./hand/Consult";
import { LinkList } from "./hand/LinkList";
import { MemberButtons } from "./hand/MemberButtons";
import { meaning } from "./meaning";

/** Fields of the card that may be assumed. */
const RESTS_ON = ["households", "managementBody", "budgetWan", "managementMode", "yearBuilt"] as const;

function Terms({ one, p }: { one: Named; p: Parameters }) {
  const points = pointsOf(one, p.weights);
  return (
    <table class="terms figures">
      <caption>
        {t(words.termsTable)} <span class="assumption">{t(words.assumed)}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">{t(words.col_term)}</th>
          <th scope="col">{t(words.col_raw)}</th>
          <th scope="col">{t(words.col_points)}</th>
        </tr>
      </thead>
      <tbody>
        {TERM.map((term, k) => (
          <tr key={term}>
            <th scope="row">
              <i class={`dot term${k}`} aria-hidden="true" />
              {t(words[`t_${term}`])}
              <small>{one.terms[k] === null ? t(words.absent_term) : meaning(term, one, p)}</small>
            </th>
            <td>{formatNumber(one.terms[k], 2, true)}</td>
            <td>{formatNumber(points[k], 1, true)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface PackageCardProps {
  readonly one: Named;
  /** All packages: one of them may be merged with. */
  readonly list: readonly Named[];
  readonly data: Dataset;
  readonly p: Parameters;
  /** To be read, not edited. */
  readonly still?: boolean;
}

export function PackageCard({ one, list, data, p, still = false }: PackageCardProps) {
  const { estates } = data;
  const name = (row: number): string => estates.name[row] ?? estates.id[row];
  const assumed = RESTS_ON.filter((field) => one.members.some((e) => estates.assumedAt[field]?.[e] === 1));
  const figures = [
    [t(words.f_diameter), t(words.metres, { n: formatNumber(one.diameterM) })],
    [t(words.f_gap), t(words.metres, { n: formatNumber(widestGapM(one), 1) })],
    [t(words.f_budget), t(words.wan, { n: formatNumber(one.budgetWan, 1) })],
    [t(words.f_perHousehold), t(words.wan, { n: formatNumber(costOf(one), 2) })],
    [t(hand.saving), t(words.wan, { n: formatNumber(savingWan(one, p.constants), 1) })],
    [t(words.f_value), formatNumber(one.value)],
  ] as const;
  const open = (row: number): void => {
    place.value = `e:${estates.id[row]}`;
  };
  return (
    <div class="packagecard">
      {!still && <CardActions one={one} list={list} data={data} />}
      <dl class="facts">
        {figures.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {assumed.length > 0 && (
        <p class="differs">
          {t(words.assumedFields, {
            fields: joined(
              lang.value,
              assumed.map((field) => fieldName(lang.value, field)),
            ),
          })}
        </p>
      )}
      <table class="members figures">
        <caption>{t(words.membersTable)}</caption>
        <thead>
          <tr>
            <th scope="col">{t(words.col_estate)}</th>
            <th scope="col">
              <abbr title={t(words.col_households)}>{t(words.u_households)}</abbr>
            </th>
            <th scope="col">{t(words.col_mode)}</th>
            <th scope="col">{t(words.col_year)}</th>
          </tr>
        </thead>
        <tbody>
          {one.members.map((row) => (
            <tr key={row}>
              <th scope="row">
                <button type="button" class="plain" onClick={() => open(row)}>
                  {name(row)}
                </button>
                <small>{estates.bodies[estates.body[row]] ?? UNKNOWN}</small>
                {!still && (
                  <MemberButtons
                    id={estates.id[row]}
                    name={name(row)}
                    at={estates.id[one.members[0]]}
                    locked={one.hand?.locked ?? false}
                  />
                )}
              </th>
              <td>{formatNumber(estates.households[row])}</td>
              <td>
                {estates.managementMode[row] < 0
                  ? UNKNOWN
                  : enumWord(lang.value, "managementMode", MANAGEMENT_MODE[estates.managementMode[row]])}
              </td>
              <td>{Number.isNaN(estates.yearBuilt[row]) ? UNKNOWN : estates.yearBuilt[row]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Terms one={one} p={p} />
      {!still && (
        <>
          <LinkList one={one} data={data} />
          <Beside one={one} data={data} />
          <Consult one={one} data={data} />
        </>
      )}
    </div>
  );
}
