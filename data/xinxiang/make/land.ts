/** What cuts the demo's towns: river, canal and railway (metres from the origin), parks, and the zone's outline. */
import { type Pair, type Point, ribbon, smooth } from "./plane";
import type { Corridor } from "./town";

const km = (points: readonly Point[]): Point[] => points.map(([x, y]) => [x * 1000, y * 1000]);

export interface Course {
  readonly id: string;
  readonly name: string;
  readonly class: "railway" | "river";
  readonly line: Pair[];
  /** m from the middle: of the water, 0 for a railway; of what is kept clear. */
  readonly water: number;
  readonly clear: number;
}
const course = (
  id: string,
  name: string,
  kind: Course["class"],
  points: readonly Point[],
  water: number,
  clear: number,
): Course => ({ id, name, class: kind, line: smooth(km(points), 70), water, clear });

export const COURSES: readonly Course[] = [
  course(
    "river",
    "河流（示例）",
    "river",
    [
      [-11, -3.2],
      [-8.6, -1.1],
      [-6.1, 0.2],
      [-4.2, 1.75],
      [-2.5, 1.45],
      [-1.2, 1.95],
      [0.15, 1.3],
      [1.4, 1.7],
      [2.4, 2.55],
      [3.9, 2.2],
      [5.6, 3.3],
      [7.6, 3.2],
      [10, 4.9],
    ],
    30,
    54,
  ),
  course(
    "canal",
    "干渠（示例）",
    "river",
    [
      [2.9, -11],
      [2.1, -7],
      [2.25, -4],
      [1.55, -2],
      [1.75, -0.3],
      [1.2, 0.8],
      [1.38, 1.68],
    ],
    9,
    20,
  ),
  course(
    "rail",
    "铁路（示例）",
    "railway",
    [
      [-4.6, -11],
      [-3.3, -7],
      [-2.1, -3.4],
      [-1.62, -0.8],
      [-1.25, 1.6],
      [-0.75, 4],
      [0.6, 7],
      [3, 11],
    ],
    0,
    17,
  ),
  course(
    "branch",
    "铁路支线（示例）",
    "railway",
    [
      [-1.64, -0.95],
      [-1.55, -1.9],
      [-0.9, -2.75],
      [0.6, -3.15],
      [3.2, -3],
      [6, -1.7],
      [9.5, -0.9],
      [14, -1.2],
      [19, -0.6],
    ],
    0,
    14,
  ),
];

export const CORRIDORS: readonly Corridor[] = COURSES.map(({ line, clear }) => ({
  line,
  half: clear,
  band: ribbon(line, clear),
}));

/** Metres. */
export const PARKS: readonly Point[] = km([
  [0.55, 0.25],
  [-2.7, 0.2],
  [2.9, 1.3],
  [-0.6, -1.5],
]);

/** The development zone's western and northern side; its other sides are the district's own. Metres. */
export const ZONE: readonly Point[] = smooth(
  km([
    [5.4, -12.4],
    [5.7, -9.6],
    [4.9, -7],
    [5.5, -4.6],
    [5.2, -3.1],
    [6.6, -2.5],
    [8.4, -2.9],
    [9.6, -2.3],
    [12, -2.6],
    [12, -12.4],
  ]),
  400,
);
