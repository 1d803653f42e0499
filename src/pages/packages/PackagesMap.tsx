/** The planner's map: estates by state, packages by colour and number, links with their gaps, barriers. */
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { colourScale } from "../../map/classes";
import { areaLayers, HIDDEN } from "../../map/layers/areas";
import { barrierLayer } from "../../map/layers/barriers";
import { householdColumns, M_PER_HOUSEHOLD } from "../../map/layers/columns";
import { contextLayers } from "../../map/layers/context";
import { estateLayers } from "../../map/layers/estates";
import { linkLayer, linkLegend } from "../../map/layers/links";
import { badgeLayer, chosenLayer } from "../../map/layers/packages";
import { MapFrame } from "../../map/MapFrame";
import { boundsOf, estateSource, outlineBounds } from "../../map/outlines";
import { INKS } from "../../map/style";
import type { MapEvents, MapHandle } from "../../map/types";
import type { Dataset } from "../../model/dataset";
import type { Bounds } from "../../model/geometry";
import type { Named } from "../../panels/packages/figures";
import { attribution } from "../../store/attribution";
import { apply } from "../../store/hand";
import { t } from "../../store/lang";
import { barring as barred, chosenPackage, columnsOn, plan, side } from "../../store/packaging";
import { details } from "../../store/packaging-run";
import { here, place } from "../../store/place";
import { onView, portfolioOpen } from "../../store/portfolio";
import { shownTheme } from "../../store/theme";
import { linkKind, paint, pointAt, strokeMembers, tool } from "../../store/tool";
import { lang } from "../../store/view";
import { baskets } from "../../store/works";
import { formatNumber } from "../../text/format";
import { packages as words } from "../../text/packages";
import { packageColour } from "../../ui/palette";
import { ESTATE_STATE, type NearLinks } from "../../workers/packaging";
import { basketColumn, basketLegend, basketLooks } from "./basketLooks";
import { densest, middleMember } from "./home";
import { columnColours, legendItems, lookColumn, looksOf } from "./looks";
import { useDrawing } from "./useDrawing";
import { useHandLayers } from "./useHandLayers";

/** First view of each dataset: sliders do not move it. */
const homes = new WeakMap<Dataset, Bounds>();

/** Links of all packages as columns, rows of the dataset. */
function treeLinks(list: readonly Named[]): Pick<NearLinks, "a" | "b" | "gapM"> {
  const links = list.flatMap((one) => one.links);
  return {
    a: Int32Array.from(links, ({ a }) => a),
    b: Int32Array.from(links, ({ b }) => b),
    gapM: Float32Array.from(links, ({ gapM }) => gapM),
  };
}

/** How long the hand must rest before numbers and links of the packages are drawn anew, ms; fills follow it at once. */
const REST = 120;

/** The list once it has stood still; at once for another dataset and where there was none. */
function useRested(data: Dataset, list: readonly Named[]): readonly Named[] {
  const [rested, setRested] = useState({ data, list });
  const stale = rested.data !== data || rested.list.length === 0;
  useEffect(() => {
    if (rested.data === data && rested.list === list) return;
    const timer = setTimeout(() => setRested({ data, list }), stale ? 0 : REST);
    return () => clearTimeout(timer);
  }, [data, list]);
  return stale ? list : rested.list;
}

/** Ground under the estates: context, district lines and names. */
function useBase(data: Dataset) {
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
          specs: [
            {
              id: "line",
              type: "line" as const,
              paint: { "line-color": strong, "line-width": 1.4, "line-dasharray": [5, 2, 1, 2] },
            },
          ],
        })),
    ];
  }, [data, theme]);
}

export interface PackagesMapProps {
  readonly data: Dataset;
  readonly list: readonly Named[];
  /** Rank of the package on view, or 0. */
  readonly chosen: number;
}

export function PackagesMap({ data, list, chosen }: PackagesMapProps) {
  const { estates } = data;
  const theme = shownTheme.value;
  const tongue = lang.value;
  const chooses = portfolioOpen.value;
  const answer = onView.value;
  const nearby = chooses ? null : (details.value?.details.near ?? null);
  const barring = barred.value;
  const handle = useRef<MapHandle | null>(null);
  const [ready, setReady] = useState(false);
  const [hover, setHover] = useState<{ x: number; y: number; text: string } | null>(null);
  const nameOf = (row: number): string => estates.name[row] ?? estates.id[row];

  const drawing = useDrawing();
  const byHand = useHandLayers(data, list);
  /** Members that the package on view will have when the stroke ends; null: nothing is being painted. */
  const [painted, setPainted] = useState<readonly number[] | null>(null);

  const base = useBase(data);
  const barriers = useMemo(
    () =>
      barrierLayer(data, theme, barring, (kind) =>
        barring[kind] ? t(words[`b_${kind}`]) : t(words.barrierOff, { name: t(words[`b_${kind}`]) }),
      ),
    [data, theme, barring, tongue],
  );
  const gathers = plan.value === "basket";
  const gathered = gathers ? baskets.value : null;
  const looks = useMemo(() => (gathers ? basketLooks(theme) : looksOf(theme, chooses)), [theme, gathers, chooses]);
  const present = [...new Set(answer?.states)].sort().join();
  const legend = useMemo(
    () => ({
      title: t(words.legendTitle),
      items: gathers ? basketLegend(theme, gathered, t) : legendItems(theme, answer, t, chooses),
    }),
    [theme, present, gathered, chooses, tongue],
  );
  const shapes = useMemo(
    () =>
      estateLayers({
        estates,
        theme,
        looks,
        states: gathers ? basketColumn(estates.n, gathered) : lookColumn(estates.n, answer),
        legend,
        title: nameOf,
      }),
    [data, theme, looks, answer, gathered, legend],
  );
  const rested = useRested(data, list);
  const trees = useMemo(() => treeLinks(rested), [rested]);
  const { centre } = estates;
  const tree = useMemo(
    () =>
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
    [trees, theme, data, chooses, tongue],
  );
  const near = useMemo(
    () => (nearby && !gathers ? linkLayer({ id: "near", theme, centre, ...nearby, kind: "near" }) : null),
    [nearby, theme, data, gathers],
  );
  const columns = useMemo(() => {
    if (!columnsOn.value) return null;
    const unknown = estates.households.reduce((sum, households) => sum + (Number.isNaN(households) ? 1 : 0), 0);
    return householdColumns({
      centre,
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
  const outline = useMemo(() => {
    const one = list[chosen - 1];
    const rows = new Float32Array(estates.n).fill(Number.NaN);
    for (const row of painted ?? one?.members ?? []) rows[row] = 1;
    return chosenLayer(estateSource(estates), rows, packageColour(one?.colour ?? 0, theme)[1]);
  }, [list[chosen - 1], painted, theme, data]);
  const badges = useMemo(
    () =>
      badgeLayer(
        rested.map(({ members, colour, rank }) => {
          const middle = middleMember(centre, members);
          return { at: [centre[2 * middle], centre[2 * middle + 1]] as const, label: String(rank), colour };
        }),
        theme,
      ),
    [rested, theme],
  );
  const layers = useMemo(
    () => [
      ...base,
      ...shapes,
      ...(near ? [near] : []),
      ...(gathers ? [] : [tree]),
      outline,
      ...(barriers ? [barriers] : []),
      ...(columns ? [columns] : []),
      badges,
      ...byHand,
    ],
    [base, shapes, near, tree, outline, badges, barriers, columns, byHand, gathers],
  );

  const found = answer && !homes.has(data) ? densest(estates, answer.packages) : null;
  if (found) homes.set(data, found);
  const home =
    homes.get(data) ?? data.city.settings?.core ?? outlineBounds(estates.geometry) ?? boundsOf(estates.centre);
  const { estate } = here.value;
  useEffect(() => {
    const one = list[chosen - 1];
    if (!ready || !one) return;
    const bounds = outlineBounds(estates.geometry, one.members) ?? boundsOf(estates.centre, one.members);
    handle.current?.fit(bounds, { padding: 110, maxZoom: 16.2 });
  }, [chosenPackage.value, ready, answer !== null]);
  useEffect(() => {
    if (!ready) return;
    handle.current?.highlight(estates.isPoint[estate] ? "estatePoint" : "estate", estate >= 0 ? estate : null);
    const view = handle.current?.getView();
    if (estate < 0 || !view) return;
    const [x, y] = [estates.centre[2 * estate], estates.centre[2 * estate + 1]];
    // Near enough already: stay.
    const wide = 300 / 2 ** view.zoom;
    if (view.zoom < 14.5 || Math.abs(x - view.longitude) > wide || Math.abs(y - view.latitude) > wide / 2)
      handle.current?.flyTo(x, y, Math.max(15.5, view.zoom));
  }, [estate, ready]);

  const events: MapEvents = {
    onHover: (layer, row, point) => {
      let text: string | null = null;
      const links = layer === "tree" ? trees : layer === "near" ? nearby : null;
      if (row !== null && links && row < links.a.length)
        text = t(words.tipLink, {
          a: nameOf(links.a[row]),
          b: nameOf(links.b[row]),
          gap: formatNumber(links.gapM[row], 1),
        });
      else if (row !== null && layer.startsWith("estate"))
        text = t(words.tipEstate, {
          name: nameOf(row),
          households: formatNumber(estates.households[row]),
          state: answer ? t(words[`s_${ESTATE_STATE[answer.states[row]]}`]) : "",
        });
      setHover(text ? { x: point.x, y: point.y, text } : null);
    },
    onClick: (layer, row) => {
      const links = layer === "tree" ? trees : layer === "near" ? nearby : null;
      if (links && tool.value === "link") {
        apply({ do: linkKind.value, a: estates.id[links.a[row]], b: estates.id[links.b[row]] });
        return;
      }
      const at = layer === "badge" && rested[row] ? middleMember(centre, rested[row].members) : row;
      if ((layer === "badge" || layer.startsWith("estate")) && pointAt(estates.id[at])) return;
      if (layer === "badge" && rested[row]) {
        chosenPackage.value = estates.id[rested[row].members[0]];
        if (!chooses) side.value = "packages";
        if (estate >= 0) place.value = "";
      } else if (layer.startsWith("estate")) place.value = `e:${estates.id[row]}`;
    },
    onStroke: (hits, ended) => {
      const rows = hits.filter(({ layer }) => layer.startsWith("estate")).map(({ row }) => row);
      setPainted(ended ? null : strokeMembers(list[chosen - 1]?.members ?? [], rows));
      if (ended) paint(rows.map((row) => estates.id[row]));
    },
    onClickAway: () => {
      if (tool.value !== "select") return;
      if (estate >= 0) place.value = "";
      else chosenPackage.value = "";
    },
  };
  return (
    <MapFrame
      layers={layers}
      bounds={home}
      theme={theme}
      lang={tongue}
      label={t(words.map)}
      events={events}
      attribution={
        nearby && nearby.notShown > 0
          ? [...attribution.value, t(words.notShown, { count: formatNumber(nearby.notShown) })]
          : attribution.value
      }
      onHandle={(next) => {
        handle.current = next;
        setReady(next !== null);
      }}
      drawing={drawing}
      tools={
        <button
          type="button"
          class="words"
          title={t(words.columns)}
          aria-label={t(words.columns)}
          aria-pressed={columnsOn.value}
          onClick={() => {
            columnsOn.value = !columnsOn.value;
          }}
        >
          {t(words.columnsShort)}
        </button>
      }
    >
      {hover && (
        <span class="tip" style={{ left: `${hover.x + 12}px`, top: `${hover.y + 12}px` }}>
          {hover.text}
        </span>
      )}
    </MapFrame>
  );
}
