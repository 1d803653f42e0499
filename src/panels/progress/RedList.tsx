/** Estates past a deadline, most days late first; choosing one leads to its card. */
import { useState } from "preact/hooks";
import type { Ground } from "../../domain/coverage/measure";
import type { Standing } from "../../domain/progress/standing";
import { STAGE } from "../../model/enums";
import { t } from "../../store/lang";
import { place } from "../../store/place";
import { lang, page } from "../../store/view";
import { estate as words } from "../../text/estate";
import { formatNumber } from "../../text/format";
import { progress } from "../../text/progress";
import { enumWord } from "../estate/words";

const PAGE = 30;

export function RedList({ ground, whole }: { ground: Ground; whole: Standing }) {
  const [most, setMost] = useState(PAGE);
  const { data, known } = ground;
  const { estates, districts } = data;
  const list = (["S3", "S5"] as const).flatMap((id) => {
    const deadline = whole[id];
    if (!deadline) return [];
    return deadline.rows.map((e) => {
      // Late until it was reached, else until today.
      const on =
        id === "S3" && known.started[e] ? known.startedOn[e] : Math.min(estates.acceptedOn[e] || Infinity, known.today);
      return { e, id, days: (Number.isNaN(on) ? known.today : on) - deadline.due };
    });
  });
  list.sort((a, b) => b.days - a.days || (estates.households[b.e] || 0) - (estates.households[a.e] || 0) || a.e - b.e);
  if (list.length === 0) return <p>{t(progress.redNone)}</p>;
  return (
    <>
      <table class="figures redlist">
        <caption>{t(progress.redList, { count: formatNumber(new Set(list.map(({ e }) => e)).size) })}</caption>
        <tbody>
          {list.slice(0, most).map(({ e, id, days }) => (
            <tr key={`${id}${e}`}>
              <th scope="row">
                <button
                  type="button"
                  class="plain"
                  onClick={() => {
                    place.value = `e:${estates.id[e]}`;
                    page.value = "overview";
                  }}
                >
                  {estates.name[e] ?? estates.id[e]}
                </button>
                <small>{districts.name[estates.district[e]]}</small>
              </th>
              <td>{t(progress[id])}</td>
              <td>
                {known.stage[e] < 0 ? t(words.notReported) : enumWord(lang.value, "stage", STAGE[known.stage[e]])}
              </td>
              <td>{t(progress.daysLate, { n: formatNumber(days) })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {list.length > most && (
        <button type="button" onClick={() => setMost(most + PAGE)}>
          +{formatNumber(list.length - most)}
        </button>
      )}
    </>
  );
}
