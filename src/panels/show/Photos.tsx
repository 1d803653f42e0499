/** All pairs of one estate, and for the office those that cannot be shown. */
import { useState } from "preact/hooks";
import type { Dataset } from "../../model/dataset";
import { IS_PUBLIC } from "../../model/edition";
import type { Estate } from "../../model/estate";
import { type Day, parseDay } from "../../model/time";
import { t } from "../../store/lang";
import { pairsOf } from "../../store/photos";
import { mine } from "../../text/mine";
import { BeforeAfter } from "./BeforeAfter";

/** @param label name of the estate. @param until day on view: pictures of a later day are not shown. @param office says which pairs are not shown; never in the public build. */
export default function Photos({
  data,
  row,
  photos,
  label,
  until,
  office = false,
}: {
  data: Dataset;
  row: number;
  photos: NonNullable<Estate["photos"]>;
  label: string;
  until: Day;
  office?: boolean;
}) {
  const [lost, setLost] = useState<readonly string[]>([]);
  const all = photos.map(({ before, after, on, credit }) => ({
    row,
    before: before ?? null,
    after: after ?? null,
    on: on ? parseDay(on) : Number.NaN,
    credit: credit ?? null,
  }));
  const named = all.filter(({ on }) => !(on > until));
  const pairs = pairsOf(data, named);
  const unlisted = named.filter(
    ({ before, after }) => !pairs.some((pair) => pair.before === before && pair.after === after),
  );
  const hidden = [...unlisted.flatMap(({ before, after }) => before ?? after ?? []), ...lost];
  return (
    <>
      {pairs.map((pair) => (
        <BeforeAfter
          key={`${pair.before} ${pair.after}`}
          pair={pair}
          label={label}
          onLost={() => setLost((old) => (old.includes(pair.before) ? old : [...old, pair.before]))}
        />
      ))}
      {office && !IS_PUBLIC && hidden.length > 0 && (
        <p class="differs">{t(mine.notShown, { n: hidden.length, list: hidden.join(" ") })}</p>
      )}
    </>
  );
}
