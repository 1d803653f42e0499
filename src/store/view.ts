/**
 * The view: what the reader looks at. Every key is a signal, and all of them live after `#` in the address, so that a
 * link restores exactly this view. A key that is missing or cannot be read means its default.
 */
import { batch, effect, type Signal, signal } from "@preact/signals";
import { IS_PUBLIC } from "../model/edition";
import { PUBLIC_PAGES } from "../model/public";
import type { Lang } from "../text/phrase";

const ALL = ["overview", "packages", "progress", "data", "show"] as const;
/** A page without a tab: one estate's card by itself, for a phone. */
const ALONE = "mine";
export type Page = (typeof ALL)[number] | typeof ALONE;
/** The pages of this build, in the order of their tabs. */
export const PAGES: readonly Exclude<Page, typeof ALONE>[] = IS_PUBLIC ? PUBLIC_PAGES : ALL;

interface Key<T> {
  readonly name: string;
  readonly signal: Signal<T>;
  readonly fallback: T;
  readonly parse: (text: string) => T | undefined;
  readonly print: (value: T) => string;
}

// biome-ignore lint/suspicious/noExplicitAny: a registry of keys of many types; each is typed where it is made
export const keys: Key<any>[] = [];

/** Registers a view key. `parse` returns undefined for text it cannot read; values equal to the fallback stay out of the address. */
export function viewKey<T>(
  name: string,
  fallback: T,
  parse: (text: string) => T | undefined,
  print: (value: T) => string = String,
): Signal<T> {
  const value = signal(fallback);
  keys.push({ name, signal: value, fallback, parse, print });
  return value;
}

/** One of a list of words. */
export const oneOf =
  <T extends string>(list: readonly T[]) =>
  (text: string): T | undefined =>
    list.find((item) => item === text);

/** A number within limits. */
export const numberIn =
  (low: number, high: number) =>
  (text: string): number | undefined => {
    const value = text.trim() === "" ? Number.NaN : Number(text);
    return value >= low && value <= high ? value : undefined;
  };

export const page = signal<Page>("overview");
export const lang = viewKey<Lang>("lang", "zh-CN", oneOf<Lang>(["zh-CN", "en"]));
export const theme = viewKey<"auto" | "light" | "dark">("theme", "auto", oneOf(["auto", "light", "dark"]));

/** Fingerprint of the data that a shared link was made over; empty: none named. */
export const made = signal("");

/** What these keys say that is not their fallback, by name, as the address spells it. */
export function printKeys(signals: readonly Signal<unknown>[]): Record<string, string> {
  const mine = keys.filter((key) => signals.includes(key.signal));
  const texts = mine.map((key) => [key.name, key.print(key.signal.value), key.print(key.fallback)]);
  return Object.fromEntries(texts.flatMap(([name, text, none]) => (text === none ? [] : [[name, text]])));
}

/** Sets these keys from texts by name; each that is missing or cannot be read falls back. */
export function readKeys(signals: readonly Signal<unknown>[], texts: Readonly<Record<string, string>>): void {
  for (const key of keys) {
    if (!signals.includes(key.signal)) continue;
    const text = Object.hasOwn(texts, key.name) ? texts[key.name] : undefined;
    key.signal.value = (text === undefined ? undefined : key.parse(text)) ?? key.fallback;
  }
}

/** What of the last address could not be read and stands at its default instead: `key=text`, or a page's name. */
export const unread = signal<readonly string[]>([]);

/** The address of the present view, from `#` on; only of the keys that `among` lets through. */
export function printView(among: (signal: Signal<unknown>) => boolean = () => true): string {
  const query = new URLSearchParams();
  for (const key of keys) {
    if (!among(key.signal)) continue;
    const text = key.print(key.signal.value);
    if (text !== key.print(key.fallback)) query.set(key.name, text);
  }
  const tail = query.toString();
  return `#/${page.value}${tail ? `?${tail}` : ""}`;
}

/** Sets every key from an address; each falls back on its own, and `unread` names those that had to. */
export const readView = (hash: string): void => batch(() => read(hash));
function read(hash: string): void {
  const [path = "", tail = ""] = hash.replace(/^#\/?/, "").split("?", 2);
  const lost: string[] = [];
  const asked = [...PAGES, ALONE].find((name): name is Page => name === path);
  if (asked === undefined && path !== "") lost.push(path);
  page.value = asked ?? "overview";
  const query = new URLSearchParams(tail);
  const mark = query.get("data");
  if (mark !== null && /^[0-9a-f]{16}$/.test(mark)) made.value = mark;
  for (const key of keys) {
    const text = query.get(key.name);
    const value = text === null ? undefined : key.parse(text);
    if (text !== null && value === undefined) lost.push(`${key.name}=${text}`);
    key.signal.value = value ?? key.fallback;
  }
  for (const [name, text] of query)
    if (name !== "data" && !keys.some((key) => key.name === name)) lost.push(`${name}=${text}`);
  unread.value = lost;
}

/** Time between two entries replaced, ms, on the whole: browsers drop or refuse more than about a hundred in half a minute. */
const PAUSE = 300;
/** Entries that may follow each other at once. */
const SPARE = 9;
/** Keys whose answer stands within a frame: an entry costs the browser a layout of the page, which no control of theirs should wait for. */
const sliding = new Set<Signal<unknown>>();
export const slides = (signals: readonly Signal<unknown>[]): void => {
  for (const one of signals) sliding.add(one);
};

/**
 * Keeps address and signals in step: a page pushes a history entry, every other choice replaces it, the last of many moves
 * included; sliders when the hand pauses.
 */
export function connectAddress(): () => void {
  let lastPage: Page | null = null;
  let lastChoice = "";
  let at = 0;
  let spare = SPARE;
  /** What we wrote last: an address that says anything else was typed since, and goes first. */
  let written = location.hash;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const onPop = () => {
    written = location.hash;
    readView(written);
  };
  const write = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (location.hash !== written) return;
    const next = printView();
    const push = lastPage !== null && lastPage !== page.peek();
    lastPage = page.peek();
    spare--;
    if (next !== location.hash) history[push ? "pushState" : "replaceState"](null, "", next);
    written = location.hash;
  };
  readView(location.hash);
  const stop = effect(() => {
    const choice = printView((signal) => !sliding.has(signal));
    const isChoice = choice !== lastChoice;
    lastChoice = choice;
    for (const one of sliding) one.value;
    const now = performance.now();
    spare = Math.min(SPARE, spare + (now - at) / PAUSE);
    at = now;
    if (page.value !== lastPage || (isChoice && spare >= 1)) write();
    else timer ??= setTimeout(write, PAUSE);
  });
  /** Whoever leaves within the pause finds on coming back what was last shown; a reload has taken its address before. */
  const leave = () => timer && write();
  addEventListener("pagehide", leave);
  addEventListener("popstate", onPop);
  addEventListener("hashchange", onPop);
  return () => {
    clearTimeout(timer);
    stop();
    removeEventListener("pagehide", leave);
    removeEventListener("popstate", onPop);
    removeEventListener("hashchange", onPop);
  };
}
