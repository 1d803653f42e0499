/** The files that wait at the door, and where they go. */
import { signal } from "@preact/signals";
import type { Mapping, Recognised } from "../intake/api";
import type { FileKind } from "../model/enums";

export interface Waiting {
  /** Path within what was chosen. */
  readonly path: string;
  /** Sheet or layer of a file that has several. */
  readonly layer: string | null;
  readonly file: File;
  readonly kind: FileKind;
  readonly mapping: Mapping;
  readonly recognised: Recognised;
  /** The hand reads the rest of the workbook without this sheet. */
  readonly out?: boolean;
  /** Fields whose unusual figures the hand confirmed. */
  readonly sure?: readonly string[];
  /** Read as a file of the same headings was read before. */
  readonly recalled?: boolean;
}

export const waiting = signal<readonly Waiting[]>([]);
/** Whether a file gives estates of its own: by outlines, or by rows that say where they lie. */
export const givesEstates = ({ kind, recognised }: Waiting): boolean =>
  kind === "estates" || (kind === "ledger" && recognised.bounds !== null);
/** Files that wait and are not left out. */
export const taken = (): readonly Waiting[] => waiting.value.filter(({ out }) => !out);

/** A foreign ledger stands alone as a city of its own, or goes into the one that is open. */
export const alone = signal<{ readonly name: string } | null>(null);

/** How new estates meet those of the city: beside them, in place of those of their own districts, or of all. */
export const MANNER = ["beside", "own", "all"] as const;
export type Manner = (typeof MANNER)[number];
/** The hand's choice; null: as `mannerOf` finds it. */
export const manner = signal<Manner | null>(null);
