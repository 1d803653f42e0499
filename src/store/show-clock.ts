/** The loop's clock: by elapsed time, so that a sleeping screen or a clock set anew moves it one scene on at most. */
export interface Clock {
  readonly scene: number;
  /** When the scene began, ms of the clock that `step` is told. */
  readonly since: number;
  /** A presenter holds it. */
  readonly held: boolean;
}
export type Ended = "scene" | "loop" | null;

/** @param dwell ms of each scene. */
export function step(
  clock: Clock,
  now: number,
  dwell: readonly number[],
): { readonly clock: Clock; readonly ended: Ended } {
  const n = dwell.length;
  if (n === 0) return { clock, ended: null };
  if (clock.scene >= n) return { clock: { ...clock, scene: 0, since: now }, ended: "loop" };
  if (clock.held || now < clock.since)
    return { clock: { ...clock, since: clock.held ? clock.since : now }, ended: null };
  if (now - clock.since < dwell[clock.scene]) return { clock, ended: null };
  const scene = (clock.scene + 1) % n;
  return { clock: { ...clock, scene, since: now }, ended: scene === 0 ? "loop" : "scene" };
}

/** The presenter's hand: `by` scenes on, around the ends. */
export const move = (clock: Clock, by: number, n: number, now: number): Clock => ({
  ...clock,
  scene: n === 0 ? 0 : (((clock.scene + by) % n) + n) % n,
  since: now,
});

/** Where a scene that is longer than its room stands: it turns its pages by itself. @param done of its dwell, 0–1. @param seen, whole pixels. */
export const pageTop = (done: number, seen: number, whole: number): number =>
  seen > 0 ? Math.min(Math.floor(done * Math.ceil(whole / seen)) * seen, Math.max(0, whole - seen)) : 0;
