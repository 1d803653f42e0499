/** The sheet of a district or the city on exactly one page: charts, a map, tables; what has no room is counted. */
import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { curve } from "../../domain/progress/curve";
import { forecast } from "../../domain/progress/forecast";
import { PaperMap } from "../../map/PaperMap";
import { placeSheet, shortened } from "../../outbox/papers/bulletin";
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

function Curve({ input, place }: { input: PaperInput; place: Place }) {
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
      <Lines {...lines} width={HALF} text={TEXT} />
      <figcaption>
        {t(stand.forecast)} {forecastWords(made)}
        {made.state === "forecast" && ` · ${t(stand.f_pace)}`}
      </figcaption>
    </figure>
  );
}

function SmallMap({ input, place, collections }: { input: PaperInput; place: Place; collections: Collections }) {
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
        height={MAP_HEIGHT}
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

/** Months of which a report is due somewhere; the later ones would be empty columns. */
function Reports({ input, place, title }: { input: PaperInput; place: Place; title: string }) {
  const { months, rows } = input.calendar;
  const mine = rows.filter(({ district }) => place.district === null || district === place.district);
  const isDue = months.map((_, k) => mine.some(({ cells }) => cells[k].state !== "notDue"));
  const only = <T,>(list: readonly T[]): T[] => list.filter((_, k) => isDue[k]);
  const shown = mine.slice(0, MOST_PARTS).map((row) => ({ ...row, cells: only(row.cells) }));
  const notes = [
    ...(isDue.includes(false) ? [t(words.monthsAhead, { n: formatNumber(isDue.filter((is) => !is).length) })] : []),
    ...(mine.length > MOST_PARTS ? [t(words.inSheets, { n: formatNumber(mine.length - MOST_PARTS) })] : []),
  ];
  return (
    <>
      <h3>
        {title} {notes.length > 0 && <small>{notes.join(" ")}</small>}
      </h3>
      {isDue.includes(true) && (
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

/** Without the columns in which there is nothing to count. */
function withoutZeros(table: Table): { readonly table: Table; readonly isLess: boolean } {
  const kept = table.header.map((_, k) => table.rows.some((row) => row[k].value !== 0));
  const only = <T,>(list: readonly T[]): T[] => list.filter((_, k) => kept[k]);
  const less = { ...table, header: only(table.header), widths: only(table.widths), rows: table.rows.map(only) };
  return { table: less, isLess: kept.includes(false) };
}

interface PlaceSheetProps {
  readonly input: PaperInput;
  readonly place: Place;
  readonly collections: Collections;
}

/** Rows are taken off the overdue list until the sheet fits its page. */
export function PlaceSheet({ input, place, collections }: PlaceSheetProps) {
  const page = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const paper = useMemo(() => placeSheet(input, place), [input, place]);
  const [most, setMost] = useState(MOST_LATE);
  useLayoutEffect(() => {
    const [room, tall] = [page.current?.clientHeight ?? 0, body.current?.scrollHeight ?? 0];
    if (most > 0 && tall > room) setMost(Math.max(0, most - Math.max(1, Math.floor((tall - room) / ROW))));
  }, [most, paper]);
  const title = (part: PaperPart) => <h3>{part.title}</h3>;
  const parts = new Map(paper.parts.map((part) => [part.id, part]));
  const [where, late, filed, money, basis] = (["where", "late", "reports", "money", "basis"] as const).map((id) =>
    parts.get(id),
  );
  const stages = where?.table && withoutZeros(where.table);
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
              <div class="halves">
                <Curve input={input} place={place} />
                <SmallMap input={input} place={place} collections={collections} />
              </div>
              {stages && <Figures table={stages.table} />}
              {stages?.isLess && <p>{t(words.zeroStages)}</p>}
            </section>
          )}
          {late && (
            <section>
              {title(late)}
              <p>{late.lines.join(" ")}</p>
              {overdue && overdue.table.rows.length > 0 && <Figures table={overdue.table} />}
              {overdue?.after && <p>{overdue.after}</p>}
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
                {money.lines.map((line) => (
                  <p key={line}>{line}</p>
                ))}
              </section>
            )}
          </div>
          {basis && <p class="basis">{basis.lines.join(" ")}</p>}
        </div>
      </div>
    </article>
  );
}
