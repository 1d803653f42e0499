/** Files of ours that are JSON. */
import type { Notes } from "./findings";

/** JSON that keeps a contract, or null; `notes` says where it does not. */
export function checkedJson<T>(
  text: string,
  schema: { safeParse(value: unknown): { success: boolean; data?: unknown; error?: { issues: readonly Issue[] } } },
  notes: Notes,
): T | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    notes.add(text.trim() === "" ? "emptyFile" : "notJson", "error", {
      params: { characters: text.length, message: String(error).slice(0, 160) },
    });
    return null;
  }
  const checked = schema.safeParse(value);
  if (checked.success) return checked.data as T;
  for (const { path } of checked.error?.issues.slice(0, 20) ?? []) {
    let at: unknown = value;
    for (const step of path)
      at = typeof at === "object" && at !== null ? (at as Record<PropertyKey, unknown>)[step] : undefined;
    notes.add(at === undefined ? "missingField" : "badFile", "error", { field: path.map(String).join("."), value: at });
  }
  return null;
}
interface Issue {
  readonly path: readonly PropertyKey[];
}
