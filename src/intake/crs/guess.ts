/** Readings of coordinates that make sense, from the numbers alone, the likeliest first. */
import { type Crs, isMetres } from "../../model/crs";
import { GAUSS_KRUEGER, MERCATOR } from "../../model/projected";
import { metresApart } from "../globe";
import { type Convert, readingOf } from "./convert";

/** West, south, east, north. */
export type Bounds = readonly [number, number, number, number];
export interface Candidate {
  readonly crs: Crs;
  readonly swapped: boolean;
  /** Where the file lies by this reading, degrees. */
  readonly bounds: Bounds;
  /** The same without the few places that lie far from all others: a slip in a row is not where the file lies. */
  readonly core: Bounds;
  /** The middle of its places to the middle of the city, m; null: there is no city to compare with. */
  readonly metresAway: number | null;
  /** How far this reading of degrees moves the file's middle from where the numbers stand, m; null: they are no degrees. */
  readonly movesM: number | null;
  /** Positions of the file that lie outside of the city's box, where most lie in it; null: there is no city, or most lie elsewhere. */
  readonly outside: number | null;
  /** Some positions of the file by this reading: longitude, latitude. */
  readonly places: readonly (readonly [number, number])[];
  /** How far they lie from the estates of the same name that are here, m, in the middle; undefined: too few are. */
  readonly apartM?: number;
}

const middle = ([w, s, e, n]: Bounds): [number, number] => [(w + e) / 2, (s + n) / 2];
type Spot = readonly [number, number];

function converted([w, s, e, n]: Bounds, convert: Convert | null): Bounds | null {
  const corners = [
    [w, s],
    [e, s],
    [e, n],
    [w, n],
  ].map(([x, y]) => (convert ? convert([x, y]) : ([x, y] as const)));
  if (!corners.every(([x, y]) => Math.abs(x) <= 180 && Math.abs(y) <= 90)) return null;
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

const metresBetween = (a: Bounds, b: Bounds): number => metresApart(middle(a), middle(b));

const nth = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)];
/** Farther than this many times the distance that nine places of ten keep to the middle is a slip. */
const FAR_OUT = 3;

/** Where most of a file lies, by some of its places; the whole box where there are none. */
function coreOf(places: readonly Spot[], bounds: Bounds): { readonly core: Bounds; readonly centre: Spot } {
  if (places.length === 0) return { core: bounds, centre: middle(bounds) };
  const centre: Spot = [
    nth(
      places.map(([x]) => x),
      0.5,
    ),
    nth(
      places.map(([, y]) => y),
      0.5,
    ),
  ];
  const away = places.map((place) => metresApart(place, centre));
  const most = FAR_OUT * nth(away, 0.9);
  if (away.every((metres) => metres <= most)) return { core: bounds, centre };
  const mine = places.filter((_, k) => away[k] <= most);
  const [xs, ys] = [mine.map(([x]) => x), mine.map(([, y]) => y)];
  return { core: [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)], centre };
}

const meet = (a: Bounds, b: Bounds): boolean => a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1];
const within = (a: Bounds, b: Bounds): boolean => a[0] >= b[0] && a[1] >= b[1] && a[2] <= b[2] && a[3] <= b[3];
function outsideOf(all: readonly Spot[], convert: Convert | null, city: Bounds): number {
  let count = 0;
  for (const spot of all) {
    const [x, y] = convert ? convert(spot) : spot;
    if (!within([x, y, x, y], city)) count++;
  }
  return count;
}

/** Systems whose numbers look like these: degrees, an easting of 500 km ± 250, one with a zone before it, or the web's metres. */
function plausible([w, , e]: Bounds, city: Bounds | null): Crs[] {
  if (Math.abs(w) <= 180 && Math.abs(e) <= 180) return ["wgs84", "gcj02", "bd09"];
  const near = city ? middle(city)[0] : null;
  const zones = GAUSS_KRUEGER.filter(
    ({ easting, meridian, width }) =>
      Math.abs(w - easting) <= 400_000 &&
      Math.abs(e - easting) <= 400_000 &&
      // Without a zone number the city says which meridians can be meant.
      (near === null ? easting > 500_000 || width === 3 : Math.abs(meridian - near) <= width),
  );
  return [...zones.map(({ epsg }): Crs => `EPSG:${epsg}`), MERCATOR];
}

/**
 * @param raw the box of the numbers as they stand.
 * @param city the box of the city's districts, when one is open.
 * @param said what the file declares; it stands first.
 * @param sample some positions as they stand, to be shown by each reading.
 * @param all all of them, to be counted.
 */
export async function candidates(
  raw: Bounds,
  city: Bounds | null,
  said: Crs | null,
  sample: readonly Spot[] = [],
  all: readonly Spot[] = sample,
): Promise<Candidate[]> {
  const [w, s, e, n] = raw;
  const turned: Bounds = [s, w, n, e];
  const asked: [Crs, boolean][] = [
    ...(said ? [[said, false] as [Crs, boolean]] : []),
    ...plausible(raw, city).map((crs): [Crs, boolean] => [crs, false]),
    ...plausible(turned, city).map((crs): [Crs, boolean] => [crs, true]),
  ];
  const seen = new Set<string>();
  const found: Candidate[] = [];
  for (const [crs, swapped] of asked) {
    const key = `${crs} ${swapped}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const { convert } = await readingOf(crs, swapped);
    const bounds = converted(raw, convert);
    if (!bounds) continue;
    const places = convert ? sample.map(convert) : sample;
    const { core, centre } = coreOf(places, bounds);
    const plain = isMetres(crs) ? null : converted(swapped ? turned : raw, null);
    found.push({
      crs,
      swapped,
      bounds,
      core,
      metresAway: city && metresApart(centre, middle(city)),
      outside: city && meet(core, city) ? (within(bounds, city) ? 0 : outsideOf(all, convert, city)) : null,
      movesM: plain && metresBetween(bounds, plain),
      places,
    });
  }
  if (!city) return found;
  // What the file says comes first when it lies near; then by distance in steps of 2 km, in which the order above decides.
  // Beyond 200 km a distance says nothing: it is another city's file, which axis or system would bring it a little nearer or not.
  const FAR = 100;
  // Where the city lies tells degrees from metres and one axis from the other; some hundred metres of another datum it does not.
  const plain = ({ crs, swapped, metresAway }: Candidate): number | null =>
    isMetres(crs)
      ? metresAway
      : (found.find((one) => one.crs === "wgs84" && one.swapped === swapped)?.metresAway ?? metresAway);
  const steps = new Map(found.map((one) => [one, Math.min(FAR, Math.floor((plain(one) ?? 0) / 2000))]));
  const step = (one: Candidate): number => steps.get(one) ?? FAR;
  const first = (one: Candidate): number => (one.crs === said && !one.swapped && step(one) < FAR ? 0 : 1);
  return found.sort((a, b) => first(a) - first(b) || step(a) - step(b));
}
