/** A project file that was dropped: what it holds, before anything of it is taken. */
import { signal } from "@preact/signals";
import type { ReadProject } from "../intake/project";

export interface Project {
  readonly name: string;
  readonly read: ReadProject;
}
export const project = signal<Project | null>(null);

/** Whether a chosen file is a project, by its name or, renamed, by how it begins. */
export async function isProject(path: string, file: Blob): Promise<boolean> {
  if (/\.lianpian\.json$/i.test(path)) return true;
  if (!/\.json$/i.test(path)) return false;
  const start = await file
    .slice(0, 200)
    .text()
    .catch(() => "");
  return /^\s*\{\s*"schema"\s*:\s*\d+\s*,\s*"city"\s*:\s*\{/.test(start);
}
