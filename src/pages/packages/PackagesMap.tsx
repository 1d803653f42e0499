/** The planner's map: estates by state, packages by colour and number, links with their gaps, barriers. */
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { colourScale } from "../../map/classes";
import { areaLayers, HIDDEN } from "../../map/layers/areas";
import { barrierLayer, contextLayers } from "../../map/layers/context";
import { type EstateLook, estateLayers } from "../../map/layers/estates";
import { badgeLayer, type LinkMark, linkLayer } from "../../map/layers/packages";
import { MapFrame } from "../../map/MapFrame";
import { boundsOf, outlineBounds } from "../../map/outlines";
import type { MapEvents, MapHandle, Theme } from "../../map/types";
import type { Dataset } from "../../model/dataset";
import type { Bounds } from "../../model/geometry";
import type { Listed } from "../../panels/packages/Results";
import { attribution } from "../../store/attribution";
import { t } from "../../store/lang";
import { parameters } from "../../store/packaging";
import { here, place } from "../../store/place";
import { shownTheme } from "../../store/theme";
import { lang } from "../../store/view";
import { formatNumber } from "../../text/format";
import { packages as words } from "../../text/packages";
import { PACKAGE_COLOURS, packageColour } from "../../ui/palette";
import type { Neighbour } from "../../workers/packaging";

const ALONE = PACKAGE_COLOURS;
const [LARGE, EXCLUDED, OUT] = [ALONE + 1, ALONE + 2, ALONE + 3];

function looksOf(theme: Theme): EstateLook[] {
  const dark = theme === "dark";
  return [
    ...Array.from({ length: PACKAGE_COLOURS }, (_, k): EstateLook => {
      const [colour, line] = packageColour(k, theme);
      return { colour, line, strong: true };
    }),
    { colour: dark ? "#6b5a3c" : "#f3dcb8" },
    { colour: dark ? "#4a4238" : "#dfd5c2" },
    { colour: dark ? "#3a342f" : "#d6cfc2", pattern: "hatch" },
    { colour: dark ? "#332e2a" : "#ebe5d8" },
  ];
}

export interface PackagesMapProps {
  readonly data: Dataset;
  /** Position in `ranked` by estate row, −1 in none, −2 takes no part. */
  readonly packageOf: Int32Array | null;
  readonly ranked: readonly Listed[];
  readonly neighbours: readonly Neighbour[];
  /** Position in `ranked` of the package on view, or −1. */
  readonly chosen: number;
  readonly onChoose: (position: number) => void;
}

export function PackagesMap({ data, packageOf, ranked, neighbours, chosen, onChoose }: PackagesMapProps) {
  const { estates } = data;
  const theme = shownTheme.value;
  const tongue = lang.value;
  const handle = useRef<MapHandle | null>(null);
  const [ready, setReady] = useState(false);
  const [hover, setHover] = useState<{ x: number; y: number; text: string } | null>(null);
  const p = parameters.value;
  const at = (row: number): [number, number] => [estates.centre[2 * row], estates.centre[2 * row + 1]];

  const states = useMemo(
    () =>
      Int16Array.from({ length: estates.n }, (_, e) => {
        const k = packageOf?.[e] ?? -2;
        if (k >= 0) return ranked[k]?.colour ?? ALONE;
        if (estates.exclusion[e] >= 0) return EXCLUDED;
        if (k === -2) return OUT;
        return p.smallHouseholds !== null && estates.households[e] > p.smallHouseholds ? LARGE : ALONE;
      }),
    [packageOf, p.smallHouseholds],
  );
  const base = useMemo(() => {
    const empty = colourScale([], { theme });
    const lines = areaLayers({
      kind: "district",
      table: data.districts,
      theme,
      scale: empty,
      classes: new Int8Array(data.districts.n).fill(HIDDEN),
      note: () => null,
      legend: { title: "" },
    });
    return [
      ...contextLayers(data, theme),
      ...lines.filter(({ id }) => id !== "district").map((l) => ({ ...l, legend: undefined })),
    ];
  }, [data, theme]);
  const barriers = useMemo(
    () => barrierLayer(data, theme, p.barriers, (kind) => t(words[`b_${kind}`])),
    [data, theme, p.barriers, tongue],
  );
  const estateParts = useMemo(() => {
    const looks = looksOf(theme);
    const items = (
      [
        ["legendPackage", 0],
        ["legendAlone", ALONE],
        ["legendLarge", LARGE],
        ["legendExcluded", EXCLUDED],
        ["legendOut", OUT],
      ] as const
    ).map(([key, k]) => ({ label: t(words[key]), colour: looks[k].colour, pattern: looks[k].pattern }));
    const title = (row: number): string => estates.name[row] ?? estates.id[row];
    return { looks, items, title };
  }, [theme, tongue, data]);
  const shapes = useMemo(
    () =>
      estateLayers({
        estates,
        theme,
        looks: estateParts.looks,
        states,
        legend: { title: t(words.legendTitle), items: estateParts.items },
        title: estateParts.title,
      }),
    [data, theme, estateParts, states],
  );
  const { trees, treeMarks } = useMemo(() => {
    const marks = ranked.flatMap(({ shown }) =>
      shown.links.map((l): LinkMark => ({ from: at(l.a), to: at(l.b), gapM: l.gapM, kind: "tree" })),
    );
    const legend = [
      { label: t(words.legendLink), colour: theme === "dark" ? "#f4ece1" : "#231f1c", shape: "dash" as const },
    ];
    return { trees: linkLayer("tree", marks, theme, legend), treeMarks: marks };
  }, [ranked, theme, tongue]);
  const { near, nearMarks } = useMemo(() => {
    const row = here.value.estate;
    const marks = neighbours.map(
      (n): LinkMark => ({ from: at(row), to: at(n.row), gapM: n.gapM, kind: n.barred ? "barred" : "near" }),
    );
    return { near: linkLayer("near", marks, theme), nearMarks: marks };
  }, [neighbours, theme]);
  const badges = useMemo(
    () =>
      badgeLayer(
        ranked.map(({ shown, colour }, k) => {
          const n = shown.members.length;
          const [x, y] = [0, 1].map((i) => shown.members.reduce((s, e) => s + estates.centre[2 * e + i], 0) / n);
          const far = (e: number): number => (estates.centre[2 * e] - x) ** 2 + (estates.centre[2 * e + 1] - y) ** 2;
          const middle = shown.members.reduce((best, e) => (far(e) < far(best) ? e : best));
          return { at: at(middle), label: String(k + 1), colour };
        }),
        theme,
      ),
    [ranked, theme],
  );
  const layers = useMemo(
    () => [...base, ...shapes, trees, near, badges, ...(barriers ? [barriers] : [])],
    [base, shapes, trees, near, badges, barriers],
  );

  const home = useMemo<Bounds>(() => {
    const members = ranked.slice(0, 40).flatMap(({ shown }) => shown.members);
    return (
      data.city.settings?.core ??
      (members.length > 0
        ? boundsOf(estates.centre, members)
        : (outlineBounds(estates.geometry) ?? boundsOf(estates.centre)))
    );
  }, [data]);
  useEffect(() => {
    if (ready && chosen >= 0 && ranked[chosen])
      handle.current?.fit(boundsOf(estates.centre, ranked[chosen].shown.members), { padding: 120, maxZoom: 16.5 });
  }, [chosen, ready]);
  const estate = here.value.estate;
  useEffect(() => {
    if (!ready) return;
    handle.current?.highlight(estates.isPoint[estate] ? "estatePoint" : "estate", estate >= 0 ? estate : null);
    if (estate < 0) return;
    const view = handle.current?.getView();
    if (view && view.zoom < 15) handle.current?.flyTo(...at(estate), 16);
  }, [estate, ready]);

  const events: MapEvents = {
    onHover: (layer, row, point) => {
      const mark =
        row === null ? undefined : layer === "tree" ? treeMarks[row] : layer === "near" ? nearMarks[row] : undefined;
      const name = row !== null && layer.startsWith("estate") ? estateParts.title(row) : null;
      const text = mark ? t(words.gapHere, { gap: formatNumber(mark.gapM, 1) }) : name;
      setHover(text ? { x: point.x, y: point.y, text } : null);
    },
    onClick: (layer, row) => {
      if (layer === "badge") onChoose(row);
      else if (layer.startsWith("estate")) place.value = `e:${estates.id[row]}`;
    },
    onClickAway: () => {
      if (here.value.level === "estate") place.value = "";
    },
  };
  const kept = ranked.reduce((n, { shown }) => n + shown.members.length, 0);
  return (
    <MapFrame
      layers={layers}
      bounds={home}
      theme={theme}
      lang={tongue}
      label={t(words.map)}
      events={events}
      attribution={attribution.value}
      onHandle={(next) => {
        handle.current = next;
        setReady(next !== null);
      }}
    >
      {hover && (
        <span class="tip" style={{ left: `${hover.x + 12}px`, top: `${hover.y + 12}px` }}>
          {hover.text}
        </span>
      )}
      <span class="hear">{kept}</span>
    </MapFrame>
  );
}
