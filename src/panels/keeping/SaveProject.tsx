/** The button that makes one file of everything. */
import { useState } from "preact/hooks";
import { save } from "../../outbox/save";
import { history } from "../../store/keeping";
import { t } from "../../store/lang";
import { projectFile } from "../../store/project-file";
import { keeping as words } from "../../text/keeping";

export function SaveProject() {
  const [state, setState] = useState<{ readonly busy: boolean; readonly wrong: string | null }>({
    busy: false,
    wrong: null,
  });
  const make = async (): Promise<void> => {
    setState({ busy: true, wrong: null });
    try {
      const file = await projectFile(history.peek());
      if (file) save(file.blob, file.name);
      setState({ busy: false, wrong: null });
    } catch (error) {
      setState({ busy: false, wrong: error instanceof Error ? error.message : String(error) });
    }
  };
  return (
    <>
      <button type="button" disabled={state.busy} onClick={() => void make()}>
        {t(state.busy ? words.making : words.saveProject)}
      </button>
      {state.wrong !== null && <p role="alert">{t(words.notMade, { reason: state.wrong })}</p>}
    </>
  );
}
