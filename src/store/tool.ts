/** The tool in the planner's hand, and what it does to the estate it is pointed at. */
import { batch, signal } from "@preact/signals";
import type { Edited } from "../domain/packaging/edit/types";
import { baskets } from "./basket";
import { dataset } from "./dataset";
import { apply, packagesOnView } from "./hand";
import { chosenPackage, plan } from "./packaging";

export const TOOL = ["select", "brush", "merge", "split", "link", "barrier", "measure"] as const;
export type Tool = (typeof TOOL)[number];
export const tool = signal<Tool>("select");
/** What the link tool says of two estates. */
export const LINK_KIND = ["force", "forbid", "clearLink"] as const;
export const linkKind = signal<(typeof LINK_KIND)[number]>("force");
/** What the barrier tool does: draw another line, or reshape those that are drawn. */
export const BARRIER_HAND = ["draw", "reshape"] as const;
export const barrierHand = signal<(typeof BARRIER_HAND)[number]>("draw");
/** The drawn barrier that is to be reshaped first; empty: whichever. */
export const reshaped = signal("");
/** The first of the two estates that a link asks for; empty: none yet. */
export const firstEnd = signal("");

export function takeTool(next: Tool): void {
  batch(() => {
    tool.value = next;
    firstEnd.value = "";
    barrierHand.value = "draw";
    reshaped.value = "";
  });
}
/** Takes the barrier tool to reshape one drawn line. */
export function reshapeBarrier(id: string): void {
  batch(() => {
    takeTool("barrier");
    barrierHand.value = "reshape";
    reshaped.value = id;
  });
}

/** Members of the package on view; none while none is chosen. */
export const chosenMembers = (): readonly string[] =>
  packagesOnView.value.find(({ members }) => members.includes(chosenPackage.value))?.members ?? [];

/** Puts estates out of the package on view, or out of all packages, and keeps that package chosen. */
export function removeMembers(estates: readonly string[], how: "remove" | "takeOut" = "remove"): Edited | null {
  const stay = chosenMembers().find((id) => !estates.includes(id));
  const key = chosenPackage.peek();
  return batch(() => {
    const done = apply({ do: how, estates });
    if (done && !done.refused && estates.includes(key)) chosenPackage.value = stay ?? "";
    return done;
  });
}

/** Members of a package once a stroke is done: the first estate decides whether all join or leave. */
export function strokeMembers<T>(members: readonly T[], stroke: readonly T[]): readonly T[] {
  if (stroke.length === 0) return members;
  if (members.includes(stroke[0])) return members.filter((one) => !stroke.includes(one));
  return [...new Set([...members, ...stroke])];
}

/** Paints: the first estate decides whether all join the package (or the basket of P3) on view or leave it; without a package they make one. */
export function paint(estates: readonly string[]): void {
  if (estates.length === 0) return;
  if (plan.value === "basket") {
    const rows = new Set(baskets.value?.baskets.flatMap((one) => one.estates) ?? []);
    const inside = rows.has(dataset.value?.estates.id.indexOf(estates[0]) ?? -1);
    apply({ do: inside ? "basketRemove" : "basketAdd", estates });
    return;
  }
  const members = chosenMembers();
  if (members.length === 0) {
    batch(() => {
      const done = apply({ do: "create", estates });
      if (done && !done.refused) chosenPackage.value = estates[0];
    });
  } else if (members.includes(estates[0])) removeMembers(estates.filter((id) => members.includes(id)));
  else apply({ do: "add", to: chosenPackage.value, estates });
}

/** Joins the package of an estate to the one on view; without one on view that package is chosen first. */
export function mergeWith(estate: string): void {
  if (chosenMembers().length === 0) chosenPackage.value = estate;
  else if (!apply({ do: "merge", a: chosenPackage.value, b: estate })?.refused) takeTool("select");
}

function linkTo(estate: string): void {
  if (firstEnd.value === "") firstEnd.value = estate;
  else if (firstEnd.value === estate) firstEnd.value = "";
  else {
    apply({ do: linkKind.value, a: firstEnd.value, b: estate });
    firstEnd.value = "";
  }
}

/** Points the tool at an estate; false: the tool has nothing to do with estates. */
export function pointAt(estate: string): boolean {
  const does = { brush: (id: string) => paint([id]), merge: mergeWith, link: linkTo } as const;
  const now = tool.value;
  if (now !== "brush" && now !== "merge" && now !== "link") return false;
  does[now](estate);
  return true;
}
