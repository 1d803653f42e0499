/** The urban core: where almost all of the estates stand, on a few per cent of the land; drawn on screen and on sheets. */
import type { Figure, Ground } from "../../domain/coverage/measure";
import { apart } from "../../map/apart";
import { radii, symbolLayer } from "../../map/layers/symbols";
import { boundsOf } from "../../map/outlines";
import type { MapLayer, Theme } from "../../map/types";
import { projection, viewOf } from "../../map/view";
import type { Bounds } from "../../model/geometry";
import { t } from "../../store/lang";
import { formatNumber } from "../../text/format";
import { onMap } from "../../text/onmap";
import { overview } from "../../text/overview";

export type Places = readonly (readonly [number, number] | null)[];

export interface Core {
  /** Rows of its districts: the city's setting (假设). */
  readonly districts: readonly number[];
  /** Estates of the programme there, and in all. */
  readonly count: number;
  readonly all: number;
  /** By row of the districts: estates of the programme and their households. */
  readonly counts: Int32Array;
  readonly households: Float64Array;
  /** Around its estates and the places where its districts' circles stand. */
  readonly bounds: Bounds;
}

/** null: no core is set, or it holds none or all of the programme's estates. */
export function coreOf({ data, programme }: Ground, places: Places, figures: readonly Figure[]): Core | null {
  const { estates, districts } = data;
  const central = data.city.settings?.centralDistricts ?? [];
  const core = districts.id.flatMap((id, row) => (central.includes(id) ? [row] : []));
  const [counts, households] = [new Int32Array(districts.n), new Float64Array(districts.n)];
  const around: number[] = [];
  let [count, all] = [0, 0];
  for (let e = 0; e < estates.n; e++) {
    if (estates.programme[e] !== programme) continue;
    all++;
    const d = estates.district[e];
    if (!core.includes(d)) continue;
    count++;
    counts[d]++;
    households[d] += estates.households[e] || 0;
    around.push(estates.centre[2 * e], estates.centre[2 * e + 1]);
  }
  if (count === 0 || count === all) return null;
  for (const d of core) {
    const at = places[d];
    if (figures[d].state !== "notInPlan" && at) around.push(...at);
  }
  const [w, s, e, n] = boundsOf(Float64Array.from(around));
  const [dx, dy] = [(e - w) * 0.12, (n - s) * 0.12];
  return { districts: core, count, all, counts, households, bounds: [w - dx, s - dy, e + dx, n + dy] };
}

export const coreTitle = ({ all, count }: Core): string =>
  t(onMap.coreTitle, { all: formatNumber(all), count: formatNumber(count) });

export interface CoreInput {
  readonly ground: Ground;
  readonly areas: readonly MapLayer[];
  readonly places: Places;
  readonly figures: readonly Figure[];
  /** What the rings are filled by. */
  readonly shares: readonly (number | null)[];
  readonly note: (row: number) => string;
  readonly theme: Theme;
}

/** Its districts and their circles in width × height pixels, words `em` pixels high. */
export function coreLayers(core: Core, input: CoreInput, width: number, height: number, em: number): MapLayer[] {
  const { ground, areas, places, figures, shares, note, theme } = input;
  const { districts } = ground.data;
  const fill = areas.find(({ id }) => id === "district");
  const sizes = core.households.map((h, d) => (places[d] && figures[d].state !== "notInPlan" ? h : 0));
  const [most, least] = [Math.max(width / 11, em * 2.6), em * 2.1];
  const radius = radii(sizes, most, least);
  const plane = projection(viewOf(core.bounds, width, height, 12), width, height);
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
    shares,
    labels: [...districts.name],
    notes: districts.id.map((_, d) => note(d)),
    below: districts.id.map((_, d) => `${formatNumber(core.counts[d])} ${t(overview.unitProjects)}`),
    titles: districts.name.map((name, d) => `${name} ${note(d)}`),
    theme,
    most,
    least,
  });
  return fill ? [{ ...fill, interactive: true }, circles] : [circles];
}
