/** The ranked table for a workbook: the figure with its numerator, its denominator, what it counts and where it comes from. */
import { type Figure, USES } from "../../domain/coverage/measure";
import { dataset } from "../../store/dataset";
import { t } from "../../store/lang";
import { measure } from "../../store/metric";
import { overview } from "../../text/overview";
import { take } from "../../text/take";
import { numbers, type Offer, offerOf, words } from "../take/offer";
import { measureWords, metricUnit, type RankedRow } from "./figures";
import { formatOf, scaled, unitsOf } from "./terms";

const known = (figure: Figure) => (figure.state === "value" ? figure : null);

export function rankedOffer(caption: string, areas: readonly RankedRow[], city: Figure, own?: RankedRow): Offer {
  const of = measure.value;
  const [upper, lower] = unitsOf(of);
  const source = dataset.value?.estates.provenance ?? "user";
  type Row = Pick<RankedRow, "name" | "figure"> & { readonly mine: number | null; readonly all: number | null };
  const sorted = [...areas].sort((a, b) => (known(b.figure)?.value ?? -1) - (known(a.figure)?.value ?? -1));
  const rows: Row[] = [
    ...sorted,
    ...(own ? [own] : []),
    { name: t(overview.city), mine: null, all: null, figure: city },
  ];
  return offerOf<Row>(
    caption,
    [
      words(t(overview.area), ({ name }) => name),
      numbers(t(overview.projects), ({ mine }) => mine),
      numbers(t(overview.count), ({ all }) => all),
      numbers(measureWords(of), ({ figure }) => scaled(of.metric, known(figure)?.value), formatOf(of.metric), 24),
      words(t(take.unit), () => metricUnit(of.metric) || "%", 10),
      numbers(`${t(take.numerator)} ${upper}`, ({ figure }) => known(figure)?.part, "decimal", 18),
      numbers(`${t(take.denominator)} ${lower}`, ({ figure }) => known(figure)?.whole, "decimal", 18),
      words(t(take.weight), () => (USES[of.metric].weight ? t(overview[`w_${of.weight}`]) : null), 14),
      numbers(t(take.unknownEstates), ({ figure }) => known(figure)?.unknown),
      numbers(t(take.silentEstates), ({ figure }) => known(figure)?.notReported),
      words(t(take.source), () => t(take[`s_${source}`]), 20),
      words(
        t(take.note),
        ({ figure }) =>
          figure.state === "value" ? null : t(figure.state === "notInPlan" ? overview.notInPlan : overview.noData),
        20,
      ),
    ],
    rows,
  );
}
