/** What stands behind one cell of a table: the terms of its figure, and the estates that it counts. Worked out when it is opened. */
import type { Dataset } from "../../model/dataset";
import { t } from "../../store/lang";
import { place } from "../../store/place";
import { formatNumber } from "../../text/format";
import { overview } from "../../text/overview";
import { Inputs } from "../overview/Inputs";

const FEW = 12;

export function CellInputs({
  data: { estates },
  items,
  rows,
}: {
  data: Dataset;
  items: () => readonly (readonly [term: string, value: string])[];
  /** Rows of the estates that are counted. */
  rows?: () => readonly number[];
}) {
  const counted = rows?.() ?? [];
  return (
    <>
      <Inputs items={items()} />
      {counted.length > 0 && (
        <p class="counted">
          {counted.slice(0, FEW).map((e) => (
            <button
              key={e}
              type="button"
              class="plain"
              onClick={() => {
                place.value = `e:${estates.id[e]}`;
              }}
            >
              {estates.name[e] ?? estates.id[e]}
            </button>
          ))}
          {counted.length > FEW && <small>{t(overview.more, { count: formatNumber(counted.length - FEW) })}</small>}
        </p>
      )}
    </>
  );
}
