/** Participants, departments and files over the estates of the place: how many are as they should be. */
import { MARK, SEAT } from "../../domain/acceptance/checklist";
import type { Marks as Counts, Funnel } from "../../domain/acceptance/funnel";
import { DEPARTMENT } from "../../model/enums";
import { t } from "../../store/lang";
import { acceptance as words } from "../../text/acceptance";
import { formatNumber } from "../../text/format";
import { take } from "../../text/take";
import { HowCounted } from "../overview/HowCounted";
import { numbers, offerOf, words as textColumn, useOffer } from "../take/offer";
import { SIGN } from "./words";

export function Marks({ funnel }: { funnel: Funnel }) {
  const groups: readonly { readonly name: string; readonly rows: readonly (readonly [string, Counts])[] }[] = [
    { name: t(words.seats), rows: SEAT.map((seat) => [t(words[`seat_${seat}`]), funnel.seats[seat]]) },
    { name: t(words.departments), rows: DEPARTMENT.map((one) => [t(words[`d_${one}`]), funnel.departments[one]]) },
    {
      name: t(words.files),
      rows: [
        [t(words.passed), funnel.passed],
        [t(words.archived), funnel.archived],
        [t(words.order), funnel.order],
      ],
    },
  ];
  const all = groups.flatMap(({ name, rows }) => rows.map(([who, counts]) => ({ name, who, counts })));
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
        {groups.map(({ name, rows }) => (
          <tbody key={name}>
            <tr class="group">
              <th scope="rowgroup" colSpan={MARK.length + 1}>
                {name}
              </th>
            </tr>
            {rows.map(([who, counts]) => (
              <tr key={who}>
                <th scope="row">{who}</th>
                {MARK.map((mark) => (
                  <td key={mark} class={(mark === "no" || mark === "unknown") && counts[mark] > 0 ? "wrong" : ""}>
                    {formatNumber(counts[mark])}
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
