/** What the tool in hand makes of the pointer on the map. */
import { useMemo } from "preact/hooks";
import type { MapDrawing } from "../../map/types";
import { apply } from "../../store/hand";
import { chosenPackage, plan } from "../../store/packaging";
import { takeTool, tool } from "../../store/tool";

export function useDrawing(): MapDrawing | null {
  const now = tool.value;
  const at = chosenPackage.value;
  return useMemo((): MapDrawing | null => {
    if (now === "measure") return { kind: "measure", key: now };
    if (now === "brush") return { kind: "stroke" };
    if (now === "barrier")
      return { kind: "line", key: now, onLine: (line) => void apply({ do: "drawBarrier", line: [...line] }) };
    if (now !== "split" || at === "") return null;
    return {
      kind: "line",
      key: now,
      onLine: (line) => {
        if (!apply({ do: "splitLine", at, line: [...line] })?.refused) takeTool("select");
      },
    };
  }, [now, at, plan.value]);
}
