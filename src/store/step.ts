/** The last step at the door, for `keeping.ts` to write down. */
import { signal } from "@preact/signals";
import type { Opened } from "../intake/api";
import type { Project } from "./project";

export interface Step {
  readonly what: "accepted" | "undone";
  /** What is on screen after it, and what was before. */
  readonly opened: Opened;
  readonly before: Opened | null;
  readonly files: readonly string[];
  /** The project file that it came from. */
  readonly project: Project | null;
}
export const step = signal<Step | null>(null);
