/** A code for a phone's camera: dark on white in either theme, with its quiet zone. */
import { useMemo } from "preact/hooks";
import { encode } from "uqr";
import { t } from "../../store/lang";
import { mine } from "../../text/mine";
import "./qr.css";

/** Modules of white around a code (ISO/IEC 18004). */
const QUIET = 4;

/** The dark modules as one path, a run of a row at a time, and the side of the square in modules. null: the text is too long. */
export function qrPath(text: string): { readonly path: string; readonly size: number } | null {
  let made: ReturnType<typeof encode>;
  try {
    made = encode(text, { ecc: "M", border: QUIET });
  } catch {
    return null;
  }
  const { size, data } = made;
  const runs = data.flatMap((row, y) => {
    const found: string[] = [];
    for (let x = 0; x < size; x++) {
      if (!row[x]) continue;
      const from = x;
      while (row[x + 1]) x++;
      found.push(`M${from} ${y}h${x - from + 1}v1H${from}z`);
    }
    return found;
  });
  return { path: runs.join(""), size };
}

/** @param text what the code says. @param label a line of words below it. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const code = useMemo(() => qrPath(text), [text]);
  if (!code) return <p class="quiet">{t(mine.tooLong)}</p>;
  return (
    <figure class="qrcode">
      <svg
        viewBox={`0 0 ${code.size} ${code.size}`}
        role="img"
        aria-label={t(mine.qrOf, { link: text })}
        shape-rendering="crispEdges"
      >
        <rect width={code.size} height={code.size} fill="#fff" />
        <path d={code.path} fill="#000" />
      </svg>
      <figcaption>{label}</figcaption>
    </figure>
  );
}
