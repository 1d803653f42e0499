/** Links on the packages map: those of the packages, and from near all others that are allowed. */
import { useMemo } from "preact/hooks";
import { linkLayer, linkLegend } from "../../map/layers/links";
import type { LinesLayer } from "../../map/types";
import type { Dataset } from "../../model/dataset";
import type { Named } from "../../panels/packages/figures";
import { t } from "../../store/lang";
import { details } from "../../store/packaging-run";
import { portfolioOpen } from "../../store/portfolio";
import { shownTheme } from "../../store/theme";
import { lang } from "../../store/view";
import { packages as words } from "../../text/packages";
import type { NearLinks } from "../../workers/packaging";

/** Rows of the dataset at either end, and the gap in m. */
export type Links = Pick<NearLinks, "a" | "b" | "gapM">;

/** Links of all packages as columns. */
function treeLinks(list: readonly Named[]): Links {
  const links = list.flatMap((one) => one.links);
  return {
    a: Int32Array.from(links, ({ a }) => a),
    b: Int32Array.from(links, ({ b }) => b),
    gapM: Float32Array.from(links, ({ gapM }) => gapM),
  };
}

export interface LinksOnMap {
  readonly layers: readonly LinesLayer[];
  /** The links that a layer draws; null: it draws none. */
  readonly of: (layer: string) => Links | null;
  /** Allowed links that are too many to draw. */
  readonly notShown: number;
}

/** `rested`: the packages whose links are drawn; null draws none at all. */
export function useLinks({ estates: { centre } }: Dataset, rested: readonly Named[] | null): LinksOnMap {
  const theme = shownTheme.value;
  const tongue = lang.value;
  const chooses = portfolioOpen.value;
  const nearby = chooses ? null : (details.value?.details.near ?? null);
  const trees = useMemo(() => rested && treeLinks(rested), [rested]);
  const tree = useMemo(
    () =>
      trees &&
      linkLayer({
        id: "tree",
        theme,
        centre,
        ...trees,
        kind: "tree",
        legend: {
          title: t(words.legendLinks),
          items: linkLegend(theme, (least, most) =>
            most === null ? t(words.legendGapOver, { least }) : t(words.legendGap, { least, most }),
          ),
          note: chooses ? undefined : t(words.legendNear),
        },
      }),
    [trees, theme, centre, chooses, tongue],
  );
  const near = useMemo(
    () => rested && nearby && linkLayer({ id: "near", theme, centre, ...nearby, kind: "near" }),
    [nearby, theme, centre, rested === null],
  );
  return useMemo(
    () => ({
      layers: [near, tree].filter((layer) => layer !== null),
      of: (layer) => (layer === "tree" ? trees : layer === "near" ? nearby : null),
      notShown: nearby?.notShown ?? 0,
    }),
    [near, tree, trees, nearby],
  );
}
