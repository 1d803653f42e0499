/** What the tool in hand makes of the pointer on the map. */
import { useMemo } from "preact/hooks";
import type { Op } from "../../domain/packaging/edit/types";
import type { MapDrawing } from "../../map/types";
import { apply } from "../../store/hand";
import { t } from "../../store/lang";
import { chosenPackage, plan } from "../../store/packaging";
import { edits } from "../../store/scenario";
import { barrierHand, reshaped, takeTool, tool } from "../../store/tool";
import { lang } from "../../store/view";
import { hand as words } from "../../text/hand";

/** Whether an operation was done; a refused one is told in the bar. */
const does = (op: Op): boolean => apply(op)?.refused === null;

export function useDrawing(): MapDrawing | null {
  const now = tool.value;
  const chosen = chosenPackage.value;
  const at = reshaped.value;
  const reshapes = barrierHand.value === "reshape";
  const { barriers } = edits.value;
  return useMemo((): MapDrawing | null => {
    if (now === "measure") return { kind: "measure", key: now };
    if (now === "brush") return { kind: "stroke" };
    if (now === "barrier" && reshapes)
      return {
        kind: "reshape",
        key: "reshape",
        lines: barriers.map((one) => ({ ...one, name: t(words.lineName, { n: one.id.replace("b", "") }) })),
        at,
        onReshape: (barrier, line) => does({ do: "moveBarrier", barrier, line }),
      };
    if (now === "barrier") return { kind: "line", key: now, onLine: (line) => does({ do: "drawBarrier", line }) };
    if (now !== "split" || chosen === "") return null;
    return {
      kind: "line",
      key: now,
      onLine: (line) => {
        const split = does({ do: "splitLine", at: chosen, line });
        if (split) takeTool("select");
        return split;
      },
    };
  }, [now, chosen, at, plan.value, reshapes, reshapes && barriers, lang.value]);
}
