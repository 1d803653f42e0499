/** Scenarios out to a project file and in again, with what was refused and why. */
import { useRef, useState } from "preact/hooks";
import { PROJECT_SCHEMA } from "../../../model/scenario-file";
import { save } from "../../../outbox/save";
import { t } from "../../../store/lang";
import { scenarios } from "../../../store/scenario";
import { exportScenarios, importScenarios } from "../../../store/scenario-file";
import { deciding as words } from "../../../text/deciding";
import { formatNumber } from "../../../text/format";
import { scenarios as scenarioWords } from "../../../text/scenarios";
import { brokenText, refusedText } from "../../data/projectWords";

interface Came {
  readonly failed: boolean;
  readonly lines: readonly string[];
}

async function take(file: File): Promise<Came> {
  let content: string;
  try {
    content = await file.text();
  } catch {
    return { failed: true, lines: [t(words.unreadableFile)] };
  }
  const came = importScenarios(content);
  if (!came) return { failed: true, lines: [t(words.nothingTaken)] };
  const { read, knots } = came;
  if (read.trouble) return { failed: true, lines: [refusedText(read.trouble), t(words.nothingTaken)] };
  return {
    failed: read.broken.length > 0 || knots.length > 0,
    lines: [
      t(words.imported, { count: formatNumber(read.scenarios.length) }),
      ...(read.from < PROJECT_SCHEMA ? [t(words.migrated, { from: read.from })] : []),
      ...read.broken.map(brokenText),
      ...knots.map(({ name, count }) => t(scenarioWords.f_knots, { name, count: formatNumber(count) })),
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
