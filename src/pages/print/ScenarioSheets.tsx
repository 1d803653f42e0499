/** The whole scenario on paper: overview, ranking, maps by district, left out by reason, parameters, sources. */
import { type LeftKind, leftKind } from "../../domain/packaging/reasons";
import { INKS } from "../../map/style";
import type { Dataset } from "../../model/dataset";
import type { Bounds } from "../../model/geometry";
import type { PackagesReport, ReportPackage } from "../../outbox/packages-report";
import { formatNumber, formatShare, UNKNOWN } from "../../text/format";
import { outbox as words } from "../../text/outbox";
import { packages as packageWords } from "../../text/packages";
import { joined } from "../../text/phrase";
import { portfolio as chosenWords } from "../../text/portfolio";
import { packageColour } from "../../ui/palette";
import { cityPlan, overviewPlan } from "./maps";
import { ParameterTables } from "./ParameterTables";
import { type Collections, Figure, Head, type Size, sayer } from "./Parts";
import { Districts, Unchosen } from "./PortfolioParts";

interface ScenarioProps {
  readonly data: Dataset;
  readonly report: PackagesReport;
  readonly collections: Collections;
  readonly size: Size;
}

/** Districts with so few packages share a line. */
const FEW = 4;

/** Packages by the district that holds them, in the order of their best; `other`: those whose district is not known. */
function byDistrict({ packages }: PackagesReport, other: string): [string, ReportPackage[]][] {
  const groups = new Map<string, ReportPackage[]>();
  for (const one of packages) {
    const [district = other] = one.districts;
    groups.set(district, [...(groups.get(district) ?? []), one]);
  }
  return [...groups];
}

const within = ({ estates: { centre } }: Dataset, row: number, [w, s, e, n]: Bounds): boolean =>
  centre[2 * row] >= w && centre[2 * row] <= e && centre[2 * row + 1] >= s && centre[2 * row + 1] <= n;

/** The budget of all; one that is not known makes it the least that they cost. */
const budgetOf = ({ sums: { budgetWan, budgetsUnknown } }: PackagesReport): string =>
  `${budgetWan !== null && budgetsUnknown > 0 ? "≥ " : ""}${formatNumber(budgetWan, 2, true)}`;

function Ranking({ report }: { report: PackagesReport }) {
  const t = sayer(report);
  const { packages, sums } = report;
  return (
    <table class="figures ranking" aria-label={t(words.ranking)}>
      <thead>
        <tr>
          <th scope="col">{t(words.number)}</th>
          <th scope="col" class="words">
            {t(words.package)}
          </th>
          <th scope="col" class="words">
            {t(words.districts)}
          </th>
          <th scope="col">{t(words.estates)}</th>
          <th scope="col">{t(words.bodies)}</th>
          <th scope="col">{t(words.households)}</th>
          <th scope="col">{t(words.budget)}</th>
          <th scope="col">{t(words.perHousehold)}</th>
          <th scope="col">{t(words.diameter)}</th>
          <th scope="col">{t(words.score)}</th>
          <th scope="col">{t(words.value)}</th>
        </tr>
      </thead>
      <tbody>
        {packages.map((one) => (
          <tr key={one.rank}>
            <td>{one.rank}</td>
            <th scope="row">
              {one.name}
              {one.locked && <span class="mark">{t(words.locked)}</span>}
            </th>
            <td class="words">{joined(report.lang, one.districts) || UNKNOWN}</td>
            <td>{formatNumber(one.members.length)}</td>
            <td>{formatNumber(one.bodies)}</td>
            <td>{formatNumber(one.households)}</td>
            <td>{formatNumber(one.budgetWan, 2, true)}</td>
            <td>{formatNumber(one.perHouseholdWan, 2, true)}</td>
            <td>{formatNumber(one.diameterM)}</td>
            <td>{formatNumber(one.score, 1, true)}</td>
            <td>{formatNumber(one.value)}</td>
          </tr>
        ))}
        <tr class="total">
          <td />
          <th scope="row">{t(words.total)}</th>
          <td />
          <td>{formatNumber(report.totals.packaged)}</td>
          <td>{formatNumber(report.totals.bodies)}</td>
          <td>{formatNumber(sums.households)}</td>
          <td>{budgetOf(report)}</td>
          <td />
          <td />
          <td />
          <td>{formatNumber(sums.value)}</td>
        </tr>
      </tbody>
    </table>
  );
}

function LeftSummary({ report }: { report: PackagesReport }) {
  const t = sayer(report);
  const households = (kind: LeftKind): number =>
    report.left.reduce((sum, one) => sum + (leftKind(one) === kind ? (one.estate.households ?? 0) : 0), 0);
  return (
    <table class="figures">
      <caption>{t(words.leftSummary)}</caption>
      <thead>
        <tr>
          <th scope="col">{t(words.reason)}</th>
          <th scope="col">{t(words.count)}</th>
          <th scope="col">{t(words.households)}</th>
        </tr>
      </thead>
      <tbody>
        {report.reasons.map(({ kind, heading, count }) => (
          <tr key={kind}>
            <th scope="row">{heading}</th>
            <td>{formatNumber(count)}</td>
            <td>{formatNumber(households(kind))}</td>
          </tr>
        ))}
        <tr class="total">
          <th scope="row">{t(words.total)}</th>
          <td>{formatNumber(report.left.length)}</td>
          <td>{formatNumber(report.left.reduce((sum, { estate }) => sum + (estate.households ?? 0), 0))}</td>
        </tr>
      </tbody>
    </table>
  );
}

export function ScenarioSheets({ data, report, collections, size }: ScenarioProps) {
  const t = sayer(report);
  const { packages, totals, sums, portfolio } = report;
  const bodies = packages.reduce((sum, one) => sum + one.bodies, 0);
  const groups = byDistrict(report, t(words.otherPlaces));
  const many = groups.length > 1;
  const { width } = size;
  const core = data.city.settings?.core ?? undefined;
  const inCore = core ? packages.filter(({ members }) => members.some(({ row }) => within(data, row, core))) : [];
  const legend = [
    { label: t(words.l_package), colour: packageColour(0, "light")[0] },
    { label: t(words.l_other), colour: INKS.light.parcel },
  ];
  /** A budget is the city's also where the sheets tell of a district alone. */
  const ofCity = (what: string): string => (report.only === null ? what : t(chosenWords.ofCity, { what }));
  const facts = [
    [t(words.packages), formatNumber(packages.length)],
    [t(words.packaged), formatNumber(totals.packaged)],
    [t(words.households), formatNumber(sums.households)],
    [t(words.joined), formatNumber(totals.bodies)],
    ...(portfolio === null || report.only !== null ? ([[t(words.budget), budgetOf(report)]] as const) : []),
    ...(portfolio
      ? ([
          [ofCity(t(chosenWords.budgetWan)), formatNumber(portfolio.budgetWan, 2, true)],
          [ofCity(t(chosenWords.spent)), formatNumber(portfolio.spentWan, 2, true)],
          [ofCity(t(chosenWords.left)), formatNumber(portfolio.budgetWan - portfolio.spentWan, 2, true)],
        ] as const)
      : []),
    [t(words.value), formatNumber(sums.value)],
    [t(words.smallShare), formatShare(totals.small > 0 ? totals.smallPackaged / totals.small : null)],
    [t(words.leftOut), formatNumber(totals.left)],
    [t(words.couldBe), formatNumber(totals.alone)],
  ] as const;
  const title = t(portfolio ? chosenWords.sheetTitle : words.overview);
  const lastTitle = t(portfolio ? chosenWords.districtsAndParameters : words.leftAndParameters);
  const shared = { report, collections, legend };
  const sorted = [...groups].sort(([, a], [, b]) => b.length - a.length);
  const districtMap = ([name, list]: (typeof groups)[number]) => {
    const half = list.length <= FEW;
    const title = t(words.overviewOf, { name });
    return (
      <section key={name} class="whole">
        <h3>{title}</h3>
        <Figure
          {...shared}
          plan={() => overviewPlan(data, report, list)}
          size={half ? { width: Math.round(width / 2) - 12, height: Math.round(0.28 * width) } : size}
          title={title}
          shared={name === sorted[0][0] ? "first" : "later"}
        />
      </section>
    );
  };
  if (packages.length === 0)
    return (
      <article class="sheet" aria-label={title}>
        <Head report={report} title={title} />
        <p>{t(packageWords.none)}</p>
        {portfolio ? <Districts report={report} /> : <LeftSummary report={report} />}
        <ParameterTables report={report} />
      </article>
    );
  return (
    <>
      <article class="sheet" aria-label={title}>
        <Head report={report} title={title} />
        <dl class="facts" style={{ gridTemplateColumns: `repeat(${Math.ceil(facts.length / 2)}, 1fr)` }}>
          {facts.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {report.notes.map((note) => (
          <p key={note} class="warning">
            {note}
          </p>
        ))}
        {many && (
          <Figure
            {...shared}
            plan={() => cityPlan(data, report, groups, core)}
            size={{ width, height: Math.round(0.38 * width) }}
            title={t(words.cityMap)}
          />
        )}
        {(!many || core) && (
          <Figure
            {...shared}
            plan={() => overviewPlan(data, report, many ? inCore : packages, many ? core : undefined)}
            size={{ width, height: Math.round((many ? 0.62 : 0.95) * width) }}
            title={many ? t(words.coreMap) : title}
            omitted={(list) => t(words.notNumbered, { list: joined(report.lang, list) })}
          />
        )}
      </article>
      <article class="sheet" aria-label={t(words.ranking)}>
        <Head report={report} title={t(words.ranking)} />
        <Ranking report={report} />
        {bodies !== totals.bodies && (
          <p>{t(words.bodiesTwice, { sum: formatNumber(bodies), total: formatNumber(totals.bodies) })}</p>
        )}
      </article>
      {many && (
        <article class="sheet" aria-label={t(words.districtMaps)}>
          <Head report={report} title={t(words.districtMaps)} />
          {sorted.filter(([, { length }]) => length > FEW).map(districtMap)}
          <div class="halves">{sorted.filter(([, { length }]) => length <= FEW).map(districtMap)}</div>
        </article>
      )}
      {portfolio && (
        <article class="sheet" aria-label={t(chosenWords.unchosenTitle)}>
          <Head report={report} title={t(chosenWords.unchosenTitle)} />
          <Unchosen report={report} unchosen={portfolio.unchosen} />
          <LeftSummary report={report} />
        </article>
      )}
      <article class="sheet" aria-label={lastTitle}>
        <Head report={report} title={lastTitle} />
        {portfolio ? <Districts report={report} /> : <LeftSummary report={report} />}
        <ParameterTables report={report} />
      </article>
    </>
  );
}
