/** The foot of every page on paper says whose it is: pages of one sheet part ways. */
import { useLayoutEffect } from "preact/hooks";
import type { Paper } from "../../store/print";

const SIZE: Readonly<Record<Paper, string>> = { a4: "210mm 297mm", a3: "297mm 420mm" };
const INK = "font-size: 9pt; color: #3d3733;";

/** Words within quotes of a style sheet, whatever they hold. */
const quoted = (text: string): string =>
  `"${text.replace(/["\\\p{Cc}]/gu, (c) => `\\${c.codePointAt(0)?.toString(16)} `)}"`;

/** A named page for each sheet of `.sheets` in its order, with its own words at the foot. */
export const feetOf = (words: readonly string[], paper: Paper): string =>
  words
    .map(
      (text, k) => `
@page sheet${k} {
  size: ${SIZE[paper]};
  margin: 12mm 12mm 15mm;
  @bottom-left { content: ${quoted(text)}; ${INK} }
  @bottom-right { content: counter(page) " / " counter(pages); ${INK} }
}
.printing .sheets > .sheet:nth-child(${k + 1}) { page: sheet${k}; }`,
    )
    .join("");

/** Puts them under the sheets once these are all set out; `foot` of a sheet's title. */
export function useFeet(ready: boolean, paper: Paper, foot: (title: string) => string): void {
  useLayoutEffect(() => {
    if (!ready) return;
    const sheets = [...document.querySelectorAll(".printing .sheets > .sheet")];
    const style = new CSSStyleSheet();
    style.replaceSync(
      feetOf(
        sheets.map((sheet) => foot(sheet.getAttribute("aria-label") ?? "")),
        paper,
      ),
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== style);
    };
  }, [ready, paper, foot]);
}
