/** The library's writer that needs no thread: the others start one from a blob:, which the policy of the page forbids. */
declare module "#write-excel-file" {
  import type { Options, Sheet } from "write-excel-file/universal";

  /** `convert` is asked for pictures only. */
  export function generateXlsxFileSync(
    sheets: readonly Sheet<Blob>[],
    options: Options<Blob>,
    none: undefined,
    convert: (content: never) => Promise<Uint8Array>,
  ): Promise<Blob>;
}
