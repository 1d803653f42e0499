/** Words on lines of a given width: a picture has no line breaks of its own. */
import { widthOf } from "../place";

/** What never parts: a word, or a Chinese character with the punctuation that closes after it. */
const PIECES = /\s+|[^\s\u2e80-\uffef“”‘’]+|[\u2e80-\uffef“”‘’][、，。；：！？）》”’,.;:!?)]*/g;

/** Lines of at most `room` pixels at `em` pixels a line; a word that is longer stands alone. */
export function wrapped(text: string, em: number, room: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of text.match(PIECES) ?? []) {
    if (line !== "" && widthOf(line + piece.trimEnd(), em) > room) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  return line.trim() === "" ? lines : [...lines, line.trimEnd()];
}
