/** The planner's map: estates by state, packages by colour and number, links with their gaps, barriers. */
import { lazy, Suspense } from "preact/compat";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { barrierLayer } from "../../map/layers/barriers";
import { badgeLayer, chosenLayer, pointedLayer } from "../../map/layers/packages";
import { MapFrame } from "../../map/MapFrame";
import { boundsOf, fewSource, outlineBounds } from "../../map/outlines";
import type { MapEvents, MapView } from "../../map/types";
import type { Dataset } from "../../model/dataset";
import type { Bounds } from "../../model/geometry";
import { area, closeEstate } from "../../panels/packages/area";
import type { Named } from "../../panels/packages/figures";
import { gatheredText } from "../../panels/packages/hand/gatheredText";
import { attribution } from "../../store/attribution";
import { apply } from "../../store/hand";
import { t } from "../../store/lang";
import {
  barring as barred,
  chosenBasket,
  chosenPackage,
  columnsOn,
  plan,
  pointedPackage,
  side,
} from "../../store/packaging";
import { reply } from "../../store/packaging-run";
import { here, place } from "../../store/place";
import { bought, onView, portfolioOpen } from "../../store/portfolio";
import { openSheet, sheet } from "../../store/sheet";
import { linkKind, paint, pointAt, strokeMembers, tool } from "../../store/tool";
import { formatNumber } from "../../text/format";
import { packages as words } from "../../text/packages";
import { packageColour } from "../../ui/palette";
import type { Reply } from "../../workers/packaging";
import { basemapProps } from "../basemap";
import { insideOf } from "../fitPlace";
import { usePageMap } from "../usePageMap";
import { densest, middleMember } from "./home";
import { useDrawing } from "./useDrawing";
import { useEstateShapes } from "./useEstateShapes";
import { useGround } from "./useGround";
import { useHandLayers } from "./useHandLayers";
import { useHover } from "./useHover";
import { useLinks } from "./useLinks";
import { useRested } from "./useRested";

const PackagesSheet = lazy(() => import("./PackagesSheet"));

/** First view of each dataset: sliders do not move it. */
const homes = new WeakMap<Dataset, Bounds>();

/** Whether an estate lies about the middle of the view: some 850 by 425 CSS pixels, or as much of them as the window holds. */
const isNear = ({ longitude, latitude, zoom }: MapView, centre: Float64Array, e: number): boolean => {
  const wide = (0.35 * Math.min(850, innerWidth)) / 2 ** zoom;
  return Math.abs(centre[2 * e] - longitude) <= wide && Math.abs(centre[2 * e + 1] - latitude) <= wide / 2;
};

export interface PackagesMapProps {
  readonly data: Dataset;
  readonly list: readonly Named[];
  /** Rank of the package on view, or 0. */
  readonly chosen: number;
  /** The package or basket on view. */
  readonly one?: { readonly members: readonly number[]; readonly colour: number };
}

export function PackagesMap({ data, list, chosen, one }: PackagesMapProps) {
  const { estates } = data;
  const { centre } = estates;
  const chooses = portfolioOpen.value;
  const gathers = plan.value === "basket";
  const answer = onView.value;
  const barring = barred.value;
  const { handle, ready, given } = usePageMap();
  const { theme, lang: tongue } = given;

  const drawing = useDrawing();
  const byHand = useHandLayers(data, list);
  /** Members that the package on view will have when the stroke ends; null: nothing is being painted. */
  const [painted, setPainted] = useState<readonly number[] | null>(null);

  const ground = useGround(data);
  const barriers = useMemo(
    () =>
      barrierLayer(data, theme, barring, (kind) =>
        barring[kind] ? t(words[`b_${kind}`]) : t(words.barrierOff, { name: t(words[`b_${kind}`]) }),
      ),
    [data, theme, barring, tongue],
  );
  const shapes = useEstateShapes(data);
  const rested = useRested(data, list);
  const links = useLinks(data, gathers ? null : rested);
  const { onHover, tip } = useHover(data, links);
  const members = (painted ?? one?.members ?? []).join();
  const outline = useMemo(() => {
    const rows = members === "" ? [] : members.split(",").map(Number);
    const source = fewSource(
      "chosen",
      estates,
      rows.map((row) => [row, {}]),
    );
    return chosenLayer(source, packageColour(one?.colour ?? 0, theme)[1]);
  }, [members, one?.colour, theme, data]);
  const pointed = list.find(({ members: [first] }) => estates.id[first] === pointedPackage.value);
  const light = useMemo(() => {
    const rows = pointed && pointed.rank !== chosen ? pointed.members : [];
    return pointedLayer(
      fewSource(
        "pointed",
        estates,
        rows.map((row) => [row, {}]),
      ),
      packageColour(pointed?.colour ?? 0, theme)[1],
    );
  }, [pointed, chosen, theme, data]);
  const badges = useMemo(
    () =>
      badgeLayer(
        rested.map(({ members, colour, number }) => {
          const middle = middleMember(centre, members);
          return { at: [centre[2 * middle], centre[2 * middle + 1]] as const, label: String(number), colour };
        }),
        theme,
      ),
    [rested, theme],
  );
  const layers = useMemo(
    () => [...ground, ...shapes, ...links.layers, light, outline, ...(barriers ? [barriers] : []), badges, ...byHand],
    [ground, shapes, links, light, outline, badges, barriers, byHand],
  );

  // At the first look the answer may still be of the city before.
  const whole = reply.value?.reply;
  const found = ready && whole && !homes.has(data) ? densest(estates, whole.packages) : null;
  if (found) homes.set(data, found);
  const home =
    homes.get(data) ?? data.city.settings?.core ?? outlineBounds(estates.geometry) ?? boundsOf(estates.centre);
  const { estate } = here.value;
  const at = area.value;
  const box = useMemo(() => (at.level === "city" ? null : insideOf(data, at)), [data, at.district, at.street]);
  useEffect(() => {
    if (!ready || !one) return;
    const bounds = outlineBounds(estates.geometry, one.members) ?? boundsOf(estates.centre, one.members);
    handle.current?.fit(bounds, { padding: 110, maxZoom: 16.2 });
  }, [gathers ? chosenBasket.value : chosenPackage.value, ready, answer !== null, gathers && one !== undefined]);
  const buys = bought.value;
  const lastBought = useRef(buys);
  // A budget may buy nothing of what is in sight. Where the reader looks at what the one before did not buy either, the map stays.
  useEffect(() => {
    const before = lastBought.current;
    lastBought.current = buys;
    const view = handle.current?.getView();
    const at = buys && densest(estates, buys.packages);
    if (!view || !at) return;
    const seen = ({ packages }: Reply): boolean =>
      packages.some(({ members }) => members.some((row) => isNear(view, centre, row)));
    if (!seen(buys) && (!before || before === buys || seen(before))) handle.current?.fit(at);
  }, [ready, buys]);
  useEffect(() => {
    if (!ready) return;
    handle.current?.highlight(estates.isPoint[estate] ? "estatePoint" : "estate", estate >= 0 ? estate : null);
    const view = handle.current?.getView();
    if (estate < 0 || !view) return;
    if (view.zoom < 14.5 || !isNear(view, centre, estate))
      handle.current?.flyTo(centre[2 * estate], centre[2 * estate + 1], Math.max(15.5, view.zoom));
  }, [estate, ready]);

  const events: MapEvents = {
    onHover,
    onClick: (layer, row) => {
      const drawn = links.of(layer);
      if (drawn && tool.value === "link") {
        // The map may still show the links of the answer before.
        if (row < drawn.a.length)
          apply({ do: linkKind.value, a: estates.id[drawn.a[row]], b: estates.id[drawn.b[row]] });
        return;
      }
      const at = layer === "badge" && rested[row] ? middleMember(centre, rested[row].members) : row;
      if ((layer === "badge" || layer.startsWith("estate")) && pointAt(estates.id[at])) return;
      if (layer === "badge" && rested[row]) {
        chosenPackage.value = estates.id[rested[row].members[0]];
        if (!chooses) side.value = "packages";
        if (estate >= 0) closeEstate();
      } else if (layer.startsWith("estate")) place.value = `e:${estates.id[row]}`;
    },
    onStroke: (hits, ended) => {
      const rows = hits.filter(({ layer }) => layer.startsWith("estate")).map(({ row }) => row);
      setPainted(ended || gathers ? null : strokeMembers(one?.members ?? [], rows));
      if (ended) paint(rows.map((row) => estates.id[row]));
    },
    onClickAway: () => {
      if (tool.value !== "select") return;
      if (estate >= 0) closeEstate();
      else (gathers ? chosenBasket : chosenPackage).value = "";
    },
  };
  return (
    <MapFrame
      layers={layers}
      bounds={box ?? home}
      {...given}
      label={t(words.map)}
      events={events}
      attribution={
        links.notShown > 0
          ? [...attribution.value, t(words.notShown, { count: formatNumber(links.notShown) })]
          : attribution.value
      }
      onSheet={openSheet}
      basemap={basemapProps.value}
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
      {tip}
      {sheet.value !== "" && (
        <Suspense fallback={null}>
          <PackagesSheet
            data={data}
            layers={layers}
            list={list}
            home={home}
            gathered={gathers ? gatheredText(data) : undefined}
          />
        </Suspense>
      )}
    </MapFrame>
  );
}
