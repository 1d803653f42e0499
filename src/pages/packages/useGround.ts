/** What lies under the estates of the packages map: context, district lines and names. */
import { useMemo } from "preact/hooks";
import { colourScale } from "../../map/classes";
import { areaLayers, HIDDEN } from "../../map/layers/areas";
import { contextLayers } from "../../map/layers/context";
import { BORDER, INKS } from "../../map/style";
import type { MapLayer } from "../../map/types";
import type { Dataset } from "../../model/dataset";
import { t } from "../../store/lang";
import { shownTheme } from "../../store/theme";
import { lang } from "../../store/view";
import { packages as words } from "../../text/packages";

export function useGround(data: Dataset): readonly MapLayer[] {
  const theme = shownTheme.value;
  return useMemo(() => {
    const lines = areaLayers({
      kind: "district",
      table: data.districts,
      theme,
      scale: colourScale([], { theme }),
      classes: new Int8Array(data.districts.n).fill(HIDDEN),
      note: () => null,
      legend: { title: "" },
    });
    const { strong } = INKS[theme];
    return [
      ...contextLayers(data, theme),
      ...lines
        .filter(({ id }) => id === "districtLine")
        .map((layer) => ({
          ...layer,
          mark: () => ({ stroke: strong, ...BORDER }),
          legend: {
            title: "",
            items: [{ label: t(words.border), colour: strong, shape: "line" as const, ...BORDER }],
          },
          specs: [
            {
              id: "line",
              type: "line" as const,
              paint: {
                "line-color": strong,
                "line-width": BORDER.width,
                "line-dasharray": BORDER.dash.map((d) => d / BORDER.width),
              },
            },
          ],
        })),
    ];
  }, [data, theme, lang.value]);
}
