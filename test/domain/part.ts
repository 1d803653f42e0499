import type { Part } from "../../src/intake/api";
import type { FileKind } from "../../src/model/enums";

/** A file of a city as the intake takes it: the user's own, without source or licence. */
export const part = (path: string, kind: FileKind, text: string): Part => ({
  path,
  kind,
  provenance: "user",
  source: null,
  licence: null,
  mapping: null,
  blob: new Blob([text]),
});
