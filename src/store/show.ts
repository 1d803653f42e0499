/** The public display: where the loop stands, what a visitor has open, and new data that come by themselves. */
import { computed, signal } from "@preact/signals";
import type { Opened } from "../intake/api";
import { readShow } from "../model/show";
import { comeBack, hasMoved } from "./come-back";
import { dataset, opening } from "./dataset";
import { mark } from "./kept-mark";
import { isKept, takeUpdate, update } from "./offline";
import { manifest, openPublished, publishedBase, swapIn } from "./open";
import type { Clock } from "./show-clock";
import { myEstate, speed } from "./show-keys";

/** `loop`: nobody is there. */
export type Mode = "loop" | "menu" | "find" | "mine" | "done" | "take";
export const mode = signal<Mode>("loop");
/** Row of the district that a visitor looks at; −1: none. */
export const myDistrict = signal(-1);
/** Outlives the page's being drawn anew over other data. */
export const clock = signal<Clock>({ scene: 0, since: 0, held: false });

/** How often the loop has come round: each round shows another pair of pictures. */
export const round = signal(0);

export const arranged = computed(() => readShow(dataset.value?.city.show));

export function backToLoop(): void {
  mode.value = "loop";
  myDistrict.value = -1;
  myEstate.value = "";
  clock.value = { ...clock.value, since: performance.now(), held: false };
}

let next: Opened | null = null;
/** A newer version of the application lies on the server. */
let moved = false;
let asking = false;
let asked = performance.now();

/** Whether the server's manifest differs from the one on screen; false where nobody can say. */
async function hasNews(): Promise<boolean> {
  const response = await fetch(`${publishedBase()}city.json`, { cache: "no-cache" });
  return response.ok && manifest !== null && (await response.text()) !== (await manifest.text());
}

async function ask(): Promise<void> {
  asking = true;
  try {
    moved ||= await hasMoved();
    if (!isKept.value && !(await hasNews())) return;
    const opened = await openPublished();
    // What was kept is what stands on screen already.
    if (opened.dataset && !isKept.value) next = opened;
  } catch {
    // No network, or a file that is half there: what stands on screen goes on.
  } finally {
    opening.value = { state: "idle" };
    asking = false;
  }
}

/** At a scene's end: puts new data on screen, or looks for them when it is time. Data that an office brought in itself stay. */
export function atSceneEnd(now: number): void {
  if (next) {
    const found = next;
    next = null;
    swapIn(found);
    return;
  }
  const due = now - asked >= (arranged.value.show.checkMinutes * 60_000) / speed.value;
  if (!due || asking || manifest === null || mark.value !== "") return;
  asked = now;
  void ask();
}

/** At the loop's end: a waiting version of the application takes over. */
export function atLoopEnd(): void {
  if (update.value) takeUpdate();
  else if (moved) void comeBack();
}
