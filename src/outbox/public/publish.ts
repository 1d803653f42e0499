/** A city folder as the public may have it: file by file through the white list, with hashes of its own. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { type City, type CityFile, citySchema } from "../../model/city";
import type { FileKind } from "../../model/enums";
import type { Estate } from "../../model/estate";
import { pictureType } from "../../model/picture";
import {
  type Listed,
  PUBLIC_AREA,
  PUBLIC_CITY,
  PUBLIC_CONTEXT,
  PUBLIC_ESTATE,
  PUBLIC_PROGRAMME,
  PUBLIC_REPORT,
} from "../../model/public";
import { pick, pickColumns, pickFeatures } from "./pick";
import { standingReports } from "./reports";

/** Kinds of file that go out, and through which list; funds, filings, ledgers, barriers and days of receipt stay behind. */
const LISTS: Partial<Readonly<Record<FileKind, Listed<unknown>>>> = {
  programme: PUBLIC_PROGRAMME,
  districts: PUBLIC_AREA,
  streets: PUBLIC_AREA,
  communities: PUBLIC_AREA,
  estates: PUBLIC_ESTATE,
  context: PUBLIC_CONTEXT,
  reports: PUBLIC_REPORT,
};

export interface Published {
  /** Bytes by path in the folder, `city.json` among them. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** One sentence in both languages about each file and decision. */
  readonly log: readonly string[];
}
/** Why nothing is published, in both languages. */
export interface Refused {
  readonly refused: string;
}

/** By what a file's name ends with. */
const through: readonly (readonly [string, (text: string, list: Listed<unknown>) => string])[] = [
  [".geojson", pickFeatures],
  [".json", (text, list) => `${JSON.stringify(pick(JSON.parse(text), list))}\n`],
  [".csv", pickColumns],
];

/** What the manifest says of the outlines' review (审图号); a refusal where districts are drawn and it says nothing. */
function reviewed({ mapApproval, mapApprovalWaiver, files }: City): string | Refused {
  if (mapApproval) return `审图号：${mapApproval}。 Map approval number: ${mapApproval}.`;
  if (!files.some(({ kind }) => kind === "districts"))
    return "没有区县边界，无需审图号。 No district outlines, no map approval number.";
  if (mapApprovalWaiver)
    return `没有审图号；经办人说明不需要审图：${mapApprovalWaiver.reason}。 No map approval number; the operator says that no review is needed: ${mapApprovalWaiver.reason}.`;
  return {
    refused:
      "city.json 没有审图号（mapApproval），区县边界不能公开。请填写审图号，或在 mapApprovalWaiver.reason 写明为何不需要审图。 " +
      "city.json has no map approval number (mapApproval), so the district outlines cannot be published. State it, or say in mapApprovalWaiver.reason why no review is needed.",
  };
}

/** Paths of photographs that the estates of a collection name. */
const photosIn = (collection: string): string[] =>
  (JSON.parse(collection) as { features: { properties: Pick<Estate, "photos"> }[] }).features
    .flatMap(({ properties }) => properties.photos ?? [])
    .flatMap(({ before, after }) => [before, after])
    .filter((path) => typeof path === "string");

/** A photograph as it is, or why it stays behind. */
function photoOf(
  read: (path: string) => Uint8Array,
  path: string,
  named: ReadonlySet<string>,
): { readonly bytes: Uint8Array | null; readonly why: string } {
  if (!named.has(path))
    return { bytes: null, why: `没有小区用到。 Not published: ${path}, which no published estate names.` };
  let bytes: Uint8Array;
  try {
    bytes = read(path);
  } catch {
    return { bytes: null, why: `找不到。 Not published: ${path}, which is not there.` };
  }
  return pictureType(bytes)
    ? {
        bytes,
        why: `照片原样，连同其中的拍摄信息。 Published: ${path}, a photograph as it is, with what the camera wrote into it.`,
      }
    : { bytes: null, why: `不是图片。 Not published: ${path}, which is no picture.` };
}

/**
 * The public files of a city folder.
 * @param read bytes of a file of the folder; @throws when it is not there.
 */
export function publishFolder(read: (path: string) => Uint8Array): Published | Refused {
  const text = (path: string): string => new TextDecoder("utf-8", { fatal: true }).decode(read(path));
  const checked = citySchema.safeParse(JSON.parse(text("city.json")));
  if (!checked.success) return { refused: `city.json：${checked.error.message}` };
  const city = checked.data as City;
  const review = reviewed(city);
  if (typeof review !== "string") return review;
  const log = [review];
  const files = new Map<string, Uint8Array>();
  const listed: CityFile[] = [];
  /** Photographs that published estates name. */
  const named = new Set<string>();
  const reports = standingReports(
    new Map(
      city.files.flatMap(({ kind, path }) =>
        kind === "reports" && path.endsWith(".csv") ? [[path, text(path)] as const] : [],
      ),
    ),
  );
  for (const file of city.files) {
    if (file.kind === "photo") continue;
    const list = LISTS[file.kind];
    const way = through.find(([ending]) => file.path.endsWith(ending))?.[1];
    if (!list || !way) {
      log.push(`不公开：${file.path}。 Not published: ${file.path}.`);
      continue;
    }
    const picked = way(reports.get(file.path) ?? text(file.path), list);
    if (file.kind === "estates") for (const path of photosIn(picked)) named.add(path);
    const bytes = new TextEncoder().encode(picked);
    files.set(file.path, bytes);
    listed.push({ ...file, bytes: bytes.length, sha256: bytesToHex(sha256(bytes)) });
    log.push(`公开：${file.path}，只含白名单内的字段。 Published: ${file.path}, only the fields of the white list.`);
  }
  for (const file of city.files) {
    if (file.kind !== "photo") continue;
    const { bytes, why } = photoOf(read, file.path, named);
    log.push(`${bytes ? "公开" : "不公开"}：${file.path}，${why}`);
    if (!bytes) continue;
    files.set(file.path, bytes);
    listed.push({ ...file, bytes: bytes.length, sha256: bytesToHex(sha256(bytes)) });
  }
  const manifest = pick({ ...city, files: listed }, PUBLIC_CITY);
  files.set("city.json", new TextEncoder().encode(`${JSON.stringify(manifest, null, 1)}\n`));
  return { files, log };
}
