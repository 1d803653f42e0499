/** Participants, departments and files over the estates of the place: how many are as they should be. */
import { type Checklist, MARK, type Mark, SEAT } from "../../domain/acceptance/checklist";
import type { Marks as Counts, Funnel } from "../../domain/acceptance/funnel";
import type { Dataset } from "../../model/dataset";
import { DEPARTMENT } from "../../model/enums";
import { t } from "../../store/lang";
import { acceptance as words } from "../../text/acceptance";
import { formatNumber } from "../../text/format";
import { take } from "../../text/take";
import { HowCounted } from "../overview/HowCounted";
import { Opened } from "../progress/Opened";
import { numbers, offerOf, words as textColumn, useOffer } from "../take/offer";
import { SIGN } from "./words";

interface Line {
  readonly who: string;
  readonly counts: Counts;
  readonly of: (one: Checklist) => Mark;
}

/** `list`: the checklists of the rows. */
export function Marks({
  data,
  funnel,
  rows: mine,
  list,
}: {
  data: Dataset;
  funnel: Funnel;
  rows: readonly number[];
  list: readonly Checklist[];
}) {
  const groups: readonly { readonly name: string; readonly lines: readonly Line[] }[] = [
    {
      name: t(words.seats),
      lines: SEAT.map((seat) => ({
        who: t(words[`seat_${seat}`]),
        counts: funnel.seats[seat],
        of: ({ seats }) => seats[seat],
      })),
    },
    {
      name: t(words.departments),
      lines: DEPARTMENT.map((one) => ({
        who: t(words[`d_${one}`]),
        counts: funnel.departments[one],
        of: ({ departments }) => departments[one],
      })),
    },
    {
      name: t(words.files),
      lines: (["passed", "archived", "order"] as const).map((point) => ({
        who: t(words[point]),
        counts: funnel[point],
        of: (one) => one[point],
      })),
    },
  ];
  const all = groups.flatMap(({ name, lines }) => lines.map((line) => ({ name, ...line })));
  useOffer(() =>
    offerOf<(typeof all)[number]>(
      t(words.marks),
      [
        textColumn(t(take.group), ({ name }) => name, 20),
        textColumn(t(words.who), ({ who }) => who, 24),
        ...MARK.map((mark) => numbers<(typeof all)[number]>(t(words[mark]), ({ counts }) => counts[mark])),
      ],
      all,
    ),
  );
  return (
    <div class="scroll">
      <table class="figures marktable">
        <caption>
          {t(words.marks)} <HowCounted of="departments" name={t(words.marks)} />
        </caption>
        <thead>
          <tr>
            <th scope="col">{t(words.who)}</th>
            {MARK.map((mark) => (
              <th key={mark} scope="col">
                <span aria-hidden="true">{SIGN[mark]} </span>
                {t(words[mark])}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(({ name, lines }) => (
          <tbody key={name}>
            <tr class="group">
              <th scope="rowgroup" colSpan={MARK.length + 1}>
                {name}
              </th>
            </tr>
            {lines.map(({ who, counts, of }) => (
              <tr key={who}>
                <th scope="row">{who}</th>
                {MARK.map((mark) => (
                  <td key={mark} class={(mark === "no" || mark === "unknown") && counts[mark] > 0 ? "wrong" : ""}>
                    <Opened
                      data={data}
                      of="departments"
                      name={`${who} · ${t(words[mark])}`}
                      items={() => MARK.map((one) => [t(words[one]), formatNumber(counts[one])])}
                      rows={() => mine.filter((_, k) => of(list[k]) === mark)}
                    >
                      {formatNumber(counts[mark])}
                    </Opened>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}
