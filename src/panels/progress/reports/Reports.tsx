/** 月报: who reported, when, and how completely. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { ReportCell } from "../../../domain/progress/reports";
import { calendar as calendarNow } from "../../../store/calendar";
import { t } from "../../../store/lang";
import { lang } from "../../../store/view";
import { formatMonthName, formatNumber } from "../../../text/format";
import { late } from "../../../text/late";
import { overview } from "../../../text/overview";
import { reports as words } from "../../../text/reports";
import { take } from "../../../text/take";
import { time } from "../../../text/time";
import { HowCounted } from "../../overview/HowCounted";
import { Inputs } from "../../overview/Inputs";
import { numbers, offerOf, words as textColumn, useOffer } from "../../take/offer";
import { Readings } from "../Readings";
import type { TopicProps } from "../topic";
import { Calendar } from "./Calendar";
import { Detail } from "./Detail";
import "./reports.css";

export default function Reports({ ground, scope }: TopicProps) {
  const { data } = ground;
  const [at, setAt] = useState<Pick<ReportCell, "district" | "month"> | null>(null);
  const detail = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (at) detail.current?.scrollIntoView({ block: "nearest" });
  }, [at]);
  const all = calendarNow.value;
  const rows = (all?.rows ?? []).filter(({ district }) => scope.district < 0 || district === scope.district);
  useOffer(() =>
    offerOf<ReportCell>(
      t(words.calendar),
      [
        textColumn(t(overview.district), ({ district }) => data.districts.name[district]),
        textColumn(t(time.month), ({ month }) => formatMonthName(month, lang.value), 12),
        numbers(t(late.due), ({ due }) => due, "day"),
        textColumn(t(take.state), ({ state }) => t(words[`k_${state}`])),
        numbers(t(take.receivedOn), ({ receivedOn }) => receivedOn, "day"),
        numbers(t(take.daysLate), ({ days }) => days),
        numbers(t(overview.count), ({ estates }) => estates),
        numbers(t(take.told), ({ told }) => told),
        numbers(t(take.absent), ({ receivedOn, absent }) => (receivedOn === null ? null : absent.length)),
        numbers(t(take.gaps), ({ gaps }) => gaps.length),
        numbers(t(take.corrected), ({ corrected }) => corrected.length),
      ],
      rows.flatMap((row) => row.cells),
    ),
  );
  if (!all || all.months.length === 0) return <p class="quiet">{t(words.none)}</p>;
  const cells = rows.flatMap((row) => row.cells);
  const chosen = cells.find(({ district, month }) => district === at?.district && month === at.month) ?? null;
  const count = (state: ReportCell["state"]): number => cells.filter((cell) => cell.state === state).length;
  const [inTime, tardy, missing] = [count("received"), count("late"), count("missing")];
  return (
    <>
      <p>
        {t(words.tally, {
          due: formatNumber(inTime + tardy + missing),
          inTime: formatNumber(inTime),
          late: formatNumber(tardy),
          missing: formatNumber(missing),
        })}{" "}
        <HowCounted of="reports" name={t(words.calendar)}>
          <Inputs
            items={(["received", "late", "missing", "dueToday", "notDue"] as const).map((state) => [
              t(words[`k_${state}`]),
              formatNumber(count(state)),
            ])}
          />
        </HowCounted>
      </p>
      {(scope.level === "street" || scope.level === "estate") && <p class="quiet">{t(words.byDistrict)}</p>}
      <Calendar
        calendar={{ months: all.months, rows }}
        lang={lang.value}
        title={t(words.calendar)}
        nameOf={(district) => data.districts.name[district]}
        head={overview.district}
        chosen={chosen}
        onPick={({ district, month }) =>
          setAt(at?.district === district && at.month === month ? null : { district, month })
        }
        extra={<HowCounted of="reports" name={t(words.calendar)} />}
      />
      <div ref={detail}>
        {chosen ? (
          <Detail key={`${chosen.district}${chosen.month}`} data={data} cell={chosen} />
        ) : (
          <p class="quiet">{t(words.pick)}</p>
        )}
      </div>
      <Readings />
    </>
  );
}
