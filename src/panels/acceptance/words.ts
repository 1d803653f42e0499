import type { Lack, Mark } from "../../domain/acceptance/checklist";
import { t } from "../../store/lang";
import { acceptance as words } from "../../text/acceptance";

export const SIGN: Readonly<Record<Mark, string>> = { yes: "✓", no: "✗", unknown: "?", open: "·" };

/** What a mark of a point says. */
export function markWord(of: "seat" | "result" | "archived" | "order", mark: Mark): string {
  if (of === "order") return t(words[`o_${mark}`]);
  if (mark === "unknown" || mark === "open") return t(words[mark]);
  return t(of === "archived" ? words[mark] : words[`${of === "seat" ? "p" : "r"}_${mark}`]);
}

/** 勘察单位：缺席. */
export function lackWord(lack: Lack): string {
  const what =
    lack.of === "seat"
      ? t(words[`seat_${lack.which}`])
      : lack.of === "department"
        ? t(words[`d_${lack.which}`])
        : t(words[lack.of]);
  const of = lack.of === "passed" || lack.of === "department" ? "result" : lack.of;
  return t(words.lack, { what, mark: markWord(of, lack.mark) });
}
