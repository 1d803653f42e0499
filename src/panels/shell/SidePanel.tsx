/** The panel beside the map: its width follows the hand on a wide screen; on a narrow one it is a sheet of three heights. */
import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "../../store/lang";
import { panelRoom, SHEET, type Sheet, WIDTH } from "../../store/panel";
import { shell } from "../../text/shell";
import { Icon } from "../../ui/Icon";
import "./sidepanel.css";

const STEP = 2;
/** Share of the room that a sheet takes; the low one has a height of its own. */
const SHARES: Readonly<Record<Sheet, number>> = { low: 0.14, half: 0.5, full: 1 };
const nearest = (share: number): Sheet =>
  SHEET.reduce((best, sheet) => (Math.abs(SHARES[sheet] - share) < Math.abs(SHARES[best] - share) ? sheet : best));

/** `name` keeps the room apart from that of other pages, `label` is what a screen reader hears. */
export function SidePanel({ name, label, children }: { name: string; label: string; children: ComponentChildren }) {
  const room = panelRoom(name);
  const side = useRef<HTMLDivElement>(null);
  const [drag, setDrag] = useState<number | null>(null);
  // Without a width of the reader's own, what the page gives it is measured.
  const [measured, setMeasured] = useState(0);
  const width = room.width.value;
  const sheet = room.sheet.value;
  const folded = room.folded.value;
  useEffect(() => {
    const measure = (): void => setMeasured(Math.round((100 * (side.current?.offsetWidth ?? 0)) / innerWidth));
    measure();
    addEventListener("resize", measure);
    return () => removeEventListener("resize", measure);
  }, [width, folded]);

  const widen = (percent: number): void => {
    room.width.value = Math.round(Math.max(WIDTH.least, Math.min(WIDTH.most, percent)) * 10) / 10;
  };
  const onWidthKey = (event: KeyboardEvent): void => {
    const by = { ArrowLeft: -STEP, ArrowRight: STEP, PageDown: -5 * STEP, PageUp: 5 * STEP }[event.key];
    if (by !== undefined) widen((width ?? measured) + by);
    else if (event.key === "Home") widen(WIDTH.least);
    else if (event.key === "End") widen(WIDTH.most);
    else if (event.key === "Enter") room.folded.value = true;
    else return;
    event.preventDefault();
  };
  const follow = (event: PointerEvent): void => {
    if (!(event.currentTarget as Element).hasPointerCapture(event.pointerId)) return;
    widen((100 * event.clientX) / innerWidth);
  };
  const raise = (by: number): void => {
    room.sheet.value = SHEET[Math.max(0, Math.min(SHEET.length - 1, SHEET.indexOf(sheet) + by))];
  };
  const onSheetKey = (event: KeyboardEvent): void => {
    if (event.key === "ArrowUp") raise(1);
    else if (event.key === "ArrowDown") raise(-1);
    else if (event.key === "Home") room.sheet.value = "low";
    else if (event.key === "End") room.sheet.value = "full";
    else if (event.key === "Enter" || event.key === " ") room.sheet.value = SHEET[(SHEET.indexOf(sheet) + 1) % 3];
    else return;
    event.preventDefault();
  };
  const shareAt = (event: PointerEvent): number => {
    const top = side.current?.parentElement?.getBoundingClientRect().top ?? 0;
    const bottom = side.current?.getBoundingClientRect().bottom ?? 0;
    return bottom > top ? Math.max(0.08, Math.min(1, (bottom - event.clientY) / (bottom - top))) : SHARES.half;
  };
  const from = useRef(0);
  return (
    <div
      ref={side}
      class={folded ? "side folded" : "side"}
      data-sheet={sheet}
      data-dragged={drag === null ? undefined : ""}
      style={{
        ...(width === null ? {} : { "--side": `${width}vw` }),
        ...(drag === null ? {} : { "--dragged": `${100 * drag}%` }),
      }}
    >
      <div
        class="grip"
        role="separator"
        tabIndex={0}
        aria-orientation="horizontal"
        aria-label={t(shell.panelHeight)}
        aria-valuemin={0}
        aria-valuemax={2}
        aria-valuenow={SHEET.indexOf(sheet)}
        aria-valuetext={t(shell[`sheet_${sheet}`])}
        onKeyDown={onSheetKey}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          from.current = event.clientY;
        }}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId) && Math.abs(event.clientY - from.current) > 6)
            setDrag(shareAt(event));
        }}
        onPointerUp={(event) => {
          room.sheet.value = drag === null ? SHEET[(SHEET.indexOf(sheet) + 1) % 3] : nearest(shareAt(event));
          setDrag(null);
        }}
        onPointerCancel={() => setDrag(null)}
      >
        <i aria-hidden="true" />
      </div>
      <section class="panel" aria-label={label}>
        {children}
      </section>
      <div
        class="edge"
        role="separator"
        tabIndex={0}
        aria-orientation="vertical"
        aria-label={t(shell.panelWidth)}
        aria-valuemin={WIDTH.least}
        aria-valuemax={WIDTH.most}
        aria-valuenow={Math.round(width ?? measured)}
        aria-valuetext={t(shell.percentOf, { percent: Math.round(width ?? measured) })}
        onKeyDown={onWidthKey}
        onPointerDown={(event) => {
          event.preventDefault();
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={follow}
        onDblClick={() => (room.width.value = null)}
      />
      <button
        type="button"
        class="fold"
        aria-expanded={!folded}
        aria-label={t(folded ? shell.unfold : shell.fold)}
        title={t(folded ? shell.unfold : shell.fold)}
        onClick={() => (room.folded.value = !folded)}
      >
        <Icon name={folded ? "right" : "left"} />
      </button>
    </div>
  );
}
