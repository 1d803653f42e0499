/** Estates on the packages map by package or state, and at wish their households as columns. */
import { useMemo } from "preact/hooks";
import { householdColumns, M_PER_HOUSEHOLD } from "../../map/layers/columns";
import { estateLayers } from "../../map/layers/estates";
import type { AnyLayer } from "../../map/types";
import type { Dataset } from "../../model/dataset";
import { baskets } from "../../store/basket";
import { t } from "../../store/lang";
import { columnsOn, plan } from "../../store/packaging";
import { onView, portfolioOpen, undecided } from "../../store/portfolio";
import { shownTheme } from "../../store/theme";
import { lang } from "../../store/view";
import { formatNumber } from "../../text/format";
import { packages as words } from "../../text/packages";
import { basketColumn, basketLegend, basketLooks } from "./basketLooks";
import { columnColours, legendItems, lookColumn, looksOf } from "./looks";

export function useEstateShapes(data: Dataset): readonly AnyLayer[] {
  const { estates } = data;
  const theme = shownTheme.value;
  const tongue = lang.value;
  const answer = onView.value;
  const chooses = portfolioOpen.value;
  const open = undecided.value;
  const gathers = plan.value === "basket";
  const gathered = gathers ? baskets.value : null;
  const looks = useMemo(() => (gathers ? basketLooks(theme) : looksOf(theme, chooses)), [theme, gathers, chooses]);
  const present = useMemo(() => [...new Set(answer?.states)].sort().join(), [answer]);
  const legend = useMemo(
    () => ({
      title: t(words.legendTitle),
      items: gathers ? basketLegend(theme, gathered, t) : legendItems(theme, answer, t, chooses, open),
    }),
    [theme, present, gathered, chooses, open, tongue],
  );
  const shapes = useMemo(
    () =>
      estateLayers({
        estates,
        theme,
        looks,
        states: gathers ? basketColumn(estates.n, gathered) : lookColumn(estates.n, answer),
        legend,
        title: (row) => estates.name[row] ?? estates.id[row],
      }),
    [data, theme, looks, answer, gathered, legend],
  );
  const columns = useMemo(() => {
    if (!columnsOn.value) return null;
    const unknown = estates.households.reduce((sum, households) => sum + (Number.isNaN(households) ? 1 : 0), 0);
    return householdColumns({
      centre: estates.centre,
      households: estates.households,
      colour: columnColours(theme, answer),
      legend: {
        title: t(words.legendColumns),
        note: [
          t(words.legendColumnScale, { metres: formatNumber(100 * M_PER_HOUSEHOLD) }),
          ...(unknown > 0 ? [t(words.legendColumnless, { count: formatNumber(unknown) })] : []),
        ].join(" · "),
      },
    });
  }, [columnsOn.value, theme, data, answer, tongue]);
  return useMemo(() => (columns ? [...shapes, columns] : shapes), [shapes, columns]);
}
