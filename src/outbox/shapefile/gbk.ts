/** Text in GBK: the browser's decoder turned round. */

let codes: ReadonlyMap<string, number> | null = null;

/** Two bytes of each character on which GBK and GB18030 agree, so that either reader sees the same. */
function table(): ReadonlyMap<string, number> {
  if (codes) return codes;
  const [gbk, gb18030] = [new TextDecoder("gbk"), new TextDecoder("gb18030")];
  const made = new Map<string, number>();
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const pair = Uint8Array.of(lead, trail);
      const c = trail === 0x7f ? "" : gbk.decode(pair);
      if (c.length === 1 && c !== "\ufffd" && c === gb18030.decode(pair) && !made.has(c))
        made.set(c, (lead << 8) | trail);
    }
  codes = made;
  return made;
}

export interface Gbk {
  readonly bytes: readonly number[];
  /** Characters that GBK does not hold, each once; a ? stands in their place. */
  readonly lost: readonly string[];
  /** Whether text was left out behind the last byte. */
  readonly cut: boolean;
}

/** @param most bytes; the text is cut before the character that would go over. */
export function gbkOf(text: string, most: number): Gbk {
  const bytes: number[] = [];
  const lost: string[] = [];
  for (const c of text) {
    // Line breaks and the like have no place in a cell of fixed width.
    const code = c >= " " && c <= "~" ? c.charCodeAt(0) : table().get(c);
    const two = code !== undefined && code >= 0x80;
    if (bytes.length + (two ? 2 : 1) > most) return { bytes, lost, cut: true };
    if (code === undefined && !lost.includes(c)) lost.push(c);
    if (two) bytes.push(code >> 8, code & 0xff);
    else bytes.push(code ?? 0x3f);
  }
  return { bytes, lost, cut: false };
}
