/** Scenarios out to a project file and in again, with what was refused and why. */
import { useRef, useState } from "preact/hooks";
import { PROJECT_SCHEMA } from "../../../model/scenario-file";
import { save } from "../../../outbox/save";
import { t } from "../../../store/lang";
import { scenarios } from "../../../store/scenario";
import { exportScenarios, importScenarios } from "../../../store/scenario-file";
import { deciding as words } from "../../../text/deciding";
import { formatNumber } from "../../../text/format";
import { keeping } from "../../../text/keeping";
import { brokenText, refusedText, unusedText } from "../../data/projectWords";

interface Came {
  readonly failed: boolean;
  readonly lines: readonly string[];
}

async function take(file: File): Promise<Came> {
  const refused = (reason: string): Came => ({
    failed: true,
    lines: [t(keeping.refused, { file: file.name, reason })],
  });
  let content: string;
  try {
    content = await file.text();
  } catch {
    return refused(t(words.unreadableFile));
  }
  const came = importScenarios(content);
  if (!came) return refused("");
  const { read, unused } = came;
  if (read.trouble) return refused(refusedText(read.trouble));
  return {
    failed: read.broken.length + unused.length > 0,
    lines: [
      t(words.imported, { file: file.name, count: formatNumber(read.scenarios.length) }),
      ...(read.from < PROJECT_SCHEMA ? [t(words.migrated, { from: read.from })] : []),
      ...read.broken.map(brokenText),
      ...unused.flatMap(unusedText),
    ],
  };
}

export function Files() {
  const [came, setCame] = useState<Came | null>(null);
  const input = useRef<HTMLInputElement>(null);
  return (
    <div class="projectfiles">
      <button
        type="button"
        disabled={scenarios.value.length === 0}
        onClick={() => {
          const file = exportScenarios();
          if (file) save(new Blob([file.content], { type: "application/json" }), file.name);
        }}
      >
        {t(words.export)}
      </button>
      <button type="button" onClick={() => input.current?.click()}>
        {t(words.import)}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,application/json"
        onChange={async (event) => {
          const target = event.currentTarget;
          const [file] = target.files ?? [];
          if (file) setCame(await take(file));
          // The same file can be chosen again.
          target.value = "";
        }}
      />
      {came && (
        <div class={came.failed ? "note" : ""} role={came.failed ? "alert" : "status"}>
          {came.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )}
    </div>
  );
}
