/** The door: parts (files with how to read them) → one checked dataset, with tallies and findings. */

import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { type City, citySchema } from "../model/city";
import type { Dataset, SourceFile } from "../model/dataset";
import type { Finding } from "../model/finding";
import { plainMapping } from "../model/mapping";
import { type Programme, programmeSchema } from "../model/programme";
import { judgeAbsent } from "./absent";
import { shortRow } from "./alike";
import type { Joined, Mapping, OnProgress, Opened, Part, Tally } from "./api";
import { areaList, readAreas } from "./areas";
import { bareCity, bareProgramme, lastDated } from "./bare";
import { joinBarriers, noBarriers, readBarriers } from "./barriers";
import { readingOf } from "./crs/convert";
import { declared } from "./crs/declared";
import { decode } from "./encoding";
import { readEstates } from "./estates";
import { type Notes, notesOn } from "./findings";
import { readFile } from "./formats";
import type { Layer, RawFeature } from "./formats/types";
import { judgeFigures, judgeHistory } from "./history";
import { districtAt } from "./home";
import { checkedJson } from "./json";
import { aboutEstates, joinAll, type Ledger, readLedger } from "./ledger";
import { namedEstates } from "./named";
import { isPicture, listedPhotos } from "./photos";
import { withPoints } from "./points";
import { gatherer, type TableKind } from "./rows";
import { calledBy, type EstateSource } from "./stands";
import { strayJudge, withoutStrays } from "./stray";
import { fundTable, receivedTable, reportTable } from "./tables";

/** Parts in the order in which they need each other. */
const ORDER = [
  "city",
  "programme",
  "districts",
  "streets",
  "communities",
  "context",
  "barriers",
  "ledger",
  "estates",
  "received",
  "reports",
  "funds",
  "filings",
  "photo",
];

interface Count {
  readonly read: number;
  readonly refused: number;
  readonly undecided?: number;
}
/** A file that is refused as a whole counts as one. */
const WHOLE_REFUSED: Count = { read: 1, refused: 1 };
const ONE: Count = { read: 1, refused: 0 };

const placeless = (row: RawFeature): RawFeature => (row.geometry === null ? row : { ...row, geometry: null });
const isJson = ({ kind }: Part): boolean => kind === "city" || kind === "programme";

/** The sheet or layer that a part is; null when it cannot be read, and `notes` says why. */
async function layerOf(part: Part, bytes: Uint8Array, notes: Notes, onProgress?: OnProgress): Promise<Layer | null> {
  const said = notesOn(part.path);
  const { layers } = await readFile(bytes, part.path, said, part.mapping?.encoding, (done) =>
    onProgress?.({ step: "parse", file: part.path, done, total: bytes.length }),
  );
  // Each sheet of a workbook is a part: what the others are told of is not said again.
  notes.list.push(...said.list.filter(({ sheet }) => sheet === undefined || !part.layer || sheet === part.layer));
  return layers?.find(({ name }) => name === part.layer) ?? layers?.[0] ?? null;
}

/** A finding with its row, sheet and column as the file's own program calls them. */
function placed(finding: Finding, { name, features }: Layer, mapping: Mapping | null): Finding {
  // What became no feature tells its row itself.
  const row = finding.params?.row ?? (finding.feature === null ? undefined : features[finding.feature]?.row);
  const column = finding.field === null ? undefined : mapping?.fields[finding.field];
  return {
    ...finding,
    ...(name === null ? {} : { sheet: name }),
    ...(row === undefined ? {} : { row: Number(row) }),
    ...(column === undefined ? {} : { column }),
  };
}

/** What the dataset was made of, and the photographs that the manifest lists: those are read when they are looked at. */
function filesOf(parts: readonly Part[], city: City | null, broken: ReadonlySet<string>): SourceFile[] {
  const here = new Set(parts.map(({ path }) => path));
  const later = city?.files.filter(({ kind, path }) => kind === "photo" && !here.has(path)) ?? [];
  return [...parts, ...later].flatMap(({ path, kind, provenance, source = null, licence = null }) =>
    kind === "city" || broken.has(path) ? [] : [{ path, kind, provenance, source, licence }],
  );
}

/** What only a ledger can tell of how its rows met estates. */
const NO_ROWS = { asPoints: 0, withoutPlace: [], withoutRow: [], unnamed: [] };

/**
 * Reads every part in the order in which they need each other. Never throws for what a file holds.
 * @param fresh parts that come together now: where they differ about an estate, both sides are named.
 */
export async function build(
  parts: readonly Part[],
  onProgress?: OnProgress,
  fresh: ReadonlySet<Part> = new Set(),
): Promise<Opened> {
  const said: { readonly notes: Notes; readonly layer: Layer | null; readonly mapping: Mapping | null }[] = [];
  const tallies: Tally[] = [];
  const hash = sha256.create();
  let city: City | null = null;
  const programmes: Programme[] = [];
  const lists = { districts: areaList(), streets: areaList(), communities: areaList() };
  let estates: ReturnType<typeof readEstates> | null = null;
  let barriers = noBarriers;
  let context: Blob | null = null;
  const tables = gatherer();
  const ledgers: Ledger[] = [];
  const sources: EstateSource[] = [];
  const joined: Joined[] = [];
  /** Positions of their tallies. */
  const tallied = { estates: [] as number[], ledger: [] as number[] };
  /** Photographs that are no pictures. */
  const broken = new Set<string>();
  const ordered = [...parts].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));

  const readJson = (part: Part, bytes: Uint8Array, notes: Notes): Count => {
    const text = decode(bytes, notes);
    if (text === null) return WHOLE_REFUSED;
    if (part.kind === "city") {
      const read = checkedJson<City>(text, citySchema, notes);
      city = read ?? city;
      if (read?.publicUrl && !/^https?:\/\/\S+$/i.test(read.publicUrl))
        notes.add("badPublicUrl", "warning", { field: "publicUrl", value: read.publicUrl });
      return read ? ONE : WHOLE_REFUSED;
    }
    const read = checkedJson<Programme>(text, programmeSchema, notes);
    if (!read) return WHOLE_REFUSED;
    const old = programmes.findIndex((p) => p.id === read.id);
    if (old >= 0) programmes[old] = read;
    else programmes.push(read);
    return ONE;
  };

  /** Reads the estates when all their files are at hand, and counts them anew. */
  const finish = (): void => {
    if (estates) return;
    const { districts } = lists;
    const nameOf = (name: string): string => districts.entries[districts.find(name)]?.name ?? name;
    const areas = { nameOf, homeAt: districtAt(districts.entries) };
    const called = ledgers.length > 0 ? calledBy(sources, areas) : [];
    for (let k = ledgers.length - 1; k >= 0; k--) {
      if (aboutEstates(ledgers[k], called)) continue;
      ledgers.splice(k, 1);
      const [at] = tallied.ledger.splice(k, 1);
      tallies[at] = { ...tallies[at], accepted: 0, refused: tallies[at].read };
    }
    const placed = ledgers.some(({ features }) => features.some(({ geometry }) => geometry !== null));
    if (sources.length === 0 && !placed) return;
    const strayOf = strayJudge(districts.entries);
    const { overlay, points } = joinAll(
      ledgers.map((ledger) => withoutStrays(ledger, strayOf)),
      called,
      joined,
      nameOf,
      fresh,
    );
    const read = readEstates([...sources, ...points], ledgers.length > 0 ? overlay : null, {
      ...lists,
      programmes: programmes.map((p) => p.id),
      photos: listedPhotos(city),
      judged: lists.districts.entries.length > 0,
      areas,
    });
    estates = read;
    for (const id of read.programmes.slice(programmes.length)) programmes.push(bareProgramme(id));
    // Rows of a ledger that give no point of their own are accepted for what they say.
    [...tallied.estates, ...tallied.ledger].forEach((k, nth) => {
      const { accepted, left, asked } = read.counts[nth];
      const refused = [...sources, ...points][nth].features.length - accepted - left - asked.length;
      const undecided = joined[nth - tallied.estates.length]?.uncertain.length ?? asked.length;
      tallies[k] = { ...tallies[k], accepted: tallies[k].read - left - refused - undecided, left, refused, undecided };
    });
    read.counts.slice(0, sources.length).forEach(({ byHand, asked }, nth) => {
      const { path: file, layer = null } = sources[nth];
      if (byHand + asked.length > 0)
        joined.push({ ...NO_ROWS, file, layer, byId: 0, byName: 0, byHand, uncertain: asked });
    });
  };

  const readLayer = async (part: Part, { features, crs }: Layer, notes: Notes): Promise<Count> => {
    const said = crs === null ? "wgs84" : declared(crs);
    if (!said && !part.mapping && part.kind !== "context") {
      notes.add("unknownCrs", "error", { field: "crs", value: crs });
      return WHOLE_REFUSED;
    }
    const mapping = part.mapping ?? { ...plainMapping, crs: said ?? "wgs84" };
    const reading = await readingOf(mapping.crs, mapping.swapped);
    switch (part.kind) {
      case "context":
        context = part.blob;
        return { read: features.length, refused: 0 };
      case "districts":
      case "streets":
      case "communities":
        return {
          read: features.length,
          refused: readAreas(features, mapping, reading, part.provenance, lists[part.kind], notes),
        };
      case "barriers": {
        const made = readBarriers(features, reading, notes);
        barriers = joinBarriers(barriers, made);
        return { read: features.length, refused: features.length - made.n };
      }
      case "ledger": {
        // Joined when the estates are there. What is taken as a ledger draws no outlines.
        const ledger = { part, mapping, features: withPoints(features.map(placeless), mapping), notes, reading };
        tallied.ledger.push(tallies.length);
        ledgers.push(ledger);
        return { read: features.length, refused: 0 };
      }
      case "estates": {
        if (sources.length > 0 && !mapping.take) {
          // A second file that does not say how it meets the first would silently take its place.
          notes.add("twoLedgers", "error", { value: part.path });
          return { read: features.length, refused: features.length };
        }
        tallied.estates.push(tallies.length);
        sources.push({
          path: part.path,
          layer: part.layer ?? null,
          features: withPoints(features, mapping),
          mapping,
          reading,
          provenance: part.provenance,
          notes,
          fresh: fresh.has(part),
          onProgress: (done) => onProgress?.({ step: "check", file: part.path, done, total: features.length }),
        });
        return { read: features.length, refused: 0 };
      }
      default: {
        const { entries, find } = lists.districts;
        const judged = entries.length > 0;
        const names = entries.map(({ name }) => name);
        const rowOf = (text: string): number => {
          const row = find(text);
          return row >= 0 ? row : shortRow(text, names, city?.name.zh ?? null);
        };
        const known = {
          estate: estates && namedEstates(estates.table, rowOf, lists),
          district: judged ? (name: string) => (find(name) >= 0 ? name : (entries[rowOf(name)]?.id ?? null)) : null,
          districts: names,
        };
        const { how, ...count } = tables.add(part.kind as TableKind, part, features, mapping, known, notes);
        if (how.uncertain.length + how.byHand > 0) joined.push(how);
        return { ...count, undecided: how.uncertain.length };
      }
    }
  };

  for (const [k, part] of ordered.entries()) {
    if (ORDER.indexOf(part.kind) > ORDER.indexOf("estates")) finish();
    onProgress?.({ step: "read", file: part.path, done: k, total: ordered.length });
    const notes = notesOn(part.path);
    const bytes = new Uint8Array(await part.blob.arrayBuffer());
    const photo = part.kind === "photo";
    // The manifest holds the hash of a photograph already.
    if (!photo) {
      hash.update(bytes);
      hash.update(new TextEncoder().encode(JSON.stringify(part.mapping ?? plainMapping)));
    }
    const layer = isJson(part) || photo ? null : await layerOf(part, bytes, notes, onProgress);
    const {
      read,
      refused,
      undecided = 0,
    }: Count = layer
      ? await readLayer(part, layer, notes)
      : isJson(part)
        ? readJson(part, bytes, notes)
        : photo && isPicture(part.path, bytes, notes)
          ? ONE
          : WHOLE_REFUSED;
    if (photo && refused > 0) broken.add(part.path);
    said.push({ notes, layer, mapping: part.mapping });
    const sheet = part.layer ? { layer: part.layer } : {};
    tallies.push({
      file: part.path,
      ...sheet,
      kind: part.kind,
      read,
      accepted: read - refused - undecided,
      refused,
      left: 0,
      undecided,
    });
  }
  finish();
  // Without places there is nothing to join; the rows are still read for what is wrong in them.
  if (!estates) for (const ledger of ledgers) readLedger(ledger);
  onProgress?.({ step: "build", file: "", done: 0, total: 1 });
  const findings: Finding[] = said.flatMap(({ notes, layer, mapping }) =>
    layer ? notes.list.map((finding) => placed(finding, layer, mapping)) : notes.list,
  );
  if (!estates && lists.districts.entries.length === 0) return { dataset: null, parts, tallies, joined, findings };
  const { table } =
    (estates as ReturnType<typeof readEstates> | null) ??
    readEstates([], null, { ...lists, programmes: [], photos: null, judged: false });
  const rowOf = new Map(table.id.map((id, row) => [id, row]));
  const estateOf = (id: string): number => rowOf.get(id) ?? -1;
  const { rows } = tables;
  const received = receivedTable(rows.received, (id) => lists.districts.find(id));
  const { table: reports, source } = reportTable(rows.reports, estateOf, table.district, received);
  const placeOf = (r: number) => tables.placeOf(source[r]) ?? { file: "", position: 0 };
  findings.push(
    ...judgeHistory(reports, table, placeOf),
    ...judgeFigures(reports, table, placeOf),
    ...judgeAbsent(reports, table, (r) => placeOf(r).file),
  );
  const dataset: Dataset = {
    city: city ?? bareCity(parts.at(-1)?.path ?? "–", lastDated(reports, received, table)),
    fingerprint: bytesToHex(hash.digest()).slice(0, 16),
    programmes,
    districts: lists.districts.table(),
    streets: lists.streets.table(),
    communities: lists.communities.table(),
    estates: table,
    reports,
    received,
    funds: fundTable(rows.funds, estateOf),
    filings: rows.filings,
    barriers,
    context,
    files: filesOf(ordered, city, broken),
  };
  return { dataset, parts, tallies, joined, findings };
}
