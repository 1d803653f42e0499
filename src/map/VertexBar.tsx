/** Drawn lines reshaped by keys and buttons: a vertex is chosen, moved by the arrow keys, deleted, or another put beside it. */
import { useEffect, useRef } from "preact/hooks";
import { map as words } from "../text/map";
import { type Lang, say } from "../text/phrase";
import type { DrawnLine, MapDrawing, MapView } from "./types";
import { halved, shifted, type Vertex, verticesOf, without } from "./vertices";

/** CSS pixels that an arrow key moves a vertex; one with Shift. */
const STEP = 8;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

interface VertexBarProps {
  readonly lang: Lang;
  readonly drawing: MapDrawing & { readonly kind: "reshape" };
  readonly view: MapView | null;
  readonly chosen: Vertex | null;
  /** Chosen here, not on the map: it is to be brought into view. */
  readonly onChoose: (vertex: Vertex) => void;
  /** Whether dots can be dragged on this map. */
  readonly drags: boolean;
}

export function VertexBar({ lang, drawing: { lines, at, onReshape }, view, chosen, onChoose, drags }: VertexBarProps) {
  const handle = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (at) handle.current?.focus();
  }, [at]);
  const all = verticesOf(lines);
  const here = all.findIndex(({ line, at: v }) => line === chosen?.line && v === chosen.at);
  const one: DrawnLine | undefined = lines.find(({ id }) => id === chosen?.line);
  if (!one || !chosen || here < 0)
    return (
      <output class="measured">
        <small>{say(lang, words.noLines)}</small>
      </output>
    );
  const go = (by: number): void => onChoose(all[(here + by + all.length) % all.length]);
  const move = (by: readonly [number, number]): void => {
    if (view) onReshape(one.id, shifted(one.line, chosen.at, by, view));
  };
  const add = (): void => {
    const { line, made } = halved(one.line, chosen.at);
    if (onReshape(one.id, line)) onChoose({ line: one.id, at: made });
  };
  const shorter = without(one.line, chosen.at);
  const drop = (): void => {
    if (shorter && onReshape(one.id, shorter)) onChoose({ line: one.id, at: Math.max(0, chosen.at - 1) });
  };
  return (
    <fieldset
      class="measured vertices"
      onKeyDown={(event) => {
        const arrow = ARROWS[event.key];
        if (arrow) {
          const step = event.shiftKey ? 1 : STEP;
          move([arrow[0] * step, arrow[1] * step]);
        } else if (event.key === "Delete" || event.key === "Backspace") drop();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <legend class="hear">{say(lang, words.vertices)}</legend>
      <button type="button" aria-label={say(lang, words.vertexBefore)} onClick={() => go(-1)}>
        ‹
      </button>
      <button
        type="button"
        class="handle"
        ref={handle}
        aria-keyshortcuts="ArrowLeft ArrowRight ArrowUp ArrowDown Delete"
      >
        {say(lang, words.vertex, { line: one.name ?? one.id, n: chosen.at + 1, count: one.line.length })}
      </button>
      <button type="button" aria-label={say(lang, words.vertexAfter)} onClick={() => go(1)}>
        ›
      </button>
      <button type="button" onClick={add}>
        {say(lang, words.vertexAdd)}
      </button>
      <button
        type="button"
        disabled={!shorter}
        title={shorter ? undefined : say(lang, words.vertexLast)}
        onClick={drop}
      >
        {say(lang, words.vertexDrop)}
      </button>
      <small>{say(lang, drags ? words.reshapeHint : words.reshapeNot)}</small>
    </fieldset>
  );
}
