/** Estates: features → columns, records and outlines. */
import type { EstateTable } from "../model/dataset";
import { EXCLUSION, FACT, MANAGEMENT_MODE, OWNERSHIP } from "../model/enums";
import { type Estate, LEDGER_FIELDS } from "../model/estate";
import { parseDay } from "../model/time";
import type { JoinReview } from "./api";
import type { AreaList } from "./areas";
import { readEstate } from "./fields";
import { notesOn } from "./findings";
import { centreOf, geometryBuilder } from "./geometry";
import { homeJudge } from "./home";
import { readOutline } from "./outline";
import { judgePhotos } from "./photos";
import { recordOf, shapeOf, utf8Length } from "./printed";
import { type Areas, type EstateSource, idsOf, PLACE, type Stand, standing, withKept, wordOf } from "./stands";
import { strangerJudge } from "./strangers";
import { isHopeless, strayJudge } from "./stray";
import { type Teller, tellTwice } from "./twice";

export interface EstateContext {
  readonly districts: AreaList;
  readonly streets: AreaList;
  readonly communities: AreaList;
  /** Ids of known programmes; unknown ones are added. */
  readonly programmes: string[];
  /** Photographs that the manifest lists; null: no manifest. */
  readonly photos: ReadonlySet<string> | null;
  /** False: a single file without a city, names are not judged. */
  readonly judged: boolean;
  readonly areas?: Areas;
}

export interface ReadEstates {
  readonly table: EstateTable;
  /** By file: estates accepted, and estates for which another file's word stands; of those without ids the ones that met an estate by hand, and those that wait for it. */
  readonly counts: readonly {
    readonly accepted: number;
    readonly left: number;
    readonly byHand: number;
    readonly asked: readonly JoinReview[];
  }[];
  /** Ids of programmes, the known ones first. */
  readonly programmes: readonly string[];
}

/** What ledgers say of an estate: our fields, already checked. */
export type Overlay = (id: string) => Told | null;
export interface Told {
  readonly fields: Partial<Estate>;
  /** Constants for what is known nowhere. */
  readonly assumed: Partial<Estate>;
}

const NONE = Number.NaN;
/** Records put away at once. */
const LINES = 4096;

const bodyKey = (name: string): string => name.normalize("NFKC").replaceAll(/\s/g, "");

/** Reads the features of estates files. Refused: no usable outline, an id that stands twice in one file. */
export function readEstates(
  sources: readonly EstateSource[],
  overlay: Overlay | null,
  context: EstateContext,
): ReadEstates {
  const geometry = geometryBuilder();
  const accepted: (Estate & { id: string })[] = [];
  const assumedRows: Record<string, number[]> = {};
  /** What ledgers assume, by field. */
  const constants: Record<string, string> = {};
  const points: boolean[] = [];
  const shapes: string[] = [];
  const centre: number[] = [];
  const outlinesSeen = new Map<string, string>();
  const recordStart: number[] = [0];
  const records: Blob[] = [];
  let lines: string[] = [];
  const bodies = new Map<string, number>();
  const bodyNames: string[] = [];
  const area = {
    district: [] as number[],
    street: [] as number[],
    community: [] as number[],
    programme: [] as number[],
    body: [] as number[],
  };
  const ids = idsOf(sources, context.areas);
  const stands = standing(sources, ids);
  const counts = sources.map(() => ({ accepted: 0, left: 0, byHand: 0, asked: [] as JoinReview[] }));
  const home = homeJudge(context.districts.entries);
  const strayOf = strayJudge(context.districts.entries);
  const strangers = strangerJudge(context.districts.entries);

  const flush = (): void => {
    records.push(new Blob(lines));
    lines = [];
  };
  /** Of two files that come together the later one's word stands: where they differ, both are named. */
  const twice = (id: string, nth: number, position: number, stand: Stand): void => {
    const [here, other] = [sources[nth], sources[stand.source]];
    if (!here.fresh || !other.fresh) return;
    const teller = ({ path, features, mapping }: EstateSource, at: number): Teller => {
      const feature = features[at];
      const fields = readEstate(feature.properties, mapping, notesOn(path), { feature: at });
      return { path, feature, position: at, mapping, fields };
    };
    tellTwice(id, teller(here, position), teller(other, stand.position), "other", here.notes);
  };
  const readFeature = (nth: number, position: number, anyPolygon: boolean, seen: Map<string, number>): void => {
    const { features, mapping, notes } = sources[nth];
    const feature = features[position];
    const { id: name, given, by, asked } = ids[nth][position];
    if (asked) {
      counts[nth].asked.push(asked);
      notes.add("rowUncertain", "warning", { feature: position, params: { row: asked.row }, value: asked.name });
      return;
    }
    if (by === "hand") counts[nth].byHand++;
    else if (by === "name") notes.count("estateByName", "note", { feature: position, field: "id" });
    else if (!given) notes.count("rowNumberAsId", "note", { feature: position, field: "id" });
    const place = { feature: position, id: name };
    const before = seen.get(name);
    if (before !== undefined) {
      notes.add("duplicateId", "error", {
        ...place,
        field: "id",
        value: name,
        params: { first: features[before].row ?? before + 1 },
      });
      return;
    }
    const stand = stands.get(name);
    if (stand?.source !== nth) {
      if (stand) twice(name, nth, position, stand);
      counts[nth].left++;
      return;
    }
    const under = stand.under && wordOf(sources, stand.under);
    const from = under && stand.keep.includes(PLACE) ? under.outline : { source: nth, position };
    const drawn = sources[from.source];
    if (drawn !== sources[nth] && mapping.fields.lon !== undefined)
      notes.count("placeStays", "note", { ...place, field: "place" });
    const outline = readOutline(drawn.features[from.position].geometry, drawn.reading, notes, place);
    if (!outline) return;
    const [x, y] = centreOf(outline.polygons);
    const stray = strayOf(x, y);
    if (stray && isHopeless(stray)) {
      const { near, km } = stray;
      notes.add("strayOutline", "error", { ...place, field: "geometry", params: { near, km } });
      return;
    }
    if (outline.point && anyPolygon) notes.count("pointEstate", "note", { ...place, field: "geometry" });
    const ring = outline.polygons[0][0];
    let sum = 0;
    for (let k = 0; k < ring.length; k++) sum += ring[k] * ((k % 89) + 1);
    const sameKey = `${outline.polygons.length} ${ring.length} ${ring[0]} ${ring[1]} ${sum}`;
    const twin = outlinesSeen.get(sameKey);
    if (twin !== undefined)
      notes.add(outline.point ? "samePlace" : "sameOutline", "warning", {
        ...place,
        field: "geometry",
        params: { other: twin },
      });
    else outlinesSeen.set(sameKey, name);

    const filled: string[] = [];
    const read = readEstate(feature.properties, mapping, notes, place, (field) => filled.push(field));
    const own = under ? withKept(read, under.estate, stand.keep) : read;
    const said = overlay?.(name);
    const byLedger: string[] = [];
    const estate = { ...own, ...said?.fields, id: name } as Estate & { id: string };
    for (const [field, value] of Object.entries(said?.assumed ?? {})) {
      if ((estate[field as keyof Estate] ?? null) !== null) continue;
      Object.assign(estate, { [field]: value });
      constants[field] = String(value);
      byLedger.push(field);
    }
    if (mapping.assume.managementBody === "each" && !estate.managementBody) {
      estate.managementBody = name;
      filled.push("managementBody");
    }
    const record = recordOf(name, estate);
    if (record === null) {
      notes.add("tooDeep", "error", place);
      return;
    }
    const at = accepted.length;
    const mine = filled.filter((field) => !(said && field in said.fields) && !(under && stand.keep.includes(field)));
    for (const field of new Set([...mine, ...byLedger])) {
      assumedRows[field] ??= [];
      assumedRows[field].push(at);
    }
    seen.set(name, position);

    judgePhotos(estate.photos, context.photos, notes, place);
    let district = -1;
    if (estate.district) {
      const found = context.districts.demand(estate.district, null);
      district = found.row;
      if (context.judged) strangers.see(found, { ...place, field: "district", value: estate.district }, sources[nth]);
    }
    if (district < 0) district = home.find(at, x, y, notes, place);
    else home.check(district, x, y, notes, place);
    const parent = district >= 0 ? context.districts.entries[district].id : null;
    const street = estate.street ? context.streets.demand(estate.street, parent).row : -1;
    const streetId = street >= 0 ? context.streets.entries[street].id : parent;
    const community = estate.community ? context.communities.demand(estate.community, streetId).row : -1;
    let programme = -1;
    if (estate.programme) {
      programme = context.programmes.indexOf(estate.programme);
      if (programme < 0) {
        programme = context.programmes.push(estate.programme) - 1;
        if (context.judged)
          notes.add("newProgramme", "note", { ...place, field: "programme", value: estate.programme });
      }
    }
    if (estate.programme && estate.exclusion)
      notes.add("excludedInProgramme", "error", { ...place, field: "exclusion", value: estate.exclusion });
    let body = -1;
    const key = estate.managementBody ? bodyKey(estate.managementBody) : "";
    if (key !== "") {
      body = bodies.get(key) ?? bodyNames.push(estate.managementBody as string) - 1;
      bodies.set(key, body);
    }
    area.district.push(district);
    area.street.push(street);
    area.community.push(community);
    area.programme.push(programme);
    area.body.push(body);

    geometry.add(outline.polygons);
    const row = accepted.push(estate) - 1;
    points.push(outline.point);
    centre.push(x, y);
    shapes.push(
      `{"type":"Feature","id":${row},"properties":{"name":${JSON.stringify(estate.name ?? "")}},"geometry":${shapeOf(outline.polygons, outline.point)}}`,
    );
    recordStart.push(recordStart[row] + utf8Length(record));
    if (lines.push(record) === LINES) flush();
    counts[nth].accepted++;
  };
  sources.forEach(({ features, onProgress }, nth) => {
    const seen = new Map<string, number>();
    const anyPolygon = features.some((f) => /Polygon/.test(String((f.geometry as { type?: string } | null)?.type)));
    features.forEach((_, position) => {
      if (onProgress && (position & 1023) === 0) onProgress(position);
      readFeature(nth, position, anyPolygon, seen);
    });
  });

  flush();
  home.tell();
  strangers.tell();
  const n = accepted.length;
  const numbers = (get: (e: Estate) => number | null | undefined): Float64Array =>
    Float64Array.from(accepted, (e) => get(e) ?? NONE);
  const days = (get: (e: Estate) => string | null | undefined): Float64Array =>
    Float64Array.from(accepted, (e) => {
      const text = get(e);
      return text ? parseDay(text) : NONE;
    });
  const positions = <T extends string>(list: readonly T[], get: (e: Estate) => T | null | undefined): Int8Array =>
    Int8Array.from(accepted, (e) => list.indexOf(get(e) as T));
  const assumedAt = Object.fromEntries(
    Object.entries(assumedRows).map(([field, rows]) => {
      const at = new Uint8Array(n);
      for (const row of rows) at[row] = 1;
      return [field, at];
    }),
  );
  const filled = Uint8Array.from(accepted, (e, row) =>
    LEDGER_FIELDS.reduce((bits, field, k) => {
      const value = e[field];
      return value === null || value === undefined || assumedAt[field]?.[row] ? bits : bits | (1 << k);
    }, 0),
  );
  const answer = (e: Estate, fact: (typeof FACT)[number]): number => ["no", "yes"].indexOf(e.facts?.[fact] ?? "");
  const table: EstateTable = {
    n,
    id: accepted.map((e) => e.id),
    name: accepted.map((e) => e.name ?? null),
    address: accepted.map((e) => e.address ?? null),
    district: Int32Array.from(area.district),
    street: Int32Array.from(area.street),
    community: Int32Array.from(area.community),
    programme: Int32Array.from(area.programme),
    households: numbers((e) => e.households),
    buildings: numbers((e) => e.buildings),
    floorAreaM2: numbers((e) => e.floorAreaM2),
    budgetWan: numbers((e) => e.budgetWan),
    yearBuilt: numbers((e) => e.yearBuilt),
    willingnessPct: numbers((e) => e.willingnessPct),
    ownership: positions(OWNERSHIP, (e) => e.ownership),
    managementMode: positions(MANAGEMENT_MODE, (e) => e.managementMode),
    exclusion: positions(EXCLUSION, (e) => e.exclusion),
    facts: FACT.map((fact) => Int8Array.from(accepted, (e) => answer(e, fact))) as unknown as EstateTable["facts"],
    body: Int32Array.from(area.body),
    bodies: bodyNames,
    plannedFrom: days((e) => e.plannedFrom),
    plannedTo: days((e) => e.plannedTo),
    acceptedOn: days((e) => e.acceptance?.report?.on),
    fiscalWan: numbers((e) => e.audit?.districtFiscalWan ?? e.planned?.district),
    filled,
    centre: Float64Array.from(centre),
    isPoint: Uint8Array.from(points, (p) => (p ? 1 : 0)),
    geometry: geometry.table(),
    provenance: sources.at(-1)?.provenance ?? "user",
    assumed: Object.fromEntries(
      [...sources.flatMap(({ mapping }) => Object.entries(mapping.assume)), ...Object.entries(constants)].filter(
        ([field]) => field in assumedRows,
      ),
    ),
    assumedAt,
    districtByPlace: home.column(n),
    records: new Blob(records),
    recordStart: Float64Array.from(recordStart),
    outlines: new Blob([`{"type":"FeatureCollection","features":[${shapes.join(",\n")}]}`], {
      type: "application/geo+json",
    }),
  };
  return { table, counts, programmes: context.programmes };
}
