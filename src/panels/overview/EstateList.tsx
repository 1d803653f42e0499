/** The estates of a street: those of the programme first, then by name. */
import { useState } from "preact/hooks";
import type { Ground } from "../../domain/coverage/measure";
import { STAGE } from "../../model/enums";
import { t } from "../../store/lang";
import { lang } from "../../store/view";
import { estate as words } from "../../text/estate";
import { formatNumber, formatShare } from "../../text/format";
import { overview } from "../../text/overview";
import { enumWord, fieldName } from "../estate/words";

const PAGE = 100;

export function EstateList({
  ground,
  caption,
  rows,
  lit,
  onHover,
  onChoose,
}: {
  ground: Ground;
  caption: string;
  rows: readonly number[];
  lit: number | null;
  onHover: (row: number | null) => void;
  onChoose: (row: number) => void;
}) {
  const { data, now, programme } = ground;
  const { estates } = data;
  const [most, setMost] = useState(PAGE);
  const mine = (e: number): boolean => estates.programme[e] === programme;
  const name = (e: number): string => estates.name[e] ?? estates.id[e];
  const sorted = [...rows].sort(
    (a, b) => Number(mine(b)) - Number(mine(a)) || name(a).localeCompare(name(b), "zh-CN") || a - b,
  );
  if (rows.length === 0) return <p>{t(overview.none)}</p>;
  return (
    <>
      <table class="ranked estates">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{fieldName(lang.value, "name")}</th>
            <th scope="col">{fieldName(lang.value, "households")}</th>
            <th scope="col">{fieldName(lang.value, "stage")}</th>
            <th scope="col">{fieldName(lang.value, "percent")}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, most).map((e) => (
            <tr
              key={e}
              class={lit === e ? "lit" : ""}
              onMouseEnter={() => onHover(e)}
              onMouseLeave={() => onHover(null)}
            >
              <th scope="row">
                <button
                  type="button"
                  class="plain"
                  onClick={() => onChoose(e)}
                  onFocus={() => onHover(e)}
                  onBlur={() => onHover(null)}
                >
                  {name(e)}
                </button>
              </th>
              <td>{formatNumber(estates.households[e])}</td>
              <td>
                {mine(e) ? (
                  now.stage[e] < 0 ? (
                    t(words.notReported)
                  ) : (
                    enumWord(lang.value, "stage", STAGE[now.stage[e]])
                  )
                ) : (
                  <span class="quiet">{t(overview.notInPlan)}</span>
                )}
              </td>
              <td>{mine(e) ? formatShare(now.percent[e] / 100) : ""}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {sorted.length > most && (
        <button type="button" onClick={() => setMost(most + PAGE)}>
          {t(overview.more, { count: sorted.length - most })}
        </button>
      )}
    </>
  );
}
