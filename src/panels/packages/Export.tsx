/** What can be taken away: workbook, GeoJSON, printed sheets. */
import { useRef, useState } from "preact/hooks";
import { dataset } from "../../store/dataset";
import { t } from "../../store/lang";
import { type Paper, type Printing, paper, printing } from "../../store/print";
import { outbox as words } from "../../text/outbox";
import type { Phrase } from "../../text/phrase";
import { Segmented } from "../../ui/Chips";
import { area, nameOfArea, takenArea, takeWhole } from "./area";
import type { FileKind } from "./taken";
import "./export.css";

/** What the menu says of its lines. */
export type Lines = Readonly<
  Record<
    "excelHint" | "geojsonHint" | "printOne" | "printOneHint" | "printSummary" | "printSummaryHint" | "printAllHint",
    Phrase
  >
>;

interface ExportProps {
  readonly lines: Lines;
  /** Whether one package or basket is on view. */
  readonly chosen: boolean;
  /** Why nothing can be taken away yet; null: it can. */
  readonly waits: Phrase | null;
}

type State = { readonly say: Phrase; readonly params?: Record<string, string>; readonly failed?: boolean } | null;

const PAPERS = ["a4", "a3"] as const satisfies readonly Paper[];

export function Export({ lines, chosen, waits }: ExportProps) {
  const [state, setState] = useState<State>(null);
  const menu = useRef<HTMLDetailsElement>(null);
  const close = (): void => {
    if (menu.current) menu.current.open = false;
  };
  const make = async (kind: FileKind): Promise<void> => {
    close();
    setState({ say: words.making });
    try {
      const { takeAway } = await import("./taken");
      setState({ say: words.saved, params: { name: await takeAway(kind) } });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      setState({ say: words.notMade, params: { reason }, failed: true });
    }
  };
  const print = (what: Printing, on: Paper): void => {
    close();
    paper.value = on;
    printing.value = what;
  };
  const [at, data] = [area.value, dataset.value];
  const ready = waits === null;
  const item = (label: Phrase, hint: Phrase, on: boolean, act: () => void) => (
    <li>
      <button type="button" disabled={!on} onClick={act}>
        {t(label)}
        <small>{t(hint)}</small>
      </button>
    </li>
  );
  const sheets = (label: Phrase, hint: Phrase, on: boolean, what: Printing) => (
    <li class="sheets">
      <span>
        {t(label)}
        <small>{t(hint)}</small>
      </span>
      {PAPERS.map((size) => (
        <button
          key={size}
          type="button"
          disabled={!on}
          aria-label={`${t(label)} ${size.toUpperCase()}`}
          onClick={() => print(what, size)}
        >
          {size.toUpperCase()}
        </button>
      ))}
    </li>
  );
  return (
    <div class="export">
      <details
        ref={menu}
        onKeyDown={(event) => {
          if (event.key !== "Escape" || !menu.current?.open) return;
          event.stopPropagation();
          close();
          menu.current.querySelector("summary")?.focus();
        }}
        onFocusOut={(event) => {
          if (event.relatedTarget instanceof Node && !event.currentTarget.contains(event.relatedTarget)) close();
        }}
      >
        <summary>{t(words.menu)}</summary>
        <ul class="card">
          {at.level !== "city" && data && (
            <li class="extent">
              <Segmented
                label={t(words.extent)}
                of={["here", "whole"]}
                value={takenArea.value === at ? "here" : "whole"}
                say={(one) => (one === "here" ? t(words.onlyHere, { name: nameOfArea(data, at) }) : t(words.wholeCity))}
                onPick={(one) => takeWhole(one === "whole")}
              />
            </li>
          )}
          {waits && <li class="hint">{t(waits)}</li>}
          {item(words.excel, lines.excelHint, ready, () => void make("xlsx"))}
          {item(words.geojson, lines.geojsonHint, ready, () => void make("geojson"))}
          {sheets(lines.printOne, lines.printOneHint, ready && chosen, "one")}
          {sheets(lines.printSummary, lines.printSummaryHint, ready, "summary")}
          {sheets(words.printAll, lines.printAllHint, ready, "all")}
        </ul>
      </details>
      <p role={state?.failed ? "alert" : "status"} class={state?.failed ? "refused" : "quiet"}>
        {state && t(state.say, state.params)}
      </p>
    </div>
  );
}
