/** B2: the papers of 审定, received and passed on; B1 and O3: what each district committed to. */
import { type Filed, filedOf, PAPER, papersOf, passedWithout } from "../../domain/funding/papers";
import type { RecordTable } from "../../domain/programme/records";
import { lastDay } from "../../model/time";
import { t } from "../../store/lang";
import { lang } from "../../store/view";
import { formatDate, formatNumber } from "../../text/format";
import { money as words } from "../../text/money";
import { overview } from "../../text/overview";
import { progress } from "../../text/progress";
import { take } from "../../text/take";
import { HowCounted } from "../overview/HowCounted";
import { Inputs } from "../overview/Inputs";
import { EstateTable } from "../progress/EstateTable";
import { Folded } from "../progress/Folded";
import { Opened } from "../progress/Opened";
import type { TopicProps } from "../progress/topic";
import { numbers, offerOf, words as textColumn, useOffer } from "../take/offer";
import { wan } from "./figures";

const written = ({ state, on }: Filed): string =>
  state === "filed" ? formatDate(on, lang.value) : t(state === "none" ? words.notFiled : words.notSaid);

export function Papers({ ground, scope, records }: TopicProps & { records: RecordTable }) {
  const { data, now, known } = ground;
  const end = Math.min(lastDay(now.month), known.today);
  const counts = papersOf(records.audit, scope.mine, end);
  const without = passedWithout(records.audit, scope.mine, end);
  const listed =
    scope.level === "city" ? data.districts.id.map((_, row) => row).filter((row) => scope.listed[row]) : [];
  useOffer(() =>
    offerOf<(typeof PAPER)[number]>(
      t(words.papers),
      [
        textColumn(t(take.item), (paper) => t(words[`p_${paper}`]), 22),
        numbers(t(words.papers), (paper) => counts[paper]),
        numbers(t(overview.count), () => scope.mine.length),
      ],
      PAPER,
    ),
  );
  useOffer(() => {
    const of = (row: number, kind: string): Filed => filedOf(data, data.districts.id[row], kind, known.today);
    const day = (filed: Filed): number | null => (filed.state === "filed" ? filed.on : null);
    return offerOf<number>(
      t(words.commitments),
      [
        textColumn(t(overview.district), (row) => data.districts.name[row]),
        numbers(t(words.b1), (row) => day(of(row, "budget")), "day", 16),
        numbers(t(words.b1Wan), (row) => of(row, "budget").amountWan, "decimal", 16),
        numbers(t(words.o3), (row) => day(of(row, "group")), "day", 16),
        textColumn(
          t(take.note),
          (row) =>
            (["budget", "group"] as const)
              .flatMap((kind) => {
                const filed = of(row, kind);
                if (filed.state === "filed") return [];
                return [t(take.asked, { name: t(kind === "budget" ? words.b1 : words.o3), word: written(filed) })];
              })
              .join(t(take.join)) || null,
          30,
        ),
      ],
      listed,
    );
  });
  return (
    <section aria-label={t(words.papers)}>
      <h2>
        {t(words.papers)} <HowCounted of="papers" name={t(words.papers)} />
      </h2>
      <ol class="papersteps">
        {PAPER.map((paper) => (
          <li key={paper}>
            <span>{t(words[`p_${paper}`])}</span>{" "}
            <Opened
              data={data}
              of="papers"
              name={t(words[`p_${paper}`])}
              items={() => [
                [t(words[`p_${paper}`]), formatNumber(counts[paper])],
                [t(progress.estates), formatNumber(scope.mine.length)],
              ]}
              rows={() => scope.mine.filter((e) => records.audit[paper][e] <= end)}
            >
              <b>{formatNumber(counts[paper])}</b>
            </Opened>
            <small> / {formatNumber(scope.mine.length)}</small>
          </li>
        ))}
      </ol>
      {without.length > 0 && (
        <Folded name={t(words.passedWithout, { n: formatNumber(without.length) })} of="papers" count={without.length}>
          <EstateTable
            data={data}
            caption={t(words.passedWithout, { n: formatNumber(without.length) })}
            list={without.map((e) => ({ e }))}
            columns={PAPER.map((paper) => ({
              id: paper,
              head: t(words[`p_${paper}`]),
              key: ({ e }: { e: number }) => records.audit[paper][e],
              format: "day" as const,
              cell: ({ e }: { e: number }) => formatDate(records.audit[paper][e], lang.value),
            }))}
          />
        </Folded>
      )}
      {listed.length > 0 && (
        <div class="scroll">
          <table class="figures">
            <caption>
              {t(words.commitments)} <HowCounted of="commitments" name={t(words.commitments)} />
            </caption>
            <thead>
              <tr>
                <th scope="col">{t(overview.district)}</th>
                <th scope="col">{t(words.b1)}</th>
                <th scope="col">{t(words.b1Wan)}</th>
                <th scope="col">{t(words.o3)}</th>
              </tr>
            </thead>
            <tbody>
              {listed.map((row) => {
                const of = (kind: string): Filed => filedOf(data, data.districts.id[row], kind, known.today);
                const [budget, group] = [of("budget"), of("group")];
                const open = (filed: Filed, head: string, figure: string) => (
                  <HowCounted of="commitments" name={`${data.districts.name[row]} · ${head}`} figure={figure}>
                    <Inputs
                      items={[
                        [t(take.filedOn), written(filed)],
                        ...(filed.amountWan === null
                          ? []
                          : [[t(words.b1Wan), wan(filed.amountWan)] as [string, string]]),
                      ]}
                    />
                  </HowCounted>
                );
                const mark = (filed: Filed, head: string) => (
                  <td class={filed.state === "filed" ? "" : "differs"}>
                    {open(filed, head, `${filed.state === "filed" ? "" : "⚠ "}${written(filed)}`)}
                  </td>
                );
                return (
                  <tr key={row}>
                    <th scope="row">{data.districts.name[row]}</th>
                    {mark(budget, t(words.b1))}
                    <td>{open(budget, t(words.b1Wan), wan(budget.amountWan))}</td>
                    {mark(group, t(words.o3))}
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
