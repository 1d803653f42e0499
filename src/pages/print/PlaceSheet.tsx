/** The sheet of a district or the city on exactly one page: charts, a map, tables; what has no room is counted. */
import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { curve } from "../../domain/progress/curve";
import { forecast } from "../../domain/progress/forecast";
import type { ReportCalendar } from "../../domain/progress/reports";
import { PaperMap } from "../../map/PaperMap";
import { Pattern } from "../../map/PaperShape";
import { INKS } from "../../map/style";
import { placeSheet } from "../../outbox/papers/bulletin";
import { shortened } from "../../outbox/papers/mostLate";
import { cellText, estatesTable } from "../../outbox/papers/tables";
import type { PaperInput, PaperPart, Place } from "../../outbox/papers/types";
import type { Table } from "../../outbox/workbook";
import { forecastWords } from "../../panels/progress/forecastWords";
import { Calendar } from "../../panels/progress/reports/Calendar";
import "../../panels/progress/reports/reports.css";
import { curveChart } from "../../panels/progress/stand/curveChart";
import { monthEnds } from "../../store/curve";
import { t } from "../../store/lang";
import { lang } from "../../store/view";
import { formatNumber } from "../../text/format";
import { outbox } from "../../text/outbox";
import { overview } from "../../text/overview";
import { papers as words } from "../../text/papers";
import { progress } from "../../text/progress";
import { reports } from "../../text/reports";
import { stand } from "../../text/stand";
import { Key } from "../../ui/chart/Key";
import { Lines } from "../../ui/chart/Lines";
import { Stacks } from "../../ui/chart/Stacks";
import { programmeStates } from "../overview/looks";
import { Figures, PaperHead } from "./PaperSheet";
import type { Collections } from "./Parts";
import { BAR_FILL, BARS, DOTS, placeBars, placePlan } from "./placeParts";
import "./print.css";
import "./placesheet.css";
import { joined } from "../../text/phrase";

/** Half of the sheet's width, its map's height and the text of its charts (8.3 pt), CSS pixels. */
const [HALF, MAP_HEIGHT, TEXT] = [340, 212, 11];
/** A row of a table, CSS pixels, rather too much: then another round takes off the rest. */
const ROW = 22;
/** Rows that a sheet begins with, and those of charts and calendars: the overdue make room for the rest. */
const [MOST_LATE, MOST_PARTS] = [24, 10];
/** How much higher curve and map may become where a sheet has room to spare, and how much lower before rows are taken off, CSS pixels. */
const [HIGHER, LOWER] = [320, 48];
/** Estates of a place that are listed one by one, where the sheet has room for all of them. */
const MOST_ESTATES = 16;

function Curve({ input, place, higher }: { input: PaperInput; place: Place; higher: number }) {
  const { ground } = input;
  const ends = monthEnds.value;
  const points = useMemo(
    () => curve(ground.data, ground.programme, ends, place.mine, "households"),
    [ground, ends, place],
  );
  if (points.length === 0) return <p>{t(words.noCurve)}</p>;
  const made = forecast(points);
  const { lines, items } = curveChart(ground, points, made, ground.now.month, false);
  return (
    <figure>
      <b>{t(stand.curve)}</b>
      <Key items={items} />
      <Lines {...lines} higher={higher} width={HALF} text={TEXT} />
      <figcaption>
        {t(stand.forecast)} {forecastWords(made)}
        {made.state === "forecast" && ` · ${t(stand.f_pace)}`}
      </figcaption>
    </figure>
  );
}

function SmallMap({ input, place, collections, higher }: PlaceSheetProps & { higher: number }) {
  const plan = useMemo(() => placePlan(input, place), [input, place]);
  const isCity = place.district === null;
  const title = t(isCity ? words.cityMap : words.placeMap);
  const { approval, synthetic } = marksOf(input);
  const states = useMemo(() => programmeStates(input.ground), [input]);
  const held = BARS.map((_, k) => place.mine.some((e) => states[e] === k));
  return (
    <figure>
      <b>{title}</b>
      <PaperMap
        {...plan}
        width={HALF}
        height={MAP_HEIGHT + higher}
        collections={collections}
        lang={input.lang}
        label={t(outbox.map, { name: `${place.name} ${title}` })}
      />
      <figcaption>
        {plan.key?.map((row) => (
          <span key={row.label}>
            <svg width="16" height="10" aria-hidden="true">
              <rect x="0.5" y="0.5" width="15" height="9" fill={row.colour} stroke={INKS.light.strong} />
              {row.pattern && <Pattern pattern={row.pattern} box={[0, 0, 16, 10]} />}
            </svg>{" "}
            {row.label}
          </span>
        ))}
        {!isCity &&
          BARS.filter((bar) => held[BARS.indexOf(bar)]).map((bar) => {
            const { radius = 3, width, fill, stroke } = DOTS[bar];
            return (
              <span key={bar}>
                <svg width="12" height="12" aria-hidden="true">
                  <circle cx="6" cy="6" r={radius} fill={fill} stroke={stroke} stroke-width={width} />
                </svg>{" "}
                {t(words[`b_${bar}`])}
              </span>
            );
          })}
        {synthetic && <span class="synthetic">{t(outbox.synthetic)}</span>}
        <span>{approval ? t(outbox.approval, { number: approval }) : t(outbox.noApproval)}</span>
      </figcaption>
    </figure>
  );
}
const marksOf = ({ ground: { data } }: PaperInput) => ({
  approval: data.city.mapApproval,
  synthetic: data.estates.provenance === "synthetic",
});

function Bars({ input, place }: { input: PaperInput; place: Place }) {
  const all = useMemo(() => placeBars(input, place), [input, place]);
  const kind = t(place.district === null ? overview.district : progress.street);
  const title = t(words.bars, { kind });
  return (
    <figure>
      <b>{title}</b>
      <Key
        items={BARS.filter((bar) => all.some(({ parts }) => parts[BARS.indexOf(bar)].value > 0)).map((bar) => ({
          word: t(words[`b_${bar}`]),
          kind: BAR_FILL[bar],
        }))}
      />
      <Stacks
        label={title}
        rows={all.slice(0, MOST_PARTS)}
        format={(n) => formatNumber(n)}
        width={HALF - 60}
        text={TEXT}
      />
      {all.length > MOST_PARTS && (
        <figcaption>{t(words.moreParts, { n: formatNumber(all.length - MOST_PARTS), kind })}</figcaption>
      )}
    </figure>
  );
}

/** Of the city those districts alone that were late, sent nothing or corrected what they had sent. */
const isNoted = ({ cells }: ReportCalendar["rows"][number]): boolean =>
  cells.some(({ state, corrected }) => state === "late" || state === "missing" || corrected.length > 0);

/** Months of which a report is due somewhere; the later ones would be empty columns. */
function Reports({ input, place, title }: { input: PaperInput; place: Place; title: string }) {
  const { months, rows } = input.calendar;
  const mine = rows.filter(({ district }) => place.district === null || district === place.district);
  const isDue = months.map((_, k) => mine.some(({ cells }) => cells[k].state !== "notDue"));
  const only = <T,>(list: readonly T[]): T[] => list.filter((_, k) => isDue[k]);
  const noted = place.district === null ? mine.filter(isNoted) : mine;
  const shown = noted.slice(0, MOST_PARTS).map((row) => ({ ...row, cells: only(row.cells) }));
  const notes = [
    ...(isDue.includes(false) ? [t(words.monthsAhead, { n: formatNumber(isDue.filter((is) => !is).length) })] : []),
    ...(isDue.includes(true) && mine.length > noted.length
      ? [t(words.allInTime, { n: formatNumber(mine.length - noted.length) })]
      : []),
    ...(noted.length > MOST_PARTS ? [t(words.inSheets, { n: formatNumber(noted.length - MOST_PARTS) })] : []),
  ];
  return (
    <>
      <h3>
        {title} {notes.length > 0 && <small>{notes.join(" ")}</small>}
      </h3>
      {isDue.includes(true) && shown.length > 0 && (
        <Calendar
          calendar={{ months: only(months), rows: shown }}
          lang={input.lang}
          title={t(reports.calendar)}
          nameOf={(district) => input.ground.data.districts.name[district]}
          head={overview.district}
        />
      )}
    </>
  );
}

/** Stages that hold an estate, in words. */
function stagesSaid({ header, rows: [row] }: Table): string {
  const held = row.flatMap((cell, k) => (k > 0 && cell.value !== 0 ? `${header[k]} ${cellText(cell)}` : []));
  return t(words.stagesSaid, { list: joined(lang.value, held) });
}

interface PlaceSheetProps {
  readonly input: PaperInput;
  readonly place: Place;
  readonly collections: Collections;
}

/** How a sheet is set out: rows of the overdue, whether each estate is listed, and how much higher curve and map are. */
interface Fit {
  readonly most: number;
  readonly each: boolean;
  readonly higher: number;
  /** What room was left has been given to curve and map. */
  readonly done: boolean;
}
const FIRST: Fit = { most: MOST_LATE, each: false, higher: 0, done: false };

/**
 * The next try, or the same: lower curve and map, then fewer rows until the sheet fits its page; then every estate, and what is left
 * to curve and map. `room`: pixels left on the page; `listed`: rows of the overdue; `estates`: of the place, 0: too many to list.
 */
export function refitted(was: Fit, room: number, listed: number, estates: number): Fit {
  const { most, each, higher, done } = was;
  if (room < 0) {
    if (done) return higher > -LOWER ? { ...was, higher: Math.max(-LOWER, higher + room) } : was;
    if (higher === 0) return { ...was, higher: -LOWER };
    return most > 0
      ? { ...was, most: Math.max(0, Math.min(most, listed) - Math.max(1, Math.floor(-room / ROW))) }
      : was;
  }
  if (done) return was;
  if (estates > 0 && !each && room > (estates + 3) * ROW) return { ...was, each: true };
  return { ...was, higher: Math.min(HIGHER, higher + Math.max(0, room - ROW / 2)), done: true };
}

/** One page, whatever there is to say. */
export function PlaceSheet({ input, place, collections }: PlaceSheetProps) {
  const page = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const paper = useMemo(() => placeSheet(input, place), [input, place]);
  const [fit, setFit] = useState(FIRST);
  const estates = useMemo(
    () => (place.district !== null && place.mine.length <= MOST_ESTATES ? estatesTable(input, place.mine) : null),
    [input, place],
  );
  const listed = paper.parts.find(({ id }) => id === "late")?.table?.rows.length ?? 0;
  useLayoutEffect(() => {
    const room = (page.current?.clientHeight ?? 0) - (body.current?.scrollHeight ?? 0);
    setFit((was) => refitted(was, room, listed, estates?.rows.length ?? 0));
  }, [fit, paper]);
  // A single street has all of it: its bar tells nothing.
  const isParted = useMemo(() => placeBars(input, place).length > 1, [input, place]);
  const title = (part: PaperPart) => <h3>{part.title}</h3>;
  const parts = new Map(paper.parts.map((part) => [part.id, part]));
  const [where, late, filed, money, basis] = (["where", "late", "reports", "money", "basis"] as const).map((id) =>
    parts.get(id),
  );
  const overdue = late?.table && shortened(input, late.table, fit.most);
  return (
    <article class="sheet onepage" lang={lang.value}>
      <div class="onepage-room" ref={page}>
        <div ref={body}>
          <PaperHead {...paper} />
          {where && (
            <section>
              {title(where)}
              {where.lines.map((line) => (
                <p key={line}>{line}</p>
              ))}
              {where.table && <p>{stagesSaid(where.table)}</p>}
              <div class="halves">
                <Curve input={input} place={place} higher={fit.higher} />
                <SmallMap input={input} place={place} collections={collections} higher={fit.higher} />
              </div>
            </section>
          )}
          {estates && fit.each && (
            <section>
              <b>{estates.name}</b>
              <Figures table={estates} />
            </section>
          )}
          {late && (
            <section>
              {title(late)}
              <p>{late.lines.join(" ")}</p>
              {overdue && overdue.table.rows.length > 0 && <Figures table={overdue.table} />}
              {(overdue?.after || late.after) && (
                <p>
                  {overdue?.after} {late.after}
                </p>
              )}
            </section>
          )}
          {filed && (
            <section>
              <Reports input={input} place={place} title={filed.title} />
            </section>
          )}
          <div class={isParted ? "thirds" : undefined}>
            {isParted && <Bars input={input} place={place} />}
            {money && (
              <section>
                {title(money)}
                {money.table && <Figures table={money.table} />}
              </section>
            )}
          </div>
          {money && <p>{money.lines.join(" ")}</p>}
          {basis && <p class="basis">{basis.lines.join(" ")}</p>}
        </div>
      </div>
    </article>
  );
}
