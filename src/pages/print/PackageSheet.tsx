/** One package on paper: map, members, totals, score, reasons, assumptions, signatures. */

import { INKS } from "../../map/style";
import type { Dataset } from "../../model/dataset";
import { UNIFIED } from "../../model/scenario";
import type { ReportLife } from "../../outbox/packages-life";
import type { PackagesReport, ReportPackage } from "../../outbox/packages-report";
import { fieldWord } from "../../outbox/report";
import { formatNumber, formatWanM2, UNKNOWN } from "../../text/format";
import { outbox as words } from "../../text/outbox";
import { packages as packageWords } from "../../text/packages";
import { scenarios } from "../../text/scenarios";
import { packageColour } from "../../ui/palette";
import { LINK, packagePlan } from "./maps";
import { type Collections, Figure, Head, Signatures, type Size, sayer } from "./Parts";
import "./packagesheet.css";
import { joined } from "../../text/phrase";

interface SheetProps {
  readonly data: Dataset;
  readonly report: PackagesReport;
  readonly one: ReportPackage;
  readonly collections: Collections;
  readonly size: Size;
}

/** The map of more members than this is lower: their table stays with it on the first page. */
const MANY = 9;
const LOWER = 0.84;

/** Sum of what is known; null when nothing is. */
function sumOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length > 0 ? known.reduce((sum, value) => sum + value, 0) : null;
}

function Members({ report, one }: Pick<SheetProps, "report" | "one">) {
  const t = sayer(report);
  const { members } = one;
  const star = (assumed: readonly string[], field: string): string => (assumed.includes(field) ? "*" : "");
  return (
    <table class="figures members">
      <caption>
        {t(words.membersTable)}
        {members.some(({ assumed }) => assumed.length > 0) && ` · ${t(words.starred)}`}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t(words.number)}</th>
          <th scope="col" class="words">
            {t(words.estate)}
          </th>
          <th scope="col" class="words">
            {t(words.body)}
          </th>
          <th scope="col" class="words">
            {t(words.mode)}
          </th>
          <th scope="col">{t(words.yearBuilt)}</th>
          <th scope="col">{t(words.buildings)}</th>
          <th scope="col">{t(words.area)}</th>
          <th scope="col">{t(words.households)}</th>
          <th scope="col">{t(words.budget)}</th>
        </tr>
      </thead>
      <tbody>
        {members.map((estate, k) => (
          <tr key={estate.row}>
            <td>{k + 1}</td>
            <th scope="row">{estate.name}</th>
            <td class="words">{(estate.body ?? UNKNOWN) + star(estate.assumed, "managementBody")}</td>
            <td class="words">{(estate.mode ?? UNKNOWN) + star(estate.assumed, "managementMode")}</td>
            <td>{(estate.yearBuilt ?? UNKNOWN) + star(estate.assumed, "yearBuilt")}</td>
            <td>{formatNumber(estate.buildings) + star(estate.assumed, "buildings")}</td>
            <td>{formatWanM2(estate.floorAreaM2, true) + star(estate.assumed, "floorAreaM2")}</td>
            <td>{formatNumber(estate.households) + star(estate.assumed, "households")}</td>
            <td>{formatNumber(estate.budgetWan, 2, true) + star(estate.assumed, "budgetWan")}</td>
          </tr>
        ))}
        <tr class="total">
          <td />
          <th scope="row">{t(words.total)}</th>
          <td class="words">{t(words.bodiesCount, { count: one.bodies })}</td>
          <td />
          <td />
          <td>{formatNumber(sumOf(members.map(({ buildings }) => buildings)))}</td>
          <td>{formatWanM2(sumOf(members.map(({ floorAreaM2 }) => floorAreaM2)), true)}</td>
          <td>{formatNumber(one.households)}</td>
          <td>{formatNumber(one.budgetWan, 2, true)}</td>
        </tr>
      </tbody>
    </table>
  );
}

/** Where it stands; what is open can be ticked by hand. */
function LifeLine({ report, life }: Pick<SheetProps, "report"> & { life: ReportLife }) {
  const t = sayer(report);
  return (
    <p class="life">
      <span>
        {t(words.stage)} <b>{t(scenarios[life.stage])}</b>
      </span>
      <span>
        {t(scenarios.leadUnit)} <b>{life.leadUnit ?? t(words.noLead)}</b>
      </span>
      {UNIFIED.map((flag) => (
        <span key={flag}>
          {life.unified.includes(flag) ? "☑" : "☐"} {t(scenarios[`u_${flag}`])}
        </span>
      ))}
    </p>
  );
}

function Terms({ report, one }: Pick<SheetProps, "report" | "one">) {
  const t = sayer(report);
  return (
    <table class="figures short">
      <caption>{t(words.termsTable)}</caption>
      <thead>
        <tr>
          <th scope="col">{t(words.term)}</th>
          <th scope="col" class="words">
            {t(words.meaning)}
          </th>
          <th scope="col">{t(words.termRaw)}</th>
          <th scope="col">{t(words.termPoints)}</th>
        </tr>
      </thead>
      <tbody>
        {one.terms.map(({ term, name, raw, points, meaning }) => (
          <tr key={term}>
            <th scope="row">{name}</th>
            <td class="words">{meaning}</td>
            <td>{formatNumber(raw, 2, true)}</td>
            <td>{formatNumber(points, 1, true)}</td>
          </tr>
        ))}
        <tr class="total">
          <th scope="row">{t(words.total)}</th>
          <td class="words">{t(words.valueIs, { value: formatNumber(one.value) })}</td>
          <td />
          <td>{formatNumber(one.score, 1, true)}</td>
        </tr>
      </tbody>
    </table>
  );
}

function Reasons({ report, one }: Pick<SheetProps, "report" | "one">) {
  const t = sayer(report);
  const { p } = report;
  // What a package held by hand does not keep, its warnings tell.
  const linked = one.links.length === one.members.length - 1 && (one.widestGapM ?? 0) <= p.gapM;
  const sized =
    one.households >= p.minHouseholds && one.households <= p.maxHouseholds && one.diameterM <= p.maxDiameterM;
  const reasons = [
    ...(linked
      ? [
          t(words.why_linked, {
            count: one.members.length,
            links: one.links.length,
            gap: formatNumber(one.widestGapM, 1),
            most: formatNumber(p.gapM, 1),
          }),
        ]
      : []),
    ...(p.minBodies > 0 && one.bodies >= p.minBodies
      ? [t(words.why_bodies, { bodies: one.bodies, least: p.minBodies })]
      : []),
    ...(sized
      ? [
          t(words.why_households, {
            households: formatNumber(one.households),
            least: formatNumber(p.minHouseholds),
            most: formatNumber(p.maxHouseholds),
            diameter: formatNumber(one.diameterM),
            wide: formatNumber(p.maxDiameterM),
          }),
        ]
      : []),
  ];
  return (
    <section>
      <h3>{t(words.whyPackaged)}</h3>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
        {one.warnings.map((warning) => (
          <li key={warning} class="warning">
            {t(words.warned, { text: warning })}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Assumptions({ report, one }: Pick<SheetProps, "report" | "one">) {
  const t = sayer(report);
  const ledger = one.members
    .filter(({ assumed }) => assumed.length > 0)
    .map(({ name, assumed }) =>
      t(words.assumedMember, {
        name,
        fields: joined(
          report.lang,
          assumed.map((field) => fieldWord(report.lang, field)),
        ),
      }),
    );
  return (
    <section>
      <h3>{t(words.assumptions)}</h3>
      <p>{t(words.assumptionsText)}</p>
      <ul class="list">
        {report.parameters
          .filter(({ assumed, off }) => assumed && !off)
          .map(({ name, value, unit }) => (
            <li key={name}>
              {name} <b>{typeof value === "number" ? formatNumber(value, 3) : value}</b> {unit}
            </li>
          ))}
      </ul>
      {ledger.length > 0 && <p>{t(words.assumedLedger, { list: joined(report.lang, ledger) })}</p>}
      {one.members.some(({ isPoint }) => isPoint) && <p>{t(packageWords.note_hasPoints)}</p>}
    </section>
  );
}

/** Each management body, owners where there is none, street, district and city. */
function partiesOf(report: PackagesReport, { members, life, districts }: ReportPackage): string[] {
  const t = sayer(report);
  const streets = [...new Set(members.flatMap(({ street }) => street ?? []))];
  return [
    ...life.answers.map(({ body: name, answer }) => {
      const party = t(words.sign_body, { name });
      return answer === "open" ? party : t(words.sign_answered, { party, answer: t(scenarios[`a_${answer}`]) });
    }),
    ...members.filter(({ body }) => body === null).map(({ name }) => t(words.sign_none, { name })),
    ...(streets.length > 0 ? streets.map((name) => `${t(words.sign_street)} · ${name}`) : [t(words.sign_street)]),
    ...(districts.length > 0
      ? districts.map((name) => `${t(words.sign_district)} · ${name}`)
      : [t(words.sign_district)]),
    t(words.sign_city),
  ];
}

export function PackageSheet({ data, report, one, collections, size }: SheetProps) {
  const t = sayer(report);
  const [tint, line] = packageColour(one.colour, "light");
  const number = new Map(one.members.map(({ row }, k) => [row, k + 1]));
  const title = t(words.sheetOf, { rank: one.rank, name: one.name });
  const facts = [
    [t(words.estates), formatNumber(one.members.length)],
    [t(words.households), formatNumber(one.households)],
    [t(words.bodies), formatNumber(one.bodies)],
    [t(words.budget), formatNumber(one.budgetWan, 2, true)],
    [t(words.perHousehold), formatNumber(one.perHouseholdWan, 2, true)],
    [t(words.diameter), formatNumber(one.diameterM)],
    [t(words.saving), formatNumber(one.savingWan, 2, true)],
    [t(words.score), formatNumber(one.score, 1, true)],
  ] as const;
  return (
    <article class="sheet" aria-label={title}>
      <Head report={report} title={title} mark={one.locked && t(words.locked)} />
      <Figure
        report={report}
        plan={() => packagePlan(data, report, one)}
        collections={collections}
        size={one.members.length > MANY ? { ...size, height: Math.round(LOWER * size.height) } : size}
        title={title}
        legend={[
          { label: t(words.l_member), colour: tint },
          { label: t(words.l_outline), colour: line, shape: "line" },
          { label: t(words.l_link), colour: INKS.light.ink, shape: "line", ...LINK },
          { label: t(words.l_neighbour), colour: INKS.light.parcel, layer: "neighbour" },
        ]}
      />
      <dl class="facts">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <LifeLine report={report} life={one.life} />
      <Members report={report} one={one} />
      <section class="whole">
        <h3>{t(words.linksTable)}</h3>
        <ul class="links">
          {one.links.map(({ a, b, gapM }) => (
            <li key={`${a.row}-${b.row}`}>
              {number.get(a.row)} {a.name} — {number.get(b.row)} {b.name}{" "}
              <b>{t(packageWords.metres, { n: formatNumber(gapM, 1) })}</b>
            </li>
          ))}
        </ul>
      </section>
      <Terms report={report} one={one} />
      <Reasons report={report} one={one} />
      <Assumptions report={report} one={one} />
      <Signatures report={report} parties={partiesOf(report, one)} />
    </article>
  );
}
