/** A file's name: characters that it must not hold, and spaces, become hyphens. */
export const fileName = (stem: string, ending: string): string =>
  `${stem.replace(/[\\/:*?"<>|\s\p{Cc}]+/gu, "-")}.${ending}`;

/** Hands a file to the reader, also where the page has no secure context. */
export function save(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the blob after the click returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
