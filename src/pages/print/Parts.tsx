/** What every printed sheet has: a head, a map with its legend, signature lines. */
import type { ComponentChildren } from "preact";
import { PaperMap } from "../../map/PaperMap";
import type { LegendItem } from "../../map/types";
import type { ReportHead } from "../../outbox/report";
import { formatDate } from "../../text/format";
import { outbox as words } from "../../text/outbox";
import { type Params, type Phrase, say } from "../../text/phrase";
import { legendIn, type PlanItem } from "./legend";
import type { MapPlan } from "./maps";
import { Turn } from "./turns";
import "./signatures.css";

export type Collections = ReadonlyMap<string, GeoJSON.FeatureCollection>;
export interface Size {
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
}

export const sayer =
  ({ lang }: ReportHead) =>
  (phrase: Phrase, params?: Params): string =>
    say(lang, phrase, params);

/** City, rule and title of a sheet, for each of its pages. */
export const footOf = (report: ReportHead) => {
  const t = sayer(report);
  const made = report.synthetic ? [t(words.synthetic)] : [];
  return (title: string): string => [report.document, report.rule, title, ...made].join(" · ");
};

/** Title, rule, marks and dates. */
export function Head({ report, title, mark }: { report: ReportHead; title: string; mark?: string | false }) {
  const t = sayer(report);
  const date = formatDate(report.dataDate, report.lang);
  const known = formatDate(report.today, report.lang);
  return (
    <header>
      <p class="doc">
        {report.document} · {report.rule}
        {report.scenario !== null && ` · ${report.scenario}`}
      </p>
      <h2>
        {title}
        {mark && <span class="mark">{mark}</span>}
        {report.synthetic && <span class="mark synthetic">{t(words.synthetic)}</span>}
      </h2>
      <p class="dates">
        {t(words.asOf, { date })}
        {known !== date && ` · ${t(words.known, { date: known })}`} ·{" "}
        {report.approval ? t(words.approval, { number: report.approval }) : t(words.noApproval)}
        {report.proof && ` · ${report.proof}`}
      </p>
    </header>
  );
}

const Swatch = ({ colour, shape = "box", width = 2.5, dash }: LegendItem) => (
  <svg width="22" height="12" aria-hidden="true">
    {shape === "box" ? (
      <rect x="1" y="1" width="20" height="10" fill={colour} stroke="#7b6f60" />
    ) : (
      <path d="M1 6H21" stroke={colour} stroke-width={width} stroke-dasharray={dash?.join(" ")} />
    )}
  </svg>
);

export interface FigureProps {
  readonly report: ReportHead;
  readonly plan: () => MapPlan;
  readonly collections: Collections;
  readonly size: Size;
  readonly title: string;
  readonly legend: readonly PlanItem[];
  readonly omitted?: (texts: readonly string[]) => string;
  /** Of maps beside each other the first has the legend of them all, the others none. */
  readonly shared?: "first" | "later";
}

/** Its map is worked out when its turn comes. */
export function Figure({ report, plan, collections, size, title, legend, omitted, shared }: FigureProps) {
  const t = sayer(report);
  const made = (): ComponentChildren => {
    const drawn = plan();
    const all = [...legend, ...drawn.legend];
    const items =
      shared === "first" ? all : shared === "later" ? [] : legendIn(all, drawn.layers, collections, drawn.bounds, size);
    return (
      <>
        <PaperMap
          {...drawn}
          {...size}
          collections={collections}
          lang={report.lang}
          label={t(words.map, { name: title })}
          omitted={omitted}
        />
        <figcaption>
          {items.map((item) => (
            <span key={item.label}>
              <Swatch {...item} /> {item.label}
            </span>
          ))}
          {report.synthetic && <span class="synthetic">{t(words.synthetic)}</span>}
          <span>{report.approval ? t(words.approval, { number: report.approval }) : t(words.noApproval)}</span>
        </figcaption>
      </>
    );
  };
  return (
    <figure>
      <Turn height={`${size.height}px`}>{made}</Turn>
    </figure>
  );
}

/** More than so many parties sign in two columns. */
const MANY_SIGN = 8;

/** A line for each party. */
export function Signatures({ report, parties }: { report: ReportHead; parties: readonly string[] }) {
  const t = sayer(report);
  // Beside each other where many sign, so that they stay on the page with what they sign.
  const half = parties.length > MANY_SIGN ? Math.ceil(parties.length / 2) : parties.length;
  const beside = half < parties.length;
  const halves = [parties.slice(0, half), parties.slice(half)].filter(({ length }) => length > 0);
  return (
    <section class="signing">
      <h3>{t(words.signatures)}</h3>
      <div class={beside ? "halves" : undefined}>
        {halves.map((half) => (
          <table key={half[0]} class="signatures" aria-label={t(words.signatures)}>
            <thead>
              <tr>
                <th scope="col">{t(words.sign_party)}</th>
                {!beside && <th scope="col">{t(words.sign_opinion)}</th>}
                <th scope="col">{t(beside ? words.sign_both : words.sign_name)}</th>
                <th scope="col">{t(words.sign_date)}</th>
              </tr>
            </thead>
            <tbody>
              {half.map((party) => (
                <tr key={party}>
                  <th scope="row">{party}</th>
                  {!beside && <td />}
                  <td />
                  <td>{t(words.sign_dateBlank)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
    </section>
  );
}
