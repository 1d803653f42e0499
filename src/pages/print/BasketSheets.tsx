/** The baskets on paper: overview, sums, left out and parameters; then one sheet a basket. */
import { INKS } from "../../map/style";
import type { Dataset } from "../../model/dataset";
import type { BasketsReport, ReportBasket } from "../../outbox/baskets-report";
import { costText } from "../../panels/packages/hand/costText";
import { baskets as words } from "../../text/baskets";
import { formatNumber } from "../../text/format";
import { outbox } from "../../text/outbox";
import { packageColour } from "../../ui/palette";
import { BasketsTable, ByHand, ItemsTable, MembersTable } from "./BasketTables";
import { BY_HAND, basketsPlan, byStreet, membersPlan, streetsPlan } from "./basketMaps";
import { ParameterTables } from "./ParameterTables";
import { type Collections, Figure, Head, Signatures, type Size, sayer } from "./Parts";
import "./basketsheet.css";
import { joined } from "../../text/phrase";

interface SheetsProps {
  readonly data: Dataset;
  readonly report: BasketsReport;
  readonly collections: Collections;
  readonly size: Size;
}

/** A map holds the numbers of so many members; of more, each street has a map of its own. */
const ON_ONE_MAP = 40;
/** The map leaves the first page to figures and items: lines of a table beyond the usual six make it lower, CSS pixels. */
const [USUAL, LINE, LEAST] = [6, 22, 220];
/** Streets with so few members share a line. */
const FEW = 14;

type Facts = readonly (readonly [label: string, value: string])[];
const FactList = ({ facts }: { facts: Facts }) => (
  <dl class="facts">
    {facts.map(([label, value]) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);

function StreetMaps({ data, report, one, collections, size }: SheetsProps & { one: ReportBasket }) {
  const t = sayer(report);
  const groups = byStreet(one, report.lang);
  const map = ([name, list]: (typeof groups)[number], half: boolean) => {
    const title = t(words.streetOf, { name, count: formatNumber(list.length) });
    const { width } = size;
    return (
      <section key={name} class="whole">
        <h3>{title}</h3>
        <Figure
          report={report}
          collections={collections}
          plan={() => membersPlan(data, report, one, list)}
          size={
            half
              ? { width: Math.round(width / 2) - 12, height: Math.round(0.36 * width) }
              : { width, height: Math.round(0.6 * width) }
          }
          title={title}
          legend={[]}
          omitted={(texts) => t(words.notNumbered, { list: joined(report.lang, texts) })}
          shared="later"
        />
      </section>
    );
  };
  return (
    <>
      <h3>{t(words.streetMaps)}</h3>
      {groups.filter(([, { length }]) => length > FEW).map((group) => map(group, false))}
      <div class="halves">{groups.filter(([, { length }]) => length <= FEW).map((group) => map(group, true))}</div>
    </>
  );
}

/** One basket: map, figures, items with cost, assumptions, members, what was done by hand, signatures; of many a map of each street. */
export function BasketSheet({ one, ...shared }: SheetsProps & { one: ReportBasket }) {
  const { data, report, collections, size } = shared;
  const t = sayer(report);
  const title = t(words.sheetOf, { number: one.number, name: one.name });
  const [tint] = packageColour(one.number - 1, "light");
  const left = report.left.filter(({ key }) => key === one.key);
  const byHand = one.members.filter((member) => member.byHand).length;
  const many = one.members.length > ON_ONE_MAP;
  // English heads and notes take three lines more.
  const taken = one.items.length + (report.lang === "en" ? 3 : 0);
  const count = (reason: (typeof left)[number]["reason"]): string =>
    formatNumber(left.filter((other) => other.reason === reason).length);
  const facts: Facts = [
    [t(outbox.estates), formatNumber(one.members.length)],
    [t(outbox.households), formatNumber(one.households)],
    [t(words.factUnknown), formatNumber(one.householdsUnknown)],
    [t(words.factCost), costText(one.costWan, one.uncosted)],
    [t(words.factItems), formatNumber(one.items.length)],
    [t(words.factHand), formatNumber(byHand)],
    [t(words.factRemoved), count("removed")],
    [t(words.factUnasked), count("unasked")],
  ];
  return (
    <article class="sheet" aria-label={title}>
      <Head report={report} title={title} />
      <Figure
        report={report}
        plan={() => (many ? streetsPlan(data, report, one) : membersPlan(data, report, one))}
        collections={collections}
        size={{ ...size, height: Math.max(LEAST, size.height - LINE * Math.max(0, taken - USUAL)) }}
        title={title}
        legend={[
          { label: t(words.l_member), colour: tint },
          ...(byHand > 0
            ? [
                {
                  label: t(words.l_hand),
                  colour: packageColour(one.number - 1, "light")[1],
                  shape: "line" as const,
                  ...BY_HAND,
                },
              ]
            : []),
          { label: t(outbox.l_other), colour: INKS.light.parcel, layer: "other" },
        ]}
        omitted={(texts) => t(words.notNumbered, { list: joined(report.lang, texts) })}
      />
      <FactList facts={facts} />
      <ItemsTable report={report} {...one} />
      <section>
        <h3>{t(outbox.assumptions)}</h3>
        <p>{t(words.needsNote)}</p>
        <p>{t(words.ruleNote)}</p>
      </section>
      <MembersTable report={report} one={one} many={many} />
      <ByHand report={report} members={one.members} left={left} />
      <Signatures
        report={report}
        parties={[
          t(words.sign_operator),
          ...one.places.map((name) => `${t(outbox.sign_street)} · ${name}`),
          ...one.districts.map((name) => `${t(outbox.sign_district)} · ${name}`),
          t(outbox.sign_city),
          t(words.sign_finance),
        ]}
      />
      {many && <StreetMaps {...shared} one={one} />}
    </article>
  );
}

/** All baskets together. */
export function BasketsOverview({ data, report, collections, size: { width } }: SheetsProps) {
  const t = sayer(report);
  const { baskets, left } = report;
  const core = data.city.settings?.core ?? undefined;
  const members = baskets.flatMap((one) => one.members);
  const count = (reason: (typeof left)[number]["reason"]): string =>
    formatNumber(left.filter((other) => other.reason === reason).length);
  const facts: Facts = [
    [t(words.sheetBaskets), formatNumber(baskets.length)],
    [t(outbox.estates), formatNumber(report.estates)],
    [t(outbox.households), formatNumber(report.households)],
    [t(words.factUnknown), formatNumber(report.householdsUnknown)],
    [t(words.factCost), costText(report.costWan, report.uncosted)],
    [t(words.factHand), formatNumber(members.filter(({ byHand }) => byHand).length)],
    [t(words.factRemoved), count("removed")],
    [t(words.factUnasked), count("unasked")],
  ];
  const shared = {
    report,
    collections,
    legend: [
      { label: t(words.l_basket), colour: packageColour(0, "light")[0] },
      { label: t(outbox.l_other), colour: INKS.light.parcel, layer: "other" },
    ],
  };
  const omitted = (texts: readonly string[]): string => t(words.notNumbered, { list: joined(report.lang, texts) });
  return (
    <>
      <article class="sheet" aria-label={t(words.overview)}>
        <Head report={report} title={t(words.overview)} />
        <FactList facts={facts} />
        {report.notes.map((note) => (
          <p key={note} class="warning">
            {note}
          </p>
        ))}
        <Figure
          {...shared}
          plan={() => basketsPlan(data, report, core)}
          size={{ width, height: Math.round((core ? 0.44 : 0.95) * width) }}
          title={t(words.cityMap)}
          omitted={omitted}
        />
        {core && (
          <Figure
            {...shared}
            plan={() => basketsPlan(data, report, core, true)}
            size={{ width, height: Math.round(0.54 * width) }}
            title={t(words.coreMap)}
            omitted={omitted}
          />
        )}
      </article>
      <article class="sheet" aria-label={t(words.basketsTable)}>
        <Head report={report} title={t(words.basketsTable)} />
        <BasketsTable report={report} />
        <ItemsTable report={report} {...report} />
        <Signatures report={report} parties={[t(words.sign_operator), t(outbox.sign_city), t(words.sign_finance)]} />
      </article>
      <article class="sheet" aria-label={t(words.leftTitle)}>
        <Head report={report} title={t(words.leftTitle)} />
        <ByHand report={report} members={members} left={left} />
        <ParameterTables report={report} />
        <p>{t(words.needsNote)}</p>
        <p>{t(words.ruleNote)}</p>
      </article>
    </>
  );
}
