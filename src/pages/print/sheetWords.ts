/** The words of a map sheet: what it shows, of when, from which sources, by which assumptions. */
import type { Named } from "../../map/sheet/MapPicture";
import type { SheetWords } from "../../map/sheet/MapSheet";
import type { AnyLayer } from "../../map/types";
import type { Dataset } from "../../model/dataset";
import type { FileKind } from "../../model/enums";
import type { Bounds } from "../../model/geometry";
import { formatDay, parseDay } from "../../model/time";
import { fileName } from "../../outbox/save";
import { assumptionsOf } from "../../panels/shell/assumptions";
import { attribution } from "../../store/attribution";
import { ground } from "../../store/ground";
import { t } from "../../store/lang";
import { here } from "../../store/place";
import { lang } from "../../store/view";
import { formatDate, formatMonthName } from "../../text/format";
import { inLang, joined } from "../../text/phrase";
import { sheet as words } from "../../text/sheet";
import { shell } from "../../text/shell";
import { sources } from "../../text/sources";

/** Kinds of files by the key of the source that layers draw them from. */
const DRAWN: Readonly<Record<string, FileKind>> = {
  district: "districts",
  street: "streets",
  estates: "estates",
  barriers: "barriers",
  context: "context",
};
const [between, colon] = [
  (): string => (lang.value === "en" ? "; " : "；"),
  (): string => (lang.value === "en" ? ": " : "："),
];

/** Files that the map is made from, those of one origin together. */
function sourcesOf(data: Dataset, layers: readonly AnyLayer[], monthly: boolean): string {
  const keys = layers.flatMap((layer) => ("source" in layer ? (DRAWN[layer.source.key] ?? []) : []));
  const kinds = new Set<FileKind>(["programme", ...(monthly ? (["reports"] as const) : []), ...keys]);
  const origins = new Map<string, Set<string>>();
  for (const { kind, provenance, source } of data.files) {
    if (!kinds.has(kind)) continue;
    const mark = t(shell[`kind_${provenance}`]);
    const from = source ? inLang(lang.value, source) : mark;
    const origin = from.startsWith(mark) ? from : lang.value === "en" ? `${from} (${mark})` : `${from}（${mark}）`;
    origins.set(origin, (origins.get(origin) ?? new Set()).add(t(sources[`fk_${kind}`])));
  }
  const list = [...origins].map(([origin, names]) => joined(lang.value, [...names]) + colon() + origin);
  return t(words.sources, { list: list.join(between()) });
}

function placeName(data: Dataset): string {
  const { level, district, street, estate } = here.value;
  if (level === "city") return t(words.city);
  if (level === "estate") return data.estates.name[estate] ?? data.estates.id[estate];
  return level === "street"
    ? `${data.districts.name[district] ?? ""} ${data.streets.name[street]}`
    : data.districts.name[district];
}

/** The reader's own day. */
function todayHere(): number {
  const now = new Date();
  return parseDay(new Date(now.getTime() - 60_000 * now.getTimezoneOffset()).toISOString().slice(0, 10));
}

export interface Shown {
  readonly what: string;
  readonly monthly?: boolean;
  readonly assumed?: string;
  readonly isSeen: boolean;
  readonly layers: readonly AnyLayer[];
}

export function sheetWords(data: Dataset, { what, monthly = false, assumed = "", isSeen, layers }: Shown): SheetWords {
  const at = ground.value;
  const place = isSeen ? t(words.onScreen) : placeName(data);
  const day = at ? formatDate(at.now.today, lang.value) : "";
  const kinds = new Set(data.files.map(({ provenance }) => provenance));
  const joined = assumptionsOf(data)
    .map(([name, value]) => name + colon() + value)
    .join(between());
  return {
    title: t(words.title, { city: inLang(lang.value, data.city.name), what }),
    subtitle:
      monthly && at
        ? t(words.asKnown, { place, month: formatMonthName(at.now.month, lang.value), day })
        : t(words.asOf, { place, day }),
    marks: [...(kinds.has("synthetic") ? [t(shell.synthetic)] : []), t(shell.kind_assumption)],
    foot: [
      sourcesOf(data, layers, monthly),
      t(words.assumed, { list: assumed === "" ? joined : assumed + between() + joined }),
      [
        ...attribution.value,
        t(words.dates, {
          data: formatDate(parseDay(data.city.dataDate), lang.value),
          day: formatDate(todayHere(), lang.value),
          mark: data.fingerprint,
        }),
      ].join(" · "),
    ],
  };
}

/** Name of a picture's file: city, measure, month, day and size in pixels. */
export function sheetFile(data: Dataset, what: string, size: readonly [width: number, height: number]): string {
  const at = ground.value;
  const stem = t(words.file, {
    city: inLang(lang.value, data.city.name),
    what,
    month: at ? formatMonthName(at.now.month, lang.value) : "",
    day: at ? formatDay(at.now.today) : data.city.dataDate,
  });
  return fileName(`${stem}_${size.join("x")}`, "png");
}

/** Names of the estates in a box, those of most households first. */
export const sheetNames =
  ({ estates: { id, name, centre, households } }: Dataset) =>
  ([w, s, e, n]: Bounds): Named[] =>
    [...id.keys()]
      .filter((row) => {
        const [x, y] = [centre[2 * row], centre[2 * row + 1]];
        return x > w && x < e && y > s && y < n;
      })
      .sort((a, b) => (households[b] || 0) - (households[a] || 0))
      .map((row) => ({ at: [centre[2 * row], centre[2 * row + 1]], text: name[row] ?? id[row] }));
