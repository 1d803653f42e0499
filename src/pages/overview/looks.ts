/** How estates look on the overview: by where they stand in the programme, or by district where no district has an outline. */
import type { Ground } from "../../domain/coverage/measure";
import type { EstateLook } from "../../map/layers/estates";
import type { LegendItem, Theme } from "../../map/types";
import { IS_PUBLIC } from "../../model/edition";
import { t } from "../../store/lang";
import { onMap } from "../../text/onmap";

/** The public build knows of no estate beside the programme whether it is eligible. */
const BESIDE = IS_PUBLIC ? (["beside"] as const) : (["stock", "toVerify", "out"] as const);
const STATES = ["complete", "started", "planned", "notReported", ...BESIDE] as const;
const COLOURS: Readonly<Record<Theme, readonly EstateLook[]>> = {
  light: [
    { colour: "#1d6b68", strong: true },
    { colour: "#d9773f", strong: true },
    { colour: "#f2c79a", strong: true },
    { colour: "#f2c79a", strong: true, pattern: "dots" },
    { colour: "#d9cfbb" },
    { colour: "#e7e0d2" },
    { colour: "#d3cec4", pattern: "hatch" },
  ],
  dark: [
    { colour: "#5fb3ad", strong: true },
    { colour: "#d9773f", strong: true },
    { colour: "#8c5b36", strong: true },
    { colour: "#8c5b36", strong: true, pattern: "dots" },
    { colour: "#4d453d" },
    { colour: "#38322d" },
    { colour: "#332e2a", pattern: "hatch" },
  ],
};

/** State by row of the estates: position in the looks. */
export function programmeStates({ data, now, stock, programme }: Ground): Int16Array {
  const { estates } = data;
  const of = (e: number): number => {
    if (estates.programme[e] !== programme || programme < 0)
      return IS_PUBLIC ? 4 : estates.exclusion[e] >= 0 ? 6 : stock[e] === 1 ? 4 : stock[e] === 0 ? 6 : 5;
    if (now.complete[e]) return 0;
    if (now.stage[e] < 0) return 3;
    return now.started[e] ? 1 : 2;
  };
  const all = new Int16Array(estates.n);
  for (let e = 0; e < estates.n; e++) all[e] = of(e);
  return all;
}
export const programmeLooks = (theme: Theme): readonly EstateLook[] => COLOURS[theme];
export const programmeItems = (theme: Theme): LegendItem[] =>
  STATES.map((state, k) => ({ label: t(onMap[state]), ...COLOURS[theme][k] }));

/** ColorBrewer Dark2, seen as specks too: told apart by the names beside them, not by colour alone. */
const QUALITATIVE = ["#1b9e77", "#d95f02", "#7570b3", "#e7298a", "#66a61e", "#e6ab02", "#a6761d", "#666666"];
export const districtLooks: readonly EstateLook[] = QUALITATIVE.map((colour) => ({ colour }));
export const districtStates = ({ data }: Ground): Int16Array =>
  Int16Array.from(data.estates.district, (d) => (d < 0 ? -1 : d % QUALITATIVE.length));
