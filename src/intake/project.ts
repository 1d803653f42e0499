/** The project file (`.lianpian.json`): the dataset's parts as they came beside scenarios, settings and history, out and in again. */
import * as z from "zod/mini";
import type { City } from "../model/city";
import { readMapping } from "../model/mapping";
import { type HistoryEntry, historySchema, projectPartSchema } from "../model/project";
import type { Scenario } from "../model/scenario";
import { PROJECT_SCHEMA, type ProjectTrouble, type ReadHead, readProjectHead } from "../model/scenario-file";
import type { OnProgress, Opened, Part } from "./api";
import { build } from "./build";

/** All of a project but its parts. */
export interface ProjectHead {
  readonly city: City;
  readonly scenarios: readonly Scenario[];
  readonly settings: Readonly<Record<string, unknown>>;
  readonly history: readonly HistoryEntry[];
}

export type ReadProject =
  | { readonly trouble: ProjectTrouble }
  | (Omit<ReadHead, "value"> & {
      /** null: the file holds scenarios alone. */
      readonly opened: Opened | null;
      readonly history: readonly HistoryEntry[];
    });

/** A multiple of three, so that the pieces of base64 join without a seam. */
const PIECE = 3 * 8192;

function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE)
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(at, at + PIECE))));
  return pieces.join("");
}
/** @throws when the text is no base64. */
const fromBase64 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));

/** Bytes as text when the text gives the same bytes back, else as base64. */
function written(bytes: Uint8Array): { readonly text: string; readonly encoding?: "base64" } {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { encoding: "base64", text: toBase64(bytes) };
  }
}

/** A project file, piece by piece: the whole may be longer than one string can be. */
export async function printProject(
  { city, scenarios, settings, history }: ProjectHead,
  parts: readonly Part[],
): Promise<Blob> {
  const head = JSON.stringify({ schema: PROJECT_SCHEMA, city, scenarios, settings, history }, null, 1);
  const pieces: Blob[] = [new Blob([head.replace(/\n\}$/, ',\n "files": [')])];
  for (const [k, { blob, ...part }] of parts.entries()) {
    const bytes = new Uint8Array(await blob.arrayBuffer());
    pieces.push(new Blob([k > 0 ? ",\n  " : "\n  ", JSON.stringify({ ...part, ...written(bytes) })]));
  }
  return new Blob([...pieces, "\n ]\n}\n"], { type: "application/json" });
}

/** The manifest as a part: versions 1 and 2 keep it apart from the files. */
const cityPart = (city: unknown): Part => ({
  path: "city.json",
  kind: "city",
  provenance: "derived",
  source: null,
  licence: null,
  mapping: null,
  blob: new Blob([JSON.stringify(city)]),
});

/** The parts of a project's files, or the place of the one that cannot be had back. */
function partsOf(files: unknown, from: number, city: unknown): Part[] | { readonly place: string } {
  const checked = z.array(projectPartSchema).safeParse(files ?? []);
  if (!checked.success) return { place: ["files", ...checked.error.issues[0].path].map(String).join(".") };
  const parts: Part[] = [];
  // As they stand in the file: the schema's own reading leaves out names that JavaScript keeps for itself.
  for (const [k, { text, encoding, ...part }] of ((files ?? []) as typeof checked.data).entries()) {
    try {
      const blob = new Blob([encoding === "base64" ? fromBase64(text) : text]);
      const { source = null, licence = null } = part;
      parts.push({ ...part, source, licence, mapping: part.mapping ? readMapping(part.mapping) : null, blob } as Part);
    } catch {
      return { place: `files.${k}.text` };
    }
  }
  if (from < 3 && parts.length > 0 && !parts.some(({ kind }) => kind === "city")) parts.unshift(cityPart(city));
  return parts;
}

/** Opens a project file: its dataset is built anew from the parts. Never throws for what a file holds. */
export async function readProject(file: Blob, onProgress?: OnProgress): Promise<ReadProject> {
  const content = await file.text().catch(() => null);
  if (content === null) return { trouble: { code: "notJson" } };
  const head = readProjectHead(content);
  if (head.trouble) return head;
  const { value, ...rest } = head;
  const parts = partsOf(value.files, head.from, value.city);
  if (!Array.isArray(parts)) return { trouble: { code: "brokenPart", place: parts.place } };
  const history = z.array(historySchema).safeParse(value.history);
  return {
    ...rest,
    history: history.success ? history.data : [],
    opened: parts.length > 0 ? await build(parts, onProgress) : null,
  };
}
