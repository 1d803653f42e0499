/** What a single file of a city folder holds, by its name and its first characters. */
import type { FileKind } from "../model/enums";

const NAMED: readonly (readonly [pattern: RegExp, kind: FileKind])[] = [
  [/districts?|counties|区县|县区|行政区/, "districts"],
  [/streets?|subdistrict|街道|镇街|乡镇/, "streets"],
  [/communit|社区/, "communities"],
  [/barrier|阻隔|分隔/, "barriers"],
  [/context|底图/, "context"],
];

/** @param head the first few thousand characters. */
export function kindOf(path: string, head: string): FileKind | "city" {
  const name = (path.split(/[\\/]/).at(-1) ?? path).toLowerCase();
  if (name === "city.json") return "city";
  if (name.endsWith(".csv")) {
    const columns = head.slice(0, Math.max(0, head.indexOf("\n")));
    if (columns.includes("arrivedWan")) return "funds";
    if (columns.includes("bureau")) return "filings";
    return columns.includes("estateId") ? "reports" : "received";
  }
  const features = /"type"\s*:\s*"Feature/.test(head);
  if (!features && (name.startsWith("programme") || /"(targets|milestones)"\s*:/.test(head))) return "programme";
  return NAMED.find(([pattern]) => pattern.test(name))?.[1] ?? "estates";
}
