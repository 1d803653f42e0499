/** The findings in sight as a workbook to send back to who sent the files. */
import { useState } from "preact/hooks";
import type { Finding } from "../../model/finding";
import { findingsTable } from "../../outbox/findings-xlsx";
import { save } from "../../outbox/save";
import { workbookAside } from "../../outbox/workbook-worker";
import { t } from "../../store/lang";
import { lang } from "../../store/view";
import { door } from "../../text/door";

export function FindingsExport({ list }: { list: readonly Finding[] }) {
  const [state, setState] = useState<"idle" | "busy" | { readonly reason: string }>("idle");
  const take = async (): Promise<void> => {
    setState("busy");
    try {
      const files = [...new Set(list.map(({ file }) => file))];
      const stem = files.length === 1 ? `${files[0].replace(/\.\w+$/, "").replaceAll("/", "-")}-` : "";
      save(await workbookAside(findingsTable(list, lang.value)), `${stem}${t(door.findingsFile)}.xlsx`);
      setState("idle");
    } catch (error) {
      setState({ reason: error instanceof Error ? error.message : String(error) });
    }
  };
  if (list.length === 0) return null;
  return (
    <p class="picks">
      <button type="button" disabled={state === "busy"} onClick={() => void take()}>
        {t(state === "busy" ? door.exporting : door.exportFindings)}
      </button>
      {typeof state === "object" && (
        <span role="alert" class="differs">
          {t(door.exportFailed, { reason: state.reason })}
        </span>
      )}
    </p>
  );
}
