/** The sheet of a district or the city on exactly one page: charts, a map, tables; what has no room is counted. */
import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { curve } from "../../domain/progress/curve";
import { forecast } from "../../domain/progress/forecast";
import type { ReportCalendar } from "../../domain/progress/reports";
import { PaperMap } from "../../map/PaperMap";
import { placeSheet } from "../../outbox/papers/bulletin";
import { shortened } from "../../outbox/papers/mostLate";
import { cellText } from "../../outbox/papers/tables";
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
import { Figures, PaperHead } from "./PaperSheet";
import type { Collections } from "./Parts";
import { BAR_FILL, BARS, DOTS, placeBars, placePlan } from "./placeParts";
import "./print.css";
import "./placesheet.css";

/** Half of the sheet's width, its map's height and the text of its charts (8.3 pt), CSS pixels. */
const [HALF, MAP_HEIGHT, TEXT] = [340, 212, 11];
/** A row of a table, CSS pixels, rather too much: then another round takes off the rest. */
const ROW = 22;
/** Rows that a sheet begins with, and those of charts and calendars: the overdue make room for the rest. */
const [MOST_LATE, MOST_PARTS] = [24, 10];
/** How much higher curve and map may become where a sheet has room to spare, CSS pixels. */
const MOST_SPARE = 200;

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
  const hasSilent = place.mine.some((e) => input.ground.now.stage[e] < 0);
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
        {!isCity &&
          BARS.filter((bar) => bar !== "silent" || hasSilent).map((bar) => {
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
  return t(words.stagesSaid, { list: held.join(t(overview.comma)) });
}

interface PlaceSheetProps {
  readonly input: PaperInput;
  readonly place: Place;
  readonly collections: Collections;
}

/** Rows are taken off the overdue list until the sheet fits its page; what room is left then makes curve and map higher. */
export function PlaceSheet({ input, place, collections }: PlaceSheetProps) {
  const page = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const paper = useMemo(() => placeSheet(input, place), [input, place]);
  const [most, setMost] = useState(MOST_LATE);
  const [spare, setSpare] = useState(0);
  useLayoutEffect(() => {
    const [room, tall] = [page.current?.clientHeight ?? 0, body.current?.scrollHeight ?? 0];
    if (tall > room && spare > 0) setSpare(0);
    else if (most > 0 && tall > room) setMost(Math.max(0, most - Math.max(1, Math.floor((tall - room) / ROW))));
    else if (spare === 0 && room - tall > 2 * ROW) setSpare(Math.min(MOST_SPARE, room - tall - ROW));
  }, [most, spare, paper]);
  const title = (part: PaperPart) => <h3>{part.title}</h3>;
  const parts = new Map(paper.parts.map((part) => [part.id, part]));
  const [where, late, filed, money, basis] = (["where", "late", "reports", "money", "basis"] as const).map((id) =>
    parts.get(id),
  );
  const overdue = late?.table && shortened(input, late.table, most);
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
                <Curve input={input} place={place} higher={spare} />
                <SmallMap input={input} place={place} collections={collections} higher={spare} />
              </div>
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
          <div class="thirds">
            <Bars input={input} place={place} />
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
