/** The urban core in an inset: where almost all of the estates stand, on a few per cent of the land. */
import { useEffect, useMemo, useState } from "preact/hooks";
import type { Figure, Ground } from "../../domain/coverage/measure";
import { symbolLayer } from "../../map/layers/symbols";
import { boundsOf } from "../../map/outlines";
import { SvgMap } from "../../map/SvgMap";
import type { MapLayer } from "../../map/types";
import type { Bounds } from "../../model/geometry";
import { t } from "../../store/lang";
import { place } from "../../store/place";
import { shownTheme } from "../../store/theme";
import { formatNumber } from "../../text/format";
import { overview } from "../../text/overview";
import type { OverviewMapProps } from "./OverviewMap";

/** CSS pixels: a share of the window that leaves room for the pickers. */
const insetWidth = (): number =>
  Math.round(Math.max(25 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize), innerWidth * 0.22));

/** Districts of the core: the city's setting. */
function coreOf({ data }: Ground): number[] {
  const central = data.city.settings?.centralDistricts ?? [];
  return data.districts.id.flatMap((id, row) => (central.includes(id) ? [row] : []));
}

export function Inset({
  ground,
  areas,
  places,
  figures,
  note,
  lit,
  onLit,
  onZoom,
}: {
  ground: Ground;
  areas: readonly MapLayer[];
  places: readonly ([number, number] | null)[];
  figures: readonly Figure[];
  note: (row: number) => string;
  lit: OverviewMapProps["lit"];
  onLit: OverviewMapProps["onLit"];
  onZoom: (bounds: Bounds) => void;
}) {
  const { data, programme } = ground;
  const { estates, districts } = data;
  const theme = shownTheme.value;
  const core = useMemo(() => coreOf(ground), [data]);
  const { rows, households, all } = useMemo(() => {
    const sums = new Float64Array(districts.n);
    const mine: number[] = [];
    let count = 0;
    for (let e = 0; e < estates.n; e++) {
      if (estates.programme[e] !== programme) continue;
      count++;
      if (!core.includes(estates.district[e])) continue;
      mine.push(e);
      sums[estates.district[e]] += estates.households[e] || 0;
    }
    return { rows: mine, households: sums, all: count };
  }, [data, programme, core]);
  // The estates of the core and the places where its districts' circles stand.
  const bounds = useMemo<Bounds>(() => {
    const own = core.flatMap((d) => (figures[d].state !== "notInPlan" && places[d] ? [...(places[d] ?? [])] : []));
    const around = Float64Array.from([
      ...rows.flatMap((e) => [estates.centre[2 * e], estates.centre[2 * e + 1]]),
      ...own,
    ]);
    const [w, s, e, n] = boundsOf(around);
    const [dx, dy] = [(e - w) * 0.12, (n - s) * 0.12];
    return [w - dx, s - dy, e + dx, n + dy];
  }, [data, rows, places, figures]);
  const [width, setWidth] = useState(insetWidth);
  useEffect(() => {
    const follow = (): void => setWidth(insetWidth());
    addEventListener("resize", follow);
    return () => removeEventListener("resize", follow);
  }, []);
  const em = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) * 0.85;
  const layers = useMemo(() => {
    const fill = areas.find(({ id }) => id === "district");
    const share = (f: Figure): number | null => (f.state === "value" && f.value <= 1 ? f.value : null);
    const counts = new Int32Array(districts.n);
    for (const e of rows) counts[estates.district[e]]++;
    const circles = symbolLayer({
      places,
      sizes: Float64Array.from(households, (h, d) => (core.includes(d) && figures[d].state !== "notInPlan" ? h : 0)),
      shares: figures.map(share),
      labels: [...districts.name],
      notes: districts.id.map((_, d) => `${note(d)} · ${formatNumber(counts[d])} ${t(overview.unitProjects)}`),
      titles: districts.name.map((name, d) => `${name} ${note(d)}`),
      theme,
      most: width / 13,
    });
    return fill ? [{ ...fill, interactive: true }, circles] : [circles];
  }, [areas, places, figures, households, theme, rows, width]);
  if (core.length === 0 || rows.length === 0 || rows.length === all) return null;
  return (
    <section class="inset card">
      <header>
        <b>{t(overview.coreTitle, { all: formatNumber(all), count: formatNumber(rows.length) })}</b>
        <button type="button" onClick={() => onZoom(bounds)}>
          {t(overview.coreZoom)}
        </button>
      </header>
      <SvgMap
        layers={layers}
        bounds={bounds}
        width={width}
        height={Math.round(width * 0.64)}
        theme={theme}
        label={t(overview.core)}
        em={em}
        lit={lit?.kind === "district" ? { layer: "district", row: lit.row } : null}
        events={{
          onHover: (_, row) => onLit(row === null ? null : { kind: "district", row }),
          onClick: (_, row) => {
            place.value = `d:${districts.id[row]}`;
          },
        }}
      />
    </section>
  );
}
