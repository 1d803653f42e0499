/** What the door has to say about a file. A failure is a value with a code and a place; `text/sentence.ts` makes sentences of it. */
export const SEVERITY = ["error", "warning", "note"] as const;
/** error: the feature, row or file is refused; warning: accepted, look at it; note: good to know. */
export type Severity = (typeof SEVERITY)[number];

export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly file: string;
  /** Sheet or layer, where the file has several. */
  readonly sheet?: string | null;
  /** Row by which its own program calls it, from 1, and the heading of the column as it stands there. */
  readonly row?: number | null;
  readonly column?: string | null;
  /** Position of the feature or data row in its file, from 0; null when it concerns the file. */
  readonly feature: number | null;
  readonly id: string | null;
  readonly field: string | null;
  /** The value as read, shortened to 120 characters; shown as text, never as HTML. */
  readonly value: string | null;
  /** Further figures for the sentence. */
  readonly params?: Readonly<Record<string, string | number>>;
}
