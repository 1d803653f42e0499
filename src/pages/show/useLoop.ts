/** What keeps the display going: the clock, hands and keys, the way back when nobody is there, a screen that stays awake. */
import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { atLoopEnd, atSceneEnd, backToLoop, clock, mode, round } from "../../store/show";
import { move, pageTop, step } from "../../store/show-clock";
import { myEstate, speed } from "../../store/show-keys";
import { page } from "../../store/view";
import { keepAwake } from "./awake";
import { overflows } from "./useFit";

/** Between two looks at the clock, ms. */
const BEAT = 200;
/** A mouse that was pushed so far wants something, CSS pixels. */
const PUSH = 60;

/** Leaves the display, and full screen with it. */
export function leaveShow(): void {
  if (document.fullscreenElement) void document.exitFullscreen().catch(() => {});
  page.value = "overview";
}

/** One step up: from a visitor's choice to the menu, from the menu to the loop, from the loop out of the display. */
export function stepBack(): void {
  if (mode.value === "loop") leaveShow();
  else if (mode.value === "menu") backToLoop();
  else if (myEstate.value !== "") myEstate.value = "";
  else mode.value = "menu";
}

/** How far a key scrolls, of what is in sight. */
const SCROLL = 0.7;

/** @param dwell ms of each scene. @param idle ms without a touch until the loop resumes. @param told what may be longer than its room. */
export function useLoop(dwell: readonly number[], idle: number, told: RefObject<HTMLElement | null>): void {
  const latest = useRef({ dwell, idle });
  latest.current = { dwell, idle };
  const touched = useRef(0);

  useEffect(() => {
    const beat = (): void => {
      const now = performance.now();
      if (mode.value !== "loop") {
        if (now - touched.current >= latest.current.idle / speed.value) backToLoop();
        return;
      }
      const { clock: next, ended } = step(clock.value, now, latest.current.dwell);
      if (next !== clock.value) clock.value = next;
      const box = told.current;
      if (box && !ended && !next.held && overflows(box)) {
        const done = (now - next.since) / latest.current.dwell[next.scene];
        const top = pageTop(done, box.clientHeight, box.scrollHeight);
        if (top > box.scrollTop) box.scrollTop = top;
      }
      if (ended === "loop") {
        round.value++;
        atLoopEnd();
      }
      if (ended) atSceneEnd(now);
    };
    clock.value = { ...clock.value, since: performance.now() };
    const timer = setInterval(beat, Math.max(20, BEAT / speed.value));
    return () => clearInterval(timer);
  }, []);

  // As soon as it is seen it can be touched.
  useLayoutEffect(() => {
    let pushed = 0;
    const touch = (): void => {
      touched.current = performance.now();
      pushed = 0;
      if (mode.value === "loop") mode.value = "menu";
    };
    /** On a screen so low that a chapter is longer, its reader scrolls: no call for the menu, and the chapter stays as long again. */
    const scrolls = (): boolean => mode.value === "loop" && told.current !== null && overflows(told.current);
    const linger = (): void => {
      clock.value = { ...clock.value, since: performance.now() };
    };
    const onWheel = (): void => (scrolls() ? linger() : touch());
    const onDown = (event: PointerEvent): void => {
      if (event.pointerType === "mouse" || !scrolls()) touch();
    };
    // A finger that scrolls is taken over by the browser, and cancelled.
    const onUp = (): void => {
      if (mode.value === "loop") touch();
    };
    const turn = (by: number): void => {
      clock.value = move(clock.value, by, latest.current.dwell.length, performance.now());
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || /^(F\d+|Shift|Control|Alt|Meta)$/.test(event.key)) return;
      if (event.key === "Escape") {
        event.preventDefault();
        touched.current = performance.now();
        stepBack();
        return;
      }
      if (mode.value !== "loop") {
        touched.current = performance.now();
        return;
      }
      event.preventDefault();
      if (event.key === "PageDown" || event.key === "ArrowRight") turn(1);
      else if (event.key === "PageUp" || event.key === "ArrowLeft") turn(-1);
      else if (/^Arrow(Up|Down)$/.test(event.key) && scrolls()) {
        const box = told.current as HTMLElement;
        const top = (event.key === "ArrowUp" ? -SCROLL : SCROLL) * box.clientHeight;
        // A smooth one would be cut short by the next key.
        box.scrollBy({ top, behavior: "instant" });
        linger();
      } else if (event.key === " ") clock.value = { ...clock.value, held: !clock.value.held, since: performance.now() };
      else touch();
    };
    const onMove = (event: PointerEvent): void => {
      if (mode.value !== "loop") touched.current = performance.now();
      else if (event.pointerType === "mouse") {
        pushed += Math.abs(event.movementX) + Math.abs(event.movementY);
        if (pushed > PUSH) touch();
      }
    };
    touched.current = performance.now();
    if (myEstate.value !== "" && mode.value === "loop") mode.value = "find";
    addEventListener("keydown", onKey);
    addEventListener("pointerdown", onDown);
    addEventListener("pointerup", onUp);
    addEventListener("pointercancel", linger);
    addEventListener("pointermove", onMove, { passive: true });
    addEventListener("wheel", onWheel, { passive: true });
    return () => {
      removeEventListener("keydown", onKey);
      removeEventListener("pointerdown", onDown);
      removeEventListener("pointerup", onUp);
      removeEventListener("pointercancel", linger);
      removeEventListener("pointermove", onMove);
      removeEventListener("wheel", onWheel);
    };
  }, []);

  useEffect(() => keepAwake(navigator.wakeLock), []);
}
