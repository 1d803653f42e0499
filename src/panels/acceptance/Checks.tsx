/** One estate's acceptance, point by point: sign and word, the day of each step beside it. */
import { type Checklist, type Mark, SEAT, STEP, type Step } from "../../domain/acceptance/checklist";
import { DEPARTMENT } from "../../model/enums";
import { t } from "../../store/lang";
import { lang } from "../../store/view";
import { acceptance as words } from "../../text/acceptance";
import { formatDate, UNKNOWN } from "../../text/format";
import { take } from "../../text/take";
import { numbers, offerOf, words as textColumn, useOffer } from "../take/offer";
import { markWord, SIGN } from "./words";
import "./acceptance.css";

function Point({ name, mark, word }: { name: string; mark: Mark; word: string }) {
  return (
    <li class={`mark ${mark}`}>
      <span class="sign" aria-hidden="true">
        {SIGN[mark]}
      </span>
      <span>{name}</span> <small>{word}</small>
    </li>
  );
}

export function Checks({ list }: { list: Checklist }) {
  const { days, seats, passed, departments, archived, order } = list;
  const points: Readonly<Record<Step, { name: string; mark: Mark; word: string }[]>> = {
    finished: [],
    joint: [
      ...SEAT.map((seat) => ({
        name: t(words[`seat_${seat}`]),
        mark: seats[seat],
        word: markWord("seat", seats[seat]),
      })),
      { name: t(words.passed), mark: passed, word: markWord("result", passed) },
    ],
    recheck: DEPARTMENT.map((one) => ({
      name: t(words[`d_${one}`]),
      mark: departments[one],
      word: markWord("result", departments[one]),
    })),
    report: [
      { name: t(words.archived), mark: archived, word: markWord("archived", archived) },
      { name: t(words.order), mark: order, word: markWord("order", order) },
    ],
  };
  const all = STEP.flatMap((step) => [
    { name: t(words[step]), on: days[step], word: null },
    ...points[step].map((point) => ({ name: point.name, on: Number.NaN, word: point.word })),
  ]);
  useOffer(() =>
    offerOf<{ readonly name: string; readonly on: number; readonly word: string | null }>(
      t(words.checklist),
      [
        textColumn(t(words.who), ({ name }) => name, 28),
        numbers(t(take.day), ({ on }) => on, "day"),
        textColumn(t(take.value), ({ word }) => word),
      ],
      all,
    ),
  );
  return (
    <ol class="checks">
      {STEP.map((step) => (
        <li key={step} class={Number.isNaN(days[step]) ? "step" : "step held"}>
          <b>{t(words[step])}</b> <span>{Number.isNaN(days[step]) ? UNKNOWN : formatDate(days[step], lang.value)}</span>
          {!Number.isNaN(days[step]) && points[step].length > 0 && (
            <ul>
              {points[step].map((point) => (
                <Point key={point.name} {...point} />
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}
