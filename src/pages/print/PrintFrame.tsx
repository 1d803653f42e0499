/** Sheets set out on screen as they will be printed; the rest of the page steps aside until they are put away. */
import type { ComponentChildren } from "preact";
import { createPortal } from "preact/compat";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Dataset } from "../../model/dataset";
import type { ReportHead } from "../../outbox/report";
import { t } from "../../store/lang";
import { type Paper, paper, printing } from "../../store/print";
import { outbox as words } from "../../text/outbox";
import type { Phrase } from "../../text/phrase";
import { Choice } from "../../ui/Choice";
import { useFeet } from "./feet";
import { collectionsOf } from "./maps";
import { type Collections, footOf, type Size } from "./Parts";
import { InTurns, makeTurns, type Turns } from "./turns";
import { useAlone } from "./useAlone";
import "./print.css";

/** Width of the text area (paper less margins of 12 mm) at 96 pixels an inch, and the height of a map that heads a sheet. */
const SIZE: Readonly<Record<Paper, Size>> = {
  a4: { width: Math.round((186 / 25.4) * 96), height: Math.round((104 / 25.4) * 96) },
  a3: { width: Math.round((273 / 25.4) * 96), height: Math.round((165 / 25.4) * 96) },
};

function Progress({ turns: { done, all }, busy, waits }: { turns: Turns; busy: boolean; waits: Phrase }) {
  return (
    <>
      {busy && all.value > 0 && <progress value={done.value} max={all.value} aria-hidden="true" />}
      <span role="status">
        {busy && (all.value > 0 ? t(words.settingOut, { done: done.value, all: all.value }) : t(waits))}
      </span>
    </>
  );
}

interface FrameProps {
  readonly data: Dataset;
  /** null: not there yet. */
  readonly report: ReportHead | null;
  /** Number of the one to print, where only one is. */
  readonly chosen: number;
  /** What was to be printed is there no more, in these words. */
  readonly gone: Phrase | null;
  /** What is waited for. */
  readonly waits: Phrase;
  /** Beside the progress. */
  readonly beside?: ComponentChildren;
  /** The sheets, set out in turns. */
  readonly children: (collections: Collections, size: Size) => ComponentChildren;
}

export function PrintFrame({ data, report, chosen, gone, waits, beside, children }: FrameProps) {
  const [collections, setCollections] = useState<Collections | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const first = useRef<HTMLButtonElement>(null);
  const what = printing.value;
  const close = (): void => {
    printing.value = "";
  };
  useEffect(() => {
    collectionsOf(data).then(setCollections, (error: unknown) => setTrouble(String(error)));
  }, [data]);
  // Another report or paper is another set of sheets.
  const turns = useMemo(makeTurns, [report, what, chosen, paper.value, collections]);
  useAlone(first, close);

  const busy = !gone && (report === null || !turns.idle.value);
  const foot = useMemo(() => (report ? footOf(report) : String), [report]);
  useFeet(!busy && !gone, paper.value, foot);
  return createPortal(
    <div
      class={`printing ${paper.value}`}
      role="dialog"
      aria-modal="true"
      aria-label={t(words.preview)}
      aria-busy={busy}
    >
      <div class="printbar">
        <button type="button" ref={first} onClick={close}>
          {t(busy ? words.cancel : words.back)}
        </button>
        <Choice
          label={t(words.paper)}
          value={paper.value}
          of={["a4", "a3"] as const}
          say={(size) => size.toUpperCase()}
          onPick={(size) => {
            paper.value = size;
          }}
        />
        <button type="button" class="primary" disabled={busy || gone !== null} onClick={() => print()}>
          {t(words.print)}
        </button>
        {trouble ? (
          <span role="alert">{t(words.notMade, { reason: trouble })}</span>
        ) : (
          <Progress turns={turns} busy={busy} waits={waits} />
        )}
        {beside}
      </div>
      {report && collections && (
        <InTurns value={turns}>
          <div key={turns} class="sheets">
            {children(collections, SIZE[paper.value])}
            {gone && <p class="sheet">{t(gone)}</p>}
          </div>
        </InTurns>
      )}
    </div>,
    document.body,
  );
}
