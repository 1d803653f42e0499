/** The library's writer that needs no thread: the others start one from a blob:, which the policy of the page forbids. */
declare module "#write-excel-file" {
  import type { Sheet } from "write-excel-file/universal";

  /** `convert` is asked for pictures only. */
  export function generateXlsxFileSync(
    sheets: readonly Sheet<never>[],
    options: Readonly<Record<string, unknown>>,
    none: undefined,
    convert: (content: never) => Promise<Uint8Array>,
  ): Promise<Blob>;
}
