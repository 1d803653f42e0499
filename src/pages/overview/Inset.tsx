/** The urban core in an inset: where almost all of the estates stand, on a few per cent of the land. */
import { useEffect, useMemo, useState } from "preact/hooks";
import type { Figure, Ground } from "../../domain/coverage/measure";
import { apart } from "../../map/apart";
import { radii, symbolLayer } from "../../map/layers/symbols";
import { boundsOf } from "../../map/outlines";
import { SvgMap } from "../../map/SvgMap";
import type { MapLayer } from "../../map/types";
import { projection, viewOf } from "../../map/view";
import type { Bounds } from "../../model/geometry";
import { t } from "../../store/lang";
import type { Lit } from "../../store/lit";
import { place } from "../../store/place";
import { shownTheme } from "../../store/theme";
import { formatNumber } from "../../text/format";
import { overview } from "../../text/overview";

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
  lit: Lit;
  onLit: (lit: Lit) => void;
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
  // The second line is 0.92 of it, and none may be smaller than 12 pixels.
  const em = Math.max(13.1, Number.parseFloat(getComputedStyle(document.documentElement).fontSize) * 0.85);
  const height = Math.round(width * 0.68);
  const layers = useMemo(() => {
    const fill = areas.find(({ id }) => id === "district");
    const share = (f: Figure): number | null => (f.state === "value" && f.value <= 1 ? f.value : null);
    const counts = new Int32Array(districts.n);
    for (const e of rows) counts[estates.district[e]]++;
    const sizes = Float64Array.from(households, (h, d) =>
      core.includes(d) && places[d] && figures[d].state !== "notInPlan" ? h : 0,
    );
    const [most, least] = [Math.max(width / 11, em * 2.6), em * 2.1];
    const radius = radii(sizes, most, least);
    const plane = projection(viewOf(bounds, width, height, 12), width, height);
    const drawn = [...sizes.keys()].filter((d) => sizes[d] > 0);
    const moved = apart(
      drawn.map((d) => {
        const [x, y] = plane.project(...(places[d] as [number, number]));
        return { x, y, radius: radius[d] * 1.1 };
      }),
      width,
      height,
      { below: em * 1.4 },
    );
    const spread: ([number, number] | null)[] = places.map(() => null);
    drawn.forEach((d, k) => {
      spread[d] = plane.unproject(...moved[k]);
    });
    const circles = symbolLayer({
      places: spread,
      sizes,
      shares: figures.map(share),
      labels: [...districts.name],
      notes: districts.id.map((_, d) => note(d)),
      below: districts.id.map((_, d) => `${formatNumber(counts[d])} ${t(overview.unitProjects)}`),
      titles: districts.name.map((name, d) => `${name} ${note(d)}`),
      theme,
      most,
      least,
    });
    return fill ? [{ ...fill, interactive: true }, circles] : [circles];
  }, [areas, places, figures, households, theme, rows, width, bounds, em]);
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
        height={height}
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
