/** One of two maps that move together: the packaged estates of both scenarios by what differs. */
import { useMemo, useRef } from "preact/hooks";
import { polygonsOf } from "../../map/outlines";
import type { Dataset } from "../../model/dataset";

/** stays: same package in both; only: packaged here alone; elsewhere: packaged in the other one alone. */
export type Differs = "stays" | "moved" | "only" | "elsewhere";
/** x, y, width, height in the plane of the paths. */
export type View = readonly [number, number, number, number];

/** Steps of the plane a degree: paths in short whole numbers. */
const SCALE = 1e5;

/** The middle 70 % of some places along x and y, with room about them. */
function coreOf(places: readonly (readonly [number, number])[]): View {
  const span = (axis: 0 | 1): [number, number] => {
    const sorted = places.map((place) => place[axis]).sort((a, b) => a - b);
    const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))];
    const room = 200 + (at(0.85) - at(0.15)) / 4;
    return [at(0.15) - room, at(0.85) + room];
  };
  const [[west, east], [north, south]] = [span(0), span(1)];
  return [west, north, east - west, south - north];
}

/**
 * The outlines of some rows and of the districts in one plane, the box that holds the rows and the one about most of them
 * (few stand far out); y grows southward.
 */
export function pathsOf({ estates: { geometry, centre, isPoint }, districts }: Dataset, rows: readonly number[]) {
  const squeeze = Math.cos(((centre[2 * (rows[0] ?? 0) + 1] || 0) * Math.PI) / 180);
  const put = (lon: number, lat: number) => [Math.round(lon * squeeze * SCALE), Math.round(-lat * SCALE)] as const;
  const box = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const seen = ([x, y]: readonly [number, number]): string => {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
    return `${x} ${y}`;
  };
  const paths = rows.map((row) => {
    if (!isPoint[row])
      return polygonsOf(geometry, row)
        .flat()
        .map((ring) => `M${ring.map(([lon, lat]) => seen(put(lon, lat))).join("L")}Z`)
        .join("");
    const [x, y] = put(centre[2 * row], centre[2 * row + 1]);
    seen([x, y]);
    // A small diamond: no outline is known.
    return `M${x - 30} ${y}L${x} ${y - 30}L${x + 30} ${y}L${x} ${y + 30}Z`;
  });
  const borders = districts.id
    .flatMap((_, row) => polygonsOf(districts.geometry, row).flat())
    .map((ring) => `M${ring.map(([lon, lat]) => put(lon, lat).join(" ")).join("L")}Z`)
    .join("");
  const view: View =
    rows.length > 0 ? [box[0] - 100, box[1] - 100, box[2] - box[0] + 200, box[3] - box[1] + 200] : [0, 0, 1, 1];
  const core = rows.length > 0 ? coreOf(rows.map((row) => put(centre[2 * row], centre[2 * row + 1]))) : view;
  return { paths, borders, view, core };
}

export const zoomed = ([x, y, w, h]: View, by: number): View => [
  x + (w * (1 - by)) / 2,
  y + (h * (1 - by)) / 2,
  w * by,
  h * by,
];

interface DiffMapProps {
  readonly label: string;
  readonly paths: readonly string[];
  /** Lines of the districts, one path. */
  readonly borders: string;
  readonly classes: readonly Differs[];
  readonly names: readonly string[];
  readonly view: View;
  readonly onView: (view: View) => void;
}

const STEP: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-0.1, 0],
  ArrowRight: [0.1, 0],
  ArrowUp: [0, -0.1],
  ArrowDown: [0, 0.1],
};

export function DiffMap({ label, paths, borders, classes, names, view, onView }: DiffMapProps) {
  const from = useRef<{ x: number; y: number; view: View } | null>(null);
  const drawn = useMemo(
    () =>
      paths.map((path, k) => (
        <path key={names[k] + k} d={path} class={`diff-${classes[k]}`} vector-effect="non-scaling-stroke">
          <title>{names[k]}</title>
        </path>
      )),
    [paths, classes, names],
  );
  const [x, y, w, h] = view;
  return (
    <figure>
      <svg
        viewBox={view.join(" ")}
        role="img"
        aria-label={label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys move the map
        tabIndex={0}
        onKeyDown={(event) => {
          const step = STEP[event.key];
          if (!step) return;
          event.preventDefault();
          onView([x + step[0] * w, y + step[1] * h, w, h]);
        }}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          from.current = { x: event.clientX, y: event.clientY, view };
        }}
        onPointerMove={(event) => {
          const start = from.current;
          if (!start) return;
          const a = start.view;
          const { width, height } = event.currentTarget.getBoundingClientRect();
          const scale = Math.max(a[2] / width, a[3] / height);
          onView([a[0] - (event.clientX - start.x) * scale, a[1] - (event.clientY - start.y) * scale, a[2], a[3]]);
        }}
        onPointerUp={() => {
          from.current = null;
        }}
        onPointerCancel={() => {
          from.current = null;
        }}
      >
        <path d={borders} class="diff-district" vector-effect="non-scaling-stroke" />
        {drawn}
      </svg>
      <figcaption>{label}</figcaption>
    </figure>
  );
}
