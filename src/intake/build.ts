/** The door: parts (files with how to read them) → one checked dataset, with tallies and findings. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { areaSchema } from "../model/area";
import { type City, citySchema } from "../model/city";
import type { Dataset } from "../model/dataset";
import type { Finding } from "../model/finding";
import { type Programme, programmeSchema } from "../model/programme";
import type { FilingRow, FundRow, ReceivedRow, ReportRow } from "../model/report";
import type { OnProgress, Opened, Part, Tally } from "./api";
import { areaList } from "./areas";
import { noBarriers, readBarriers } from "./barriers";
import { toWgs84 } from "./crs";
import { readEstates } from "./estates";
import { plainMapping } from "./fields";
import { type Notes, notesOn } from "./findings";
import { readFeatures } from "./formats/geojson";
import { readOutline } from "./outline";
import { filingRows, fundRows, fundTable, receivedRows, receivedTable, reportRows, reportTable } from "./tables";

const ORDER = [
  "city",
  "programme",
  "districts",
  "streets",
  "communities",
  "context",
  "barriers",
  "estates",
  "received",
  "reports",
  "funds",
  "filings",
];

/** A city for files that come without one. */
const bareCity = (name: string, dataDate: string): City => ({
  schema: 1,
  name: { zh: name, en: name },
  dataDate,
  files: [],
});

/** Reads every part in the order in which they need each other. */
export async function build(parts: readonly Part[], onProgress?: OnProgress): Promise<Opened> {
  const findings: Finding[] = [];
  const tallies: Tally[] = [];
  const hash = sha256.create();
  let city: City | null = null;
  const programmes: Programme[] = [];
  const lists = { districts: areaList(), streets: areaList(), communities: areaList() };
  let estates: ReturnType<typeof readEstates> | null = null;
  let barriers = noBarriers;
  let context: Blob | null = null;
  const rows = {
    reports: [] as ReportRow[],
    received: [] as ReceivedRow[],
    funds: [] as FundRow[],
    filings: [] as FilingRow[],
  };
  const reportNotes = notesOn("reports");
  const ordered = [...parts].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));

  const json = (text: string, notes: Notes): unknown => {
    try {
      return JSON.parse(text);
    } catch (error) {
      notes.add("notJson", "error", { params: { characters: text.length, message: String(error).slice(0, 160) } });
      return null;
    }
  };
  for (const [k, part] of ordered.entries()) {
    onProgress?.({ step: "read", file: part.path, done: k, total: ordered.length });
    const notes = notesOn(part.path);
    const mapping = part.mapping ?? plainMapping;
    const bytes = new Uint8Array(await part.blob.arrayBuffer());
    hash.update(bytes);
    hash.update(new TextEncoder().encode(JSON.stringify(mapping)));
    let text: string;
    try {
      text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    } catch {
      // Names in another encoding would be accepted as rubbish.
      notes.add("notUtf8", "error");
      findings.push(...notes.list);
      tallies.push({ file: part.path, kind: part.kind, read: 1, accepted: 0, refused: 1 });
      continue;
    }
    let read = 0;
    let refused = 0;
    if (part.kind === "city" || part.kind === "programme") {
      read = 1;
      const value = json(text, notes);
      const checked = (part.kind === "city" ? citySchema : programmeSchema).safeParse(value);
      if (value === null) refused = 1;
      else if (!checked.success) {
        refused = 1;
        const [issue] = checked.error.issues;
        notes.add("badFile", "error", { field: issue.path.join("."), params: { message: issue.message } });
      } else if (part.kind === "city") city = checked.data as City;
      else {
        const programme = checked.data as Programme;
        const old = programmes.findIndex((p) => p.id === programme.id);
        if (old >= 0) programmes[old] = programme;
        else programmes.push(programme);
      }
    } else if (part.kind === "context") {
      context = part.blob;
      read = 1;
    } else if (part.kind === "districts" || part.kind === "streets" || part.kind === "communities") {
      const features = readFeatures(text, notes) ?? [];
      read = Math.max(features.length, 1);
      refused = features.length === 0 ? 1 : 0;
      const convert = toWgs84(mapping.crs);
      features.forEach((feature, position) => {
        const p = feature.properties;
        const pick = (...names: string[]): string | undefined => {
          for (const name of names) {
            const value = Object.hasOwn(p, name) ? p[name] : undefined;
            if (value !== undefined && value !== null && value !== "") return String(value);
          }
          return undefined;
        };
        const name = pick(mapping.fields.name ?? "name", "name", "名称", "NAME");
        const id =
          pick(mapping.fields.id ?? "id", "id", "adcode", "code", "代码") ??
          (feature.id === undefined ? name : String(feature.id));
        const checked = areaSchema.safeParse({
          ...p,
          id,
          name: name ?? id,
          parent: pick("parent") ?? null,
          kind: pick("kind") ?? null,
        });
        const place = { feature: position, id: id ?? null };
        if (!checked.success) {
          notes.add("noId", "error", place);
          refused++;
          return;
        }
        const outline = readOutline(feature.geometry, convert, notes, place);
        if (!outline) {
          refused++;
          return;
        }
        const { id: key, name: said, parent, kind } = checked.data;
        const aliases = Array.isArray(p.aliases) ? p.aliases.map(String) : [];
        const provenance = part.provenance;
        lists[part.kind as "districts"].merge({
          id: key,
          name: said,
          parent: parent ?? null,
          kind: kind ?? null,
          provenance,
          aliases,
          polygons: outline.point ? [] : outline.polygons,
        });
      });
    } else if (part.kind === "estates") {
      const features = readFeatures(text, notes);
      read = Math.max(features?.length ?? 0, 1);
      if (!features) refused = 1;
      else if (estates) {
        // One ledger at a time: a second one would silently take the place of the first.
        notes.add("twoLedgers", "error", { value: part.path });
        refused = read;
      } else {
        estates = readEstates(
          features,
          mapping,
          part.provenance,
          { ...lists, programmes: idsOf(programmes), judged: lists.districts.entries.length > 0 },
          notes,
          (done) => onProgress?.({ step: "check", file: part.path, done, total: features.length }),
        );
        for (const id of estates.programmes.slice(programmes.length)) programmes.push(bareProgramme(id));
        refused = estates.read - estates.table.n;
      }
    } else if (part.kind === "barriers") {
      const features = readFeatures(text, notes) ?? [];
      barriers = readBarriers(features, notes);
      read = features.length;
      refused = read - barriers.n;
    } else {
      const readers = { reports: reportRows, received: receivedRows, funds: fundRows, filings: filingRows };
      const got = readers[part.kind](text, notes);
      const ledger = estates === null ? null : new Set(estates.table.id);
      const kept = got.rows.filter((row) => {
        const id = "estateId" in row ? String(row.estateId) : null;
        if (id === null || ledger?.has(id) !== false) return true;
        notes.count("unknownEstate", "warning", { id, field: "estateId", value: id });
        return false;
      });
      for (const row of kept) (rows[part.kind] as unknown[]).push(row);
      read = got.read;
      refused = got.read - kept.length;
    }
    findings.push(...notes.list);
    tallies.push({ file: part.path, kind: part.kind, read, accepted: read - refused, refused });
  }
  onProgress?.({ step: "build", file: "", done: 0, total: 1 });
  const given: City = city ?? bareCity(parts.at(-1)?.path ?? "–", "2020-12-31");
  if (!estates && lists.districts.entries.length === 0) return { dataset: null, parts, tallies, findings };
  estates ??= readEstates([], plainMapping, "user", { ...lists, programmes: [], judged: false }, notesOn(""));
  const { table } = estates;
  const rowOf = new Map(table.id.map((id, row) => [id, row]));
  const estateOf = (id: string): number => rowOf.get(id) ?? -1;
  const received = receivedTable(rows.received, (id) => lists.districts.find(id));
  const dataset: Dataset = {
    city: given,
    fingerprint: bytesToHex(hash.digest()).slice(0, 16),
    programmes,
    districts: lists.districts.table(),
    streets: lists.streets.table(),
    communities: lists.communities.table(),
    estates: table,
    reports: reportTable(rows.reports, estateOf, table.district, received, reportNotes),
    received,
    funds: fundTable(rows.funds, estateOf),
    filings: rows.filings,
    barriers,
    context,
    files: ordered.flatMap(({ path, kind, provenance, source, licence }) =>
      kind === "city" ? [] : [{ path, kind, provenance, source, licence }],
    ),
  };
  findings.push(...reportNotes.list);
  return { dataset, parts, tallies, findings };
}

const idsOf = (list: readonly Programme[]): string[] => list.map((p) => p.id);
/** A programme that only the ledger names: no targets. */
const bareProgramme = (id: string): Programme => ({
  id,
  title: { zh: id, en: id },
  targets: [],
  totals: {},
  milestones: [],
  exclusions: [],
  menu: [],
});
