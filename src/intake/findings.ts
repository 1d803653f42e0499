/** Collects findings; what would drown the reader is counted, what is refused is named one by one. */
import type { Finding, Severity } from "../model/finding";

export interface Place {
  readonly feature?: number | null;
  readonly id?: string | null;
  readonly field?: string | null;
  readonly value?: unknown;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** Any JSON value as text; what is nested so deeply that it cannot be written is named by its type. */
export function plainText(value: unknown): string {
  if (typeof value !== "object" || value === null) return String(value);
  try {
    return JSON.stringify(value);
  } catch {
    return Object.prototype.toString.call(value);
  }
}

const shorten = (value: unknown): string | null => {
  if (value === undefined || value === null) return null;
  const text = plainText(value);
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
};

export interface Notes {
  readonly list: Finding[];
  add(code: string, severity: Severity, place?: Place): void;
  /** The same thing about many rows: one finding for the field, with `count`; place and value are the first's. */
  count(code: string, severity: Severity, place: Place): void;
}

/** Findings about one file. */
export function notesOn(file: string): Notes {
  const list: Finding[] = [];
  const counted = new Map<string, number>();
  const make = (code: string, severity: Severity, place: Place): Finding => ({
    code,
    severity,
    file,
    feature: place.feature ?? null,
    id: place.id ?? null,
    field: place.field ?? null,
    value: shorten(place.value),
    ...(place.params ? { params: place.params } : {}),
  });
  return {
    list,
    add(code, severity, place = {}) {
      list.push(make(code, severity, place));
    },
    count(code, severity, place) {
      const key = `${code} ${place.field ?? ""}`;
      const at = counted.get(key);
      if (at === undefined) {
        counted.set(key, list.length);
        list.push(make(code, severity, { ...place, params: { ...place.params, count: 1 } }));
      } else {
        const old = list[at];
        list[at] = { ...old, params: { ...old.params, count: Number(old.params?.count) + 1 } };
      }
    },
  };
}
