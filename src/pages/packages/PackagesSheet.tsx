/** The packages map on a sheet of its own, with the parameters that made it. */
import { boundsOf, outlineBounds } from "../../map/outlines";
import type { AnyLayer } from "../../map/types";
import type { Dataset } from "../../model/dataset";
import type { Bounds } from "../../model/geometry";
import { parameterRows } from "../../outbox/packages-parameters";
import type { Named } from "../../panels/packages/figures";
import { t } from "../../store/lang";
import { defaults, parameters, plan } from "../../store/packaging";
import { lang } from "../../store/view";
import { formatNumber } from "../../text/format";
import { packages as words } from "../../text/packages";
import { sheet } from "../../text/sheet";
import MapSheetView from "../print/MapSheetView";

interface PackagesSheetProps {
  readonly data: Dataset;
  readonly layers: readonly AnyLayer[];
  readonly list: readonly Named[];
  /** Shown first, and where there are no packages. */
  readonly home: Bounds;
  /** What the baskets gather. */
  readonly gathered?: string;
}

/** Whole: all packages. */
export default function PackagesSheet({ data, layers, list, home, gathered }: PackagesSheetProps) {
  const rows = list.flatMap(({ members }) => members);
  const { geometry, centre } = data.estates;
  const bounds = rows.length === 0 ? home : (outlineBounds(geometry, rows) ?? boundsOf(centre, rows));
  // What only scores the packages stands in the workbook.
  const [making] = parameterRows(parameters.value, defaults.value, lang.value, data.barriers.class);
  const assumed = making
    .filter(({ assumed, off }) => assumed && !off)
    .map(
      ({ name, value, unit }) =>
        `${name}${lang.value === "en" ? ": " : "："}${typeof value === "number" ? formatNumber(value, 3) : value}${unit && ` ${unit}`}`,
    )
    .join(lang.value === "en" ? "; " : "；");
  return (
    <MapSheetView
      data={data}
      what={plan.value === "basket" ? t(sheet.baskets) : t(sheet.packages, { rule: t(words[plan.value]) })}
      assumed={plan.value === "basket" ? gathered : assumed}
      layers={layers}
      bounds={bounds}
      home={home}
    />
  );
}
