/** The tools at the map's right edge. */
import { useCallback, useState } from "preact/hooks";
import { t } from "../../../store/lang";
import { TOOL, type Tool, takeTool, tool } from "../../../store/tool";
import { hand as words } from "../../../text/hand";
import { Help } from "./Help";
import { TOOL_KEY, useHandKeys } from "./keys";
import "./hand.css";
import "./low.css";

const PATHS: Readonly<Record<Tool | "help", string>> = {
  select: "M5 3l10 7-5 1-2 5z",
  brush: "M16 3l-7 8M9 11c-3-1-4 1-4 3 0 1-1 2-2 2 3 2 8 1 7-4z",
  merge: "M3 5h5v10H3zM12 5h5v10h-5zM8 10h4M10 8l2 2-2 2",
  split: "M3 4h14v12H3zM10 2v16",
  link: "M5 12a3 3 0 1 0 .01 0M15 3a3 3 0 1 0 .01 0M7 13l6-6",
  barrier: "M3 15l5-6 4 3 5-8M2 16.500h2M16 3.500h2",
  measure: "M2.5 13.5l11-11 4 4-11 11zM6 10l1.500 1.500M8.500 7.500l2.500 2.500M11 5l1.500 1.500",
  help: "M7 7.500c0-4 6-4 6 0 0 2-3 2.500-3 5M10 16v.1",
};

const Picture = ({ of }: { of: keyof typeof PATHS }) => (
  <svg viewBox="0 0 20 20" aria-hidden="true">
    <path
      d={PATHS[of]}
      fill="none"
      stroke="currentColor"
      stroke-width="1.7"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  </svg>
);

/** @param usable tools that the rule on view has. */
export function ToolColumn({ usable = TOOL }: { usable?: readonly Tool[] }) {
  const [help, setHelp] = useState(false);
  const open = useCallback(() => setHelp(true), []);
  useHandKeys(open, usable);
  return (
    <>
      <div class="handtools" role="toolbar" aria-label={t(words.tools)}>
        {usable.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={tool.value === one}
            aria-keyshortcuts={TOOL_KEY[one]}
            title={t(words.withKey, { name: t(words[one]), key: TOOL_KEY[one].toUpperCase() })}
            onClick={() => takeTool(tool.value === one ? "select" : one)}
          >
            <Picture of={one} />
            {t(words[one])}
          </button>
        ))}
        <button
          type="button"
          aria-keyshortcuts="?"
          title={t(words.withKey, { name: t(words.help), key: "?" })}
          onClick={open}
        >
          <Picture of="help" />
          {t(words.help)}
        </button>
      </div>
      {help && <Help onClose={() => setHelp(false)} />}
    </>
  );
}
