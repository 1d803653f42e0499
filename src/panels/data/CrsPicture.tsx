/** Where a file lies by one reading of its numbers: over the city's outlines, and close up beside the estates that are here. */
import { useMemo } from "preact/hooks";
import type { Candidate } from "../../intake/crs/guess";
import type { Dataset } from "../../model/dataset";
import type { Bounds, GeometryTable } from "../../model/geometry";
import { t } from "../../store/lang";
import { door } from "../../text/door";

const [WIDTH, HEIGHT] = [120, 92];
/** A mark smaller than this is not seen, px. */
const SEEN = 5;

/** Where something lies: its box, and some of its places. */
type Lying = Pick<Candidate, "core" | "places">;
type Project = (x: number, y: number) => readonly [number, number];

/** Fits a box into the picture with a margin, true to shape at its latitude. */
function fitted([w, s, e, n]: Bounds, margin: number): Project {
  const [x, y] = [(w + e) / 2, (s + n) / 2];
  const shrink = Math.cos((y * Math.PI) / 180);
  const scale = Math.min(WIDTH / (Math.max(e - w, 1e-6) * shrink * margin), HEIGHT / (Math.max(n - s, 1e-6) * margin));
  return (lon, lat) => [WIDTH / 2 + (lon - x) * shrink * scale, HEIGHT / 2 - (lat - y) * scale];
}

/** All rings as one path; vertices nearer than half a pixel to the one before are left out. */
function pathOf({ coords, ringStart }: GeometryTable, project: Project): string {
  const parts: string[] = [];
  for (let ring = 0; ring + 1 < ringStart.length; ring++) {
    let last: readonly [number, number] | null = null;
    for (let v = ringStart[ring]; v < ringStart[ring + 1]; v++) {
      const [x, y] = project(coords[2 * v], coords[2 * v + 1]);
      if (last && Math.hypot(x - last[0], y - last[1]) < 0.5) continue;
      parts.push(`${last ? "L" : "M"}${x.toFixed(1)} ${y.toFixed(1)}`);
      last = [x, y];
    }
    parts.push("Z");
  }
  return parts.join("");
}

function Panel({
  data,
  view,
  margin,
  one,
  close,
}: {
  data: Dataset;
  view: Bounds;
  margin: number;
  one: Lying;
  close: boolean;
}) {
  const project = fitted(view, margin);
  const outlines = useMemo(() => pathOf(data.districts.geometry, fitted(view, margin)), [data, view.join(), margin]);
  const [[left, bottom], [right, top]] = [project(one.core[0], one.core[1]), project(one.core[2], one.core[3])];
  const [width, height] = [Math.max(right - left, SEEN), Math.max(bottom - top, SEEN)];
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const outside = right < 0 || left > WIDTH || bottom < 0 || top > HEIGHT;
  const here: (readonly [number, number])[] = [];
  if (close)
    for (let e = 0; e < data.estates.n && here.length < 400; e++) {
      const place = project(data.estates.centre[2 * e], data.estates.centre[2 * e + 1]);
      if (place[0] > 0 && place[0] < WIDTH && place[1] > 0 && place[1] < HEIGHT) here.push(place);
    }
  const away = Math.hypot(x - WIDTH / 2, y - HEIGHT / 2) || 1;
  const [ux, uy] = [(x - WIDTH / 2) / away, (y - HEIGHT / 2) / away];
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <path class="outlines" d={outlines} />
      {here.map(([cx, cy], k) => (
        <circle key={k} class="here" cx={cx} cy={cy} r="1.3" />
      ))}
      {outside ? (
        <path
          class="away"
          d={`M${WIDTH / 2} ${HEIGHT / 2} L${WIDTH / 2 + ux * 34} ${HEIGHT / 2 + uy * 34} m${-6 * ux - 4 * uy} ${-6 * uy + 4 * ux} l${6 * ux + 4 * uy} ${6 * uy - 4 * ux} l${-6 * ux + 4 * uy} ${-6 * uy - 4 * ux}`}
        />
      ) : (
        <>
          <rect class="file" x={x - width / 2} y={y - height / 2} width={width} height={height} />
          {close &&
            one.places.map((place, k) => {
              const [cx, cy] = project(place[0], place[1]);
              return <circle key={k} class="place" cx={cx} cy={cy} r="1.8" />;
            })}
        </>
      )}
      <text x="3" y={HEIGHT - 4}>
        {t(close ? door.nearBy : door.wholeCity)}
      </text>
    </svg>
  );
}

/**
 * @param city the box of what is open, null: nothing is.
 * @param near one box for all readings that lie near, so that their pictures compare; null: this one lies far.
 */
export function CrsPicture({
  data,
  city,
  near,
  one,
}: {
  data: Dataset;
  city: Bounds;
  near: Bounds | null;
  one: Lying;
}) {
  // Never so close that nothing that is here comes into sight.
  const wide = near && ([near[0] - 0.008, near[1] - 0.006, near[2] + 0.008, near[3] + 0.006] as const);
  const small = wide !== null && wide[2] - wide[0] < (city[2] - city[0]) * 0.4;
  return (
    <span class="pictures">
      <Panel data={data} view={city} margin={1.08} one={one} close={false} />
      {small && <Panel data={data} view={wide} margin={1.2} one={one} close />}
    </span>
  );
}
