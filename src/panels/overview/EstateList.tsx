/** The estates of a street: those of the programme first, then by name. */
import { useState } from "preact/hooks";
import type { Ground } from "../../domain/coverage/measure";
import { STAGE } from "../../model/enums";
import { t } from "../../store/lang";
import { lang } from "../../store/view";
import { estate as words } from "../../text/estate";
import { formatNumber, formatShare } from "../../text/format";
import { overview } from "../../text/overview";
import { take } from "../../text/take";
import { enumWord, fieldName } from "../estate/words";
import { numbers, offerOf, words as textColumn, useOffer } from "../take/offer";
import { HowCounted } from "./HowCounted";

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
  const stageOf = (e: number): string | null =>
    !mine(e) ? null : now.stage[e] < 0 ? t(words.notReported) : enumWord(lang.value, "stage", STAGE[now.stage[e]]);
  useOffer(() =>
    offerOf<number>(
      caption,
      [
        textColumn(fieldName(lang.value, "id"), (e) => estates.id[e]),
        textColumn(fieldName(lang.value, "name"), name, 28),
        numbers(fieldName(lang.value, "households"), (e) => estates.households[e]),
        numbers(fieldName(lang.value, "buildings"), (e) => estates.buildings[e]),
        numbers(`${fieldName(lang.value, "floorAreaM2")} m²`, (e) => estates.floorAreaM2[e]),
        numbers(
          `${fieldName(lang.value, "budgetWan")} ${t(overview.unitBudgetWan)}`,
          (e) => estates.budgetWan[e],
          "decimal",
        ),
        textColumn(fieldName(lang.value, "stage"), stageOf),
        numbers(fieldName(lang.value, "percent"), (e) => (mine(e) ? now.percent[e] / 100 : null), "share"),
        textColumn(t(take.note), (e) => (mine(e) ? null : t(overview.notInPlan))),
      ],
      sorted,
    ),
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
            <th scope="col">
              {fieldName(lang.value, "percent")} <HowCounted of="progress" name={fieldName(lang.value, "percent")} />
            </th>
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
              <td>{stageOf(e) ?? <span class="quiet">{t(overview.notInPlan)}</span>}</td>
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
