/** The vertex that keys and buttons reshape: the one pressed or last changed, else the first of the line asked for. */
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { DrawnLine, MapDrawing } from "./types";
import { changedAt, type Vertex } from "./vertices";

export interface VertexUse {
  readonly vertex: Vertex | null;
  /** Where it stands. */
  readonly place: DrawnLine["line"][number] | null;
  readonly choose: (line: string, at: number) => void;
}

export function useVertex(reshape: (MapDrawing & { readonly kind: "reshape" }) | null): VertexUse {
  const [wanted, setWanted] = useState<Vertex | null>(null);
  const lines = reshape?.lines;
  const asked = reshape?.at;
  useEffect(() => setWanted(asked ? { line: asked, at: 0 } : null), [asked, reshape === null]);
  const before = useRef(lines);
  useEffect(() => {
    const old = before.current;
    before.current = lines;
    if (!old || !lines) return;
    // A line that was dragged.
    for (const { id, line } of lines) {
      const was = old.find((one) => one.id === id)?.line;
      if (was && was !== line && was.length === line.length) setWanted({ line: id, at: changedAt(was, line) });
    }
  }, [lines]);
  const one = lines?.find(({ id }) => id === wanted?.line) ?? lines?.at(-1);
  const at = one?.id === wanted?.line ? Math.min(wanted?.at ?? 0, (one?.line.length ?? 1) - 1) : 0;
  const vertex = useMemo(() => (one ? { line: one.id, at } : null), [one?.id, at]);
  return {
    vertex,
    place: one?.line[at] ?? null,
    choose: (line, v) => setWanted({ line, at: v }),
  };
}
