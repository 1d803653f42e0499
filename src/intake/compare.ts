/** What two datasets say of the same estates, field by field, and which reports came again for a month that was reported. */
import type { Dataset, EstateTable, ReportTable } from "../model/dataset";
import { STAGE } from "../model/enums";
import type { GeometryTable } from "../model/geometry";
import { formatDay, formatMonth } from "../model/time";
import { ESTATE_FIELDS } from "./fields";
import { metresToEdge } from "./rings";
import { PLACE } from "./stands";

/** As much of a dataset as is compared; it crosses between threads. */
export interface Side {
  readonly estates: Pick<EstateTable, "n" | "id" | "geometry" | "records" | "recordStart" | (typeof AREAS)[number]>;
  readonly names: Readonly<Record<(typeof AREAS)[number], readonly string[]>>;
  readonly reports: Pick<ReportTable, "n" | "estate" | "month" | (typeof REPORTED)[number]>;
}
const REPORTED = [
  "percent",
  "stage",
  "investedWan",
  "startedOn",
  "finishedOn",
  "blockers",
  "worksDone",
  "note",
] as const;
const AREAS = ["district", "street", "community"] as const;

export interface FieldChange {
  readonly field: string;
  /** As the records hold it; null: unknown. Of the outline: the number of its vertices. */
  readonly before: unknown;
  readonly after: unknown;
  /** Of the outline: how far it moved at the most, m. */
  readonly metres?: number;
}
export interface EstateChange {
  readonly id: string;
  readonly name: string | null;
  readonly district: string | null;
  /** Of an estate that both have. */
  readonly fields: readonly FieldChange[];
}
export interface Correction {
  readonly estate: string;
  readonly month: string;
  /** What differs of 形象进度 (%), 阶段, 完成投资 (万元), days and words; null: unknown. Empty: nothing but the day of receipt. */
  readonly fields: readonly FieldChange[];
}
export interface Comparison {
  readonly added: readonly EstateChange[];
  readonly changed: readonly EstateChange[];
  readonly gone: readonly EstateChange[];
  readonly same: number;
  readonly reports: { readonly added: number; readonly corrections: readonly Correction[] };
}

export const sideOf = ({ estates: e, districts, streets, communities, reports: r }: Dataset): Side => ({
  estates: {
    n: e.n,
    id: e.id,
    geometry: e.geometry,
    records: e.records,
    recordStart: e.recordStart,
    district: e.district,
    street: e.street,
    community: e.community,
  },
  names: { district: districts.name, street: streets.name, community: communities.name },
  reports: {
    n: r.n,
    estate: r.estate,
    month: r.month,
    percent: r.percent,
    stage: r.stage,
    investedWan: r.investedWan,
    startedOn: r.startedOn,
    finishedOn: r.finishedOn,
    blockers: r.blockers,
    worksDone: r.worksDone,
    note: r.note,
  },
});

/** Records read at once. */
const CHUNK = 2000;
type Properties = Readonly<Record<string, unknown>>;

/** Calls `look` with every estate's record as text. */
async function eachRecord({ estates }: Side, look: (row: number, record: string) => void): Promise<void> {
  const { n, records, recordStart } = estates;
  for (let from = 0; from < n; from += CHUNK) {
    const to = Math.min(n, from + CHUNK);
    const lines = (await records.slice(recordStart[from], recordStart[to]).text()).split("\n");
    for (let row = from; row < to; row++) look(row, lines[row - from]);
  }
}

const propertiesOf = (record: string): Properties => JSON.parse(record).properties;

/** The rings of an estate: flat longitude and latitude, open. */
function ringsOf({ coords, ringStart, polygonStart, featureStart }: GeometryTable, row: number): Float64Array[] {
  const [from, to] = [polygonStart[featureStart[row]], polygonStart[featureStart[row + 1]]];
  return Array.from({ length: to - from }, (_, k) =>
    coords.subarray(2 * ringStart[from + k], 2 * ringStart[from + k + 1]),
  );
}
const verticesOf = (rings: readonly Float64Array[]): number => rings.reduce((sum, { length }) => sum + length / 2, 0);

/** Nearer than this an outline has not moved: other systems and other programs' digits bring that much, m. */
const STILL_M = 0.01;
/** Vertices times edges that are looked at; of larger outlines every so many-th vertex. */
const MOST_PAIRS = 4_000_000;

/** The farthest that a vertex of one outline lies from the other's edges, m: how many vertices draw the same edges says nothing. */
function metresMoved(a: readonly Float64Array[], b: readonly Float64Array[]): number {
  const same = (ring: Float64Array, k: number): boolean =>
    ring.length === b[k].length && ring.every((value, at) => value === b[k][at]);
  if (a.length === b.length && a.every(same)) return 0;
  const step = 2 * Math.ceil((verticesOf(a) * verticesOf(b)) / MOST_PAIRS);
  let most = 0;
  for (const [from, to] of [
    [a, b],
    [b, a],
  ])
    for (const ring of from)
      for (let k = 0; k < ring.length; k += step) most = Math.max(most, metresToEdge([to], ring[k], ring[k + 1]));
  return most;
}

/** So many outlines that moved alike are no hand's work. */
const ALIKE = 3;
/** Less than this may be a better survey, m. */
const SHIFTED_M = 100;

/** How far, m, every outline that changed has moved where all moved alike, as they do in another system of coordinates; else null. */
export function shiftOf(changed: readonly EstateChange[]): number | null {
  const metres = changed.flatMap(({ fields }) => fields.flatMap((one) => one.metres ?? [])).sort((a, b) => a - b);
  const [least, most] = [metres[0], metres[metres.length - 1]];
  return metres.length >= ALIKE && least >= SHIFTED_M && most <= least * 1.5 ? metres[metres.length >> 1] : null;
}

const known = (value: unknown): unknown => (value === undefined || value === "" ? null : value);
const areaName = (side: Side, area: (typeof AREAS)[number], row: number): string | null =>
  side.names[area][side.estates[area][row]] ?? null;

function fieldsOf(old: Side, was: number, oldRecord: string, next: Side, row: number, record: string): FieldChange[] {
  const changes: FieldChange[] = [];
  const [before, after] = [propertiesOf(oldRecord), propertiesOf(record)];
  for (const field of ESTATE_FIELDS) {
    if (field === "id") continue;
    const area = AREAS.find((name) => name === field);
    const [a, b] = area
      ? [areaName(old, area, was), areaName(next, area, row)]
      : [known(before[field]), known(after[field])];
    if (a !== b && JSON.stringify(a) !== JSON.stringify(b)) changes.push({ field, before: a, after: b });
  }
  const [a, b] = [ringsOf(old.estates.geometry, was), ringsOf(next.estates.geometry, row)];
  const metres = metresMoved(a, b);
  if (metres > STILL_M) changes.push({ field: PLACE, before: verticesOf(a), after: verticesOf(b), metres });
  return changes;
}

function reportsOf(old: Side, next: Side): Comparison["reports"] {
  const key = (side: Side, r: number): string => `${side.estates.id[side.reports.estate[r]]}\n${side.reports.month[r]}`;
  const before = new Map<string, { count: number; last: number }>();
  for (let r = 0; r < old.reports.n; r++) {
    const name = key(old, r);
    before.set(name, { count: (before.get(name)?.count ?? 0) + 1, last: r });
  }
  const seen = new Map<string, number>();
  const corrections: Correction[] = [];
  let fresh = 0;
  const told = ({ reports }: Side, r: number, field: (typeof REPORTED)[number]): unknown => {
    const value = reports[field][r];
    if (typeof value !== "number") return value;
    if (field === "stage") return STAGE[value] ?? null;
    return Number.isNaN(value) ? null : field.endsWith("On") ? formatDay(value) : value;
  };
  for (let r = 0; r < next.reports.n; r++) {
    const name = key(next, r);
    const nth = (seen.get(name) ?? 0) + 1;
    seen.set(name, nth);
    const was = before.get(name);
    if (!was) fresh++;
    else if (nth > was.count)
      corrections.push({
        estate: next.estates.id[next.reports.estate[r]],
        month: formatMonth(next.reports.month[r]),
        fields: REPORTED.map((field) => ({
          field,
          before: told(old, was.last, field),
          after: told(next, r, field),
        })).filter((one) => one.before !== one.after),
      });
  }
  return { added: fresh, corrections };
}

export async function compare(old: Side, next: Side): Promise<Comparison> {
  const before: string[] = [];
  await eachRecord(old, (row, record) => {
    before[row] = record;
  });
  const rowOf = new Map(old.estates.id.map((id, row) => [id, row]));
  const changeOf = (side: Side, row: number, record: string, fields: readonly FieldChange[]): EstateChange => {
    const { name } = propertiesOf(record);
    return {
      id: side.estates.id[row],
      name: typeof name === "string" ? name : null,
      district: areaName(side, "district", row),
      fields,
    };
  };
  const [added, changed]: [EstateChange[], EstateChange[]] = [[], []];
  let same = 0;
  await eachRecord(next, (row, record) => {
    const id = next.estates.id[row];
    const was = rowOf.get(id);
    rowOf.delete(id);
    if (was === undefined) {
      added.push(changeOf(next, row, record, []));
      return;
    }
    const fields = fieldsOf(old, was, before[was], next, row, record);
    if (fields.length === 0) same++;
    else changed.push(changeOf(next, row, record, fields));
  });
  const gone = [...rowOf.values()].map((row) => changeOf(old, row, before[row], []));
  return { added, changed, gone, same, reports: reportsOf(old, next) };
}
