/** How much room the reader gives the side panel: theirs, on this machine, and no part of a link. */
import { type Signal, signal } from "@preact/signals";

export const SHEET = ["low", "half", "full"] as const;
export type Sheet = (typeof SHEET)[number];

/** A browser may forbid storage: then it lasts for the tab. */
function kept<T>(name: string, fallback: T, parse: (text: string) => T | undefined): Signal<T> {
  let first = fallback;
  try {
    const text = localStorage.getItem(name);
    first = (text === null ? undefined : parse(text)) ?? fallback;
  } catch {}
  const value = signal(first);
  value.subscribe((now) => {
    try {
      if (now === fallback) localStorage.removeItem(name);
      else localStorage.setItem(name, String(now));
    } catch {}
  });
  return value;
}

/** Least and greatest width of a panel, % of the window. */
export const WIDTH = { least: 15, most: 75 } as const;

export interface PanelRoom {
  /** % of the window's width; null: the page's own. */
  readonly width: Signal<number | null>;
  readonly folded: Signal<boolean>;
  /** On a narrow screen. */
  readonly sheet: Signal<Sheet>;
}

const rooms = new Map<string, PanelRoom>();
/** The room of a page's panel. */
export function panelRoom(page: string): PanelRoom {
  let room = rooms.get(page);
  if (!room) {
    room = {
      width: kept<number | null>(`panel.${page}`, null, (text) => {
        const percent = Number(text);
        return percent >= WIDTH.least && percent <= WIDTH.most ? percent : undefined;
      }),
      folded: kept(`panel.${page}.folded`, false, (text) => text === "true"),
      sheet: signal<Sheet>("half"),
    };
    rooms.set(page, room);
  }
  return room;
}
