/** Keys of the packages page. */
import { useEffect } from "preact/hooks";
import { apply, redo, undo } from "../../../store/hand";
import { chosenPackage } from "../../../store/packaging";
import { edits } from "../../../store/scenario";
import { TOOL, type Tool, takeTool } from "../../../store/tool";

export const TOOL_KEY: Readonly<Record<Tool, string>> = {
  select: "v",
  brush: "b",
  merge: "m",
  split: "x",
  link: "l",
  barrier: "d",
  measure: "r",
};
export const LOCK_KEY = "k";

/** Whether a key press belongs to a field or a dialog. */
const elsewhere = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest(
    "input:not([type=checkbox], [type=radio], [type=range]), select, textarea, dialog, [contenteditable]",
  ) !== null;

/** Locks the package on view, or unlocks it. */
export function toggleLock(): void {
  const at = chosenPackage.value;
  const held = edits.value.packages.find(({ members }) => members.includes(at));
  apply({ do: held?.locked ? "unlock" : "lock", at });
}

/** Listens while the page is open; what is not `usable` is not taken in hand, and nothing is locked where nothing is merged. */
export function useHandKeys(onHelp: () => void, usable: readonly Tool[] = TOOL): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.altKey || elsewhere(event.target)) return;
      const key = event.key.toLowerCase();
      if (event.ctrlKey || event.metaKey) {
        const forth = key === "y" || (key === "z" && event.shiftKey);
        if (!forth && key !== "z") return;
        event.preventDefault();
        if (forth) redo();
        else undo();
        return;
      }
      const next = usable.find((one) => TOOL_KEY[one] === key);
      if (next) takeTool(next);
      else if (key === "escape") takeTool("select");
      else if (key === LOCK_KEY && chosenPackage.value !== "" && usable.includes("merge")) toggleLock();
      else if (event.key === "?") onHelp();
      else return;
      event.preventDefault();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [onHelp, usable]);
}
