/** Which names of a sheet's shapes stand where: those of symbols in their place, the others where they find room. */
import { type Placed, placed, type Wish, widthOf } from "../place";
import type { Shape } from "../svg";

/** A name beside those of the shapes, such as an estate's. */
export interface PlaceName {
  readonly at: readonly [x: number, y: number];
  readonly text: string;
}

export interface NameWish extends Wish {
  /** The shape that is named; absent: one of the names beside. */
  readonly shape?: Shape;
}

export interface SheetNames {
  /** Rings with words in them. */
  readonly fixed: readonly Shape[];
  readonly free: readonly Placed<NameWish>[];
  /** How many names beside, and how many of the shapes' own, found no room. */
  readonly left: number;
  readonly lost: number;
}

type Box = readonly [left: number, top: number, right: number, bottom: number];
/** How far a name of an area, a badge and a lock's word may stand off their places, units. */
const [FAR, NEAR, BESIDE] = [110, 70, 40];
/** Half of an estate's own mark. */
const ESTATE = 6;

/** A disc with a number in it: without room at its place it stands off, with a line back. */
export const isBadge = ({ path, mark: { radius, ring, label } }: Shape): boolean =>
  path === null && radius !== undefined && !ring && Boolean(label);

/** What a ring covers with the line below it; null: the shape is none. */
function ringOf({ at, mark: { radius = 18, ring, below } }: Shape, em: number): Box | null {
  if (!at || !ring) return null;
  const r = radius * 1.1 + 2;
  const wide = Math.max(r, below ? widthOf(below, em) / 2 : 0);
  return [at[0] - wide, at[1] - r, at[0] + wide, at[1] + r + (below ? em * 1.3 : 0)];
}

/** Shapes bottom to top; the later named, the more important. `em` = height of a line, units. */
export function sheetNames(
  shapes: readonly Shape[],
  beside: readonly PlaceName[],
  width: number,
  height: number,
  em: number,
): SheetNames {
  const rings = shapes.filter(({ at, mark }) => at && mark.ring);
  const taken = rings.map((shape) => ringOf(shape, em)).filter((box) => box !== null);
  const within = ([x, y]: readonly [number, number]): boolean => x >= 0 && y >= 0 && x <= width && y <= height;
  const wishOf = (shape: Shape): NameWish[] => {
    const { at, mark } = shape;
    const { label, note, below, radius = 0 } = mark;
    if (!at || mark.ring || !within(at)) return [];
    if (isBadge(shape)) return [{ shape, at, text: label ?? "", em: 2 * radius, reach: NEAR }];
    if (label) {
      const on = rings.find((ring) => ring.at && Math.hypot(ring.at[0] - at[0], ring.at[1] - at[1]) < em);
      const clear = on?.mark.radius ? on.mark.radius * 1.1 + 3 : 0;
      return [{ shape, at, text: note ? `${label}\n${note}` : label, em, clear, reach: FAR }];
    }
    return below ? [{ at, text: below, em, clear: 14, reach: BESIDE }] : [];
  };
  const others = beside
    .filter(({ at }) => within(at))
    .map(({ at, text }): NameWish => ({ at, text, em, clear: ESTATE }));
  // Numbers count up: the first is the most important. Areas are drawn the more important, the later.
  const badges = shapes.filter(isBadge);
  const areas = shapes.filter((shape) => !isBadge(shape)).toReversed();
  const wishes = [...badges, ...areas].flatMap(wishOf);
  const free = placed([...wishes, ...others], width, height, taken);
  const found = new Set<NameWish>(free.map(({ wish }) => wish));
  const missing = (list: readonly NameWish[]): number => list.filter((wish) => !found.has(wish)).length;
  return {
    fixed: rings.filter(({ mark }) => mark.label || mark.below),
    free,
    left: missing(others),
    lost: missing(wishes),
  };
}
