/** Behind the words of a bulletin: progress month by month as small maps, and every district's curve, on one page. */
import { useMemo } from "preact/hooks";
import { curve } from "../../domain/progress/curve";
import type { Paper, PaperInput } from "../../outbox/papers/types";
import { monthEnds } from "../../store/curve";
import { t } from "../../store/lang";
import { latest, months } from "../../store/time";
import { lang } from "../../store/view";
import { formatMonthOnly, formatNumber, formatShare } from "../../text/format";
import { outbox } from "../../text/outbox";
import { overview } from "../../text/overview";
import { papers as words } from "../../text/papers";
import { stand } from "../../text/stand";
import { Key } from "../../ui/chart/Key";
import { Multiples } from "../../ui/chart/Multiples";
import { MonthMaps } from "../compare/MonthMaps";
import { PaperHead } from "./PaperSheet";

/** Width between the margins of A4, and 9 pt, CSS pixels. */
const ROOM = { width: 702, text: 12 };
const PROGRESS = {
  metric: "progress",
  numerator: "inProgramme",
  denominator: "programme",
  weight: "households",
} as const;
/** More districts than this are left to the tables, and counted. */
const MOST = 12;
/** The charts take what the page has: height in letters of so many as stand on two lines, and of more. */
const [FEW, HIGH, LOWER] = [8, 13, 7.5];

function Curves({ input: { ground, places } }: { input: PaperInput }) {
  const ends = monthEnds.value;
  const list = useMemo(
    () =>
      places.slice(0, MOST).map(({ name, mine }) => {
        const points = curve(ground.data, ground.programme, ends, mine, "households");
        const at = points.find(({ month }) => month === ground.now.month);
        return {
          name,
          plan: points.map(({ planned }) => planned),
          actual: points.map(({ actual }) => actual),
          said: t(stand.smallSaid, {
            actual: formatShare(at?.actual ?? null, 1),
            plan: formatShare(at?.planned ?? null, 1),
            silent: "",
          }),
        };
      }),
    [ground, places, ends, lang.value],
  );
  const months = ends.map(({ month }) => month);
  if (list.length < 2 || months.length < 2) return null;
  const say = (k: number): string => formatMonthOnly(months[k], lang.value);
  return (
    <figure>
      <b>{t(stand.small)}</b>
      <Key
        items={[
          { word: t(stand.plan), kind: "plan" },
          { word: t(stand.actual), kind: "actual" },
        ]}
      />
      <Multiples
        {...ROOM}
        least={13}
        high={list.length > FEW ? LOWER : HIGH}
        list={list}
        ends={[say(0), say(months.length - 1)]}
        at={months.indexOf(ground.now.month)}
      />
      {places.length > MOST && (
        <figcaption>
          {t(words.moreParts, { n: formatNumber(places.length - MOST), kind: t(overview.district) })}
        </figcaption>
      )}
    </figure>
  );
}

/** `open`: for everybody, so that there are no maps unless they were reviewed, or need no review. */
export function Annex({ input, paper: { marks, subtitle }, open }: { input: PaperInput; paper: Paper; open: boolean }) {
  const { mapApproval, mapApprovalWaiver } = input.ground.data.city;
  const isMapped = !open || mapApproval || mapApprovalWaiver;
  // One month alone shows no course.
  const told = months.value.filter((month) => latest.value !== null && month <= latest.value).length;
  return (
    <article class="sheet annex" lang={lang.value}>
      <PaperHead title={t(words.annex)} marks={marks} subtitle={subtitle} />
      {isMapped && told > 1 && (
        <MonthMaps ground={input.ground} of={PROGRESS} district={-1} theme="light" paper={ROOM} />
      )}
      {mapApproval ? (
        <p>{t(outbox.approval, { number: mapApproval })}</p>
      ) : (
        <p>
          {open && mapApprovalWaiver
            ? t(words.waived, { reason: mapApprovalWaiver.reason })
            : t(open ? words.noMaps : outbox.noApproval)}
        </p>
      )}
      <Curves input={input} />
    </article>
  );
}
