/** When each part of the place will be done by its own pace: a month with its range, against the deadline. */
import type { ComponentChildren } from "preact";
import { useMemo } from "preact/hooks";
import { curve } from "../../../domain/progress/curve";
import { type Forecast, forecast } from "../../../domain/progress/forecast";
import { dueOf } from "../../../domain/progress/plan";
import { type Day, type Month, monthOf } from "../../../model/time";
import { monthEnds } from "../../../store/curve";
import { t } from "../../../store/lang";
import { today } from "../../../store/time";
import { lang } from "../../../store/view";
import { formatDate, formatMonthName, formatMonthOnly, formatNumber, formatShare, UNKNOWN } from "../../../text/format";
import { overview } from "../../../text/overview";
import { progress } from "../../../text/progress";
import { stand } from "../../../text/stand";
import { take } from "../../../text/take";
import { HowCounted } from "../../overview/HowCounted";
import { Inputs } from "../../overview/Inputs";
import { numbers, offerOf, words as textColumn, useOffer } from "../../take/offer";
import { forecastInputs, forecastWords, isPast, spreadWords } from "../forecastWords";
import { partName, scopeName } from "../names";
import { PartRow } from "../PartRow";
import type { TopicProps } from "../topic";

/** Against a deadline: over, in time whatever the pace, late whatever the pace, or between. */
function against(made: Forecast, day: Day) {
  if (made.state !== "forecast" || Number.isNaN(day)) return UNKNOWN;
  if (day < today.value) return <span class="pace behind">▼ {t(stand.f_isLate)}</span>;
  const due = monthOf(day);
  if (made.latest <= due) return <span class="pace ahead">✓ {t(stand.f_inTime)}</span>;
  if (made.month > due) return <span class="pace behind">▼ {t(stand.f_late)}</span>;
  return <span class="pace normal">● {t(stand.f_perhaps)}</span>;
}

interface Row {
  readonly name: string;
  readonly made: Forecast;
}

const Cells = ({ name, made, due }: Row & { due: Day }) => {
  const known = made.state === "forecast";
  const cell = (head: string, figure: ComponentChildren) => (
    <td>
      <HowCounted of="forecast" name={`${name} · ${head}`} figure={figure}>
        <Inputs items={forecastInputs(made)} />
      </HowCounted>
    </td>
  );
  return (
    <>
      {cell(t(stand.forecast), <b>{forecastWords(made)}</b>)}
      <td>{against(made, due)}</td>
      {cell(
        t(progress.progress),
        <>
          {known ? formatShare(made.done, 1) : UNKNOWN}
          {known && <small>{t(progress.endOf, { month: formatMonthOnly(made.from, lang.value) })}</small>}
        </>,
      )}
      {cell(t(stand.f_mean), known ? formatShare(made.mean, 1) : UNKNOWN)}
      {cell(
        t(stand.f_spread),
        <>
          {known ? spreadWords(made) : UNKNOWN}
          {known && made.still > 0 && <small>{t(stand.f_still, { n: formatNumber(made.still) })}</small>}
        </>,
      )}
    </>
  );
};

export function Forecasts({ ground, scope }: TopicProps) {
  const { data, programme } = ground;
  const ends = monthEnds.value;
  const of = (rows: readonly number[]): Forecast => forecast(curve(data, programme, ends, rows, "households"));
  const rows = useMemo(
    () => scope.parts.filter(({ mine }) => mine.length > 0).map((part) => ({ part, made: of(part.mine) })),
    [data, programme, ends, scope],
  );
  useOffer(() => {
    const known = ({ made }: Row) => (made.state === "forecast" ? made : null);
    const ahead = (row: Row) => (isPast(row.made) ? null : known(row));
    const monthWord = (month: Month | undefined): string | null =>
      month === undefined ? null : formatMonthName(month, lang.value);
    const all: Row[] = [
      ...rows.map(({ part, made }) => ({ name: partName(data, part), made })),
      { name: scopeName(data, scope), made: of(scope.mine) },
    ];
    return offerOf<Row>(
      t(stand.forecastTable),
      [
        textColumn(t(take.item), ({ name }) => name),
        textColumn(t(stand.forecast), (row) => monthWord(ahead(row)?.month)),
        textColumn(t(take.earliest), (row) => monthWord(ahead(row)?.earliest)),
        textColumn(t(take.latest), (row) => monthWord(ahead(row)?.latest)),
        numbers(t(progress.progress), (row) => known(row)?.done, "share"),
        numbers(t(stand.f_mean), (row) => known(row)?.mean, "share"),
        numbers(t(take.least), (row) => known(row)?.least, "share"),
        numbers(t(take.greatest), (row) => known(row)?.greatest, "share"),
        textColumn(
          t(take.note),
          ({ made }) => {
            if (made.state !== "forecast" || isPast(made)) return forecastWords(made);
            return made.still > 0 ? t(stand.f_still, { n: formatNumber(made.still) }) : null;
          },
          30,
        ),
      ],
      all,
    );
  });
  if (rows.length === 0) return null;
  const due = dueOf(data, programme, "S4");
  const kind = rows[0].part.kind;
  return (
    <div class="scroll">
      <table class="figures forecasts">
        <caption>
          {t(stand.forecastTable)} <span class="chip synthetic">{t(stand.readings)}</span>{" "}
          <HowCounted of="forecast" name={t(stand.forecast)} />
        </caption>
        <thead>
          <tr>
            <th scope="col">{t(kind === "district" ? overview.district : progress[kind])}</th>
            <th scope="col">{t(stand.forecast)}</th>
            <th scope="col">{t(stand.f_against, { day: formatDate(due, lang.value) })}</th>
            <th scope="col">{t(progress.progress)}</th>
            <th scope="col">{t(stand.f_mean)}</th>
            <th scope="col">{t(stand.f_spread)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ part, made }) => (
            <PartRow key={part.row} part={part} name={partName(data, part)}>
              <Cells name={partName(data, part)} made={made} due={due} />
            </PartRow>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{scopeName(data, scope)}</th>
            <Cells name={scopeName(data, scope)} made={of(scope.mine)} due={due} />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
