/** K2: which district has filed its scheme with which bureau, and when. */
import { type Filing, filingsOf } from "../../../domain/progress/filings";
import { t } from "../../../store/lang";
import { lang } from "../../../store/view";
import { formatDate, formatNumber, formatShortDay, UNKNOWN } from "../../../text/format";
import { late } from "../../../text/late";
import { overview } from "../../../text/overview";
import { progress } from "../../../text/progress";
import { stand } from "../../../text/stand";
import { take } from "../../../text/take";
import { HowCounted } from "../../overview/HowCounted";
import { Inputs } from "../../overview/Inputs";
import { numbers, offerOf, words as textColumn, useOffer } from "../../take/offer";
import { PartRow } from "../PartRow";
import type { TopicProps } from "../topic";

const CLASS: Readonly<Record<Filing["state"], string>> = {
  inTime: "reached",
  late: "overdue",
  overdue: "overdue",
  notReported: "notReported",
  dueToday: "open",
  open: "open",
};

/** A word of ours for a value of the data; else the value itself. */
const word = (key: string, text: string): string => {
  const phrase = (late as Readonly<Record<string, (typeof late)["kind"]>>)[key];
  return phrase ? t(phrase) : text;
};

export function Filings({ ground, scope }: TopicProps) {
  const { data, programme, known, judging } = ground;
  const filings = filingsOf(data, programme, known.today, judging);
  const rows = (filings?.rows ?? []).filter(({ district }) => scope.level === "city" || district === scope.district);
  useOffer(() => {
    if (!filings || data.filings.length === 0) return null;
    const list = rows.flatMap(({ district, cells }) =>
      cells.flatMap((mine, k) =>
        mine.map((filing, b) => ({ district, kind: filings.kinds[k], bureau: filings.bureaux[b], filing })),
      ),
    );
    return offerOf<(typeof list)[number]>(
      t(late.filings, { day: formatShortDay(filings.due, lang.value) }),
      [
        textColumn(t(overview.district), ({ district }) => data.districts.name[district]),
        textColumn(t(late.kind), ({ kind }) => word(`k_${kind}`, kind)),
        textColumn(t(take.bureau), ({ bureau }) => word(`bureau_${bureau}`, bureau)),
        numbers(t(late.due), () => filings.due, "day"),
        numbers(t(take.filedOn), ({ filing }) => filing.filedOn, "day"),
        numbers(t(take.daysLate), ({ filing }) => filing.days),
        textColumn(t(take.note), ({ filing: { state, filedOn, days } }) =>
          filedOn === null ? t(late[`fl_${state}`], { day: "", n: formatNumber(days) }) : null,
        ),
      ],
      list,
    );
  });
  if (!filings) return null;
  const { due, kinds, bureaux } = filings;
  const heads = kinds.flatMap((kind) =>
    bureaux.map((bureau) => `${word(`bureau_${bureau}`, bureau)} ${word(`k_${kind}`, kind)}`),
  );
  const title = t(late.filings, { day: formatShortDay(due, lang.value) });
  if (data.filings.length === 0)
    return (
      <section>
        <h2>{title}</h2>
        <p class="quiet">{t(stand.noFilings)}</p>
      </section>
    );
  return (
    <div class="scroll">
      <table class="figures filings">
        <caption>
          {title} <HowCounted of="filings" name={title} />
        </caption>
        <thead>
          <tr>
            <th scope="col">{t(overview.district)}</th>
            {kinds.flatMap((kind) =>
              bureaux.map((bureau) => (
                <th key={`${kind}${bureau}`} scope="col">
                  {word(`bureau_${bureau}`, bureau)}
                  <small>{word(`k_${kind}`, kind)}</small>
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ district, cells }) => (
            <PartRow key={district} part={{ kind: "district", row: district }} name={data.districts.name[district]}>
              {cells.flat().map(({ state, filedOn, days }, k) => (
                <td key={k}>
                  <HowCounted
                    of="filings"
                    name={`${data.districts.name[district]} · ${heads[k]}`}
                    figure={
                      <span class={`filed ${CLASS[state]}`}>
                        {t(late[`fl_${state}`], {
                          day: filedOn === null ? "" : formatShortDay(filedOn, lang.value),
                          n: formatNumber(days),
                        })}
                      </span>
                    }
                  >
                    <Inputs
                      items={[
                        [t(late.due), formatDate(due, lang.value)],
                        [t(take.filedOn), filedOn === null ? UNKNOWN : formatDate(filedOn, lang.value)],
                        [t(progress.today), formatDate(known.today, lang.value)],
                        [t(take.daysLate), state === "notReported" ? UNKNOWN : formatNumber(days)],
                      ]}
                    />
                  </HowCounted>
                </td>
              ))}
            </PartRow>
          ))}
        </tbody>
      </table>
    </div>
  );
}
