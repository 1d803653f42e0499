/** Which picture some bytes are, whatever their file is called. */

const RASTER: readonly (readonly [pattern: RegExp, type: string])[] = [
  [/^\xff\xd8\xff/, "image/jpeg"],
  [/^\x89PNG\r\n/, "image/png"],
  [/^GIF8[79]a/, "image/gif"],
  [/^RIFF[\s\S]{4}WEBP/, "image/webp"],
  [/^[\s\S]{4}ftypavi[fs]/, "image/avif"],
];
/** An `svg` element after at most a mark of order, a declaration, comments and a document type. */
const SVG = /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*|<!DOCTYPE svg[^>[]*>\s*)*<svg[\s>]/;
/** Bytes that are looked at. */
export const PICTURE_HEAD = 2048;

/** MIME type of a picture by its first bytes; null: none that a browser shows. */
export function pictureType(head: Uint8Array): string | null {
  // A character a byte: what browsers call "latin1" is windows-1252, where 0x89 is U+2030.
  const text = String.fromCharCode(...head.subarray(0, PICTURE_HEAD));
  return RASTER.find(([pattern]) => pattern.test(text))?.[1] ?? (SVG.test(text) ? "image/svg+xml" : null);
}
