import { expose } from "comlink";
import type { OnProgress, Opened, Part } from "../intake/api";
import { build } from "../intake/build";
import { openFolder } from "../intake/city";

/** The door in a thread of its own: it holds nothing between calls. */
const door = {
  openCity: (base: string, onProgress: OnProgress): Promise<Opened> =>
    openFolder(async (path) => {
      const response = await fetch(new URL(path, base), { cache: "no-cache" });
      return response.ok ? response.blob() : null;
    }, onProgress),
  importParts: (parts: readonly Part[], onProgress: OnProgress): Promise<Opened> => build(parts, onProgress),
};
export type Door = typeof door;
expose(door);
