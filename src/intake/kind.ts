/** What a single file of a city folder holds, by its name and its first characters. */
import type { FileKind } from "../model/enums";

export function kindOf(path: string, head: string): FileKind | "city" {
  const name = (path.split(/[\\/]/).at(-1) ?? path).toLowerCase();
  if (name === "city.json") return "city";
  if (name.endsWith(".csv")) {
    const columns = head.slice(0, Math.max(0, head.indexOf("\n")));
    if (columns.includes("arrivedWan")) return "funds";
    if (columns.includes("bureau")) return "filings";
    return columns.includes("estateId") ? "reports" : "received";
  }
  for (const kind of ["districts", "streets", "communities", "barriers", "context"] as const) {
    if (name.includes(kind)) return kind;
  }
  return name.startsWith("programme") ? "programme" : "estates";
}
