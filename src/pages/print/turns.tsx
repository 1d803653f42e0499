/** Sheets and maps are set out one after the other, so that the page answers in between. */
import { type Signal, signal } from "@preact/signals";
import { type ComponentChildren, createContext } from "preact";
import { useContext, useLayoutEffect, useState } from "preact/hooks";

export interface Turns {
  readonly done: Signal<number>;
  /** Asked for so far. */
  readonly all: Signal<number>;
  /** Nobody waits. */
  readonly idle: Signal<boolean>;
  /** Calls `grant` when its turn has come; the answer takes the wish back. */
  wait(grant: () => void): () => void;
}

/** One turn a task. */
export function makeTurns(): Turns {
  const [done, all, idle] = [signal(0), signal(0), signal(false)];
  const waiting = new Set<() => void>();
  let running = false;
  const next = (): void => {
    const [grant] = waiting;
    running = grant !== undefined;
    idle.value = !running;
    if (!grant) return;
    waiting.delete(grant);
    done.value++;
    grant();
    setTimeout(next, 0);
  };
  return {
    done,
    all,
    idle,
    wait: (grant) => {
      waiting.add(grant);
      all.value++;
      idle.value = false;
      if (!running) setTimeout(next, 0);
      running = true;
      return () => {
        if (waiting.delete(grant)) all.value--;
      };
    },
  };
}

const Line = createContext<Turns | null>(null);
export const InTurns = Line.Provider;

/** Its children once it is their turn, made once; before that a box of the size they will have. */
export function Turn({ children, height }: { children: () => ComponentChildren; height: string }) {
  const turns = useContext(Line);
  const [made, setMade] = useState<{ readonly it: ComponentChildren } | null>(null);
  useLayoutEffect(() => turns?.wait(() => setMade({ it: children() })), []);
  return made ? made.it : <div style={{ height }} />;
}
