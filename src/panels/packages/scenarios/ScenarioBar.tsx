/** Which scenario is open, and the menu of all of them. */
import { lazy, Suspense } from "preact/compat";
import { useState } from "preact/hooks";
import { t } from "../../../store/lang";
import { current, notHere } from "../../../store/scenario";
import { missingHere } from "../../../store/scenario-file";
import { trouble, writing } from "../../../store/scenario-saved";
import { deciding as words } from "../../../text/deciding";
import { scenarios as scenarioWords } from "../../../text/scenarios";
import { warnContext } from "../hand/context";
import { missingText } from "../warn";
import "./scenarios.css";

const ScenarioDialog = lazy(() => import("./ScenarioDialog"));

function Told() {
  const wrong = trouble.value;
  // Names of estates went with them.
  const context = { ...warnContext(), nameOf: (id: string) => id };
  return (
    <>
      {wrong && (
        <p class="note" role="alert">
          {t(scenarioWords[`t_${wrong.code}`], { detail: wrong.detail })}
        </p>
      )}
      {notHere.value && (
        <p class="note" role="status">
          {t(words.notHere)}
        </p>
      )}
      {missingHere.value.map((one) => (
        <p key={JSON.stringify(one)} class="note">
          {missingText(one, context)}
        </p>
      ))}
    </>
  );
}

export function ScenarioBar({ onCompare }: { onCompare: () => void }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <div class="scenariobar" aria-busy={writing.value > 0}>
        <button type="button" class="which" aria-haspopup="dialog" onClick={() => setOpen(true)}>
          {t(words.open, { name: current.value.name || t(words.unsaved) })} <span aria-hidden="true">▾</span>
        </button>
        <button type="button" aria-haspopup="dialog" onClick={onCompare}>
          {t(words.compare)}
        </button>
      </div>
      <Told />
      <Suspense fallback={null}>{open && <ScenarioDialog onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
