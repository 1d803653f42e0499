/** Keeps the focus of the keyboard where it was when what held it goes away or can no longer be pressed. */
import { type RefObject, useEffect } from "preact/compat";

const FOCUSABLE = "button, [href], input, select, textarea, summary, [tabindex]:not([tabindex='-1'])";
const canHold = (one: Element): boolean => !one.matches(":disabled") && one.checkVisibility();
const within = (one: Element): HTMLElement[] => [...one.querySelectorAll<HTMLElement>(FOCUSABLE)];

/** An element around the one with the focus, and which of all in it that one is. */
interface Around {
  readonly element: Element;
  readonly at: number;
}

/** Where in `room` an element stands, from near to far. */
function aroundOf(target: Element, room: Element): Around[] {
  const list: Around[] = [];
  // In the order of the page: those before the target within an element are the last of all before it.
  const all = within(room);
  const before = all.slice(0, Math.max(0, all.indexOf(target as HTMLElement)));
  for (let one = target.parentElement; one; one = one.parentElement) {
    const element = one;
    const first = before.findIndex((other) => element.contains(other));
    list.push({ element, at: first < 0 ? 0 : before.length - first });
    if (one === room) break;
  }
  return list;
}

/**
 * When an element of `room` that was focused by keyboard is taken away or disabled, the one in its place nearest about it is
 * focused, else `room` itself. A pointer's focus is let go.
 */
export function useKeptFocus(room: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { current } = room;
    if (!current) return;
    let held: { readonly target: Element; readonly around: readonly Around[] } | null = null;
    const look = (): void => {
      if (!held || (held.target.isConnected && !held.target.matches(":disabled"))) return;
      const { target, around } = held;
      held = null;
      watch.disconnect();
      // What came in its place may take the focus itself, after it is painted.
      requestAnimationFrame(() => setTimeout(() => move(target, around)));
    };
    const move = (target: Element, around: readonly Around[]): void => {
      const { activeElement } = document;
      if (activeElement !== null && activeElement !== document.body && activeElement !== target) return;
      for (const { element, at } of around) {
        if (!element.isConnected || !current.contains(element)) continue;
        const list = within(element);
        const next = list.slice(at).find(canHold) ?? list.slice(0, at).reverse().find(canHold);
        if (!next) continue;
        next.focus();
        return;
      }
      current.tabIndex = -1;
      current.focus();
    };
    const watch = new MutationObserver(look);
    const onIn = ({ target }: FocusEvent): void => {
      held = null;
      watch.disconnect();
      if (!(target instanceof Element) || target === current || !target.matches(":focus-visible")) return;
      held = { target, around: aroundOf(target, current) };
      watch.observe(current, {
        childList: true,
        subtree: true,
        attributes: true,
        attributeFilter: ["disabled"],
      });
    };
    const onOut = ({ relatedTarget }: FocusEvent): void => {
      if (!(relatedTarget instanceof Node) || current.contains(relatedTarget)) return;
      held = null;
      watch.disconnect();
    };
    current.addEventListener("focusin", onIn);
    current.addEventListener("focusout", onOut);
    return () => {
      watch.disconnect();
      current.removeEventListener("focusin", onIn);
      current.removeEventListener("focusout", onOut);
    };
  }, [room]);
}
