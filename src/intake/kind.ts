/** What a single file of a city folder holds, by its name and its first characters. */
import type { FileKind } from "../model/enums";

const NAMED: readonly (readonly [pattern: RegExp, kind: FileKind])[] = [
  [/districts?|counties|区县|县区|行政区/, "districts"],
  [/streets?|subdistrict|街道|镇街|乡镇/, "streets"],
  [/communit|社区/, "communities"],
  [/barrier|阻隔|分隔/, "barriers"],
  [/context|底图/, "context"],
];

const decoder = new TextDecoder();

/** A city or a programme: JSON that is no GeoJSON; null: anything else. */
export function jsonKind(path: string, bytes: Uint8Array): "city" | "programme" | null {
  if (bytes[0] === 0x50 || !/\.json$/i.test(path)) return null;
  const kind = kindOf(path, decoder.decode(bytes.subarray(0, 16_000)));
  return kind === "city" || kind === "programme" ? kind : null;
}

/** What a table without places holds, by the names of its columns. */
export function tableKind(columns: readonly string[]): FileKind {
  const has = (...words: readonly string[]): boolean =>
    words.some((word) => columns.some((name) => name.includes(word)));
  // A ledger may say how much has arrived: money by month or by source is a table of its own.
  if (has("arrivedWan") || (has("到位") && has("月份", "来源"))) return "funds";
  if (has("bureau", "备案部门")) return "filings";
  if (has("stage", "percent", "阶段", "形象进度", "完成投资", "投资完成")) return "reports";
  return has("receivedOn", "收到日期", "报送日期") && !has("户数", "households") ? "received" : "ledger";
}

/** @param head the first few thousand characters. */
export function kindOf(path: string, head: string): FileKind | "city" {
  const name = (path.split(/[\\/]/).at(-1) ?? path).toLowerCase();
  if (name === "city.json") return "city";
  const features = /"type"\s*:\s*"Feature/.test(head);
  if (!features && (name.startsWith("programme") || /"(targets|milestones)"\s*:/.test(head))) return "programme";
  return NAMED.find(([pattern]) => pattern.test(name))?.[1] ?? "estates";
}
