/** Money by source: paid, arrived, planned, as lying bars and as a table. */
import type { Funding } from "../../domain/funding/money";
import type { Dataset } from "../../model/dataset";
import { FUND_SOURCE } from "../../model/enums";
import { t } from "../../store/lang";
import { formatNumber, formatShare } from "../../text/format";
import { money } from "../../text/money";
import { take } from "../../text/take";
import { Charted } from "../../ui/chart/Charted";
import { Stacks } from "../../ui/chart/Stacks";
import { HowCounted } from "../overview/HowCounted";
import { openCells, openKey } from "../progress/Opened";
import { numbers, offerOf, words as textColumn, useOffer } from "../take/offer";
import { shortSum } from "./figures";

/** Columns of the table. */
const [PLANNED, ARRIVED, PAID] = [0, 1, 3];

export function Sources({ data, f }: { data: Dataset; f: Funding }) {
  const rows = FUND_SOURCE.map((source, k) => ({ source, name: t(money[`s_${source}`]), ...f.sources[k] })).filter(
    ({ planned, arrived }) => planned.value > 0 || arrived.value > 0 || planned.unknown > 0,
  );
  useOffer(() =>
    offerOf<(typeof rows)[number]>(
      t(money.bySource),
      [
        textColumn(t(money.source), ({ name }) => name),
        numbers(t(money.planned), ({ planned }) => planned.value, "decimal"),
        numbers(t(money.arrived), ({ arrived }) => arrived.value, "decimal"),
        numbers(t(money.paid), ({ paid }) => paid.value, "decimal"),
        numbers(t(take.unknownEstates), ({ planned, arrived }) => Math.max(planned.unknown, arrived.unknown)),
        textColumn(
          t(take.note),
          ({ planned, arrived }) => (planned.unknown + arrived.unknown > 0 ? t(take.atLeast) : null),
          24,
        ),
      ],
      rows,
    ),
  );
  if (!rows.some(({ planned, arrived }) => planned.value > 0 || arrived.value > 0)) return null;
  const table = {
    heads: [
      t(money.source),
      t(money.planned),
      t(money.arrived),
      t(money.arrivedShare),
      t(money.paid),
      t(money.unknown),
    ],
    rows: rows.map(({ name, planned, arrived, paid }) => [
      name,
      shortSum(planned, f.estates),
      shortSum(arrived, f.estates),
      planned.unknown + arrived.unknown === 0 && planned.value > 0
        ? formatShare(arrived.value / planned.value, 1)
        : "–",
      shortSum(paid, f.estates),
      formatNumber(Math.max(planned.unknown, arrived.unknown)),
    ]),
  };
  return (
    <Charted
      title={t(money.bySource)}
      extra={<HowCounted of="money" name={t(money.bySource)} />}
      items={openKey(
        "money",
        [
          { word: t(money.k_paid), kind: "good" },
          { word: t(money.k_arrived), kind: "under" },
          { word: t(money.k_planned), kind: "open" },
        ],
        table,
        (k) => [PAID, ARRIVED, PLANNED][k],
      )}
      tableWord={t(money.table)}
      table={table}
      cell={openCells(data, "money", table)}
    >
      {(room) => (
        <Stacks
          {...room}
          label={t(money.bySource)}
          format={(value) => formatNumber(value, 1)}
          rows={rows.map(({ name, planned, arrived, paid }) => ({
            name,
            parts: [
              { name: t(money.k_paid), fill: "good", value: paid.value },
              { name: t(money.k_arrived), fill: "under", value: Math.max(0, arrived.value - paid.value) },
              { name: t(money.k_planned), fill: "open", value: Math.max(0, planned.value - arrived.value) },
            ],
          }))}
        />
      )}
    </Charted>
  );
}
