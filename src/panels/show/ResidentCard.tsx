/** One estate for the people who live there: large type, plain words, published fields alone, in every build. */
import type { ComponentChildren } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { residentTold, type Told, type ToldStep } from "../../domain/progress/resident";
import type { Dataset } from "../../model/dataset";
import type { Estate } from "../../model/estate";
import type { PUBLIC_ESTATE } from "../../model/public";
import { type Day, monthOf, parseDay } from "../../model/time";
import { dataset } from "../../store/dataset";
import { t } from "../../store/lang";
import { programme } from "../../store/programme";
import { readRecord } from "../../store/record";
import { homeLink } from "../../store/take-home";
import { known, today } from "../../store/time";
import { lang } from "../../store/view";
import { formatDate, formatMonthName, formatNumber } from "../../text/format";
import { mine } from "../../text/mine";
import { inLang } from "../../text/phrase";
import { itemNames } from "../estate/sections";
import { enumWord } from "../estate/words";
import Photos from "./Photos";
import { Pictogram } from "./Pictogram";
import { QrCode } from "./QrCode";
import "./resident.css";

/** What of a record this card may speak of. */
type Public = Pick<Estate, keyof typeof PUBLIC_ESTATE & keyof Estate>;

const day = (on: Day): string => formatDate(on, lang.value);

function Part({ title, children, name }: { title: string; children: ComponentChildren; name: string }) {
  return (
    <section class={name}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

const MARK = { done: "✓", planned: "○", wanted: "…" } as const;

function Works({ told, data }: { told: Told; data: Dataset }) {
  const name = itemNames(data, lang.value);
  const { works, planned, done } = told;
  const said =
    planned === 0
      ? t(works.length > 0 ? mine.wantedOnly : mine.noWorks)
      : t(done === planned ? mine.allDone : mine.someDone, { n: planned, done });
  return (
    <Part title={t(mine.what)} name="what">
      <p>{said}</p>
      {works.map(({ aspect, items }) => (
        <div key={aspect} class="aspect">
          <h4>
            {aspect && <Pictogram of={aspect} />}
            {t(mine[`a_${aspect ?? "other"}`])}
          </h4>
          <ul>
            {items.map(({ item, state }) => (
              <li key={item} class={state}>
                <span aria-hidden="true">{MARK[state]}</span> {name(item)}
                <span class="hear"> {t(mine[`w_${state}`])}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {works.length > 0 && (
        <p class="quiet key" aria-hidden="true">
          {(["done", "planned", "wanted"] as const)
            .filter((state) => works.some(({ items }) => items.some((item) => item.state === state)))
            .map((state) => `${MARK[state]} ${t(mine[`w_${state}`])}`)
            .join("  ")}
        </p>
      )}
    </Part>
  );
}

function Step({ step: { milestone, reached } }: { step: ToldStep }) {
  const on = reached && (reached.exact ? day(reached.on) : formatMonthName(monthOf(reached.on), lang.value));
  return (
    <li class={reached ? "done" : "planned"}>
      <span aria-hidden="true">{reached ? MARK.done : MARK.planned}</span> <b>{inLang(lang.value, milestone.name)}</b>
      <span>{t(mine.by, { day: day(parseDay(milestone.due)) })}</span>
      <span>{on ? t(reached?.exact ? mine.reachedOn : mine.reachedIn, { day: on }) : t(mine.notReached)}</span>
    </li>
  );
}

function When({ told }: { told: Told }) {
  const { from, to, report, steps } = told;
  const own = Number.isNaN(from)
    ? Number.isNaN(to)
      ? null
      : mine.ownTo
    : Number.isNaN(to)
      ? mine.ownFrom
      : mine.ownPlan;
  return (
    <Part title={t(mine.when)} name="when">
      <p>
        {report
          ? t(Number.isNaN(report.percent) ? mine.stage : mine.stagePercent, {
              stage: enumWord(lang.value, "stage", report.stage),
              month: formatMonthName(report.month, lang.value),
              percent: formatNumber(report.percent),
            })
          : t(mine.noReport)}
      </p>
      {own && <p>{t(own, { from: day(from), to: day(to) })}</p>}
      {steps.length > 0 && (
        <>
          <ol>
            {steps.map((step) => (
              <Step key={step.milestone.id} step={step} />
            ))}
          </ol>
          <p class="quiet">{t(mine.steps)}</p>
        </>
      )}
    </Part>
  );
}

function Line({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Who({ data, record }: { data: Dataset; record: Public }) {
  const phone = data.city.contact?.phone;
  return (
    <Part title={t(mine.who)} name="who">
      <p class="unit">{record.responsible?.unit ?? t(mine.notSaid)}</p>
      {phone && (
        <p>
          {t(mine.hotline)} <a href={`tel:${phone.replaceAll(/[^+\d]/g, "")}`}>{phone}</a>
        </p>
      )}
    </Part>
  );
}

function Acceptance({ told, record }: { told: Told; record: Public }) {
  const { joint, passed, recheck, reportOn } = told;
  const said = (on: Day): string => (Number.isNaN(on) ? t(mine.open) : day(on));
  return (
    <Part title={t(mine.acceptance)} name="acceptance">
      <dl>
        <Line name={t(mine.joint)}>
          {Number.isNaN(joint) || passed === null
            ? said(joint)
            : t(passed ? mine.passed : mine.notPassed, { day: day(joint) })}
        </Line>
        <Line name={t(mine.recheck)}>{said(recheck)}</Line>
        <Line name={t(mine.report)}>{said(reportOn)}</Line>
      </dl>
      {told.state === "complete" && typeof record.satisfactionPct === "number" && (
        <p>{t(mine.satisfied, { n: formatNumber(record.satisfactionPct, 1) })}</p>
      )}
    </Part>
  );
}

/** Where the figures come from, of which day, and whether they are made up. */
function Sources({ data }: { data: Dataset }) {
  const from = data.files.find(({ kind }) => kind === "estates");
  return (
    <p class="sources quiet">
      {from?.provenance === "synthetic" && <span class="chip synthetic">{t(mine.synthetic)}</span>}{" "}
      {[
        t(mine.dataDate, { day: day(parseDay(data.city.dataDate)) }),
        ...(from?.source ? [t(mine.source, { source: inLang(lang.value, from.source) })] : []),
      ].join(" · ")}
    </p>
  );
}

function TakeHome({ data, id }: { data: Dataset; id: string }) {
  const link = homeLink(data.city, id);
  return link ? <QrCode text={link} label={t(mine.takeHome)} /> : null;
}

/** What the head says of the estate's place in the plan. */
function stateText({ programmes, estates }: Dataset, told: Told, row: number): string {
  const own = programmes[estates.programme[row]];
  return t(mine[`s_${told.state}`], { plan: own ? inLang(lang.value, own.title) : "" });
}

/** @param estate id. @param onPhone at home there is no code to take home. */
export function ResidentCard({ estate, onPhone = false }: { estate: string; onPhone?: boolean }) {
  const data = dataset.value;
  const row = data ? data.estates.id.indexOf(estate) : -1;
  const [read, setRead] = useState<{ of: Dataset; row: number; record: Public | null } | null>(null);
  useEffect(() => {
    if (!data || row < 0) return;
    let gone = false;
    const take = (record: Public | null): void => {
      if (!gone) setRead({ of: data, row, record });
    };
    readRecord(data, row).then(
      (record) => take(record as Public),
      () => take(null),
    );
    return () => {
      gone = true;
    };
  }, [data, row]);
  const now = read && read.of === data && read.row === row ? read : null;
  const record = now?.record ?? null;
  const told = useMemo(
    () => (data && known.value && record ? residentTold(data, known.value, programme(data), row, record) : null),
    [data, known.value, row, record],
  );
  if (!data || row < 0) return <p role="alert">{t(mine.lost)}</p>;
  if (!record || !told) return <p role="status">{t(now ? mine.broken : mine.reading)}</p>;
  const { estates, districts, streets } = data;
  const name = estates.name[row] ?? estates.id[row];
  const plan = data.programmes[programme(data)];
  const place = [
    districts.name[estates.district[row]],
    streets.name[estates.street[row]],
    record.community,
    record.address,
  ];
  const figure = (words: typeof mine.built, value: number, write = formatNumber): string[] =>
    Number.isNaN(value) ? [] : [t(words, { n: write(value) })];
  const figures = [
    ...figure(mine.households, estates.households[row]),
    ...figure(mine.buildings, estates.buildings[row]),
    ...figure(mine.built, estates.yearBuilt[row], String),
  ];
  const photos = record.photos ?? [];
  return (
    <article class="resident" aria-label={t(mine.card, { name })}>
      <header>
        <h2>{name}</h2>
        <div>
          <p class={`state ${told.state}`}>{stateText(data, told, row)}</p>
          <p>{place.filter(Boolean).join(" · ")}</p>
          {figures.length > 0 && <p class="quiet">{figures.join(" · ")}</p>}
        </div>
      </header>
      {told.state === "outside" && (
        <p class="outside">{plan ? t(mine.outside, { plan: inLang(lang.value, plan.title) }) : t(mine.noPlan)}</p>
      )}
      <div class="parts">
        {(told.state !== "outside" || told.works.length > 0) && <Works told={told} data={data} />}
        {told.state !== "outside" && <When told={told} />}
        <div class="part">
          <Who data={data} record={record} />
          {told.state !== "outside" && <Acceptance told={told} record={record} />}
        </div>
        {(photos.length > 0 || !onPhone) && (
          <div class="part">
            <Photos data={data} row={row} photos={photos} label={name} until={today.value} />
            {!onPhone && <TakeHome data={data} id={estate} />}
          </div>
        )}
      </div>
      <Sources data={data} />
    </article>
  );
}
